import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { noteLines, type NoteLines } from '../../text/line-table.ts';
import { insertLines } from '../../text/insertion.ts';
import { placementOf } from '../entry/placement.ts';
import type { EntryPlace } from '../../log/note-body.ts';
import type { ContactNote } from '../../note.ts';
import type { Splice } from '../../text/splice.ts';
import { joinSplices } from '../../text/splice.ts';
import { readStructure } from '../../structure/structure.ts';

/** A log entry that begins at the left margin, with all its lines. Lines count from 1. */
export interface EntryLines {
  readonly place: EntryPlace;
  readonly line: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** The entries of a note's logs that are items at the left margin, in order. */
export function entryLines(text: string, { frontmatter, body }: ContactNote): readonly EntryLines[] {
  const { blocks } = readStructure(text, frontmatter.bodyStart);
  const lines = noteLines(text);
  return body.places.flatMap((place) => {
    const block = blocks[place.block];
    if (place.form !== 'item' || block?.kind !== 'item' || block.depth > 0 || /^\s/.test(lines.text(block.line))) return [];
    return [{ place, line: block.line, endLine: block.endLine, lines: linesBetween(block.line, block.endLine, lines) }];
  });
}

/** The splices that add entries, with their lines unchanged, to a note's log in the order of the log. */
export function entryInsertions(text: string, note: ContactNote, entries: readonly EntryLines[], logHeading: string, vocabulary: LogVocabulary): { readonly splices: readonly Splice[]; readonly placed: readonly EntryLines[] } {
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const splices: Splice[] = [];
  const placed: EntryLines[] = [];
  for (const entry of inOrderOf(note, entries)) {
    const { neighbour, point } = placementOf({ date: entry.place.entry.date, planned: false }, note.body, structure, lines, logHeading, vocabulary);
    if (neighbour?.place.form !== 'item' || structure.blocks[neighbour.place.block]?.depth !== 0) continue;
    splices.push(insertLines({ ...point, blanksBefore: 0, blanksAfter: 0 }, entry.lines, lines));
    placed.push(entry);
  }
  return { splices: joinSplices(splices), placed };
}

/** Sorts entries for the same position in the order of the log: newest last if its dates never fall. */
function inOrderOf({ body: { places } }: ContactNote, entries: readonly EntryLines[]): readonly EntryLines[] {
  const days = places.map(({ entry }) => entry.date.day);
  const newestLast = days.length > 1 && days.every((day, index) => day >= (days[index - 1] ?? -Infinity));
  return [...entries].sort((a, b) => (a.place.entry.date.day - b.place.entry.date.day) * (newestLast ? 1 : -1));
}

function linesBetween(from: number, to: number, lines: NoteLines): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => lines.text(from + index));
}
