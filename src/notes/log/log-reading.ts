import type { Interaction } from '../../domain/interaction.ts';
import type { Block, Structure } from '../structure/block.ts';
import { commitment } from './commitment.ts';
import type { DatedLine, DateOfLine } from './entry/leading-date.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { EntryLine, Inherited } from './entry/entry.ts';
import { readEntry } from './entry/entry.ts';
import { datedExcluded, linesOf } from './excluded.ts';
import type { EntryForm } from './findings.ts';
import { Findings } from './findings.ts';
import type { LeafLine, LineText } from './leaf-lines.ts';
import { firstLine, furtherLines } from './leaf-lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import type { LogSection } from './sections.ts';
import type { TaskBox } from './task.ts';
import { isOpen, isTicked, taskBox } from './task.ts';

/** A note's body to be read: its structure, its own text, and the names its contact goes by. */
export interface BodySource {
  readonly path: string;
  readonly structure: Structure;
  readonly text: string;
  readonly names: readonly string[];
}

/** The lines of a heading, item or paragraph, and what its first one begins with. */
export interface Opening {
  readonly first: LeafLine;
  readonly further: readonly LeafLine[];
  readonly box: TaskBox | null;
  /** The date that leads, behind a box if there is one. */
  readonly dated: DatedLine | null;
}

/** An entry with its lines. */
export interface WholeEntry {
  readonly date: DateOfLine['reading']['date'];
  readonly head: EntryLine;
  readonly lines: readonly EntryLine[];
  readonly inherited: Inherited | null;
  readonly form: EntryForm;
  readonly block: number;
}

/** An entry whose further lines are still being read. */
export interface OpenEntry extends WholeEntry {
  readonly lines: EntryLine[];
}

/** What the readers of headings, items and paragraphs share while a note's log sections are read. */
export class LogReading {
  readonly findings: Findings;
  /** By block, as they are asked for. */
  private readonly openings: (Opening | null | undefined)[] = [];
  private noteLines: readonly string[] | null = null;

  constructor(
    readonly source: BodySource,
    readonly vocabulary: LogVocabulary,
  ) {
    this.findings = new Findings(source.path);
  }

  block(index: number): Block | undefined {
    return this.source.structure.blocks[index];
  }

  /** What a block begins with; `null` for one without text of its own. */
  opening(index: number): Opening | null {
    const known = this.openings[index];
    if (known !== undefined) return known;
    const block = this.block(index);
    const opening = block === undefined || block.kind === 'table' || block.kind === 'excluded' || block.text === null ? null : this.read(block.text, block);
    this.openings[index] = opening;
    return opening;
  }

  private read(leaf: NonNullable<Extract<Block, { readonly kind: 'item' }>['text']>, { kind, line }: Block): Opening {
    const { text } = this.source.structure;
    const first = firstLine(text, leaf, line);
    const box = kind === 'item' ? taskBox(first) : null;
    return { first, further: furtherLines(text, leaf, line), box, dated: leadingDate(box?.rest ?? first, this.vocabulary.dateOrder) };
  }

  /** The index behind an item and all that is in it. */
  endOfItem(index: number, to: number): number {
    const depth = this.block(index)?.depth ?? 0;
    let end = index + 1;
    while (end < to && (this.block(end)?.depth ?? 0) > depth) end++;
    return end;
  }

  /** Whether anything between two blocks leads with a full date. */
  hasDates(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const block = this.block(at);
      if (block?.kind === 'table' ? this.hasDatedRow(block) : leadsWithDay(this.opening(at)?.dated)) return true;
    }
    return false;
  }

  private hasDatedRow({ rows, line }: Extract<Block, { readonly kind: 'table' }>): boolean {
    const { text } = this.source.structure;
    return rows.some(({ cells }) => cells.some((cell) => leadsWithDay(leadingDate(firstLine(text, cell, line), this.vocabulary.dateOrder))));
  }

  /** Whether a date can be read with certainty; if not, it is a problem, and its line is not counted. */
  isReadable(dated: DatedLine, line: number): dated is DateOfLine {
    const { reading } = dated;
    if (reading.kind === 'date') return true;
    this.findings.unreadableDate(reading, line);
    this.findings.leaveOut(line, 'unreadable-date');
    return false;
  }

  /** Reads an entry and all its lines, and keeps it; says what a nested entry takes over from it. */
  finish(entry: WholeEntry | null, section: LogSection): Inherited | null {
    if (entry === null) return null;
    const interaction = this.interactionOf(entry);
    this.findings.interaction(interaction, entry.form, section, entry.block);
    return interaction;
  }

  /** Keeps an entry as a plan, which waits for the tick of its box. */
  finishPlan(entry: WholeEntry, section: LogSection): void {
    const { path, line, date, channel, text, with: people } = this.interactionOf(entry);
    this.findings.plan({ path, line, date, channel, text, with: people, boxed: true }, section, entry.block);
  }

  /** An open task is a promise, made on the day of the entry that it stands in; a dated one with another sign is not counted. */
  readUnticked({ first, box, dated }: Opening, entry: OpenEntry | null): void {
    if (box === null) return;
    if (!isOpen(box)) {
      if (dated !== null) this.findings.leaveOut(first.line, box.sign === '-' ? 'cancelled-task' : 'open-task');
      return;
    }
    const since = entry !== null && entry.date.precision === 'day' ? entry.date.day : null;
    const found = commitment(box, { path: this.source.path, line: first.line }, since, this.source.names, this.vocabulary, this.findings);
    if (found !== null) this.findings.commitments.push(found);
  }

  private interactionOf({ date, head, lines, inherited }: WholeEntry): Interaction {
    return readEntry({ path: this.source.path, line: head.line, date, head, lines, inherited }, this.vocabulary, this.findings);
  }

  /** Notes the lines of an excluded block that would be entries elsewhere. */
  exclude(block: Extract<Block, { readonly kind: 'excluded' }>): void {
    this.noteLines ??= linesOf(this.source.text);
    for (const notCounted of datedExcluded(block, this.noteLines, this.vocabulary.dateOrder)) this.findings.notCounted.push(notCounted);
  }

  /** Whether a line would lead with a date if it were no embed and no code. */
  looksDated({ text }: LineText): boolean {
    const bare = text.slice(0, LONGEST_LEAD).replace(/^[!`[\]<>\s]+/, '');
    return leadingDate({ text: bare, visible: bare }, this.vocabulary.dateOrder) !== null;
  }
}

/** No date begins farther from a line's start. */
const LONGEST_LEAD = 200;

/** Whether a date leads that makes an entry wherever it stands: a full one, or one that was meant as such. */
export function leadsWithDay(dated: DatedLine | null | undefined): boolean {
  if (dated === null || dated === undefined) return false;
  return dated.reading.kind !== 'date' || dated.reading.date.precision === 'day';
}

/** Whether an item is a task that is not ticked: no interaction, whatever its date. */
export function waits({ box }: Opening): boolean {
  return box !== null && !isTicked(box);
}

/** Begins an entry at a date that leads a line. */
export function openEntry({ reading, rest }: DateOfLine, line: number, form: EntryForm, block: number, inherited: Inherited | null): OpenEntry {
  return { date: reading.date, head: { text: rest.text, visible: rest.visible, line, nested: false }, lines: [], inherited, form, block };
}

/** A line of an entry's text. */
export function proseLine({ text, visible, line }: LeafLine): EntryLine {
  return { text, visible, line, nested: false };
}

/** Whether a month is all that a line says, so that it may group what stands below it. */
export function isMonthAlone({ reading, rest }: DatedLine): boolean {
  return reading.kind === 'date' && reading.date.precision === 'month' && /^[\s:*_–—-]*$/.test(rest.text);
}
