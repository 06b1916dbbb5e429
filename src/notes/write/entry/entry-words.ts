import { formatDay } from '../../../domain/day.ts';
import type { Channel } from '../../../domain/interaction.ts';
import type { EntryHead } from '../../log/entry/entry-head.ts';
import { readEntryHead } from '../../log/entry/entry-head.ts';
import { lineField } from '../../log/entry/fields.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { headOf, needsLabel, saysNoAnswer } from './expected-entry.ts';
import type { Caution } from './literal-text.ts';
import { escapeSeparator, literalLine, literalLines, literalProse } from './literal-text.ts';
import type { NewEntry } from './new-entry.ts';

/** `gave:: a book`: stands in the text in brackets, or below it as an item. */
export interface Field {
  readonly key: string;
  /** At least one; only a nested field may have several. */
  readonly lines: readonly string[];
}

/** Which fields stand in brackets in the text, where they can: all, all but marks, or none. */
export type FieldForm = 'inline' | 'marks-nested' | 'nested';

/** The words of an entry behind its date. */
export interface EntryWords {
  /** The word for its channel, `null` where it has none. */
  readonly channel: string | null;
  /** Whether that word is needed as a label, because the text does not begin with it. */
  readonly labelled: boolean;
  readonly direction: '→' | '←' | null;
  /** The text; at least one line, which may be empty. */
  readonly lines: readonly string[];
  readonly inline: readonly Field[];
  readonly nested: readonly Field[];
  /** Where `(no-answer)` goes, if it is needed: after the text, or as an item below it. */
  readonly attempt: 'behind' | 'below' | null;
  /** A task for the follow-up, box included. */
  readonly task: string | null;
}

/** Puts an entry into words. The caller checks that they read back as the same entry. */
export function entryWords(entry: NewEntry, vocabulary: LogVocabulary, form: FieldForm, caution: Caution): EntryWords {
  const { followUp, direction, text } = entry;
  const [first = '', ...others] = (entry.planned ? literalProse : literalLines)(text, caution);
  const labelled = needsLabel(entry, vocabulary);
  const channel = entry.channel === null ? null : channelWord(entry.channel, vocabulary);
  const ownMarks = others.flatMap((line) => markAlone(line, vocabulary) ?? []);
  const marks = entry.marks.map(({ kind, what }) => ({ key: kind, lines: literalProse(what, caution) }));
  const marksInline = form === 'inline' && marks.length === 1 && marks.every(fitsInline);
  const fields = [
    ...(entry.with.length > 0 ? [{ key: 'with', lines: [entry.with.join(', ')] }] : []),
    ...(entry.channel !== null && channel === null ? [{ key: 'channel', lines: [entry.channel] }] : []),
    ...(followUp !== null && followUp.text === null ? [{ key: 'follow-up', lines: [formatDay(followUp.by)] }] : []),
  ];
  const isInline = (field: Field): boolean => form !== 'nested' && isBalanced(field);
  return {
    channel,
    labelled: labelled && channel !== null,
    direction: direction === null ? null : direction === 'out' ? '→' : '←',
    lines: [escapeSeparator(first, !labelled && direction === null), ...others.filter((line) => markAlone(line, vocabulary) === null)],
    inline: [...(marksInline ? marks : []), ...fields.filter(isInline)],
    nested: [...ownMarks, ...(marksInline ? [] : marks), ...fields.filter((field) => !isInline(field))],
    attempt: !entry.attempt || saysNoAnswer(entry, vocabulary) ? null : form === 'nested' ? 'below' : 'behind',
    task: followUp === null || followUp.text === null ? null : `[ ] ${literalLine(followUp.text, caution)} 📅 ${formatDay(followUp.by)}`,
  };
}

/**
 * The entry for a place where its text does not stand behind the date, as under a dated heading: what the text's first
 * words say there, of channel, direction and people, is said as facts of the entry.
 */
export function saidApart(entry: NewEntry, vocabulary: LogVocabulary): NewEntry {
  const head = headOf(entry.text, vocabulary.channels);
  const people = head.with.map(({ target }) => `[[${target}]]`).filter((person) => !entry.with.includes(person));
  const together = { ...entry, with: [...entry.with, ...people] };
  if (head.channel === null && head.direction === null) return together;
  const contradicts = needsLabel(entry, vocabulary) || (entry.direction !== null && head.direction !== null);
  if (contradicts) return entry;
  return { ...together, channel: head.channel, direction: entry.direction ?? head.direction, text: entry.text.trim().slice(head.textStart) };
}

/** A field in brackets, as it stands in a text. */
export function inBrackets({ key, lines }: Field): string {
  return `(${key}:: ${lines.join(' ')})`;
}

/** That nobody answered, as it is written. */
export const NO_ANSWER = '(no-answer)';

/** What stands in brackets behind the text: fields, and that nobody answered. */
export function bracketed({ inline, attempt }: EntryWords): readonly string[] {
  return [...inline.map(inBrackets), ...(attempt === 'behind' ? [NO_ANSWER] : [])];
}

/** A word or sign that is read as the channel where it stands as a label; `null` where only a field can say it. */
function channelWord(channel: Channel, { channels }: LogVocabulary): string | null {
  const own = [...channels.words, ...channels.signs].flatMap(([word, meaning]) => (meaning === channel ? [word] : []));
  return [channel, ...own].find((word) => isLabel(readEntryHead(`${word}: x`, 1, channels), channel, word)) ?? null;
}

function isLabel(head: EntryHead, channel: Channel, word: string): boolean {
  return head.channel === channel && head.textStart === word.length + 2;
}

/** A mark alone on a line of the text, which is written as the item that it is. */
function markAlone(line: string, { marks }: LogVocabulary): Field | null {
  const field = lineField(line);
  return field?.certain === true && marks.has(field.key) ? { key: field.key, lines: [field.value] } : null;
}

/** Without brackets but those of links, and on one line. */
export function fitsInline({ lines }: Field): boolean {
  return lines.length === 1 && lines.every((line) => !/[()[\]]/.test(line.replace(/\[\[[^[\]]*\]\]/g, '')));
}

/** On one line, and every bracket in it closed: what a reader of brackets finds the end of. */
function isBalanced({ lines }: Field): boolean {
  let open = 0;
  for (const [sign] of lines.join('\n').matchAll(/[()\n]/g)) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : -Infinity;
    if (open < 0) return false;
  }
  return open === 0;
}
