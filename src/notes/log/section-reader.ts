import type { Block } from '../structure/block.ts';
import { readEntry } from './entry/entry.ts';
import { ItemReader, itemLine } from './item-reader.ts';
import { leadingDate } from './entry/leading-date.ts';
import type { LeafLine } from './leaf-lines.ts';
import type { LogReading, OpenEntry } from './log-reading.ts';
import { isMonthAlone, openEntry, proseLine, waits } from './log-reading.ts';
import type { LogSection } from './sections.ts';
import { readRows } from './table.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** Reads the blocks of one log section in the order of the note; what they say goes to the findings of `log`. */
export function readSection(section: LogSection, log: LogReading): void {
  const reader = new SectionReader(section, log);
  let paragraph: OpenEntry | null = null;
  for (let index = section.from; index < section.to; ) {
    const block = log.block(index);
    if (block?.kind === 'paragraph') paragraph = reader.readParagraph(index++, paragraph);
    // Items without a date that follow a dated paragraph belong to it; anything else ends it.
    else if (paragraph !== null && block?.kind === 'item' && log.opening(index)?.dated === null) paragraph = reader.items.readInside(index++, paragraph);
    else {
      log.finish(paragraph, section);
      paragraph = null;
      index = reader.readBlock(index);
    }
  }
  log.finish(paragraph, section);
}

class SectionReader {
  readonly items: ItemReader;

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
    else if (block?.kind === 'excluded') this.log.exclude(block);
    return index + 1;
  }

  /** Lines that start with a date are entries; the others belong to the entry before them. */
  readParagraph(index: number, before: OpenEntry | null): OpenEntry | null {
    const opening = this.log.opening(index);
    if (opening === null) return before;
    let entry = this.readLine(opening.first, true, index, before);
    for (const line of opening.further) entry = this.readLine(line, false, index, entry);
    return entry;
  }

  private readLine(line: LeafLine, first: boolean, index: number, entry: OpenEntry | null): OpenEntry | null {
    const { findings, vocabulary } = this.log;
    const dated = leadingDate(line, vocabulary.dateOrder);
    // In running text a line may happen to begin with a month: it needs more than a space behind it.
    const isMonthInProse = !first && dated?.reading.kind === 'date' && dated.reading.date.precision === 'month' && /^\s*[\p{L}\p{N}]/u.test(dated.rest.text);
    if (dated !== null && !isMonthInProse) {
      if (!this.log.isReadable(dated, line.line)) return entry;
      this.log.finish(entry, this.section);
      return openEntry(dated, line.line, 'line', index, null);
    }
    const isEmbed = line.text.startsWith('![');
    if (dated === null && (isEmbed || line.visible !== line.text) && this.log.looksDated(line)) findings.leaveOut(line.line, isEmbed ? 'embed' : 'code');
    else entry?.lines.push(proseLine(line));
    return entry;
  }

  /** A dated heading is an entry with all that stands below it; a month alone that has dated entries below groups them. */
  private readHeading(block: BlockOf<'heading'>, index: number): number {
    const dated = this.log.opening(index)?.dated ?? null;
    if (dated === null) return index + 1;
    const end = this.endOfHeading(block.level, index);
    if (isMonthAlone(dated) && this.log.hasDates(index + 1, end)) return index + 1;
    if (!this.log.isReadable(dated, block.line)) return index + 1;
    const entry = openEntry(dated, block.line, 'heading', index, null);
    for (let at = index + 1; at < end; at++) this.readUnderHeading(at, entry);
    this.log.finish(entry, this.section);
    return end;
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
  private readUnderHeading(index: number, entry: OpenEntry): void {
    const block = this.log.block(index);
    if (block?.kind === 'excluded') this.log.exclude(block);
    const opening = this.log.opening(index);
    if (opening === null) return;
    const { first, further } = opening;
    if (waits(opening)) this.log.readUnticked(opening, entry);
    else if (block?.kind === 'item') entry.lines.push(itemLine(first, further));
    else entry.lines.push(proseLine(first), ...further.map(proseLine));
  }

  private readTable(block: BlockOf<'table'>, index: number): void {
    const { source, vocabulary, findings } = this.log;
    for (const row of readRows(block, source.structure.text, vocabulary)) {
      if (row.kind === 'entry') findings.interaction(readEntry({ path: source.path, ...row.source }, vocabulary, findings), 'row', this.section, index);
      else if (row.kind === 'undated') findings.leaveOut(row.line, 'no-date');
      else this.log.isReadable(row.dated, row.line);
    }
  }
}
