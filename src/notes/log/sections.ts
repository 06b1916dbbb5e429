import type { Block } from '../structure/block.ts';
import { leadingDate } from './entry/leading-date.ts';
import { plainLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { foldHeading } from './log-vocabulary.ts';

/** A stretch of a note in which dated things are interactions. Lines count from 1, inclusive. */
export interface LogSection {
  /** The heading's or bold paragraph's line. */
  readonly line: number;
  /** The last line before what ends the section; infinite where the note does. */
  readonly endLine: number;
  /** The name as written, without the heading's marks. */
  readonly name: string;
  /** The heading's level, `null` for a bold paragraph. */
  readonly level: number | null;
  /** The blocks inside: indexes from `from` up to `to`, not included. */
  readonly from: number;
  readonly to: number;
}

const BOLD_ONLY = /^(?:\*\*[^*\n]+\*\*|__[^_\n]+__)[\s:.]*$/;

/**
 * The log sections of a note, in order and apart from each other. A section starts at a heading of a configured name, or
 * at a paragraph that is nothing but such a name in bold; it ends at the next heading of the same or a higher level, the
 * bold form at any heading or the next paragraph that is only bold.
 */
export function logSections(blocks: readonly Block[], text: string, vocabulary: LogVocabulary): readonly LogSection[] {
  const sections: LogSection[] = [];
  let open: Omit<LogSection, 'to' | 'endLine'> | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.depth > 0 || (block.kind !== 'heading' && block.kind !== 'paragraph')) continue;
    const level = block.kind === 'heading' ? block.level : null;
    if (level === null && !opensWithBold(text, block.text.start)) continue;
    const name = text.slice(block.text.start, block.text.end);
    if (level === null && !isBoldName(name, block.line, vocabulary)) continue;
    if (open !== null && endsSection(open.level, level)) {
      sections.push({ ...open, to: index, endLine: block.line - 1 });
      open = null;
    }
    if (open === null && vocabulary.headings.has(foldHeading(name))) open = { line: block.line, name, level, from: index + 1 };
  }
  if (open !== null) sections.push({ ...open, to: blocks.length, endLine: Infinity });
  return sections;
}

function opensWithBold(text: string, at: number): boolean {
  return text.startsWith('**', at) || text.startsWith('__', at);
}

/** Whether a paragraph is nothing but a name in bold. A date in bold is an entry, or groups some. */
function isBoldName(written: string, line: number, { dateOrder }: LogVocabulary): boolean {
  return BOLD_ONLY.test(written) && leadingDate(plainLine(written, line), dateOrder) === null;
}

/** Whether a heading of `level` (`null`: a bold paragraph) ends a section whose own level is `opened` (`null`: bold). */
function endsSection(opened: number | null, level: number | null): boolean {
  if (opened === null) return true;
  return level !== null && level <= opened;
}
