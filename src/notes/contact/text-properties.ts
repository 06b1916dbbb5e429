import type { DateOrder } from '../../domain/settings/settings.ts';
import { leadingDate, leadsWithDay } from '../log/entry/leading-date.ts';
import { plainLine } from '../log/lines.ts';
import type { LogSection } from '../log/sections.ts';
import type { Block, Leaf, Structure } from '../structure/block.ts';
import { fieldIn, lineEnd } from './field-line.ts';
import type { Statement } from './statements.ts';

/**
 * The fields that stand alone on a line of a contact note, outside its log and what belongs to a date of its own
 * (docs/note-format.md, "Property names"). `order` says how dates are read.
 */
export function statementsInText({ blocks, text }: Structure, sections: readonly LogSection[], order: DateOrder | null): readonly Statement[] {
  const statements: Statement[] = [];
  let section = 0;
  let dated: Block | null = null;
  blocks.forEach((block, index) => {
    while (index >= (sections[section]?.to ?? Infinity)) section++;
    if (dated !== null && !belongsTo(block, dated)) dated = null;
    if (dated !== null || index >= (sections[section]?.from ?? Infinity)) return;
    if (block.kind === 'table' || block.kind === 'excluded' || block.text === null) return;
    if (block.kind !== 'paragraph' && leadsWithDay(leadingDate(plainLine(text.slice(block.text.start, lineEnd(text, block.text.start, block.text.end)), block.line), order))) dated = block;
    else if (block.kind !== 'heading') statements.push(...fieldsOf(text, block.text, block.line));
  });
  return statements;
}

/** Whether a block is below a heading, or in an item. */
function belongsTo(block: Block, around: Block): boolean {
  if (around.kind === 'heading') return block.kind !== 'heading' || block.level > around.level;
  return block.depth > around.depth;
}

function fieldsOf(text: string, { start, end, opaque }: Leaf, firstLine: number): readonly Statement[] {
  const fields: Statement[] = [];
  for (let from = start, line = firstLine; from < end; line++) {
    const to = lineEnd(text, from, end);
    const colons = text.indexOf('::', from);
    if (colons < 0 || colons >= end) break;
    if (colons < to && !opaque.some((span) => colons >= span.start && colons < span.end)) {
      const field = fieldIn(text, from, to, line);
      if (field !== null) fields.push(field);
    }
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return fields;
}
