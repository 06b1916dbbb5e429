import type { CalendarDate } from '../../domain/day.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import type { Block, Leaf, Structure } from '../structure/block.ts';
import { beginsWithMonth } from '../dates/written-date.ts';
import { isContactTaskWith } from './contact-task.ts';
import { commitment, isOpen, isTicked, readTask, taskBox } from './task.ts';
import { dateOfCallout, isCallout } from './callout.ts';
import { isNoteCreation } from './entry/note-creation.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { dateBehindChannel, dateInYear, leadingDate, leadsWithDay, onlyDate } from './entry/leading-date.ts';
import type { EntrySource, Inherited } from './entry/entry.ts';
import { readEntry } from './entry/entry.ts';
import { datedExcluded, linesOf } from './excluded.ts';
import type { Place } from './findings.ts';
import { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { firstLine, furtherLines, plainLine } from './lines.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { blocksOwedToMe } from './owed-to-me.ts';
import type { TaskBox } from './task.ts';

/** A note's body to be read: its structure, its own text, and the names its contact goes by. */
export interface BodySource {
  readonly path: string;
  readonly structure: Structure;
  readonly text: string;
  readonly names: readonly string[];
  /** Whether dated headings alone make it a log: it is the note of one contact. */
  readonly mayBeLog: boolean;
}

/** The lines of a heading, item or paragraph, and what its first one begins with. */
export interface Opening {
  readonly first: Line;
  readonly further: readonly Line[];
  readonly box: TaskBox | null;
  /** The date that leads, behind a box if there is one. */
  readonly dated: DatedLine | null;
}

/** What the readers of headings, items and paragraphs share while a note's log sections are read. */
export class LogReading {
  readonly findings: Findings;
  /** The year of the group that is being read; days in it may leave it out. */
  groupYear: number | null = null;
  /** By block, as they are asked for. */
  private readonly openings: (Opening | null | undefined)[] = [];
  private noteLines: readonly string[] | null = null;
  /** By block, once there is an open task. */
  private owedToMe: readonly boolean[] | null = null;

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
    const opening = block === undefined || block.kind === 'table' || block.kind === 'excluded' || block.text === null ? null : this.read(this.withDayNumber(block, block.text), block);
    this.openings[index] = opening;
    return opening;
  }

  /** To Markdown `3. Juli 2026` is the third item of a list; its number is that of a day. */
  private withDayNumber(block: Block, leaf: Leaf): Leaf {
    return block.kind === 'item' && block.ordered && beginsWithMonth(this.source.structure.text, leaf.start) ? { ...leaf, start: block.marker } : leaf;
  }

  private read(leaf: Leaf, { kind, line }: Block): Opening {
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

  /**
   * The date that makes a line an entry where none has to lead: a leading one, one behind a channel, or a day in the year of
   * the group around it.
   */
  dateInGroup(line: Line): DatedLine | null {
    const { groupYear, vocabulary } = this;
    const dated = leadingDate(line, vocabulary.dateOrder) ?? dateBehindChannel(line, vocabulary);
    return dated ?? (groupYear === null ? null : dateInYear(line, groupYear, vocabulary.dateOrder));
  }

  /** The date that makes an item an entry: a leading one, a ticked task's ✅, or at the outer level of its list any that dates the line. */
  dateOfItem({ first, box, dated }: Opening, outer: boolean): DatedLine | null {
    if (dated !== null) return dated;
    const line = box?.rest ?? first;
    if (line.text.startsWith('![')) return null;
    const { dateOrder } = this.vocabulary;
    if (box !== null) {
      const { doneOn, text } = readTask(line, dateOrder);
      if (doneOn !== null) return { reading: { kind: 'date', date: { day: doneOn, precision: 'day' }, end: 0 }, rest: plainLine(text, line.line) };
    }
    return outer ? (this.dateInGroup(line) ?? onlyDate(line, dateOrder)) : null;
  }

  /** The date that makes a heading an entry. */
  dateOfHeading({ first, dated }: Opening): DatedLine | null {
    return dated ?? this.dateInGroup(first);
  }

  /** Whether anything between two blocks leads with a full date. */
  hasDates(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const block = this.block(at);
      if (block?.kind === 'table' ? this.hasDatedRow(block) : leadsWithDay(this.opening(at)?.dated)) return true;
    }
    return false;
  }

  /** Whether a group of these blocks would hold an entry with a full date. */
  hasEntries(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isEntryOfGroup(at)) return true;
    return false;
  }

  private isEntryOfGroup(index: number): boolean {
    const block = this.block(index);
    if (block?.kind === 'table') return this.hasDatedRow(block);
    if (block?.kind === 'excluded') return isCallout(block, this.lines()) && dateOfCallout(block, this.lines(), this.vocabulary) !== null;
    const opening = this.opening(index);
    if (opening === null) return false;
    if (block?.kind === 'paragraph') return [opening.first, ...opening.further].some((line) => leadsWithDay(this.dateInGroup(line)));
    return leadsWithDay(block?.kind === 'item' ? this.dateOfItem(opening, !waits(opening)) : this.dateOfHeading(opening));
  }

  private hasDatedRow({ rows, line }: Extract<Block, { readonly kind: 'table' }>): boolean {
    const { text } = this.source.structure;
    return rows.some(({ cells }) => cells.some((cell) => leadsWithDay(leadingDate(firstLine(text, cell, line), this.vocabulary.dateOrder))));
  }

  /** The date that leads a line; `null` for one that can't be read with certainty, which is a problem, and whose line is not counted. */
  certainDate({ reading, rest: { line } }: DatedLine): CalendarDate | null {
    if (reading.kind === 'date') return reading.date;
    this.findings.unreadableDate(reading, line);
    this.findings.leaveOut(line, 'unreadable-date');
    return null;
  }

  /** Begins an entry: what is read below its first line is added to its lines until it is finished. */
  open(date: CalendarDate, head: Line, place: Place, inherited: Inherited | null): EntrySource {
    return { path: this.source.path, date, head, lines: [], inherited, place };
  }

  /** Reads an entry with all its lines as an interaction; the result is what a nested entry takes over from it. */
  finish(entry: EntrySource | null): Inherited | null {
    if (entry === null) return null;
    const interaction = readEntry(entry, this.vocabulary, this.findings);
    if (isNoteCreation(interaction)) this.findings.addUncounted(interaction, 'note-created', entry.place);
    else this.findings.addInteraction(interaction, entry.place);
    return interaction;
  }

  /** Reads an entry as a plan, which is carried out when its box is ticked. */
  finishPlan(entry: EntrySource): void {
    const { path, line, date, text, with: people, ...read } = readEntry(entry, this.vocabulary, this.findings);
    this.findings.addPlan({ path, line, date, ...namedChannel(read), text, with: people, boxed: true }, entry.place);
  }

  /** Adds a ticked task outside the log, if it is contact with the note's person and bears the day on which it was done; tells whether it is. */
  readDoneContact({ rest }: TaskBox): boolean {
    const { doneOn, text } = readTask(rest, this.vocabulary.dateOrder);
    const { names } = this.source;
    if (doneOn === null || names.length === 0 || !isContactTaskWith(names, text)) return false;
    const entry: EntrySource = { path: this.source.path, date: { day: doneOn, precision: 'day' }, head: plainLine(text, rest.line), lines: [], inherited: null, place: null };
    this.findings.addInteraction(readEntry(entry, this.vocabulary, this.findings), null);
    return true;
  }

  /** The block at `index`: an open task is a promise, made on the date of its entry; a dated task with another sign isn't counted. */
  readUnticked({ first, box, dated }: Opening, index: number, entry: EntrySource | null): void {
    if (box === null) return;
    if (!isOpen(box)) {
      if (dated !== null) this.findings.leaveOut(first.line, box.sign === '-' ? 'cancelled-task' : 'open-task');
      return;
    }
    const since = entry !== null && entry.date.precision === 'day' ? entry.date.day : null;
    this.owedToMe ??= blocksOwedToMe(this.source.structure);
    const place = { since, owedToMe: this.owedToMe[index] ?? false };
    const found = commitment(box, { path: this.source.path, line: first.line }, place, this.source.names, this.vocabulary, this.findings);
    if (found !== null) this.findings.commitments.push(found);
  }

  /** Notes the lines of an excluded block that would be entries elsewhere. */
  exclude(block: Extract<Block, { readonly kind: 'excluded' }>): void {
    for (const notCounted of datedExcluded(block, this.lines(), this.vocabulary.dateOrder)) this.findings.notCounted.push(notCounted);
  }

  /** Notes a callout that is no entry: its lines that would be entries elsewhere, or else its title. */
  excludeCallout(block: Extract<Block, { readonly kind: 'excluded' }>): void {
    const before = this.findings.notCounted.length;
    this.exclude(block);
    if (this.findings.notCounted.length === before) this.findings.leaveOut(block.line, 'quoted');
  }

  /** The lines of the note, comments included. */
  lines(): readonly string[] {
    return (this.noteLines ??= linesOf(this.source.text));
  }

  /** Whether a line would lead with a date if it were no embed and no code. */
  looksDated({ text, line }: Line): boolean {
    const bare = text.slice(0, LONGEST_LEAD).replace(/^[!`[\]<>\s]+/, '');
    return leadingDate(plainLine(bare, line), this.vocabulary.dateOrder) !== null;
  }
}

/** No date begins farther from a line's start. */
const LONGEST_LEAD = 200;

/** Whether an item is a task that is not ticked: no interaction, whatever its date. */
export function waits({ box }: Opening): boolean {
  return box !== null && !isTicked(box);
}
