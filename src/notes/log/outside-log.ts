import type { Problem } from '../../domain/problem.ts';
import type { Block } from '../structure/block.ts';
import { leadingDate, leadsWithDay } from './entry/leading-date.ts';
import type { Line } from './lines.ts';
import type { LogReading } from './log-reading.ts';
import { foldHeading } from './log-vocabulary.ts';
import { readRows } from './table.ts';
import { isOpen, isTicked } from './task.ts';

/** Dated lines below one heading; `heading` is `null` in front of any, and below the note's title. */
interface DatedLines {
  readonly heading: string | null;
  /** Whether one line suffices for a suggestion; below a title it is no log yet. */
  readonly isSection: boolean;
  line: number;
  count: number;
}

/** Reads what is outside the log sections of a note: open tasks are promises, what looks like an entry is not counted. */
export class OutsideLog {
  private current: DatedLines = { heading: null, isSection: false, line: 0, count: 0 };
  private readonly headings: DatedLines[] = [this.current];
  private readonly names: ReadonlySet<string>;

  constructor(private readonly log: LogReading) {
    this.names = new Set(log.source.names.map(foldHeading));
  }

  /** Reads the blocks with indexes from `from` up to `to`, not included. */
  read(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const block = this.log.block(index);
      if (block?.kind === 'table') this.readTable(block);
      else if (block !== undefined) this.readText(block, index);
    }
  }

  /** A suggestion for each heading whose dated lines may be a log. */
  hints(): readonly Problem[] {
    const { path } = this.log.source;
    return this.headings
      .filter(({ count, isSection }) => count > 1 || (count === 1 && isSection))
      .map(({ heading, line, count }) => ({ path, line, severity: 'hint', detail: { kind: 'dated-lines-outside-log', count, heading } }));
  }

  private readText(block: Block, index: number): void {
    const opening = this.log.opening(index);
    if (opening === null) return;
    const { first, further, box, dated } = opening;
    if (box !== null && isOpen(box)) this.log.readUnticked(opening, index, null);
    else if (box !== null && isTicked(box) && this.log.readDoneContact(box)) return;
    else if (block.kind === 'paragraph') {
      for (const line of [first, ...further]) if (this.isDated(line)) this.log.findings.leaveOut(line.line, 'outside-log');
    } else if (dated?.reading.kind === 'date' && (leadsWithDay(dated) || dated.rest.text.trim() !== '')) this.leaveOut(first.line);
    else if (block.kind === 'heading' && block.depth === 0 && dated === null) this.enter(block.level, first.text);
  }

  private readTable(block: Extract<Block, { readonly kind: 'table' }>): void {
    const { source, vocabulary } = this.log;
    for (const { line, dated } of readRows(block, source.structure.text, vocabulary)) if (dated?.reading.kind === 'date') this.leaveOut(line);
  }

  private leaveOut(line: number): void {
    this.log.findings.leaveOut(line, 'outside-log');
    if (this.current.count++ === 0) this.current.line = line;
  }

  /** A year groups the lines of the heading above it. */
  private enter(level: number, written: string): void {
    const folded = foldHeading(written);
    if (folded === '' || /^\d{4}$/.test(folded)) return;
    this.current = { heading: this.names.has(folded) ? null : written, isSection: level > 1, line: 0, count: 0 };
    this.headings.push(this.current);
  }

  private isDated(line: Line): boolean {
    const dated = leadingDate(line, this.log.vocabulary.dateOrder);
    return leadsWithDay(dated) && dated?.reading.kind === 'date';
  }
}
