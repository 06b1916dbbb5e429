import { formatDay } from '../../../domain/day.ts';
import type { Exchange, Interaction, Plan } from '../../../domain/interaction.ts';
import { blankSpans, findComments } from '../../structure/comments.ts';
import { readEntry } from '../../log/entry/entry.ts';
import type { Line } from '../../log/lines.ts';
import { plainLine } from '../../log/lines.ts';
import type { ChannelVocabulary } from '../../log/channels.ts';
import type { EntryHead } from '../../log/entry/entry-head.ts';
import { readEntryHead } from '../../log/entry/entry-head.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { escapeSeparator, isListLine, literalLines, withoutListMarker } from './literal-text.ts';
import type { NewEntry } from './new-entry.ts';

/** Whether an interaction that was read back is the entry to be written: with all its facts and no others. */
export function isEntry(read: Interaction, entry: NewEntry, vocabulary: LogVocabulary): boolean {
  return holdsGivenFacts(read, entry) && expectedReadings(entry, vocabulary).some((expected) => factsOf(expected) === factsOf(withoutLoneChannel(read, expected, entry, vocabulary)));
}

/** Whether a plan that was read back is the plan to be written. */
export function isPlan(read: Plan, entry: NewEntry, vocabulary: LogVocabulary): boolean {
  return read.boxed && expectedReadings(entry, vocabulary).some((expected) => planFactsOf(expected) === planFactsOf(withoutLoneChannel(read, expected, entry, vocabulary)));
}

/** A channel without other words is read as the text too: alone, or before the names of people without a note. */
function withoutLoneChannel<Read extends Interaction | Plan>(read: Read, { text, channel }: Interaction, entry: NewEntry, vocabulary: LogVocabulary): Read {
  const [first = ''] = read.text.split(/\s/, 1);
  const rest = read.text.slice(first.length);
  const isFirst = channel !== null && folded(rest) === folded(text) && readEntryHead(first, 1, vocabulary.channels).channel === channel;
  return isFirst && (text === '' || hasNoWords(entry, vocabulary)) ? { ...read, text } : read;
}

/** Whether the text of an entry consists only of fields: `(gave:: a book)`. */
function hasNoWords(entry: NewEntry, vocabulary: LogVocabulary): boolean {
  return [false, true].some((listsAreItems) => expectedReading({ ...entry, with: [], attempt: false }, vocabulary, listsAreItems).text === '');
}

/** Whether the channel needs a label, because the text doesn't start with it. */
export function needsLabel({ channel, text }: NewEntry, { channels }: LogVocabulary): boolean {
  return channel !== null && headOf(text, channels).channel !== channel;
}

/** The facts in the first words of a text. */
export function headOf(text: string, channels: ChannelVocabulary): EntryHead {
  const [first = ''] = text.trim().split(/[\r\n]/);
  return readEntryHead(escapeSeparator(first, true), 1, channels);
}

/** Whether the text of an entry already says that nobody answered. */
export function saysNoAnswer(entry: NewEntry, vocabulary: LogVocabulary): boolean {
  return [false, true].every((listsAreItems) => expectedReading({ ...entry, attempt: false }, vocabulary, listsAreItems).attempt);
}

/**
 * The acceptable readings. A list in the text can become items or lines of the text; a comment in it can stay a comment
 * or be escaped; below a heading with the channel the text is on a line of its own, so that `met [[Zoe]]` names nobody.
 */
function expectedReadings(entry: NewEntry, vocabulary: LogVocabulary): readonly Interaction[] {
  const escaped = { ...entry, text: entry.text.replaceAll('%%', '\\%\\%') };
  const places = needsLabel(entry, vocabulary) ? [false, true] : [false];
  const readings = [false, true].flatMap((listsAreItems) => [entry, escaped].flatMap((said) => places.map((isBelow) => expectedReading(said, vocabulary, listsAreItems, isBelow))));
  const [first = '', ...others] = entry.text.trim().split(/[\r\n]+/);
  if (others.length === 0 || !vocabulary.channels.words.has(first.trim().toLowerCase())) return readings;
  // A channel alone on the first line is read as a label, or as text if another label comes before it.
  return [...readings, ...readings.map((reading) => ({ ...reading, text: `${first}\n${reading.text}` }))];
}

/** The facts in the entry's own words, however they are laid out in the note. `isBelow`: the text is below the line with the channel. */
function expectedReading(entry: NewEntry, vocabulary: LogVocabulary, listsAreItems: boolean, isBelow = false): Interaction {
  const { channel, direction, followUp, date } = entry;
  const labelled = needsLabel(entry, vocabulary);
  const said = linesOf(entry.text, !labelled && direction === null, listsAreItems);
  const [first = EMPTY_LINE, ...others] = isBelow || said[0]?.nested === true ? [EMPTY_LINE, ...said] : said;
  const opening = `${direction === null ? '' : direction === 'out' ? '→ ' : '← '}${labelled ? 'call: ' : ''}`;
  const head = { ...first, text: opening + first.text, visible: opening + first.visible };
  const lines = [
    ...others,
    ...entry.marks.map(({ kind, what }) => item(`${kind}:: ${what.trim()}`)),
    ...(entry.with.length > 0 ? [item(`with:: ${entry.with.join(', ')}`)] : []),
    ...(followUp !== null && followUp.text === null ? [item(`follow-up:: ${formatDay(followUp.by)}`)] : []),
    ...(entry.attempt ? [item('(no-answer)')] : []),
  ];
  const read = readEntry({ path: '', date, head, lines, inherited: null, place: null }, vocabulary);
  return labelled ? { ...read, channel } : read;
}

const EMPTY_LINE = plainLine('', 1);
const CODE_OR_COMMENT = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|<!--[\s\S]*?-->/g;

/** The lines of a text as the reader sees them: comments blanked, and code and HTML comments blanked in `visible`. */
function linesOf(text: string, arrows: boolean, listsAreItems: boolean): readonly Line[] {
  const [start = '', ...rest] = literalLines(text, 'plain');
  const literal = `x${[escapeSeparator(start, arrows), ...rest].join('\n')}`;
  const said = blankSpans(literal, findComments(literal, 0)).slice(1);
  const seen = said.replace(CODE_OR_COMMENT, (hidden) => hidden.replace(/[^\n]/g, '\u0001')).split('\n');
  return said.split('\n').map((line, index) => {
    const visible = seen[index] ?? line;
    const isItem = listsAreItems && isListLine(line);
    const words = isItem ? withoutListMarker(line) : line.trimStart();
    return { ...plainLine(words, 1, isItem), visible: visible.slice(visible.length - words.length) };
  });
}

function item(text: string): Line {
  return plainLine(text, 1, true);
}

/** Facts given separately take precedence over the text. */
function holdsGivenFacts(read: Interaction, { channel, direction, attempt }: NewEntry): boolean {
  return (channel === null || read.channel === channel) && (direction === null || read.direction === direction) && (!attempt || read.attempt);
}

function factsOf({ date, channel, direction, attempt, text, exchanges, followUps, with: people }: Interaction): string {
  return JSON.stringify([
    date.day, date.precision, channel, direction, attempt, folded(text),
    exchanges.map(exchangeFacts).sort(), followUps.map(({ by }) => by).sort(), people.map(({ target }) => target).sort(),
  ]);
}

function planFactsOf({ date, channel, text, with: people }: Interaction | Plan): string {
  return JSON.stringify([date.day, date.precision, channel, folded(text), people.map(({ target }) => target).sort()]);
}

function exchangeFacts({ kind, what, state, closedOn }: Exchange): string {
  return JSON.stringify([kind, oneLine(withoutEscapes(what)), state, closedOn]);
}

/** Normalises a text for comparison: removes escapes, and list markers and separators that are alone. */
function folded(text: string): string {
  return oneLine(withoutEscapes(text).replace(LONE_MARK, ' '));
}

const LONE_MARK = /(?:^|\s)(?:[-*+]|\d{1,9}[.)]|[-:–—|·,=]+)(?=\s|$)/g;

function withoutEscapes(text: string): string {
  return text.replaceAll('\\', '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
