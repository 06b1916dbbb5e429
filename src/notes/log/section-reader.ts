import type { Block } from '../structure/block.ts';
import type { EntrySource } from './entry/entry.ts';
import { isCallout, readCallout } from './callout.ts';
import type { DatedLine } from './entry/leading-date.ts';
import { groupedYear, leadingDate } from './entry/leading-date.ts';
import { ItemReader } from './item-reader.ts';
import type { Line } from './lines.ts';
import { itemLine } from './lines.ts';
import type { LogReading } from './log-reading.ts';
import { waits } from './log-reading.ts';
import type { LogSection } from './sections.ts';
import { readRows } from './table.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** Reads the blocks of one log section in the order of the note; what they say goes to the findings of `log`. */
export function readSection(section: LogSection, log: LogReading): void {
  const reader = new SectionReader(section, log);
  let paragraph: EntrySource | null = null;
  for (let index = section.from; index < section.to; ) {
    const block = log.block(index);
    reader.enter(index);
    if (block?.kind === 'paragraph') paragraph = reader.readParagraph(index++, paragraph);
    // Items that are no entries and follow a dated paragraph belong to it; anything else ends it.
    else if (paragraph !== null && block?.kind === 'item' && !reader.items.beginsEntry(index)) paragraph = reader.items.readInside(index++, paragraph);
    else {
      log.finish(paragraph);
      paragraph = null;
      index = reader.readBlock(index);
    }
  }
  log.finish(paragraph);
}

class SectionReader {
  readonly items: ItemReader;
  /** The block behind the group that is being read. */
  private endOfGroup = 0;

  constructor(
    private readonly section: LogSection,
    private readonly log: LogReading,
  ) {
    this.items = new ItemReader(log, section);
  }

  /** Reads a block that is no paragraph, and what belongs to it; the result is the index behind. */
  readBlock(index: number): number {
    const block = this.log.block(index);
    if (block?.kind === 'item') return this.items.readItem(index, this.section.to, true, null);
    if (block?.kind === 'heading') return this.readHeading(block, index);
    if (block?.kind === 'table') this.readTable(block, index);
    else if (block?.kind === 'excluded') this.readExcluded(block);
    return index + 1;
  }

  /** Before a block is read: whether it is still in the group whose year is known. */
  enter(index: number): void {
    if (index >= this.endOfGroup) this.log.groupYear = null;
  }

  private readExcluded(block: BlockOf<'excluded'>): void {
    const { log } = this;
    if (block.depth > 0 || !isCallout(block, log.lines())) return log.exclude(block);
    const callout = readCallout(block, log.lines(), log.vocabulary);
    const date = callout === null ? null : log.certainDate(callout.dated);
    if (callout === null) log.excludeCallout(block);
    else if (date !== null) log.finish({ path: log.source.path, date, head: callout.dated.rest, lines: callout.lines, inherited: { channel: callout.channel, channelWord: callout.channelWord, with: [] }, place: null });
  }

  /** Lines that start with a date are entries; the others belong to the entry before them. */
  readParagraph(index: number, before: EntrySource | null): EntrySource | null {
    const opening = this.log.opening(index);
    if (opening === null) return before;
    let entry = this.readLine(opening.first, true, index, before);
    for (const line of opening.further) entry = this.readLine(line, false, index, entry);
    return entry;
  }

  private readLine(line: Line, first: boolean, index: number, entry: EntrySource | null): EntrySource | null {
    const { findings, vocabulary } = this.log;
    // Further lines may be running text, which a channel or a day of the month begins too easily.
    const dated = first ? this.log.dateInGroup(line) : leadingDate(line, vocabulary.dateOrder);
    if (dated !== null && (first || entry?.date.precision === 'month' || !isMonthInProse(dated, line))) {
      const date = this.log.certainDate(dated);
      if (date === null) return entry;
      this.log.finish(entry);
      return this.log.open(date, dated.rest, { form: 'line', section: this.section, block: index }, null);
    }
    const isEmbed = line.text.startsWith('![');
    if (dated === null && (isEmbed || line.visible !== line.text) && this.log.looksDated(line)) findings.leaveOut(line.line, isEmbed ? 'embed' : 'code');
    else entry?.lines.push(line);
    return entry;
  }

  /** A dated heading is an entry with everything below it; a month alone with dated entries below groups them. */
  private readHeading(block: BlockOf<'heading'>, index: number): number {
    const opening = this.log.opening(index);
    if (opening === null) return index + 1;
    const dated = this.log.dateOfHeading(opening);
    const year = groupedYear(opening.first, dated);
    if (dated === null && year === null) return index + 1;
    const end = this.endOfHeading(block.level, index);
    if (dated === null || (year !== null && this.groups(index, end, year))) return this.enterGroup(index, end, year);
    const date = this.log.certainDate(dated);
    if (date === null) return index + 1;
    const entry = this.log.open(date, dated.rest, { form: 'heading', section: this.section, block: index }, null);
    for (let at = index + 1; at < end; at++) this.readUnderHeading(at, entry);
    this.log.finish(entry);
    return end;
  }

  private groups(index: number, end: number, year: number): boolean {
    const around = this.log.groupYear;
    this.log.groupYear = year;
    const groups = this.log.hasEntries(index + 1, end);
    this.log.groupYear = around;
    return groups;
  }

  /** A month in a year's group leaves that group open. */
  private enterGroup(index: number, end: number, year: number | null): number {
    if (this.log.groupYear !== year) {
      this.log.groupYear = year;
      this.endOfGroup = end;
    }
    return index + 1;
  }

  private endOfHeading(level: number, index: number): number {
    const { to } = this.section;
    for (let at = index + 1; at < to; at++) {
      const block = this.log.block(at);
      if (block?.kind === 'heading' && block.depth === 0 && block.level <= level) return at;
    }
    return to;
  }

  /** Inside a dated heading's text nothing is an entry of its own. */
  private readUnderHeading(index: number, entry: EntrySource): void {
    const block = this.log.block(index);
    if (block?.kind === 'excluded') this.log.exclude(block);
    const opening = this.log.opening(index);
    if (opening === null) return;
    const { first, further } = opening;
    if (waits(opening)) this.log.readUnticked(opening, index, entry);
    else if (block?.kind === 'item') entry.lines.push(itemLine(first, further));
    else entry.lines.push(first, ...further);
  }

  private readTable(block: BlockOf<'table'>, index: number): void {
    const { source, vocabulary, findings } = this.log;
    for (const { line, dated, lines } of readRows(block, source.structure.text, vocabulary)) {
      if (dated === null) findings.leaveOut(line, 'no-date');
      const date = dated === null ? null : this.log.certainDate(dated);
      if (dated === null || date === null) continue;
      this.log.finish({ path: source.path, date, head: dated.rest, lines, inherited: null, place: { form: 'row', section: this.section, block: index } });
    }
  }
}

/** Whether a line of running text may happen to begin with the name of a month: it needs more than a space behind it. */
function isMonthInProse({ reading, rest }: DatedLine, { text }: Line): boolean {
  return reading.kind === 'date' && reading.date.precision === 'month' && /^\p{L}/u.test(text) && /^\s*[\p{L}\p{N}]/u.test(rest.text);
}
