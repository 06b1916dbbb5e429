import type { NotCounted, NotCountedReason } from '../../domain/contact.ts';
import type { Commitment, Interaction, Plan } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Block, Structure } from '../structure/block.ts';
import { leadingDate } from './leading-date.ts';
import { leafLines } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { LogSection } from './sections.ts';
import { logSections } from './sections.ts';
import { SectionReader } from './section-reader.ts';
import { commitmentOf } from './commitment.ts';

/** How an entry is written in its log. */
export type EntryForm = 'item' | 'heading' | 'row' | 'line';

/** Where an entry stands, for whoever writes the next one beside it. */
export interface EntryPlace {
  readonly form: EntryForm;
  readonly section: LogSection;
  /** Index of the block it begins in. */
  readonly block: number;
  readonly entry: Interaction | Plan;
}

/** What the text of a note below its frontmatter says. */
export interface NoteBody {
  readonly interactions: readonly Interaction[];
  readonly plans: readonly Plan[];
  readonly commitments: readonly Commitment[];
  readonly notCounted: readonly NotCounted[];
  readonly problems: readonly Problem[];
  readonly sections: readonly LogSection[];
  readonly places: readonly EntryPlace[];
}

/** A note's body to be read: its structure, its own text, and the names its contact goes by. */
export interface BodySource {
  readonly path: string;
  readonly structure: Structure;
  readonly text: string;
  readonly names: readonly string[];
}

/** Reads the log sections, promises and plans of a contact note's body. Total: any structure gives facts and problems. */
export function readNoteBody(source: BodySource, vocabulary: LogVocabulary): NoteBody {
  const { path, structure, names } = source;
  const { blocks, text } = structure;
  const sections = logSections(blocks, text, vocabulary);
  const reader = new SectionReader(source, vocabulary);
  const commitments: Commitment[] = [];
  const outside: NotCounted[] = [];
  let from = 0;
  for (const section of [...sections, null]) {
    const to = section?.from ?? blocks.length;
    for (let index = from; index < to; index++) {
      const block = blocks[index];
      if (block === undefined) continue;
      const commitment = commitmentOf(block, text, path, names, vocabulary);
      if (commitment !== null) commitments.push(commitment);
      else if (startsWithDate(block, text, vocabulary)) outside.push({ line: block.line, reason: 'outside-log' });
    }
    if (section === null) break;
    reader.readSection(section);
    from = section.to;
  }
  const problems: Problem[] = structure.tooLarge.map(({ line, limit }) => ({ path, line, severity: 'problem', detail: { kind: 'block-not-read', limit } }));
  const hint = sections.length === 0 && outside.length > 1 ? outside[0] : undefined;
  if (hint !== undefined) problems.push({ path, line: hint.line, severity: 'hint', detail: { kind: 'dated-lines-outside-log', count: outside.length } });
  return {
    interactions: reader.interactions,
    plans: reader.plans,
    commitments: [...commitments, ...reader.commitments].sort((a, b) => a.line - b.line),
    notCounted: [...outside, ...reader.notCounted, ...datedComments(source, sections, vocabulary)].sort((a, b) => a.line - b.line),
    problems: [...problems, ...reader.problems].sort((a, b) => a.line - b.line),
    sections,
    places: reader.places,
  };
}

/** Whether a top-level heading or an item would be an entry if it stood in a log. */
function startsWithDate(block: Block, text: string, vocabulary: LogVocabulary): boolean {
  if ((block.kind !== 'heading' && block.kind !== 'item') || block.text === null) return false;
  const [first] = leafLines(text, block.text, block.line);
  if (first === undefined) return false;
  const reading = leadingDate(first, vocabulary.dateOrder)?.reading;
  return reading?.kind === 'date' && reading.date.precision === 'day';
}

/** Lines inside a log that would be entries, were they not commented out. */
function datedComments({ structure, text }: BodySource, sections: readonly LogSection[], vocabulary: LogVocabulary): readonly NotCounted[] {
  const found: NotCounted[] = [];
  if (structure.comments.length === 0 || sections.length === 0) return found;
  let line = 1;
  let counted = 0;
  for (const comment of structure.comments) {
    line += lineEndsIn(text.slice(counted, comment.start));
    counted = comment.start;
    const lines = text.slice(comment.start, comment.end).split(/\r\n|\r|\n/);
    lines.forEach((content, index) => {
      const number = line + index;
      if (sections.some((section) => number > section.line && number <= section.endLine) && looksLikeEntry(content, vocabulary)) {
        found.push({ line: number, reason: 'comment' });
      }
    });
  }
  return found;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

const BEFORE_CONTENT = /^(?:[\s>%]|<!--|<\/?[a-z][^>]*>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[.\](?=\s))*/i;

/** Whether a line would begin with a date without the marks around it. */
export function looksLikeEntry(line: string, vocabulary: LogVocabulary): boolean {
  const content = line.replace(BEFORE_CONTENT, '');
  return leadingDate({ text: content, visible: content }, vocabulary.dateOrder)?.reading.kind === 'date';
}

/** The lines of an excluded block that would be entries, each with the reason. */
export function datedExcluded(lines: readonly string[], firstLine: number, reason: NotCountedReason, vocabulary: LogVocabulary): readonly NotCounted[] {
  return lines.flatMap((content, index) => (looksLikeEntry(content, vocabulary) ? [{ line: firstLine + index, reason }] : []));
}
