import { getOrInsert } from '../../domain/collections.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { NoteReader } from '../note.ts';
import type { Block } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';
import { leadingDate } from '../log/entry/leading-date.ts';
import { plainLine } from '../log/lines.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import { readNoteBody } from '../log/note-body.ts';

/** A heading of a contact note that begins no log, and what its dated lines would be if it did. */
export interface UnreadSection {
  /** As it is written. */
  readonly heading: string;
  /** In the order of the note, at least one. */
  readonly entries: readonly Interaction[];
}

interface UnreadHeading {
  readonly line: number;
  readonly name: string;
}

/**
 * The headings of a contact note with dated lines below that no log section contains. Each such line belongs to the nearest
 * heading above it that isn't a date itself. Empty for other notes.
 */
export function unreadSections(path: string, text: string, reader: NoteReader): readonly UnreadSection[] {
  const note = reader.readContactNote(path, text);
  if (note === null) return [];
  const { facts, frontmatter, body } = note;
  const isInLog = (line: number): boolean => body.sections.some((section) => line >= section.line && line <= section.endLine);
  const structure = readStructure(text, frontmatter.bodyStart);
  const headings = structure.blocks.flatMap((block) => unreadHeading(block, structure.text) ?? []).filter(({ line }) => !isInLog(line));
  if (headings.length === 0) return [];
  const names = [facts.name, ...facts.otherNames];
  const vocabulary = { ...reader.vocabulary, headings: new Set(headings.map(({ name }) => foldHeading(name))) };
  const { interactions } = readNoteBody({ path, structure, text, names, mayBeLog: false }, vocabulary);
  const found = new Map<UnreadHeading, Interaction[]>();
  for (const entry of interactions) {
    if (isInLog(entry.line)) continue;
    const heading = headings.filter(({ line }) => line < entry.line).at(-1);
    if (heading !== undefined) getOrInsert(found, heading, () => []).push(entry);
  }
  return [...found].map(([{ name }, entries]) => ({ heading: name, entries }));
}

/** A heading that could be the name of a log: no date and no year. */
function unreadHeading(block: Block, text: string): UnreadHeading | null {
  if (block.kind !== 'heading' || block.depth > 0) return null;
  const name = text.slice(block.text.start, block.text.end);
  const isDate = /^\d/.test(name) || leadingDate(plainLine(name, block.line), null) !== null;
  return foldHeading(name) === '' || isDate ? null : { line: block.line, name };
}
