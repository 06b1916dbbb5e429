import type { Block } from '../structure/block.ts';
import type { EntrySource } from './entry/entry.ts';
import { isMonthAlone, leadingDate } from './entry/leading-date.ts';
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
    if (block?.kind === 'paragraph') paragraph = reader.readParagraph(index++, paragraph);
    // Items without a date that follow a dated paragraph belong to it; anything else ends it.
    else if (paragraph !== null && block?.kind === 'item' && log.opening(index)?.dated === null) paragraph = reader.items.readInside(index++, paragraph);
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
  readParagraph(index: number, before: EntrySource | null): EntrySource | null {
    const opening = this.log.opening(index);
    if (opening === null) return before;
    let entry = this.readLine(opening.first, true, index, before);
    for (const line of opening.further) entry = this.readLine(line, false, index, entry);
    return entry;
  }

  private readLine(line: Line, first: boolean, index: number, entry: EntrySource | null): EntrySource | null {
    const { findings, vocabulary } = this.log;
    const dated = leadingDate(line, vocabulary.dateOrder);
    // In running text a line may happen to begin with a month: it needs more than a space behind it.
    const isMonthInProse = !first && dated?.reading.kind === 'date' && dated.reading.date.precision === 'month' && /^\s*[\p{L}\p{N}]/u.test(dated.rest.text);
    if (dated !== null && !isMonthInProse) {
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
    const dated = this.log.opening(index)?.dated ?? null;
    if (dated === null) return index + 1;
    const end = this.endOfHeading(block.level, index);
    if (isMonthAlone(dated) && this.log.hasDates(index + 1, end)) return index + 1;
    const date = this.log.certainDate(dated);
    if (date === null) return index + 1;
    const entry = this.log.open(date, dated.rest, { form: 'heading', section: this.section, block: index }, null);
    for (let at = index + 1; at < end; at++) this.readUnderHeading(at, entry);
    this.log.finish(entry);
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
