import type { CalendarDate } from '../../../domain/day.ts';
import type { Block, Structure } from '../../structure/block.ts';
import { foldHeading } from '../../log/log-vocabulary.ts';
import type { EntryForm, EntryPlace, NoteBody } from '../../log/note-body.ts';
import type { LogSection } from '../../log/sections.ts';
import type { PeriodGroup } from './groups.ts';
import { covers, endOfHeading, firstDay, holdsLine, periodGroups } from './groups.ts';
import { isFootnoteOrQuery } from './new-section.ts';
import type { NoteLines } from '../../text/line-table.ts';

/** An entry beside which a new one may stand: its first and last line, counted from 1. */
export interface Anchor {
  readonly place: EntryPlace;
  readonly line: number;
  readonly endLine: number;
}

/** Where a new entry goes. `anchors` are the entries whose form it may follow, the nearest first. */
export type Placement =
  | { readonly kind: 'beside'; readonly side: 'before' | 'after'; readonly anchor: Anchor; readonly anchors: readonly Anchor[]; readonly gap: number }
  | { readonly kind: 'into-group'; readonly group: PeriodGroup; readonly anchors: readonly Anchor[] }
  | {
      readonly kind: 'new-group';
      readonly side: 'before' | 'after';
      readonly group: PeriodGroup;
      /** A month's group inside that of another year, if years are divided so. */
      readonly inner: PeriodGroup | null;
      /** Whether a blank line stands between groups. */
      readonly gap: boolean;
      readonly anchors: readonly Anchor[];
    }
  | { readonly kind: 'empty-section'; readonly section: LogSection }
  | { readonly kind: 'no-section' };

/** Finds the place for an entry of `date`, as docs/note-format.md, "Writing" says. */
export function placementOf(date: CalendarDate, body: NoteBody, { blocks, text }: Structure, lines: NoteLines, logHeading: string): Placement {
  const section = sectionFor(body, logHeading);
  if (section === null) return { kind: 'no-section' };
  const places = outerPlaces(section, body, blocks);
  const groups = periodGroups(blocks, text, section, entryTest(places, section, blocks, lines), lines.count);
  const anchors = anchorsOf(places, section, blocks, groups, lines);
  if (groups.length > 0) {
    const grouped = placementInGroups(date, groups, anchors, lines);
    if (grouped !== null) return grouped;
  }
  return beside(date, anchors, anchors, lines) ?? { kind: 'empty-section', section };
}

/** The configured heading where it exists, else the section with the newest entry, else the first one. */
function sectionFor({ sections, places }: NoteBody, logHeading: string): LogSection | null {
  const configured = sections.find(({ name }) => foldHeading(name) === foldHeading(logHeading));
  if (configured !== undefined) return configured;
  let newest: EntryPlace | null = null;
  for (const place of places) {
    if (!isBoxedPlan(place) && (newest === null || place.entry.date.day > newest.entry.date.day)) newest = place;
  }
  return (newest ?? places[0])?.section ?? sections[0] ?? null;
}

function isBoxedPlan({ entry }: EntryPlace): boolean {
  return 'boxed' in entry && entry.boxed;
}

/** The entries of a section that stand in no other entry, in order. */
function outerPlaces(section: LogSection, body: NoteBody, blocks: readonly Block[]): readonly EntryPlace[] {
  const sorted = body.places.filter((place) => place.section === section).sort((a, b) => a.entry.line - b.entry.line);
  let lastLine = 0;
  return sorted.filter((place) => {
    const { line } = place.entry;
    if (line <= lastLine) return false;
    const block = blocks[place.block];
    if (block?.kind === 'item') lastLine = block.endLine;
    return true;
  });
}

/** Tells whether a block is an entry, or in an item or under a heading that is one. To be asked in the order of blocks. */
function entryTest(places: readonly EntryPlace[], section: LogSection, blocks: readonly Block[], lines: NoteLines): (index: number) => boolean {
  const entries = new Set(places.map(({ block }) => block));
  let lastLine = 0;
  return (index) => {
    const block = blocks[index];
    const isEntry = entries.has(index);
    if (isEntry && block?.kind === 'item') lastLine = block.endLine;
    if (isEntry && block?.kind === 'heading') lastLine = endOfHeading(blocks, index, section, lines.count);
    return isEntry || (block !== undefined && block.line <= lastLine);
  };
}

function anchorsOf(places: readonly EntryPlace[], section: LogSection, blocks: readonly Block[], groups: readonly PeriodGroup[], lines: NoteLines): readonly Anchor[] {
  const groupLines = groups.map(({ block }) => block.line);
  let nextGroup = 0;
  return places.map((place, index) => {
    const { line } = place.entry;
    while ((groupLines[nextGroup] ?? Infinity) <= line) nextGroup++;
    const limit = Math.min(places[index + 1]?.entry.line ?? Infinity, groupLines[nextGroup] ?? Infinity, section.endLine + 1, lines.count + 1) - 1;
    return { place, line, endLine: lastFilledLine(Math.min(limit, endOf(place, limit, section, blocks, lines)), line, lines) };
  });
}

/** The last line of an entry and of what belongs to it, as far as blocks up to the line `limit` tell. */
function endOf({ form, block: index, entry }: EntryPlace, limit: number, section: LogSection, blocks: readonly Block[], lines: NoteLines): number {
  const own = blocks[index];
  if (form === 'row' || own === undefined) return entry.line;
  if (form === 'item') return own.endLine;
  if (form === 'line') return endOfRun(index, blocks, section.to, ({ kind, line }) => line <= limit && (kind === 'paragraph' || kind === 'item'));
  const last = endOfHeading(blocks, index, section, limit);
  return endOfRun(index, blocks, section.to, (block) => block.line <= last && !isFootnoteOrQuery(block, lines));
}

/** The last line of a block and the run of those behind it that belong to it. */
function endOfRun(index: number, blocks: readonly Block[], to: number, belongs: (block: Block) => boolean): number {
  let line = blocks[index]?.endLine ?? 0;
  for (let at = index + 1; at < to; at++) {
    const block = blocks[at];
    if (block === undefined || !belongs(block)) break;
    line = Math.max(line, block.endLine);
  }
  return line;
}

function lastFilledLine(endLine: number, firstLine: number, lines: NoteLines): number {
  let line = endLine;
  while (line > firstLine && lines.isBlank(line)) line--;
  return line;
}

/** Newest last if the dates never fall, else newest first; plans at the top or bottom say nothing where entries do. */
function isNewestLast(anchors: readonly Anchor[]): boolean {
  const entries = anchors.filter(({ place }) => !isBoxedPlan(place));
  const dated = entries.length > 1 ? entries : anchors;
  return dated.length > 1 && dated.every(({ place }, index) => {
    const before = dated[index - 1];
    return before === undefined || before.place.entry.date.day <= place.entry.date.day;
  });
}

/** Beside the entry that it follows in time, in the order that `all` keep; `null` where there is none. */
function beside(date: CalendarDate, anchors: readonly Anchor[], all: readonly Anchor[], lines: NoteLines): Placement | null {
  const newestLast = isNewestLast(anchors.length > 1 ? anchors : all);
  const notLater = (anchor: Anchor): boolean => anchor.place.entry.date.day <= date.day;
  const earlier = newestLast ? [...anchors].reverse().find(notLater) : anchors.find(notLater);
  const anchor = earlier ?? (newestLast ? anchors[0] : anchors[anchors.length - 1]);
  if (anchor === undefined) return null;
  const side = (earlier !== undefined) === newestLast ? 'after' : 'before';
  const others = [...anchors, ...all].filter(({ place }) => place.form === anchor.place.form);
  return { kind: 'beside', side, anchor, anchors: [anchor, ...others], gap: gapBetween(anchors, all, anchor.place.form, lines) };
}

/** How many blank lines stand between two entries of this form. */
function gapBetween(anchors: readonly Anchor[], all: readonly Anchor[], form: EntryForm, lines: NoteLines): number {
  for (const list of [anchors, all]) {
    for (let index = 1; index < list.length; index++) {
      const before = list[index - 1];
      const after = list[index];
      if (before?.place.form !== form || after?.place.form !== form) continue;
      const between = after.line - before.endLine - 1;
      const isBlank = Array.from({ length: between }, (_, offset) => lines.isBlank(before.endLine + 1 + offset)).every(Boolean);
      if (isBlank) return between;
    }
  }
  return form === 'heading' ? 1 : 0;
}

/** In the group that the date belongs to, in a new one, or among entries that stand outside the groups; `null`: anywhere. */
function placementInGroups(date: CalendarDate, groups: readonly PeriodGroup[], anchors: readonly Anchor[], lines: NoteLines): Placement | null {
  const group = innermost(groups, date);
  if (group === null) {
    const ungrouped = anchors.filter(({ line }) => !groups.some((other) => holdsLine(other, line)));
    if (ungrouped.length > 0 && groups.every((other) => firstDay(other) < date.day)) return beside(date, ungrouped, anchors, lines);
    return besideGroup(date, outermost(groups), groups, anchors, lines);
  }
  const months = groups.filter((other) => other.month !== null && group.month === null && holdsLine(group, other.block.line));
  const own = anchors.filter(({ line }) => holdsLine(group, line) && !months.some((month) => holdsLine(month, line)));
  if (own.length > 0) return beside(date, own, anchors, lines);
  if (months.length > 0) return besideGroup(date, months, groups, anchors, lines);
  return { kind: 'into-group', group, anchors: nearest(group, anchors) };
}

function innermost(groups: readonly PeriodGroup[], date: CalendarDate): PeriodGroup | null {
  const covering = groups.filter((group) => covers(group, date));
  return covering.find(({ month }) => month !== null) ?? covering[0] ?? null;
}

function outermost(groups: readonly PeriodGroup[]): readonly PeriodGroup[] {
  const years = groups.filter(({ month }) => month === null);
  return years.length > 0 ? years : groups;
}

/** A new group in the order that groups keep; a single one is taken as newest first, unless its entries are not. */
function besideGroup(date: CalendarDate, siblings: readonly PeriodGroup[], groups: readonly PeriodGroup[], anchors: readonly Anchor[], lines: NoteLines): Placement | null {
  const [first, second] = siblings;
  const last = siblings[siblings.length - 1];
  if (first === undefined || last === undefined) return null;
  const days = siblings.map(firstDay);
  const newestLast = second === undefined ? isNewestLast(anchors) : days.every((day, index) => day >= (days[index - 1] ?? -Infinity));
  const isEarlier = (group: PeriodGroup): boolean => firstDay(group) <= date.day;
  const earlier = newestLast ? [...siblings].reverse().find(isEarlier) : siblings.find(isEarlier);
  const group = earlier ?? (newestLast ? first : last);
  const inner = group.month === null ? groups.find((other) => other.month !== null && holdsLine(group, other.block.line)) ?? null : null;
  const gap = second === undefined ? group.block.kind === 'heading' : lines.isBlank(second.block.line - 1);
  return { kind: 'new-group', side: (earlier !== undefined) === newestLast ? 'after' : 'before', group, inner, gap, anchors: nearest(group, anchors) };
}

/** The entries of a group first. */
function nearest(group: PeriodGroup, anchors: readonly Anchor[]): readonly Anchor[] {
  const isInside = ({ line }: Anchor): boolean => holdsLine(group, line);
  return [...anchors.filter(isInside), ...anchors.filter((anchor) => !isInside(anchor))];
}
