import type { CalendarDate } from '../../../domain/day.ts';
import type { Block, Structure } from '../../structure/block.ts';
import type { LogVocabulary } from '../../log/log-vocabulary.ts';
import { foldHeading } from '../../log/log-vocabulary.ts';
import { isEmptyLog } from '../../log/table.ts';
import type { EntryForm, EntryPlace, NoteBody } from '../../log/note-body.ts';
import type { LogSection } from '../../log/sections.ts';
import type { InsertionPoint } from '../../text/insertion.ts';
import { after, before, below } from '../../text/insertion.ts';
import type { NoteLines } from '../../text/line-table.ts';
import { leadingSpace } from '../../text/line-table.ts';
import { isFootnoteOrQuery, newSection } from '../new-section.ts';
import type { PeriodGroup } from './period-groups.ts';
import { covers, endOfGroup, endOfHeading, firstDay, holdsLine, indentInGroup, periodGroups, titleLines } from './period-groups.ts';
import type { NewEntry } from './new-entry.ts';
import type { Table } from './table-row.ts';

/** An existing entry of the section: its first and last line, counted from 1. */
export interface Anchor {
  readonly place: EntryPlace;
  readonly line: number;
  readonly endLine: number;
}

/** Where a new entry goes and in which form. Decided before its words are known. */
export interface Placement {
  readonly point: InsertionPoint;
  /** The heading of a new section or the titles of new groups, above the entry. */
  readonly titles: readonly string[];
  /** The entry that it goes next to; `null` if it opens a section or group, or is a plan placed apart from entries. */
  readonly neighbour: Anchor | null;
  readonly form: PlacedForm;
  /** The entries whose style it follows, nearest first. None means the plain style. */
  readonly anchors: readonly Anchor[];
  readonly indent: string;
}

/**
 * The form of a new entry. A plain item can fix its marker. A row goes into an existing table, or into a new one like
 * it.
 */
export type PlacedForm =
  | { readonly kind: 'item'; readonly marker?: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'row'; readonly table: Table; readonly isNewTable: boolean };

/** What placement needs to know of a note's log. */
interface Log {
  readonly date: CalendarDate;
  /** A plan needs a box, so it is a list item whatever its neighbours are. */
  readonly planned: boolean;
  readonly vocabulary: LogVocabulary;
  readonly structure: Structure;
  readonly lines: NoteLines;
  /** The entries of the section, in order. */
  readonly all: readonly Anchor[];
}

/** Finds the position for an entry (docs/note-format.md, "Writing"). */
export function placementOf({ date, planned }: Pick<NewEntry, 'date' | 'planned'>, body: NoteBody, structure: Structure, lines: NoteLines, logHeading: string, vocabulary: LogVocabulary): Placement {
  const { blocks, text } = structure;
  const section = sectionFor(body, logHeading);
  if (section === null) {
    const { point, titles } = newSection(logHeading, structure, lines);
    return { ...plainItemAt(point), titles };
  }
  const places = outerPlaces(section, body, blocks);
  const groups = periodGroups(blocks, text, section, entryTest(places, section, blocks, lines), lines.count);
  const all = anchorsOf(places, section, blocks, groups, lines);
  const log = { date, planned, vocabulary, structure, lines, all };
  return (groups.length > 0 ? inGroups(groups, log) : null) ?? inOrder(all, log) ?? inEmptySection(section, log);
}

/** A plain list item at a point. */
function plainItemAt(point: InsertionPoint): Placement {
  return { point, titles: [], neighbour: null, form: { kind: 'item' }, anchors: [], indent: '' };
}

/** The section with the configured heading, or else with the newest entry, or else the first one. */
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

/** The entries of a section that aren't part of another entry, in order. */
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

/**
 * Returns a test for whether the block at an index is an entry, or is inside an item or below a heading that is one. It
 * must be called in the order of the blocks.
 */
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

/** The last line of an entry and of what belongs to it, looking at blocks up to the line `limit`. */
function endOf({ form, block: index, entry }: EntryPlace, limit: number, section: LogSection, blocks: readonly Block[], lines: NoteLines): number {
  const own = blocks[index];
  if (form === 'row' || own === undefined) return entry.line;
  if (form === 'item') return own.endLine;
  if (form === 'line') return endOfRun(index, blocks, section.to, ({ kind, line }) => line <= limit && (kind === 'paragraph' || kind === 'item'));
  const last = endOfHeading(blocks, index, section, limit);
  return endOfRun(index, blocks, section.to, (block) => block.line <= last && !isFootnoteOrQuery(block, lines));
}

/** The last line of a block and of the blocks directly after it that belong to it. */
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

/**
 * Whether the order is newest last: the dates never fall. Otherwise it is newest first. Plans count only if there are
 * fewer than two entries.
 */
function isNewestLast(anchors: readonly Anchor[]): boolean {
  const entries = anchors.filter(({ place }) => !isBoxedPlan(place));
  const dated = entries.length > 1 ? entries : anchors;
  return dated.length > 1 && dated.every(({ place }, index) => {
    const before = dated[index - 1];
    return before === undefined || before.place.entry.date.day <= place.entry.date.day;
  });
}

/** The placement in date order among `anchors`, in the direction that they are sorted; `null` without any. */
function inOrder(anchors: readonly Anchor[], log: Log): Placement | null {
  const { date, all } = log;
  const newestLast = isNewestLast(anchors.length > 1 ? anchors : all);
  const notLater = (anchor: Anchor): boolean => anchor.place.entry.date.day <= date.day;
  const earlier = newestLast ? [...anchors].reverse().find(notLater) : anchors.find(notLater);
  const neighbour = earlier ?? (newestLast ? anchors[0] : anchors[anchors.length - 1]);
  if (neighbour === undefined) return null;
  const side = (earlier !== undefined) === newestLast ? 'after' : 'before';
  const others = [...anchors, ...all].filter(({ place }) => place.form === neighbour.place.form);
  return nextTo(neighbour, side, [neighbour, ...others], gapBetween(anchors, neighbour.place.form, log), log);
}

/**
 * The placement next to an entry, in its form. A plan has to be an item, so it stays out of tables and of the text
 * below dated headings.
 */
function nextTo(neighbour: Anchor, side: 'before' | 'after', anchors: readonly Anchor[], gap: number, { planned, structure, lines }: Log): Placement {
  const { form, block: index } = neighbour.place;
  const block = structure.blocks[index];
  if (block?.kind === 'table') {
    if (planned) return plainItemAt(side === 'before' ? before(block.line, 1) : below(block.endLine, lines));
    const point = side === 'before' ? before(neighbour.line) : after(neighbour.line);
    return { point, titles: [], neighbour, form: { kind: 'row', table: block, isNewTable: false }, anchors, indent: '' };
  }
  if (form === 'heading' && planned) return plainItemAt(before(Math.min(...anchors.map(({ line }) => line)), 1));
  const point = side === 'before' ? before(neighbour.line, gap) : after(neighbour.endLine, gap);
  return { point, titles: [], neighbour, form: { kind: form === 'row' ? 'item' : form }, anchors: form === 'row' ? [] : anchors, indent: leadingSpace(neighbour.line, lines) };
}

/** The number of blank lines between two entries of a form. */
function gapBetween(anchors: readonly Anchor[], form: EntryForm, { all, lines }: Log): number {
  for (const list of [anchors, all]) {
    for (let index = 1; index < list.length; index++) {
      const one = list[index - 1];
      const next = list[index];
      if (one?.place.form !== form || next?.place.form !== form) continue;
      const between = next.line - one.endLine - 1;
      const isBlank = Array.from({ length: between }, (_, offset) => lines.isBlank(one.endLine + 1 + offset)).every(Boolean);
      if (isBlank) return between;
    }
  }
  return form === 'heading' ? 1 : 0;
}

/**
 * The placement in the group of its date, in a new group, or among entries outside the groups; `null` if the groups
 * don't decide.
 */
function inGroups(groups: readonly PeriodGroup[], log: Log): Placement | null {
  const { date, all } = log;
  const group = innermost(groups, date);
  if (group === null) {
    const ungrouped = all.filter(({ line }) => !groups.some((other) => holdsLine(other, line)));
    const isNewest = groups.every((other) => firstDay(other) < date.day);
    return ungrouped.length > 0 && isNewest ? inOrder(ungrouped, log) : inNewGroup(outermost(groups), groups, log);
  }
  const months = groups.filter((other) => other.month !== null && group.month === null && holdsLine(group, other.block.line));
  const own = all.filter(({ line }) => holdsLine(group, line) && !months.some((month) => holdsLine(month, line)));
  if (own.length > 0) return inOrder(own, log);
  return months.length > 0 ? inNewGroup(months, groups, log) : inEmptyGroup(group, log);
}

function innermost(groups: readonly PeriodGroup[], date: CalendarDate): PeriodGroup | null {
  const covering = groups.filter((group) => covers(group, date));
  return covering.find(({ month }) => month !== null) ?? covering[0] ?? null;
}

function outermost(groups: readonly PeriodGroup[]): readonly PeriodGroup[] {
  const years = groups.filter(({ month }) => month === null);
  return years.length > 0 ? years : groups;
}

function inEmptyGroup(group: PeriodGroup, log: Log): Placement {
  const anchors = nearest(group, log.all);
  const point = group.block.kind === 'heading' ? below(group.block.endLine, log.lines) : after(group.block.line);
  return firstLike(anchors, point, [], indentInGroup(group, anchors, log.lines), log);
}

/**
 * The placement in a new group, in the order of the groups. A single group counts as newest first, unless its entries
 * aren't.
 */
function inNewGroup(siblings: readonly PeriodGroup[], groups: readonly PeriodGroup[], log: Log): Placement | null {
  const { date, structure, lines, all } = log;
  const [first, second] = siblings;
  const last = siblings[siblings.length - 1];
  if (first === undefined || last === undefined) return null;
  const days = siblings.map(firstDay);
  const newestLast = second === undefined ? isNewestLast(all) : days.every((day, index) => day >= (days[index - 1] ?? -Infinity));
  const isEarlier = (group: PeriodGroup): boolean => firstDay(group) <= date.day;
  const earlier = newestLast ? [...siblings].reverse().find(isEarlier) : siblings.find(isEarlier);
  const group = earlier ?? (newestLast ? first : last);
  // If years are divided into months, the new year is too.
  const inner = group.month === null ? groups.find((other) => other.month !== null && holdsLine(group, other.block.line)) : undefined;
  const titles = [group, ...(inner === undefined ? [] : [inner])].flatMap((like) => titleLines(like, structure.text, date, lines));
  const gap = (second === undefined ? group.block.kind === 'heading' : lines.isBlank(second.block.line - 1)) ? 1 : 0;
  const point = (earlier !== undefined) === newestLast ? after(endOfGroup(group, lines), gap) : before(group.block.line, gap);
  const anchors = nearest(group, all);
  const [anchor] = anchors;
  const underHeading = anchor === undefined ? '' : leadingSpace(anchor.line, lines);
  return firstLike(anchors, point, titles, group.block.kind === 'heading' ? underHeading : indentInGroup(inner ?? group, anchors, lines), log);
}

/** The anchors with those of the group first. */
function nearest(group: PeriodGroup, anchors: readonly Anchor[]): readonly Anchor[] {
  const isInside = ({ line }: Anchor): boolean => holdsLine(group, line);
  return [...anchors.filter(isInside), ...anchors.filter((anchor) => !isInside(anchor))];
}

/** The placement of a group's first entry, in the form of the entries in other groups. */
function firstLike(anchors: readonly Anchor[], point: InsertionPoint, titles: readonly string[], indent: string, { planned, structure }: Log): Placement {
  const [anchor] = anchors;
  const placed = { point, titles, neighbour: null, anchors };
  if (anchor === undefined) return { ...placed, form: { kind: 'item' }, indent };
  const { form, block: index } = anchor.place;
  const block = structure.blocks[index];
  if (form === 'row' || form === 'heading') {
    if (planned) return { ...plainItemAt(point), titles };
    if (form === 'heading') return { ...placed, form: { kind: 'heading' }, indent: '' };
    return block?.kind === 'table' ? { ...placed, form: { kind: 'row', table: block, isNewTable: true }, indent: '' } : { ...plainItemAt(point), titles };
  }
  return { ...placed, form: { kind: form }, indent };
}

const EMPTY_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) {0,4}$/;

/**
 * The placement in a section without entries: in a table that waits for its first row, in an empty item, or below the
 * section's introduction.
 */
function inEmptySection(section: LogSection, { planned, vocabulary, structure, lines }: Log): Placement {
  const blocks = structure.blocks.slice(section.from, section.to);
  const table = blocks.find((block): block is Table => block.kind === 'table' && block.depth === 0 && isEmptyLog(block, structure.text, vocabulary));
  // Its delimiter row is no row of it.
  if (table !== undefined && !planned) return { ...plainItemAt(after(table.line + 1)), form: { kind: 'row', table, isNewTable: false } };
  const end = blocks.findIndex((block) => !isIntroduction(block));
  const next = blocks[end];
  const heading = structure.blocks[section.from - 1];
  const introduction = blocks[(end < 0 ? blocks.length : end) - 1] ?? heading;
  if (next?.kind !== 'item') return plainItemAt(below(introduction?.endLine ?? section.line, lines));
  const text = lines.text(next.line);
  if (next.line === next.endLine && EMPTY_ITEM.test(text)) {
    // An empty `- ` from a template is filled in.
    const indent = leadingSpace(next.line, lines);
    return { ...plainItemAt({ ...after(next.line), side: 'within' }), form: { kind: 'item', marker: `${text.trim()}${' '.repeat(Math.max(1, text.length - text.trimEnd().length))}` }, indent };
  }
  return plainItemAt(next.ordered ? below(introduction?.endLine ?? section.line, lines) : before(next.line));
}

function isIntroduction(block: Block): boolean {
  return block.depth === 0 && (block.kind === 'paragraph' || (block.kind === 'excluded' && (block.reason === 'html' || block.reason === 'quoted')));
}
