import type { NotCounted, NotCountedReason } from '../../domain/contact.ts';
import type { Commitment, Interaction, Plan } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import type { DateReading } from '../dates/written-date.ts';
import { readDateAt } from '../dates/written-date.ts';
import type { Block } from '../structure/block.ts';
import { commitment } from './commitment.ts';
import type { EntryLine, Inherited } from './entry.ts';
import { readEntry } from './entry.ts';
import type { DatedLine, LineText } from './leading-date.ts';
import { leadingDate, onlyDate } from './leading-date.ts';
import type { LeafLine } from './lines.ts';
import { leafLines } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { BodySource, EntryForm, EntryPlace } from './note-body.ts';
import { datedExcluded } from './note-body.ts';
import type { LogSection } from './sections.ts';
import { isOpen, isTicked, readTask, taskBox } from './task.ts';
import { readRows } from './table.ts';

type DatedReading = Extract<DateReading, { readonly kind: 'date' }>;
type Item = Extract<Block, { readonly kind: 'item' }>;

/** An entry whose further lines are still being read. */
interface OpenEntry {
  readonly date: DatedReading['date'];
  readonly head: EntryLine;
  readonly lines: EntryLine[];
  readonly inherited: Inherited | null;
  readonly form: EntryForm;
  readonly block: number;
}

const NO_LINES: readonly EntryLine[] = [];
const YEAR_ONLY = /^[\s*_=~[\]]*\d{4}[\s*_=~:[\]]*$/;

/** Walks the blocks of log sections and collects what they say, in the order of the note. */
export class SectionReader {
  readonly interactions: Interaction[] = [];
  readonly plans: Plan[] = [];
  readonly commitments: Commitment[] = [];
  readonly notCounted: NotCounted[] = [];
  readonly problems: Problem[] = [];
  readonly places: EntryPlace[] = [];
  private section: LogSection | null = null;
  private noteLines: readonly string[] | null = null;

  constructor(
    private readonly source: BodySource,
    private readonly vocabulary: LogVocabulary,
  ) {}

  readSection(section: LogSection): void {
    this.section = section;
    let paragraphEntry: OpenEntry | null = null;
    for (let index = section.from; index < section.to; ) {
      const block = this.block(index);
      if (block === undefined) break;
      if (block.kind === 'paragraph') {
        paragraphEntry = this.readParagraph(block, index, paragraphEntry);
        index++;
        continue;
      }
      // Items without a date that follow a dated paragraph belong to it; anything else ends it.
      if (paragraphEntry !== null && block.kind === 'item' && !this.leadsWithDate(block)) {
        index = this.readItemInside(index, section.to, paragraphEntry);
        continue;
      }
      this.finish(paragraphEntry);
      paragraphEntry = null;
      if (block.kind === 'heading') index = this.readHeading(block, index);
      else if (block.kind === 'item') index = this.readItem(index, section.to, true, null);
      else {
        if (block.kind === 'table') this.readTable(block, index);
        else this.exclude(block);
        index++;
      }
    }
    this.finish(paragraphEntry);
  }

  private block(index: number): Block | undefined {
    return this.source.structure.blocks[index];
  }

  private lines(block: Block): readonly LeafLine[] {
    if (block.kind === 'table' || block.kind === 'excluded' || block.text === null) return [];
    return leafLines(this.source.structure.text, block.text, block.line);
  }

  /** A dated heading is an entry with all that stands below it; one of a month that has dated entries below groups them. */
  private readHeading(block: Extract<Block, { readonly kind: 'heading' }>, index: number): number {
    const [line] = this.lines(block);
    const dated = line === undefined ? null : leadingDate(line, this.vocabulary.dateOrder);
    if (line === undefined || dated === null) return index + 1;
    const end = this.endOfHeading(block.level, index);
    if (!this.isReadable(dated, block.line)) return index + 1;
    if (dated.reading.date.precision === 'month' && isEmpty(dated.rest) && this.hasDates(index + 1, end)) return index + 1;
    const entry = openEntry(dated, block.line, 'heading', index, null);
    for (let at = index + 1; at < end; at++) this.readInsideHeading(at, entry);
    this.finish(entry);
    return end;
  }

  private readInsideHeading(index: number, entry: OpenEntry): void {
    const block = this.block(index);
    if (block === undefined) return;
    if (block.kind === 'excluded' || block.kind === 'table') return this.exclude(block);
    const lines = this.lines(block);
    const [first] = lines;
    if (block.kind === 'item' && first !== undefined) {
      const box = taskBox(first);
      if (box !== null && !isTicked(box)) return this.promise(first, block.line, entry);
    }
    this.addLines(block, lines, entry);
  }

  private endOfHeading(level: number, index: number): number {
    const to = this.section?.to ?? 0;
    for (let at = index + 1; at < to; at++) {
      const block = this.block(at);
      if (block?.kind === 'heading' && block.depth === 0 && block.level <= level) return at;
    }
    return to;
  }

  /** Whether anything between two blocks leads with a full date. */
  private hasDates(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const block = this.block(at);
      if (block !== undefined && this.leadsWithDate(block)) return true;
    }
    return false;
  }

  private leadsWithDate(block: Block): boolean {
    if (block.kind === 'table') return block.rows.some(({ cells }) => cells.some((cell) => this.leadsLine(leafLines(this.source.structure.text, cell, block.line)[0])));
    return this.leadsLine(this.lines(block)[0]);
  }

  private leadsLine(line: LeafLine | undefined): boolean {
    if (line === undefined) return false;
    const reading = leadingDate(taskBox(line)?.rest ?? line, this.vocabulary.dateOrder)?.reading;
    return reading !== undefined && (reading.kind !== 'date' || reading.date.precision === 'day');
  }

  /** Lines that start with a date are entries; the others belong to the entry before them. */
  private readParagraph(block: Extract<Block, { readonly kind: 'paragraph' }>, index: number, before: OpenEntry | null): OpenEntry | null {
    let entry = before;
    for (const line of this.lines(block)) {
      const dated = leadingDate(line, this.vocabulary.dateOrder);
      if (dated !== null && this.isReadable(dated, line.line)) {
        this.finish(entry);
        entry = openEntry(dated, line.line, 'line', index, null);
      } else if (line.text.startsWith('![')) this.leaveOut(line.line, 'embed');
      else if (dated === null && entry !== null) entry.lines.push({ ...line, nested: false });
      else if (dated === null && this.looksDated(line)) this.leaveOut(line.line, 'code');
    }
    return entry;
  }

  /** Reads an item and everything in it; the result is the index behind it. `top`: it stands at the list's outer level. */
  private readItem(index: number, to: number, top: boolean, inherited: Inherited | null): number {
    const block = this.block(index);
    if (block?.kind !== 'item') return index + 1;
    if (inherited === null && this.readPlainItem(block, index)) return index + 1;
    const end = this.endOfItem(block, index, to);
    const [first] = this.lines(block);
    const box = first === undefined ? null : taskBox(first);
    if (first !== undefined && box !== null && !isTicked(box)) this.readOpenTask(first, block, index);
    const dated = first === undefined || (box !== null && !isTicked(box)) ? null : this.dateOf(block, first, top);
    if (first !== undefined && dated !== null && this.isReadable(dated, block.line)) {
      const grouping = dated.reading.date.precision === 'month' && isEmpty(dated.rest) && this.hasDates(index + 1, end);
      if (!grouping) {
        this.readEntryItem(block, index, end, openEntry(dated, block.line, 'item', index, inherited));
        return end;
      }
    }
    if (dated === null && top && box === null && first !== undefined) this.noteUndated(first, block.line, index, end);
    // Below an item that is no entry, dated items are entries of their own.
    const grouped = first === undefined || dated !== null || YEAR_ONLY.test(first.text);
    for (let at = index + 1; at < end; ) at = this.readBelow(at, end, grouped);
    return end;
  }

  /** The item that nearly every log is made of: one line that starts with a bare day, and nothing below it. */
  private readPlainItem(block: Item, index: number): boolean {
    const { text: leaf, line, endLine } = block;
    if (leaf === null || line !== endLine || leaf.opaque.length > 0 || (this.block(index + 1)?.depth ?? 0) > block.depth) return false;
    const { text } = this.source.structure;
    const reading = isDigit(text.charCodeAt(leaf.start)) ? readDateAt(text, leaf.start, leaf.end, this.vocabulary.dateOrder) : null;
    if (reading?.kind !== 'date' || reading.date.precision !== 'day') return false;
    const rest = text.slice(reading.end, leaf.end);
    const head = { text: rest, visible: rest, line, nested: false };
    this.place(readEntry({ path: this.source.path, line, date: reading.date, head, lines: NO_LINES, inherited: null }, this.vocabulary), 'item', index);
    return true;
  }

  private readBelow(index: number, to: number, top: boolean): number {
    const block = this.block(index);
    if (block?.kind === 'item') {
      const [first] = this.lines(block);
      if (top || this.leadsWithDate(block) || (first !== undefined && taskBox(first) !== null)) return this.readItem(index, to, top, null);
    } else if (block?.kind === 'excluded') this.exclude(block);
    return index + 1;
  }

  /** The date that makes an item an entry: a leading one, a ticked task's ✅, or at the top level its only one. */
  private dateOf(block: Item, first: LeafLine, top: boolean): DatedLine | null {
    const box = taskBox(first);
    const line = box?.rest ?? first;
    if (line.text.startsWith('![')) {
      if (this.looksDated(line)) this.leaveOut(block.line, 'embed');
      return null;
    }
    const leading = leadingDate(line, this.vocabulary.dateOrder);
    if (leading !== null) return leading;
    if (box !== null) {
      const { doneOn, text } = readTask(line, this.vocabulary.dateOrder);
      if (doneOn !== null) return { reading: { kind: 'date', date: { day: doneOn, precision: 'day' }, end: 0 }, rest: { text, visible: text } };
    }
    return top ? onlyDate(line, this.vocabulary.dateOrder) : null;
  }

  private noteUndated(first: LeafLine, line: number, index: number, end: number): void {
    if (first.visible !== first.text && this.looksDated(first)) this.leaveOut(line, 'code');
    else if (!first.text.startsWith('![') && !YEAR_ONLY.test(first.text) && !this.hasDates(index + 1, end)) this.leaveOut(line, 'no-date');
  }

  /** Everything in a dated item: nested dated items and lines at the left edge that start with a full date are entries of their own. */
  private readEntryItem(block: Item, index: number, end: number, opened: OpenEntry): void {
    let entry = opened;
    const nested: number[] = [];
    for (const line of this.lines(block).slice(1)) entry = this.readContinuation(line, index, entry);
    for (let at = index + 1; at < end; ) {
      const inner = this.block(at);
      if (inner === undefined) break;
      if (inner.kind === 'item' && this.isOwnEntry(inner)) {
        nested.push(at);
        at = this.endOfItem(inner, at, end);
      } else if (inner.kind === 'paragraph') {
        for (const line of this.lines(inner)) entry = this.readContinuation(line, index, entry);
        at++;
      } else at = this.readItemInside(at, end, entry, nested);
    }
    const finished = this.finish(entry);
    const inherited: Inherited | null = finished === null ? null : { channel: finished.channel, with: finished.with };
    for (const at of nested) this.readItem(at, end, false, inherited);
  }

  private readContinuation(line: LeafLine, index: number, entry: OpenEntry): OpenEntry {
    const dated = line.atEdge ? leadingDate(line, this.vocabulary.dateOrder) : null;
    if (dated?.reading.kind === 'date' && dated.reading.date.precision === 'day') {
      const finished = this.finish(entry);
      return openEntry({ ...dated, reading: dated.reading }, line.line, 'line', index, finished === null ? null : { channel: finished.channel, with: finished.with });
    }
    entry.lines.push({ ...line, nested: false });
    return entry;
  }

  /** A block that belongs to an entry; an item's own dated items are left to `nested`, or stay text where there is none. */
  private readItemInside(index: number, to: number, entry: OpenEntry, nested?: number[]): number {
    const block = this.block(index);
    if (block === undefined) return index + 1;
    if (block.kind === 'excluded' || block.kind === 'table') {
      this.exclude(block);
      return index + 1;
    }
    if (block.kind === 'item' && nested !== undefined && this.isOwnEntry(block)) {
      nested.push(index);
      return this.endOfItem(block, index, to);
    }
    const lines = this.lines(block);
    const [first] = lines;
    const box = block.kind === 'item' && first !== undefined ? taskBox(first) : null;
    if (first !== undefined && box !== null && !isTicked(box)) this.promise(first, block.line, entry);
    else this.addLines(block, lines, entry);
    return index + 1;
  }

  /** An item is one line of its entry, however many it runs over, so that a field's value may have line breaks. */
  private addLines(block: Block, lines: readonly LeafLine[], entry: OpenEntry): void {
    const [first] = lines;
    if (first === undefined) return;
    if (block.kind === 'item') {
      entry.lines.push({ text: joined(lines, 'text'), visible: joined(lines, 'visible'), line: first.line, nested: true });
    } else for (const line of lines) entry.lines.push({ ...line, nested: false });
  }

  /** Whether a nested item starts with a full date, and is no task that waits. */
  private isOwnEntry(block: Item): boolean {
    const [first] = this.lines(block);
    if (first === undefined) return false;
    const box = taskBox(first);
    if (box !== null && !isTicked(box) && !isOpen(box)) return false;
    const reading = leadingDate(box?.rest ?? first, this.vocabulary.dateOrder)?.reading;
    return reading !== undefined && (reading.kind !== 'date' || reading.date.precision === 'day');
  }

  /** An open box with a leading date is a plan, any other a promise; a box of another sign is neither. */
  private readOpenTask(first: LeafLine, block: Item, index: number): void {
    const box = taskBox(first);
    if (box === null) return;
    if (!isOpen(box)) {
      if (this.looksDated(box.rest)) this.leaveOut(block.line, 'cancelled-task');
      return;
    }
    const dated = leadingDate(box.rest, this.vocabulary.dateOrder);
    // A 📅 that begins a task is its due date.
    if (dated === null || box.rest.text.startsWith('📅')) return this.promise(first, block.line, null);
    if (!this.isReadable(dated, block.line)) return;
    const lines = this.lines(block).slice(1).map((line) => ({ ...line, nested: false }));
    const entry = this.read({ ...openEntry(dated, block.line, 'item', index, null), lines });
    const { path, line, date, channel, text, with: people } = entry;
    this.place({ path, line, date, channel, text, with: people, boxed: true }, 'item', index);
  }

  private promise(first: LeafLine, line: number, entry: OpenEntry | null): void {
    const box = taskBox(first);
    if (box === null) return;
    if (!isOpen(box)) {
      if (this.looksDated(box.rest)) this.leaveOut(line, 'cancelled-task');
      return;
    }
    const since = entry !== null && entry.date.precision === 'day' ? entry.date.day : null;
    const found = commitment(box, { path: this.source.path, line }, since, this.source.names, this.vocabulary);
    if (found !== null) this.commitments.push(found);
  }

  private readTable(block: Extract<Block, { readonly kind: 'table' }>, index: number): void {
    const { path, structure } = this.source;
    for (const row of readRows(block, structure.text, this.vocabulary)) {
      if (row.kind === 'unreadable') this.isReadable(row.dated, row.line);
      else this.place(readEntry({ path, ...row.source }, this.vocabulary), 'row', index);
    }
  }

  /** The index behind an item and all that is in it. */
  private endOfItem(block: Item, index: number, to: number): number {
    let end = index + 1;
    while (end < to && (this.block(end)?.depth ?? 0) > block.depth) end++;
    return end;
  }

  private finish(entry: OpenEntry | null): Interaction | null {
    if (entry === null) return null;
    const interaction = this.read(entry);
    this.place(interaction, entry.form, entry.block);
    return interaction;
  }

  private read({ date, head, lines, inherited }: OpenEntry): Interaction {
    return readEntry({ path: this.source.path, line: head.line, date, head, lines, inherited }, this.vocabulary);
  }

  private place(entry: Interaction | Plan, form: EntryForm, block: number): void {
    if ('boxed' in entry) this.plans.push(entry);
    else this.interactions.push(entry);
    if (this.section !== null) this.places.push({ form, section: this.section, block, entry });
  }

  /** Whether a date can be read with certainty; if not, it is a problem with its line. */
  private isReadable(dated: DatedLine, line: number): dated is DatedLine & { readonly reading: DatedReading } {
    const { reading } = dated;
    if (reading.kind === 'date') return true;
    const kind = reading.kind === 'ambiguous' ? 'ambiguous-date' : 'impossible-date';
    this.problems.push({ path: this.source.path, line, severity: 'problem', detail: { kind, written: reading.written } });
    this.leaveOut(line, 'unreadable-date');
    return false;
  }

  private looksDated(line: LineText): boolean {
    const bare = line.text.replace(/^[!`[\]<>\s]+/, '');
    return leadingDate({ text: bare, visible: bare }, this.vocabulary.dateOrder) !== null;
  }

  private leaveOut(line: number, reason: NotCountedReason): void {
    this.notCounted.push({ line, reason });
  }

  private exclude(block: Block): void {
    if (block.kind !== 'excluded') return;
    this.noteLines ??= this.source.text.split(/\r\n|\r|\n/);
    const lines = this.noteLines.slice(block.line - 1, block.endLine);
    this.notCounted.push(...datedExcluded(lines, block.line, block.reason, this.vocabulary));
  }
}

function openEntry(dated: DatedLine & { readonly reading: DatedReading }, line: number, form: EntryForm, block: number, inherited: Inherited | null): OpenEntry {
  // Spelled out: this runs for every entry, and copying by spread costs ten times as much.
  const { text, visible } = dated.rest;
  return { date: dated.reading.date, head: { text, visible, line, nested: false }, lines: [], inherited, form, block };
}

function joined(lines: readonly LeafLine[], part: 'text' | 'visible'): string {
  return lines.length === 1 ? (lines[0]?.[part] ?? '') : lines.map((line) => line[part]).join('\n');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isEmpty(line: LineText): boolean {
  return /^[\s:*_–—-]*$/.test(line.text);
}
