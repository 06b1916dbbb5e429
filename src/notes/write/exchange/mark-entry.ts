import type { Exchange, ExchangeKind, Interaction } from '../../../domain/interaction.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { applySplices } from '../../text/splice.ts';
import { readStructure } from '../../structure/structure.ts';
import { closeAnswered, readMark } from '../../log/entry/marks.ts';
import { fitsInline, inBrackets, type Field } from '../entry/entry-words.ts';
import { literalProse } from '../entry/literal-text.ts';
import { addedTo, sameCommitment, sameInteraction, samePlan } from '../entry/compare-facts.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { noteLines } from '../../text/line-table.ts';
import type { LineBelow } from './mark-places.ts';
import { linesBelow, placesInText } from './mark-places.ts';

/** A mark for an entry that stands in a log already. */
export interface NewMark {
  /** As the answers of the index show it. Found again by its day and text, its line first. */
  readonly entry: Pick<Interaction, 'date' | 'text' | 'line'>;
  readonly kind: ExchangeKind;
  /** The user's own words, inserted literally. */
  readonly what: string;
}

/**
 * Marks an existing entry of a contact note as given, received, thanked or asked: in brackets in its text where it has no
 * mark yet and the words have no brackets, else as an item below it (notes-format.md, section 3). The result is read
 * again before it is offered: this entry has one mark more, and everything else is as before; else the edit is refused.
 */
export function markEntry(text: string, path: string, mark: NewMark, reader: NoteReader, settings: Pick<Settings, 'markForm'>): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'line-in-another-note' }, line: null };
  const index = findEntry(note.facts.interactions, mark.entry);
  if (typeof index !== 'number') return index;
  const entry = note.facts.interactions[index];
  if (entry === undefined) return GONE;
  for (const splice of waysToMark(text, note, entry, mark, settings)) {
    const after = reader.readContactNote(path, applySplices(text, [splice]));
    if (after !== null && saysOneMarkMore(note, after, index, mark, reader)) return [splice];
  }
  return { refused: { kind: 'not-read-back', edit: 'mark' }, line: entry.line };
}

const GONE: Refusal = { refused: { kind: 'gone', target: 'entry' }, line: null };

function findEntry(interactions: readonly Interaction[], { date, text, line }: NewMark['entry']): number | Refusal {
  const same = interactions.flatMap((entry, index) => (entry.date.day === date.day && entry.date.precision === date.precision && entry.text === text ? [{ entry, index }] : []));
  const found = same.find(({ entry }) => entry.line === line) ?? same[0];
  if (found === undefined) return GONE;
  if (found.entry.line !== line && same.length > 1) return { refused: { kind: 'ambiguous', target: 'entry' }, line: found.entry.line };
  return found.index;
}

/** From what a person would write to what is always read: first without escapes, in the text before below it. */
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

/** Whether the note says all that it said before, and one mark more in one entry. */
function saysOneMarkMore(before: ContactNote, after: ContactNote, index: number, mark: NewMark, { vocabulary }: NoteReader): boolean {
  const { facts } = before;
  const entries = after.facts.interactions;
  const entry = facts.interactions[index];
  const marked = entries[index];
  if (entry === undefined || marked === undefined || entries.length !== facts.interactions.length) return false;
  const others = facts.interactions.every((other, at) => at === index || sameInteraction(other, entries[at] ?? entry));
  if (!others || !sameInteraction({ ...entry, exchanges: [] }, { ...marked, exchanges: [] })) return false;
  const expected = closeAnswered([...entry.exchanges, readMark(mark.kind, mark.what.trim(), 0, vocabulary.dateOrder)]);
  return saysSameMarks(expected, marked.exchanges) && saysTheRest(before, after);
}

function saysSameMarks(expected: readonly Exchange[], marks: readonly Exchange[]): boolean {
  return marks.length === expected.length && addedTo(expected, marks, sameMark) !== null;
}

/** A mark says the same with signs escaped and its lines folded. */
function sameMark(one: Exchange, other: Exchange): boolean {
  return one.kind === other.kind && one.state === other.state && one.closedOn === other.closedOn && unescaped(one.what) === unescaped(other.what);
}

function unescaped(what: string): string {
  return what.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ');
}

function saysTheRest(before: ContactNote, after: ContactNote): boolean {
  const plans = addedTo(before.facts.plans, after.facts.plans, samePlan);
  const promises = addedTo(before.facts.commitments, after.facts.commitments, sameCommitment);
  const problems = addedTo(before.problems, after.problems, (one, other) => one.detail.kind === other.detail.kind);
  const sameCount = before.facts.notCounted.length === after.facts.notCounted.length;
  return plans?.length === 0 && promises?.length === 0 && problems?.length === 0 && sameCount;
}
