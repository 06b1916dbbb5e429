import type { CalendarDate } from '../../../domain/day.ts';
import type { Block } from '../../structure/block.ts';
import { foldHeading } from '../log-vocabulary.ts';
import type { EntryForm, EntryPlace, NoteBody } from '../note-body.ts';
import type { LogSection } from '../sections.ts';
import type { PeriodGroup } from './groups.ts';
import { covers, firstDay, periodGroups } from './groups.ts';
import type { NoteLines } from './note-lines.ts';

/** An entry beside which a new one may stand: its first and last line, counted from 1. */
export interface Anchor {
  readonly place: EntryPlace;
  readonly line: number;
  readonly endLine: number;
}

/** Where a new entry goes. */
export type Placement =
  | { readonly kind: 'beside'; readonly side: 'before' | 'after'; readonly anchor: Anchor; readonly anchors: readonly Anchor[]; readonly gap: number }
  | { readonly kind: 'new-group'; readonly side: 'before' | 'after'; readonly group: PeriodGroup }
  | { readonly kind: 'into-group'; readonly group: PeriodGroup; readonly anchors: readonly Anchor[] }
  | { readonly kind: 'empty-section'; readonly section: LogSection; readonly table: Extract<Block, { readonly kind: 'table' }> | null }
  | { readonly kind: 'no-section' };

/** Finds the place for an entry of `date`, as notes-format.md, section 6 says. */
export function placementOf(date: CalendarDate, body: NoteBody, blocks: readonly Block[], text: string, lines: NoteLines, logHeading: string): Placement {
  const section = sectionFor(body, logHeading);
  if (section === null) return { kind: 'no-section' };
  const entryBlocks = new Set(body.places.map(({ block }) => block));
  const groups = periodGroups(blocks, text, section, entryBlocks, lines.count);
  const anchors = anchorsIn(section, body, blocks, groups, lines);
  const [only] = anchors;
  if (only === undefined) {
    const [group] = groups;
    if (group !== undefined) return groupFor(date, groups, [], true) ?? { kind: 'new-group', side: 'before', group };
    return { kind: 'empty-section', section, table: tableIn(section, blocks) };
  }
  const newestLast = anchors.length > 1 && neverFalls(anchors);
  if (groups.length > 0) {
    const grouped = groupFor(date, groups, anchors, newestLast);
    if (grouped !== null) return grouped;
    const inGroup = innermost(groups, date);
    const own = inGroup === null ? anchors : anchors.filter(({ line }) => line > inGroup.block.line && line <= inGroup.endLine);
    return beside(date, own.length > 0 ? own : anchors, newestLast, lines);
  }
  return beside(date, anchors, newestLast, lines);
}

/** The configured heading where it exists, else the section with the newest entry, else the first one. */
function sectionFor({ sections, places }: NoteBody, logHeading: string): LogSection | null {
  const configured = sections.find(({ name }) => foldHeading(name) === foldHeading(logHeading));
  if (configured !== undefined) return configured;
  let newest: EntryPlace | null = null;
  for (const place of places) {
    if (newest === null || place.entry.date.day > newest.entry.date.day) newest = place;
  }
  return newest?.section ?? sections[0] ?? null;
}

/** The entries of a section that stand at its own level, or right below a group. */
function anchorsIn(section: LogSection, body: NoteBody, blocks: readonly Block[], groups: readonly PeriodGroup[], lines: NoteLines): readonly Anchor[] {
  const places = body.places
    .filter((place) => place.section === section && isAtOuterLevel(place, blocks, groups))
    .sort((a, b) => a.entry.line - b.entry.line);
  return places.map((place, index) => {
    const { line } = place.entry;
    const limit = Math.min((places[index + 1]?.entry.line ?? Infinity) - 1, section.endLine, lines.count, ...groups.filter(({ block }) => block.line > line).map(({ block }) => block.line - 1));
    return { place, line, endLine: lastFilledLine(endOf(place, blocks, limit), line, lines) };
  });
}

function isAtOuterLevel({ form, block }: EntryPlace, blocks: readonly Block[], groups: readonly PeriodGroup[]): boolean {
  const own = blocks[block];
  if (own === undefined) return false;
  if (form === 'line') return own.kind === 'paragraph' && own.depth === 0;
  return own.depth === 0 || (own.depth === 1 && groups.some((group) => group.block.kind === 'item' && own.line > group.block.line && own.line <= group.endLine));
}

function endOf({ form, block, entry }: EntryPlace, blocks: readonly Block[], limit: number): number {
  const own = blocks[block];
  if (form === 'row') return entry.line;
  if (form === 'item' && own !== undefined) return Math.min(own.endLine, limit);
  return limit;
}

function lastFilledLine(endLine: number, firstLine: number, lines: NoteLines): number {
  let line = endLine;
  while (line > firstLine && lines.isBlank(line)) line--;
  return line;
}

function neverFalls(anchors: readonly Anchor[]): boolean {
  return anchors.every(({ place }, index) => {
    const before = anchors[index - 1];
    return before === undefined || before.place.entry.date.day <= place.entry.date.day;
  });
}

/** Beside the entry that it follows in time, in the order that the section keeps. */
function beside(date: CalendarDate, anchors: readonly Anchor[], newestLast: boolean, lines: NoteLines): Placement {
  const notLater = (anchor: Anchor): boolean => anchor.place.entry.date.day <= date.day;
  const earlier = newestLast ? [...anchors].reverse().find(notLater) : anchors.find(notLater);
  const [first] = anchors;
  const anchor = earlier ?? (newestLast ? first : anchors[anchors.length - 1]);
  if (anchor === undefined) return { kind: 'no-section' };
  const side = (earlier !== undefined) === newestLast ? 'after' : 'before';
  return { kind: 'beside', side, anchor, anchors, gap: gapBetween(anchors, anchor.place.form, lines) };
}

/** How many blank lines stand between two entries of this form. */
function gapBetween(anchors: readonly Anchor[], form: EntryForm, lines: NoteLines): number {
  for (let index = 1; index < anchors.length; index++) {
    const before = anchors[index - 1];
    const after = anchors[index];
    if (before === undefined || after === undefined || after.place.form !== form || before.place.form !== form) continue;
    let blank = 0;
    while (blank < after.line - before.endLine - 1 && lines.isBlank(before.endLine + 1 + blank)) blank++;
    if (blank === after.line - before.endLine - 1) return blank;
  }
  return form === 'heading' ? 1 : 0;
}

/** A group without an entry yet, or a new one beside those there are; `null` where the group has entries of its own. */
function groupFor(date: CalendarDate, groups: readonly PeriodGroup[], anchors: readonly Anchor[], newestLast: boolean): Placement | null {
  const group = innermost(groups, date);
  if (group === null) return besideGroup(date, outermost(groups), newestLast);
  const siblings = groups.filter((other) => other.month !== null && other.year === group.year);
  if (group.month === null && siblings.length > 0) return besideGroup(date, siblings, newestLast);
  const filled = anchors.some(({ line }) => line > group.block.line && line <= group.endLine);
  return filled ? null : { kind: 'into-group', group, anchors };
}

function innermost(groups: readonly PeriodGroup[], date: CalendarDate): PeriodGroup | null {
  const covering = groups.filter((group) => covers(group, date));
  return covering.find(({ month }) => month !== null) ?? covering[0] ?? null;
}

function outermost(groups: readonly PeriodGroup[]): readonly PeriodGroup[] {
  const years = groups.filter(({ month }) => month === null);
  return years.length > 0 ? years : groups;
}

/** Groups keep the order that they have; a single one is taken as newest first, as entries are. */
function besideGroup(date: CalendarDate, groups: readonly PeriodGroup[], entriesNewestLast: boolean): Placement | null {
  const [first] = groups;
  const last = groups[groups.length - 1];
  if (first === undefined || last === undefined) return null;
  const ascending = groups.length > 1 ? (firstDay(first) ?? 0) < (firstDay(last) ?? 0) : entriesNewestLast;
  const earlier = (group: PeriodGroup): boolean => (firstDay(group) ?? 0) <= date.day;
  const neighbour = ascending ? [...groups].reverse().find(earlier) : groups.find(earlier);
  if (neighbour === undefined) return { kind: 'new-group', side: ascending ? 'before' : 'after', group: ascending ? first : last };
  return { kind: 'new-group', side: ascending ? 'after' : 'before', group: neighbour };
}

function tableIn(section: LogSection, blocks: readonly Block[]): Extract<Block, { readonly kind: 'table' }> | null {
  for (let index = section.from; index < section.to; index++) {
    const block = blocks[index];
    if (block?.kind === 'table') return block;
  }
  return null;
}
