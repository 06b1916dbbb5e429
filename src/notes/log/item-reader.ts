import { readDateAt } from '../dates/written-date.ts';
import type { EntrySource, Inherited } from './entry/entry.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { groupedYear, leadingDate, leadsWithDay } from './entry/leading-date.ts';
import type { EntryForm, Place } from './findings.ts';
import type { Line } from './lines.ts';
import { itemLine, plainLine } from './lines.ts';
import type { LogReading, Opening } from './log-reading.ts';
import { waits } from './log-reading.ts';
import type { LogSection } from './sections.ts';
import { isOpen, opensWithDue } from './task.ts';

/** Reads the list items of a section: entries, groups of entries, plans and promises. */
export class ItemReader {
  constructor(
    private readonly log: LogReading,
    private readonly section: LogSection,
  ) {}

  /**
   * Reads an item and everything in it, and returns the index after it. `outer`: it is at the outer level of its list, or
   * directly in a group there, where it may be an entry without a leading date.
   */
  readItem(index: number, to: number, outer: boolean, inherited: Inherited | null): number {
    if (inherited === null && this.readPlainItem(index)) return index + 1;
    const end = this.log.endOfItem(index, to);
    const opening = this.log.opening(index);
    if (opening === null) {
      this.readBelow(index + 1, end, outer);
      return end;
    }
    const dated = waits(opening) ? null : this.log.dateOfItem(opening, outer);
    const [words, own] = this.splitAtOwnDate(opening.further);
    const year = groupedYear(opening.first, dated);
    // A month with words of its own is an entry, whatever is below it.
    const groups = year !== null && (dated === null || (words.length === 0 && (own.length > 0 || this.log.hasEntries(index + 1, end))));
    const date = dated === null || groups ? null : this.log.certainDate(dated);
    if (dated !== null && date !== null) {
      this.readEntry(opening, index, end, this.log.open(date, dated.rest, this.place('item', index), inherited));
      return end;
    }
    if (waits(opening)) this.readWaiting(opening, index);
    else if (groups && words.length > 0) this.log.findings.leaveOut(opening.first.line, 'no-date');
    else if (dated === null && !groups && outer) this.noteUndated(opening, index, end);
    this.log.finish(this.readLines(own, index, null));
    const around = this.log.groupYear;
    if (groups) this.log.groupYear = year;
    this.readBelow(index + 1, end, groups);
    this.log.groupYear = around;
    return end;
  }

  /** The item that nearly every log is made of, straight from the text: one line that starts with a bare day, and nothing below it. */
  private readPlainItem(index: number): boolean {
    const block = this.log.block(index);
    if (block?.kind !== 'item' || block.text === null || block.line !== block.endLine || block.text.opaque.length > 0) return false;
    if ((this.log.block(index + 1)?.depth ?? 0) > block.depth) return false;
    const { text } = this.log.source.structure;
    const { start, end } = block.text;
    const reading = isDigit(text.charCodeAt(start)) ? readDateAt(text, start, end, this.log.vocabulary.dateOrder) : null;
    if (reading?.kind !== 'date' || reading.date.precision !== 'day') return false;
    const head = plainLine(text.slice(reading.end, end), block.line);
    this.log.finish(this.log.open(reading.date, head, this.place('item', index), null));
    return true;
  }

  /** Below an item that is no entry, dated items are entries of their own; in a group, all are as at the outer level. */
  private readBelow(from: number, to: number, grouped: boolean): void {
    for (let at = from; at < to; ) {
      const block = this.log.block(at);
      if (block?.kind === 'item' && (grouped || this.standsAlone(at))) at = this.readItem(at, to, grouped, null);
      else {
        if (block?.kind === 'excluded') this.log.exclude(block);
        at++;
      }
    }
  }

  /** Whether an item means something by itself, wherever it is: it starts with a full date, or is a task. */
  private standsAlone(index: number): boolean {
    const opening = this.log.opening(index);
    return opening !== null && (opening.box !== null || leadsWithDay(opening.dated));
  }

  /** Whether an item behind a dated paragraph is an entry of its own, and no further line of the paragraph's. */
  beginsEntry(index: number): boolean {
    const opening = this.log.opening(index);
    if (opening === null || waits(opening)) return opening === null || opening.dated !== null;
    return this.log.dateOfItem(opening, this.log.block(index)?.depth === 0) !== null;
  }

  private noteUndated({ first, box }: Opening, index: number, end: number): void {
    const { findings } = this.log;
    if (first.text.startsWith('![')) {
      if (this.log.looksDated(first)) findings.leaveOut(first.line, 'embed');
    } else if (first.visible !== first.text && this.log.looksDated(first)) findings.leaveOut(first.line, 'code');
    else if (box === null && !this.log.hasDates(index + 1, end)) findings.leaveOut(first.line, 'no-date');
  }

  /** Reads a dated item and everything in it; nested items that start with a full date take over channel and people. */
  private readEntry(opening: Opening, index: number, end: number, opened: EntrySource): void {
    let entry: EntrySource | null = opening.further.length === 0 ? opened : this.readLines(opening.further, index, opened);
    let nested: number[] | null = null;
    for (let at = index + 1; at < end; ) {
      if (this.isOwnEntry(at)) {
        (nested ??= []).push(at);
        at = this.log.endOfItem(at, end);
      } else entry = this.readInside(at++, entry);
    }
    const inherited = this.log.finish(entry);
    if (nested !== null) for (const at of nested) this.readItem(at, end, false, inherited);
  }

  /** Whether a nested item starts with a full date, and is no task that was given up. */
  private isOwnEntry(index: number): boolean {
    if (this.log.block(index)?.kind !== 'item') return false;
    const opening = this.log.opening(index);
    return opening !== null && leadsWithDay(opening.dated) && (!waits(opening) || isOpenTask(opening));
  }

  /** Reads a block that belongs to an entry; the result is the entry that what follows belongs to. */
  readInside(index: number, entry: EntrySource | null): EntrySource | null {
    const block = this.log.block(index);
    if (block?.kind === 'excluded') this.log.exclude(block);
    const opening = this.log.opening(index);
    if (opening === null) return entry;
    const { first, further } = opening;
    if (block?.kind !== 'item') return this.readLines([first, ...further], index, entry);
    const [text, own] = this.splitAtOwnDate(further);
    if (waits(opening)) this.log.readUnticked(opening, index, entry);
    else entry?.lines.push(itemLine(first, text));
    return this.readLines(own, index, entry);
  }

  /** Lines of one text: one at the left edge that starts with a full date is an entry of its own, others belong to the entry before. */
  private readLines(lines: readonly Line[], index: number, before: EntrySource | null): EntrySource | null {
    let entry = before;
    for (const line of lines) {
      const dated = this.ownDate(line);
      const date = dated === null ? null : this.log.certainDate(dated);
      if (dated === null) entry?.lines.push(line);
      else if (date !== null) entry = this.log.open(date, dated.rest, this.place('line', index), this.log.finish(entry));
    }
    return entry;
  }

  /** An item's text, and from the first line on that starts an entry of its own the rest of its lines. */
  private splitAtOwnDate(lines: readonly Line[]): readonly [text: readonly Line[], own: readonly Line[]] {
    const first = lines.findIndex((line) => this.ownDate(line) !== null);
    return first < 0 ? [lines, []] : [lines.slice(0, first), lines.slice(first)];
  }

  private ownDate(line: Line): DatedLine | null {
    if (!line.atEdge) return null;
    const dated = leadingDate(line, this.log.vocabulary.dateOrder);
    return leadsWithDay(dated) ? dated : null;
  }

  /** An open box with a leading date is a plan, any other a promise; a box of another sign is neither. */
  private readWaiting(opening: Opening, index: number): void {
    const { further, dated, box } = opening;
    // A 📅 that begins a task is its due date.
    if (dated === null || !isOpenTask(opening) || (box !== null && opensWithDue(box))) return this.log.readUnticked(opening, index, null);
    const date = this.log.certainDate(dated);
    if (date === null) return;
    const [text] = this.splitAtOwnDate(further);
    const entry = this.log.open(date, dated.rest, this.place('item', index), null);
    entry.lines.push(...text);
    this.log.finishPlan(entry);
  }

  private place(form: EntryForm, block: number): Place {
    return { form, section: this.section, block };
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isOpenTask({ box }: Opening): boolean {
  return box !== null && isOpen(box);
}
