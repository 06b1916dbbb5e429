import type { CalendarDate } from '../../domain/day.ts';
import type { Channel } from '../../domain/interaction.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Splice } from '../text/splice.ts';
import type { Block } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';
import type { EntryPlace } from '../log/findings.ts';
import type { Caution } from './entry/literal-text.ts';
import { literalProse } from './entry/literal-text.ts';
import { areUnchanged, changesOne, compareFacts, sameInteraction, type FactsDifference } from './compare-facts.ts';
import { firstReadBack } from './read-back.ts';
import type { NoteLines } from '../text/line-table.ts';
import { noteLines } from '../text/line-table.ts';

/** An entry as the interface shows it. It is found again by its facts, and by its line (counted from 1) if several match. */
export interface KnownEntry {
  readonly date: CalendarDate;
  readonly channel: Channel | null;
  readonly text: string;
  readonly line: number;
}

/**
 * Adds words to an entry of a contact note, as further lines of the entry. The result is read back first: this entry
 * must have its old words followed by the new ones, and nothing else may change. The edit is refused if no position
 * gives that, if the entry isn't found, or if the note isn't a contact.
 */
export function continueEntry(text: string, path: string, { entry, words }: { readonly entry: KnownEntry; readonly words: string }, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'line-in-another-note' }, line: null };
  const place = findEntry(note, entry);
  if (place === null) return { refused: { kind: 'gone', target: 'entry' }, line: null };
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const candidates = (['plain', 'escaped'] as const).flatMap((caution) => splicesFor(place, structure.blocks, lines, words, caution)).map((splice) => [splice]);
  return firstReadBack(
    text,
    candidates,
    (result) => reader.readContactNote(path, result),
    (after) => saysMore(compareFacts(note, after), place.entry, literalProse(words, 'plain'), reader),
    { refused: { kind: 'not-read-back', edit: 'more-words' }, line: place.entry.line },
  );
}

function findEntry({ body }: ContactNote, { date, channel, text, line }: KnownEntry): EntryPlace | null {
  const same = body.places.filter(({ entry }) => entry.date.day === date.day && entry.date.precision === date.precision && entry.channel === channel && entry.text === text && !('boxed' in entry));
  return same.find(({ entry }) => entry.line === line) ?? (same.length === 1 ? same[0] : undefined) ?? null;
}

/** Where the words can go, best first: as lines of the entry's own paragraph, or as an item below everything in it. */
function splicesFor({ block: index, form, entry }: EntryPlace, blocks: readonly Block[], lines: NoteLines, words: string, caution: Caution): readonly Splice[] {
  const block = blocks[index];
  const said = literalProse(words, caution);
  const [first = '', ...others] = said;
  if (block === undefined || form === 'row' || first === '') return [];
  const endOfWords = block.kind === 'item' && block.text !== null ? lines.lineAt(block.text.end) : block.kind === 'heading' ? lastLineOf(index, blocks) : block.endLine;
  const endLine = Math.max(endOfWords, block.endLine);
  const own = /^\s*/.exec(lines.text(entry.line))?.[0] ?? '';
  const indent = form === 'item' ? `${own}${widthOfMarker(lines.text(entry.line), own)}` : own;
  const behind = (line: number, added: readonly string[]): Splice => ({ start: lines.end(line), end: lines.end(line), text: added.map((text) => lines.ending(line) + text).join('') });
  const asItem = [`${indent}- ${first}`, ...others.map((line) => `${indent}  ${line}`)];
  return form === 'heading' ? [behind(endLine, asItem)] : [behind(endOfWords, said.map((line) => indent + line)), behind(endLine, asItem)];
}

/** The last line of the section below a dated heading. */
function lastLineOf(index: number, blocks: readonly Block[]): number {
  const heading = blocks[index];
  let line = heading?.endLine ?? 0;
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || heading?.kind !== 'heading' || (block.kind === 'heading' && block.level <= heading.level)) break;
    line = Math.max(line, block.endLine);
  }
  return line;
}

/** Indentation as wide as the list marker and its space, so that the next line belongs to the item. */
function widthOfMarker(line: string, indent: string): string {
  const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line.slice(indent.length))?.[0] ?? '';
  return marker.includes('\t') ? '\t' : ' '.repeat(marker.length);
}

/**
 * Whether one entry has the new words after its own and nothing else changed. A channel word that was the whole text
 * becomes a label.
 */
function saysMore({ interactions, plans, commitments, notCounted, problems }: FactsDifference, entry: EntryPlace['entry'], words: readonly string[], { vocabulary: { channels } }: NoteReader): boolean {
  const own = channels.words.has(entry.text.toLowerCase()) ? [] : [entry.text];
  const expected = folded([...own, ...words].join(' '));
  const isContinued = changesOne(interactions, entry, (before, after) => folded(after.text) === expected && sameInteraction({ ...before, text: after.text }, after));
  return isContinued && areUnchanged(plans, commitments, notCounted, problems);
}

/** Text without escapes and line breaks, which depend on how the writer laid it out. */
function folded(text: string): string {
  return text.replace(/\\(?=[\p{P}\p{S}])/gu, '').replace(/\s+/g, ' ').trim();
}
