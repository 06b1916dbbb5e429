import type { Channel, Direction, NoteLink } from '../../../domain/interaction.ts';
import { linkSpansIn } from '../../text/links.ts';
import { wordsOf } from '../../../domain/languages/language.ts';
import { LANGUAGES } from '../../../domain/languages/languages.ts';
import type { ChannelVocabulary } from '../channels.ts';
import { ownChannelWord } from '../channels.ts';

/** What directly follows an entry's date. */
export interface EntryHead {
  readonly direction: Direction | null;
  readonly channel: Channel | null;
  /** See `Interaction.channelWord`; `null` if there is none. */
  readonly channelWord: string | null;
  readonly with: readonly NoteLink[];
  /** The offset where the entry's own text begins; a label is left behind, a channel word that is part of a sentence is not. */
  readonly textStart: number;
  /** The inline fields in front of arrow, channel and text, as offsets; empty in nearly every entry. */
  readonly fields: { readonly start: number; readonly end: number };
}

/**
 * Reads arrow, separator, channel and the people of a `with …` from the start of `text`, the rest of an entry's first
 * line behind its date. `line` counts from 1.
 */
export function readEntryHead(text: string, line: number, vocabulary: ChannelVocabulary): EntryHead {
  let at = skipSeparators(text, 0);
  const direction = arrowAt(text, at);
  if (direction !== null) at = skipSeparators(text, skipArrow(text, at));
  // Fields in front of the words, `(direction:: out) call with …`, are read with the text.
  const words = skipFields(text, at);
  const label = channelAt(text, words, vocabulary);
  return {
    direction,
    channel: label?.channel ?? null,
    channelWord: label === null ? null : ownChannelWord(label.channel, text.slice(words, label.end)),
    with: peopleAt(text, label?.end ?? words, line),
    textStart: label?.textStart ?? words,
    fields: words > at ? { start: at, end: words } : NO_FIELDS,
  };
}

/** The offset behind the channel word, label or sign that `text` begins with; `null` if it begins with none. */
export function channelLabelEnd(text: string, vocabulary: ChannelVocabulary): number | null {
  return channelAt(text, 0, vocabulary)?.end ?? null;
}

/** The channel that a word or sign in front of a colon is read as; `null` if it isn't read as a label. */
export function channelOfLabel(word: string, vocabulary: ChannelVocabulary): Channel | null {
  const { channel, textStart } = readEntryHead(`${word}: x`, 1, vocabulary);
  return textStart === word.length + 2 ? channel : null;
}

const NO_FIELDS: EntryHead['fields'] = { start: 0, end: 0 };

/** The offset after the inline fields at `at` that have no brackets in their values. */
function skipFields(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code !== 40 && code !== 91) || !text.includes('::', at)) return at;
  return at + (LEADING_FIELDS.exec(text.slice(at, at + LONGEST_FIELDS))?.[0].length ?? 0);
}

const LONGEST_FIELDS = 400;
const LEADING_FIELDS = /^(?:[([][\p{L}][\p{L}\p{N} _-]{0,40}::(?:\[\[[^[\]]*\]\]|[^()[\]])*[)\]] *)+/u;

/** The offset after the separators at `at`. They may surround an arrow (`- 2026-07-01: -> call`), whose hyphen isn't one. */
function skipSeparators(text: string, at: number): number {
  let position = at;
  while (isSeparator(text.charCodeAt(position)) && !text.startsWith('->', position)) position++;
  return position;
}

function arrowAt(text: string, at: number): Direction | null {
  switch (text.charCodeAt(at)) {
    case 0x2192:
    case 0x27a1:
      return 'out';
    case 0x2190:
    case 0x2b05:
      return 'in';
    case 45:
      return text.charCodeAt(at + 1) === 62 ? 'out' : null;
    case 60:
      return text.charCodeAt(at + 1) === 45 ? 'in' : null;
    default:
      return null;
  }
}

function skipArrow(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const arrow = code === 45 || code === 60 ? 2 : 1;
  return text.charAt(at + arrow) === '\uFE0F' ? at + arrow + 1 : at + arrow;
}

/** A channel with its place in the text. */
interface ChannelLabel {
  readonly channel: Channel;
  /** Behind the word or label itself. */
  readonly end: number;
  /** Where the text begins when the label is left behind. */
  readonly textStart: number;
}

/** A channel as bold label, tag, sign, bracketed word or first word. */
function channelAt(text: string, at: number, vocabulary: ChannelVocabulary): ChannelLabel | null {
  const code = text.charCodeAt(at);
  if (isAsciiLetter(code) || isDigit(code) || code > 0xbf) return signAt(text, at, vocabulary) ?? channelWordAt(text, at, vocabulary);
  if (code === 42 || code === 95) return emphasisedAt(text, at, vocabulary);
  if (code === 35) return enclosedAt(text, at, '#', '', vocabulary);
  if (code === 40) return enclosedAt(text, at, '(', ')', vocabulary);
  if (code === 91) return enclosedAt(text, at, '[', ']', vocabulary);
  return null;
}

/** The channel that the word at an offset names, with a second word that belongs to it; `null` if it names none. */
function channelWordAt(text: string, at: number, vocabulary: ChannelVocabulary): ChannelLabel | null {
  const word = text.slice(at, wordEnd(text, at));
  const firstEnd = phraseEnd(text, at, word, vocabulary) ?? at + word.length;
  const channel = channelOfWord(firstEnd === at + word.length ? word : text.slice(at, firstEnd), vocabulary);
  if (channel === undefined) return channelWithoutSpaces(text, at, firstEnd, vocabulary);
  const end = endOfSecondWord(text, firstEnd, vocabulary);
  const behind = labelSeparatorEnd(text, end);
  return { channel, end: behind ?? end, textStart: behind ?? at };
}

/** The end of a name of several words that begins with a word at an offset. */
function phraseEnd(text: string, at: number, word: string, { phrases }: ChannelVocabulary): number | undefined {
  if (text.charCodeAt(at + word.length) !== 32) return undefined;
  const found = (phrases.get(word) ?? phrases.get(word.toLowerCase()))?.find((phrase) => text.slice(at, at + phrase.length).toLowerCase() === phrase);
  return found === undefined || wordEnd(text, at + found.length) > at + found.length ? undefined : at + found.length;
}

/** The longest name of a channel with which text without spaces between words begins: `電話で話した`. A single sign may be part of any word. */
function channelWithoutSpaces(text: string, at: number, end: number, { words }: ChannelVocabulary): ChannelLabel | null {
  if (text.charCodeAt(at) < FIRST_OF_SCRIPTS_WITHOUT_SPACES) return null;
  for (let length = Math.min(end - at, LONGEST_NAME_WITHOUT_SPACES); length >= 2; length--) {
    const channel = words.get(text.slice(at, at + length));
    if (channel !== undefined) return { channel, end: at + length, textStart: at };
  }
  return null;
}

const FIRST_OF_SCRIPTS_WITHOUT_SPACES = 0x3040;
const LONGEST_NAME_WITHOUT_SPACES = 6;

/** Nearly all channel words are written in lower case. */
function channelOfWord(word: string, { words }: ChannelVocabulary): Channel | undefined {
  return words.get(word) ?? words.get(word.toLowerCase());
}

/** `video call`, `coffee chat`: a second channel word belongs to the first. */
function endOfSecondWord(text: string, firstEnd: number, vocabulary: ChannelVocabulary): number {
  if (text.charCodeAt(firstEnd) !== 32) return firstEnd;
  const end = wordEnd(text, firstEnd + 1);
  // *Koffie met* names whom it was with.
  return end > firstEnd + 1 && !WITH_WORDS.has(text.slice(firstEnd + 1, end)) && channelOfWord(text.slice(firstEnd + 1, end), vocabulary) !== undefined ? end : firstEnd;
}

function signAt(text: string, at: number, vocabulary: ChannelVocabulary): ChannelLabel | null {
  if (text.charCodeAt(at) < 0x2000) return null;
  for (const [sign, channel] of vocabulary.signs) {
    if (!text.startsWith(sign, at)) continue;
    const end = at + sign.length;
    const word = channelWordAt(text, skipWhile(text, end, isSpace), vocabulary);
    const textStart = word !== null && word.textStart >= word.end ? word.textStart : skipWhile(text, end, isSeparator);
    return { channel, end: word?.end ?? end, textStart };
  }
  return null;
}

/** No label of a channel is longer. */
const LONGEST_LABEL = 60;

/** `**Call**`, `**Call:**`, `*call*`, `__Call__`. */
function emphasisedAt(text: string, at: number, vocabulary: ChannelVocabulary): ChannelLabel | null {
  const mark = text.charAt(at);
  const contentStart = skipWhile(text, at, (code) => code === mark.charCodeAt(0));
  const marks = text.slice(at, contentStart);
  const close = text.slice(contentStart, contentStart + LONGEST_LABEL).indexOf(marks) + contentStart;
  if (close < contentStart) return null;
  const label = text.slice(contentStart, close).replace(/[\s:–—-]+$/, '').toLowerCase();
  const first = label.slice(0, wordEnd(label, 0));
  const channel = vocabulary.words.get(label) ?? (endOfSecondWord(label, first.length, vocabulary) === label.length ? vocabulary.words.get(first) : undefined);
  if (channel === undefined) return null;
  const end = close + marks.length;
  return { channel, end, textStart: skipWhile(text, end, isSeparator) };
}

/** `#call`, `(call)`, `[call]`. */
function enclosedAt(text: string, at: number, open: string, close: string, vocabulary: ChannelVocabulary): ChannelLabel | null {
  const start = at + open.length;
  const end = wordEnd(text, start);
  const channel = channelOfWord(text.slice(start, end), vocabulary);
  if (channel === undefined || !text.startsWith(close, end)) return null;
  const next = text.charCodeAt(end);
  if (close === '' && (next === 47 || next === 95)) return null;
  return { channel, end: end + close.length, textStart: skipWhile(text, end + close.length, isSeparator) };
}

/** Behind a separator that makes the word before `at` a label; `null` where the sentence goes on. */
function labelSeparatorEnd(text: string, at: number): number | null {
  const separator = skipWhile(text, at, isSpace);
  if (separator >= text.length) return null;
  const code = text.charCodeAt(separator);
  const dash = code === 45 || code === 0x2013 || code === 0x2014;
  const arrow = code === 45 && text.charCodeAt(separator + 1) === 62;
  // A hyphen separates only between spaces: `call-in show` and `call -5` go on.
  if (dash && !arrow && separator > at && isSpace(text.charCodeAt(separator + 1))) return skipWhile(text, separator, isSeparator);
  const colon = code === 58 && text.charCodeAt(separator + 1) !== 58;
  if (colon || code === 124 || code === 0xb7) return skipWhile(text, separator, isSeparator);
  return null;
}

/** Shared by all entries without people. */
const NONE: readonly never[] = [];

/** `with` and `and` in every language. */
const WITH_WORDS: ReadonlySet<string> = new Set(['w/', ...LANGUAGES.flatMap(({ prose }) => (prose === undefined ? [] : wordsOf(prose.withPeople).slice(0, 1)))]);
const AND = LANGUAGES.flatMap(({ prose }) => (prose === undefined ? [] : wordsOf(prose.and))).join('|');
const WITH = new RegExp(`^\\s*\\(?(?:${[...WITH_WORDS].join('|')})(?=[\\s[])`, 'i');
const FIRST_LETTERS_OF_WITH: ReadonlySet<number> = new Set([40, ...[...WITH_WORDS].map((word) => word.charCodeAt(0))]);
const BETWEEN_PEOPLE = new RegExp(`^\\s*(?:,|&|\\+|,?\\s*(?:${AND})(?!\\p{L}))\\s*$`, 'iu');
/** The longest text between two people. */
const LONGEST_BETWEEN = 120;
const NAMES_BEFORE_A_LINK = new RegExp(`^[^().:;]{0,120}(?:,|&|\\+|(?<!\\p{L})(?:${AND}))\\s*$`, 'iu');

/** The links of a `with …` that starts at `at`: the first may follow names without a link, the others only commas and the like. */
function peopleAt(text: string, at: number, line: number): readonly NoteLink[] {
  const start = skipWhile(text, at, isSpace);
  const first = text.charCodeAt(start);
  if (!FIRST_LETTERS_OF_WITH.has(first) && !FIRST_LETTERS_OF_WITH.has(first | 32)) return NONE;
  const opening = WITH.exec(text.slice(at, at + 20));
  if (opening === null) return NONE;
  const rest = text.slice(at + opening[0].length);
  const people: NoteLink[] = [];
  let behind = 0;
  for (const { start: from, end, link } of linkSpansIn(rest, line)) {
    if (from - behind > LONGEST_BETWEEN) break;
    const between = rest.slice(behind, from);
    const joined = people.length > 0 ? BETWEEN_PEOPLE.test(between) : between.trim() === '' || NAMES_BEFORE_A_LINK.test(between);
    if (!joined) break;
    people.push(link);
    behind = end;
  }
  return people;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isAsciiLetter(code) || isDigit(code)) continue;
    // `e-mail` and `1:1` are words; `call - about` and `call:about` are not.
    if (code === 45 && end > at && isWordCode(text.charCodeAt(end + 1))) continue;
    if (code === 58 && end > at && isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1))) continue;
    if (code > 0x7f && WORD_CHARACTER.test(text.charAt(end))) continue;
    break;
  }
  return end;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

function isWordCode(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}

/** Whether the code is that of a letter from A to Z, of either case. */
function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the code is that of a space within a line, the wide one included. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x3000;
}

/** What may be between date and text: space `:` `-` `–` `—` `|` `·` `,` `=`, and the wide forms of space and colon. */
export function isSeparator(code: number): boolean {
  return isSpace(code) || code === 58 || code === 45 || code === 0x2013 || code === 0x2014 || code === 124 || code === 0xb7 || code === 44 || code === 61 || code === 0xff1a;
}

function skipWhile(text: string, at: number, test: (code: number) => boolean): number {
  let position = at;
  while (position < text.length && test(text.charCodeAt(position))) position++;
  return position;
}
