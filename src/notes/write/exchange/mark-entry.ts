import type { Exchange, ExchangeKind, Interaction } from '../../../domain/interaction.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { readStructure } from '../../structure/structure.ts';
import { closeAnswered, readMark } from '../../log/entry/marks.ts';
import { fitsInline, inBrackets, type Field } from '../entry/entry-words.ts';
import { literalProse } from '../entry/literal-text.ts';
import { areUnchanged, changesOne, compareFacts, difference, sameInteraction, type FactsDifference } from '../compare-facts.ts';
import { firstReadBack } from '../read-back.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { noteLines } from '../../text/line-table.ts';
import type { LineBelow } from './mark-places.ts';
import { linesBelow, placesInText } from './mark-places.ts';

/** A mark to add to an existing log entry. */
export interface NewMark {
  /** As the index gives it. It is found again by its date and text, and by its line if several match. */
  readonly entry: Pick<Interaction, 'date' | 'text' | 'line'>;
  readonly kind: ExchangeKind;
  /** The user's own words, inserted literally. */
  readonly what: string;
}

/**
 * Marks an existing entry of a contact note as given, received, thanked or asked. The mark goes in brackets into the
 * text if the entry has no mark yet and the words have no brackets, or else into an item below it
 * (docs/note-format.md, "Marks"). The result is read back first: this entry must have one more mark and nothing else
 * changed. Otherwise the edit is refused.
 */
export function markEntry(text: string, path: string, mark: NewMark, reader: NoteReader, settings: Pick<Settings, 'markForm'>): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'line-in-another-note' }, line: null };
  const entry = findEntry(note.facts.interactions, mark.entry);
  if ('refused' in entry) return entry;
  return firstReadBack(
    text,
    waysToMark(text, note, entry, mark, settings).map((splice) => [splice]),
    (result) => reader.readContactNote(path, result),
    (after) => saysOneMarkMore(compareFacts(note, after), entry, mark, reader),
    { refused: { kind: 'not-read-back', edit: 'mark' }, line: entry.line },
  );
}

function findEntry(interactions: readonly Interaction[], { date, text, line }: NewMark['entry']): Interaction | Refusal {
  const same = interactions.filter((entry) => entry.date.day === date.day && entry.date.precision === date.precision && entry.text === text);
  const found = same.find((entry) => entry.line === line) ?? same[0];
  if (found === undefined) return { refused: { kind: 'gone', target: 'entry' }, line: null };
  if (found.line !== line && same.length > 1) return { refused: { kind: 'ambiguous', target: 'entry' }, line: found.line };
  return found;
}

/**
 * The ways to write the mark, from what a person would write to what is always read correctly: without escapes first,
 * and in the text before below it.
 */
function waysToMark(text: string, note: ContactNote, entry: Interaction, { kind, what }: NewMark, { markForm }: Pick<Settings, 'markForm'>): readonly Splice[] {
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const place = note.body.places.find((other) => other.entry === entry) ?? null;
  return (['plain', 'escaped'] as const).flatMap((caution) => {
    const field: Field = { key: kind, lines: literalProse(what, caution) };
    const inText = placesInText(place, entry.line, entry.text, structure, lines).map((at) => ({ start: at, end: at, text: ` ${inBrackets(field)}` }));
    const below = place === null ? [] : linesBelow(place, entry.line, structure, lines).map((line) => lineBelow(line, field, lines));
    const prefersText = markForm === 'inline' && entry.exchanges.length === 0 && fitsInline(field);
    return prefersText ? [...inText, ...below] : [...below, ...inText];
  });
}

function lineBelow({ after, opening, indent, gap }: LineBelow, { key, lines: [first = '', ...others] }: Field, lines: NoteLines): Splice {
  const end = lines.end(after);
  const ending = lines.ending(after);
  const written = [...(gap ? [''] : []), `${opening}${key}:: ${first}`.trimEnd(), ...others.map((line) => indent + line)];
  return { start: end, end, text: written.map((line) => ending + line).join('') };
}

/** Whether one entry has one more mark and nothing else changed. */
function saysOneMarkMore({ interactions, plans, commitments, notCounted, problems, hints }: FactsDifference, entry: Interaction, mark: NewMark, { vocabulary }: NoteReader): boolean {
  const expected = closeAnswered([...entry.exchanges, readMark(mark.kind, mark.what.trim(), 0, vocabulary.dateOrder)]);
  const isMarked = changesOne(interactions, entry, (before, after) => sameInteraction({ ...before, exchanges: after.exchanges }, after) && areUnchanged(difference(expected, after.exchanges, sameMark)));
  return isMarked && areUnchanged(plans, commitments, notCounted, problems, hints);
}

/** Normalises a mark for comparison: escapes and line breaks don't change it. */
function sameMark(one: Exchange, other: Exchange): boolean {
  return one.kind === other.kind && one.state === other.state && one.closedOn === other.closedOn && unescaped(one.what) === unescaped(other.what);
}

function unescaped(what: string): string {
  return what.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ');
}
