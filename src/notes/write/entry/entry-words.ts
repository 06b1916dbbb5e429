import { formatDay } from '../../../domain/day.ts';
import type { Channel } from '../../../domain/interaction.ts';
import { channelOfLabel } from '../../log/entry/entry-head.ts';
import { lineField } from '../../log/entry/fields.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { headOf, needsLabel, saysNoAnswer } from './expected-entry.ts';
import type { Caution } from './literal-text.ts';
import { escapeSeparator, literalLine, literalLines, literalProse } from './literal-text.ts';
import type { NewEntry } from './new-entry.ts';

/** A field such as `gave:: a book`, written in brackets in the text or as an item below it. */
export interface Field {
  readonly key: string;
  /** At least one line. Only a nested field can have several. */
  readonly lines: readonly string[];
}

/** Which fields are written in brackets in the text, if possible: all, all except marks, or none. */
export type FieldForm = 'inline' | 'marks-nested' | 'nested';

/** The words of an entry after its date. */
export interface EntryWords {
  /** The word for its channel; `null` without one. */
  readonly channel: string | null;
  /** Whether the channel word must be written as a label, because the text doesn't start with it. */
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
  const channel = entry.channel === null ? null : labelFor(entry.channel, entry.channelWord, vocabulary);
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
 * The entry for a position where its text doesn't follow the date, as below a dated heading. Channel, direction and
 * people that the first words of the text give become facts of the entry, because they aren't read from the text there.
 */
export function saidApart(entry: NewEntry, vocabulary: LogVocabulary): NewEntry {
  const head = headOf(entry.text, vocabulary.channels);
  const people = head.with.map(({ target }) => `[[${target}]]`).filter((person) => !entry.with.includes(person));
  const together = { ...entry, with: [...entry.with, ...people] };
  if (head.channel === null && head.direction === null) return together;
  const contradicts = needsLabel(entry, vocabulary) || (entry.direction !== null && head.direction !== null);
  if (contradicts) return entry;
  return { ...together, channel: head.channel, ...(head.channelWord === null ? {} : { channelWord: head.channelWord }), direction: entry.direction ?? head.direction, text: entry.text.trim().slice(head.textStart) };
}

/** A field in brackets, as written in a text. */
export function inBrackets({ key, lines }: Field): string {
  return `(${key}:: ${lines.join(' ')})`;
}

/** How an unanswered attempt is written. */
export const NO_ANSWER = '(no-answer)';

/** What goes in brackets after the text: fields, and the mark for no answer. */
export function bracketed({ inline, attempt }: EntryWords): readonly string[] {
  return [...inline.map(inBrackets), ...(attempt === 'behind' ? [NO_ANSWER] : [])];
}

/** A word or sign that reads as the channel when used as a label, the given one if it does; `null` if only a field can give it. */
function labelFor(channel: Channel, given: string | undefined, { channels }: LogVocabulary): string | null {
  const own = [...channels.words, ...channels.signs].flatMap(([word, meaning]) => (meaning === channel ? [word] : []));
  return [...(given === undefined ? [] : [given]), channel, ...own].find((word) => channelOfLabel(word, channels) === channel) ?? null;
}

/** A mark alone on a line of the text. It is written as an item. */
function markAlone(line: string, { marks }: LogVocabulary): Field | null {
  const field = lineField(line);
  return field?.certain === true && marks.has(field.key) ? { key: field.key, lines: [field.value] } : null;
}

/** Whether a field is one line without brackets other than those of links. */
export function fitsInline({ lines }: Field): boolean {
  return lines.length === 1 && lines.every((line) => !/[()[\]]/.test(line.replace(/\[\[[^[\]]*\]\]/g, '')));
}

/** Whether a field is one line with balanced brackets, so that a reader finds where it ends. */
function isBalanced({ lines }: Field): boolean {
  let open = 0;
  for (const [sign] of lines.join('\n').matchAll(/[()\n]/g)) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : -Infinity;
    if (open < 0) return false;
  }
  return open === 0;
}
