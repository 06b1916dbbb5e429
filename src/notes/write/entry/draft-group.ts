import { formatDate } from '../../../domain/day.ts';
import type { DraftContext } from './draft-context.ts';
import { imitateEntry, leadingSpace } from './imitate-entry.ts';
import type { PeriodGroup } from './groups.ts';
import { groupTitle } from './groups.ts';
import type { NoteLines } from '../../text/line-table.ts';
import type { Anchor } from './placement.ts';

/** The lines of a new group with its first entry; with a month's group in it where `inner` is given. */
export function groupLines(like: PeriodGroup, inner: PeriodGroup | null, anchors: readonly Anchor[], source: DraftContext): readonly string[] {
  const isHeading = like.block.kind === 'heading';
  const indent = isHeading ? undefined : entryIndent(inner ?? like, anchors, source);
  return [...titleLines(like, source), ...(inner === null ? [] : titleLines(inner, source)), ...imitateEntry(anchors, source, 'first', indent)];
}

/** The last line of a group that holds anything. */
export function endOfGroup({ block, endLine }: PeriodGroup, lines: NoteLines): number {
  let last = endLine;
  while (last > block.line && lines.isBlank(last)) last--;
  return last;
}

/** The indentation of entries in a group: that of others in such a group, else the group's and its marker's width. */
export function entryIndent({ block }: PeriodGroup, anchors: readonly Anchor[], { lines }: DraftContext): string {
  if (block.kind === 'heading') return '';
  const around = leadingSpace(block.line, lines);
  const inner = anchors.map(({ line }) => leadingSpace(line, lines)).find((space) => space.startsWith(around) && space.length > around.length);
  return inner ?? around + ' '.repeat(markerOf(block.line, lines).length);
}

/** A group's title in the style of another, and a blank line below it where the other has one. */
function titleLines(like: PeriodGroup, { lines, structure, date }: DraftContext): readonly string[] {
  const { block } = like;
  const title = groupTitle(like, structure.text, date) ?? formatDate(date).slice(0, like.month === null ? 4 : 7);
  if (block.kind === 'item') return [leadingSpace(block.line, lines) + markerOf(block.line, lines) + title];
  return [`${'#'.repeat(block.level)} ${title}`, ...(lines.isBlank(block.endLine + 1) ? [''] : [])];
}

function markerOf(line: number, lines: NoteLines): string {
  return /^[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+)/.exec(lines.text(line))?.[1] ?? '- ';
}
