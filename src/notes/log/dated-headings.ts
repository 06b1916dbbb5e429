import type { Block } from '../structure/block.ts';
import { groupedYear, leadingDate } from './entry/leading-date.ts';
import { firstLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { LogSection } from './sections.ts';

/** One dated heading alone may be any event of a life. */
const FEWEST_ENTRIES = 2;

/**
 * The section of a note that is nothing but dated headings, below a title or none: from the first of them to the note's
 * end. Years and months may group them; headings inside a dated one's text may be any. Empty for every other note.
 */
export function datedHeadingsAlone(blocks: readonly Block[], text: string, { dateOrder }: LogVocabulary): readonly LogSection[] {
  let from = -1;
  let entries = 0;
  let hasTitle = false;
  /** The level of the dated heading in whose text the walk is. */
  let inside = Infinity;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'heading' || block.depth > 0 || block.level > inside) continue;
    const line = firstLine(text, block.text, block.line);
    const dated = leadingDate(line, dateOrder);
    const groups = groupedYear(line, dated) !== null;
    if (dated === null && !groups) {
      if (hasTitle || from >= 0) return [];
      hasTitle = true;
      continue;
    }
    if (from < 0) from = index;
    inside = groups ? Infinity : block.level;
    if (dated?.reading.kind === 'date') entries++;
  }
  const first = blocks[from];
  if (first === undefined || entries < FEWEST_ENTRIES) return [];
  return [{ line: first.line - 1, endLine: Infinity, name: '', level: null, from, to: blocks.length }];
}
