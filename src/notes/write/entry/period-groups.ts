import type { CalendarDate } from '../../../domain/day.ts';
import { dayOf, formatDate, toYearMonthDay } from '../../../domain/day.ts';
import { isMonthAlone, monthOf } from '../../dates/date-words.ts';
import { readDateAt } from '../../dates/written-date.ts';
import type { Block } from '../../structure/block.ts';
import type { LogSection } from '../../log/sections.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { leadingSpace } from '../../text/line-table.ts';
import { nameLike } from './date-names.ts';
import { followDateStyle } from './date-style.ts';

/** A heading or item that groups entries by year or month. */
export interface PeriodGroup {
  readonly year: number;
  /** From 1; `null` if the group is a whole year. */
  readonly month: number | null;
  readonly block: Extract<Block, { readonly kind: 'heading' | 'item' }>;
  /** The last line that belongs to the group. */
  readonly endLine: number;
}

interface Period {
  readonly year: number;
  readonly month: number | null;
}

const YEAR = /^[\s*_=~[\]]*(\d{4})[\s*_=~:[\]]*$/;
const MONTH_NAME = /^([\s*_=~[]*)(\p{L}+)([\s*_=~:.\]]*)$/u;

/**
 * The groups of a section in order, including nested ones. `isEntry` says whether the block at an index is an entry or
 * inside one.
 */
export function periodGroups(blocks: readonly Block[], text: string, section: LogSection, isEntry: (index: number) => boolean, lastLine: number): readonly PeriodGroup[] {
  const groups: PeriodGroup[] = [];
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index];
    if (block === undefined || (block.kind !== 'heading' && block.kind !== 'item') || block.text === null || isEntry(index)) continue;
    if (block.kind === 'heading' && block.depth > 0) continue;
    const around = [...groups].reverse().find(({ month, endLine }) => month === null && endLine >= block.line);
    const period = periodOf(text.slice(block.text.start, block.text.end), around?.year ?? null);
    if (period === null) continue;
    const endLine = block.kind === 'item' ? block.endLine : endOfHeading(blocks, index, section, lastLine);
    groups.push({ ...period, block, endLine });
  }
  return groups;
}

/** The period that a title names: a year, a month with its year, or a month's name within the year around it. */
function periodOf(written: string, yearAround: number | null): Period | null {
  const year = YEAR.exec(written)?.[1];
  if (year !== undefined) return { year: Number(year), month: null };
  const name = MONTH_NAME.exec(written)?.[2];
  const month = name === undefined || yearAround === null || !isMonthAlone(name) ? null : monthOf(name);
  if (month !== null && yearAround !== null) return { year: yearAround, month };
  const bare = written.replace(/^[\s*_[]+|[\s*_:\]]+$/g, '');
  const reading = readDateAt(bare, 0, bare.length, null);
  if (reading?.kind !== 'date' || reading.date.precision !== 'month' || reading.end < bare.length) return null;
  const { year: ofYear, month: ofMonth } = toYearMonthDay(reading.date.day);
  return { year: ofYear, month: ofMonth };
}

/** The last line below the heading at `index`, up to the next heading of its level or a higher one. */
export function endOfHeading(blocks: readonly Block[], index: number, section: LogSection, lastLine: number): number {
  const heading = blocks[index];
  if (heading?.kind !== 'heading') return lastLine;
  for (let at = index + 1; at < section.to; at++) {
    const block = blocks[at];
    if (block?.kind === 'heading' && block.depth === 0 && block.level <= heading.level) return block.line - 1;
  }
  return Math.min(section.endLine, lastLine);
}

/** Whether a line is in a group, below its title. */
export function holdsLine({ block, endLine }: PeriodGroup, line: number): boolean {
  return line > block.line && line <= endLine;
}

/** Whether a date is in a group's period. */
export function covers(group: PeriodGroup, date: CalendarDate): boolean {
  const { year, month } = toYearMonthDay(date.day);
  return group.year === year && (group.month === null || group.month === month);
}

/** The first day (day number) of a group's period, by which groups are ordered. */
export function firstDay(group: PeriodGroup): number {
  return dayOf(group.year, group.month ?? 1, 1) ?? -Infinity;
}

/** The title of a new group for `date`, in the style of another; `null` if that style can't be followed. */
function groupTitle(like: PeriodGroup, text: string, date: CalendarDate): string | null {
  if (like.block.text === null) return null;
  const written = text.slice(like.block.text.start, like.block.text.end);
  const { year, month } = toYearMonthDay(date.day);
  if (like.month === null) return written.replace(/\d{4}/, String(year).padStart(4, '0'));
  const named = MONTH_NAME.exec(written);
  if (named !== null) {
    const name = nameLike('months', named[2] ?? '', like.month, month, written);
    return name === null ? null : `${named[1] ?? ''}${name}${named[3] ?? ''}`;
  }
  const from = dayOf(like.year, like.month, 1);
  const to = dayOf(year, month, 1);
  return from === null || to === null ? null : followDateStyle(written, { day: from, precision: 'month' }, { day: to, precision: 'month' }, null);
}

/** The title lines of a new group for `date`, in the style of another. A blank line follows if the other has one. */
export function titleLines(like: PeriodGroup, text: string, date: CalendarDate, lines: NoteLines): readonly string[] {
  const { block } = like;
  const title = groupTitle(like, text, date) ?? formatDate(date).slice(0, like.month === null ? 4 : 7);
  if (block.kind === 'item') return [leadingSpace(block.line, lines) + markerOf(block.line, lines) + title];
  return [`${'#'.repeat(block.level)} ${title}`, ...(lines.isBlank(block.endLine + 1) ? [''] : [])];
}

/** The last non-blank line of a group. */
export function endOfGroup({ block, endLine }: PeriodGroup, lines: NoteLines): number {
  let last = endLine;
  while (last > block.line && lines.isBlank(last)) last--;
  return last;
}

/**
 * The indentation of entries in a group: that of the first of `entries` that is deeper than the group, or else the
 * width of the group's marker.
 */
export function indentInGroup({ block }: PeriodGroup, entries: readonly { readonly line: number }[], lines: NoteLines): string {
  if (block.kind === 'heading') return '';
  const around = leadingSpace(block.line, lines);
  const inner = entries.map(({ line }) => leadingSpace(line, lines)).find((space) => space.startsWith(around) && space.length > around.length);
  return inner ?? around + ' '.repeat(markerOf(block.line, lines).length);
}

function markerOf(line: number, lines: NoteLines): string {
  return /^[ \t]*((?:[-*+]|\d{1,9}[.)])[ \t]+)/.exec(lines.text(line))?.[1] ?? '- ';
}
