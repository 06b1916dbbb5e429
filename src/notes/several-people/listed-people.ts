import type { DateOrder, PropertyFact } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import { foldPropertyName } from '../contact/property-names.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import { bodyLines, type BodyLine } from '../other-note/body-lines.ts';
import type { Block, Structure } from '../structure/block.ts';
import type { FactOfLabel } from './person-facts.ts';
import { certainFact, factOfLabel, labelledFact, unlabelledFact } from './person-facts.ts';
import type { ListedPerson } from './listed-person.ts';
import { readVCards, VCARD } from './vcards.ts';
import { isPersonName, leadingName, type LeadingName } from './person-name.ts';

/** Something in a list of people that isn't certain to be a person, or a table without names. */
export interface NotListed {
  readonly line: number;
  readonly text: string;
}

export interface ListedPeople {
  readonly people: readonly ListedPerson[];
  readonly leftOut: readonly NotListed[];
}

const NAME_COLUMNS: ReadonlySet<string> = new Set(['person', 'contact', 'who', 'full name', 'first name']);
const LAST_NAME_COLUMNS: ReadonlySet<string> = new Set(['last name', 'surname', 'family name', 'nachname', 'apellido', 'apellidos']);
/** How many facts make a person of a row, a heading or an item. */
const AT_LEAST = 2;
const SEGMENTS = /[,;|·()]|\s[–—-]\s/;
const LINES = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;
/** A blank line, or a rule between two sections. */
const BETWEEN_SECTIONS = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})?[\r\n]*$/;

type Heading = Extract<Block, { readonly kind: 'heading' }>;
type Item = Extract<Block, { readonly kind: 'item' }>;
/** A heading, the last line directly below it, and the last with the headings below it. */
interface Section {
  readonly heading: Heading;
  directEnd: number;
  end: number;
}
type Table = Extract<Block, { readonly kind: 'table' }>;

/** Finds the people of a note that lists several (docs/note-format.md, "Several people in one note"). */
export function listedPeople(text: string, structure: Structure, names: PropertyNames, order: DateOrder | null): ListedPeople {
  if (VCARD.test(text)) return { people: readVCards(text, order), leftOut: [] };
  return new PeopleFinder(text, structure, names, order).find();
}

class PeopleFinder {
  private readonly people: ListedPerson[] = [];
  private readonly leftOut: NotListed[] = [];
  private readonly lines: readonly string[];
  /** By line. */
  private readonly fields: readonly BodyLine[];
  private readonly factOf: FactOfLabel;

  constructor(
    private readonly text: string,
    private readonly structure: Structure,
    private readonly names: PropertyNames,
    private readonly order: DateOrder | null,
  ) {
    this.lines = text.match(LINES) ?? [];
    this.factOf = factOfLabel(names);
    this.fields = bodyLines(structure).filter(({ kind, line }) => (kind === 'item' || kind === 'paragraph') && labelledFact(line.visible, this.factOf) !== null);
  }

  find(): ListedPeople {
    const sections = this.sections();
    const personLevels = new Set<number>();
    const otherHeadings: Heading[] = [];
    let items: Item[] = [];
    let inside = 0;
    for (const block of this.structure.blocks) {
      if (block.line <= inside) continue;
      const section = sections.get(block);
      if (section !== undefined) {
        this.readItems(items);
        items = [];
        const { heading, directEnd, end } = section;
        if (this.fieldsIn(heading.endLine + 1, directEnd).length < AT_LEAST) otherHeadings.push(heading);
        else {
          personLevels.add(heading.level);
          this.readSection(heading, end);
          inside = end;
        }
      } else if (block.kind === 'table') this.readTable(block);
      else if (block.kind === 'item') items.push(block);
    }
    this.readItems(items);
    for (const { level, line, text } of otherHeadings) if (personLevels.has(level)) this.leaveOut(line, this.text.slice(text.start, text.end));
    const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line;
    return { people: this.people.sort(byLine), leftOut: this.leftOut.sort(byLine) };
  }

  /** The sections of the headings that aren't in an item. */
  private sections(): ReadonlyMap<Block, Section> {
    const last = this.lines.length;
    const sections = new Map<Block, Section>();
    const open: Section[] = [];
    let before: Section | null = null;
    for (const block of this.structure.blocks) {
      if (block.kind !== 'heading' || block.depth > 0) continue;
      if (before !== null) before.directEnd = block.line - 1;
      for (let around = open.at(-1); around !== undefined && around.heading.level >= block.level; around = open.at(-1)) {
        around.end = block.line - 1;
        open.pop();
      }
      before = { heading: block, directEnd: last, end: last };
      open.push(before);
      sections.set(block, before);
    }
    return sections;
  }

  private fieldsIn(from: number, to: number): readonly BodyLine[] {
    let low = 0;
    for (let high = this.fields.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.fields[middle]?.line.line ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const found: BodyLine[] = [];
    for (let at = low; at < this.fields.length; at++) {
      const field = this.fields[at];
      if (field === undefined || field.line.line > to) break;
      found.push(field);
    }
    return found;
  }

  private readSection({ text: { start, end }, line, endLine }: Heading, last: number): void {
    const leading = leadingName(this.text.slice(start, end));
    if (leading === null || !this.isName(leading)) return this.leaveOut(line, this.text.slice(start, end));
    const facts = new Map<PropertyFact, string>();
    const body = this.linesWithoutFacts(endLine + 1, last, facts);
    this.add(line, leading.name, facts, [...(leading.rest === '' ? [] : [leading.rest + this.lineEnding(line)]), ...body]);
  }

  /** The lines from one to another, without those whose facts are now in `facts`. */
  private linesWithoutFacts(from: number, to: number, facts: Map<PropertyFact, string>): readonly string[] {
    const read = new Set<number>();
    for (const { line: { line, visible }, block } of this.fieldsIn(from, to)) {
      const around = this.structure.blocks[block];
      const isAlone = around?.kind === 'paragraph' || (around?.kind === 'item' && around.endLine === around.line);
      const labelled = labelledFact(visible, this.factOf);
      if (isAlone && labelled !== null && this.take(labelled.fact, labelled.written, facts)) read.add(line);
    }
    return this.lines.slice(from - 1, to).filter((_, index) => !read.has(from + index));
  }

  /** Adds a fact that is certain and that isn't there yet; whether it did. */
  private take(fact: PropertyFact, written: string, facts: Map<PropertyFact, string>): boolean {
    const certain = facts.has(fact) ? null : certainFact(fact, written, this.order);
    if (certain !== null) facts.set(fact, certain.value);
    return certain !== null;
  }

  private readTable({ rows: [header, ...rows] }: Table): void {
    if (header === undefined) return;
    const columns = header.cells.map(({ start, end }) => this.text.slice(start, end).trim());
    const facts = columns.map(this.factOf);
    if (facts.filter((fact) => fact !== null).length < AT_LEAST) return;
    const folded = columns.map(foldHeading);
    const nameAt = folded.findIndex((column) => NAME_COLUMNS.has(column) || this.names.factOf.get(foldPropertyName(column))?.fact === 'name');
    const lastNameAt = folded.findIndex((column) => LAST_NAME_COLUMNS.has(column));
    if (nameAt < 0) return this.leaveOut(header.line, columns.join(' | '));
    for (const { line, cells } of rows) {
      const values = cells.map(({ start, end }) => this.text.slice(start, end).trim().replaceAll('\\|', '|'));
      const written = [values[nameAt], values[lastNameAt]].filter((part) => part !== undefined && part !== '').join(' ');
      if (written === '') continue;
      const leading = leadingName(written);
      if (leading === null || !this.isName(leading)) {
        this.leaveOut(line, written);
        continue;
      }
      const known = new Map<PropertyFact, string>();
      const ending = this.lineEnding(line);
      const rest = values.flatMap((value, column) => {
        const fact = facts[column] ?? null;
        if (column === nameAt || column === lastNameAt || !/[\p{L}\p{N}]/u.test(value) || (fact !== null && this.take(fact, value, known))) return [];
        return [`- ${columns[column] ?? ''}: ${value}${ending}`];
      });
      this.add(line, leading.name, known, [...(leading.rest === '' ? [] : [`${leading.rest}${ending}${ending}`]), ...rest]);
    }
  }

  /** Reads the items between two headings: each is a person by its facts, or by its name in bold or a link beside others that are. */
  private readItems(items: readonly Item[]): void {
    const countByDepth = new Map<number, number>();
    const others: { readonly item: Item; readonly leading: LeadingName | null }[] = [];
    let inside = 0;
    for (const item of items) {
      if (item.text === null || item.line <= inside) continue;
      const written = firstLineOf(this.text.slice(item.text.start, item.text.end));
      const leading = /^\[.\]\s/.test(written) ? null : leadingName(written);
      if (leading === null || !this.isName(leading) || !this.saysEnough(item, leading.rest)) others.push({ item, leading });
      else {
        this.readItem(item, leading);
        inside = item.endLine;
        countByDepth.set(item.depth, (countByDepth.get(item.depth) ?? 0) + 1);
      }
    }
    for (const { item, leading } of others) {
      const neighbours = countByDepth.get(item.depth) ?? 0;
      if (neighbours >= AT_LEAST && leading?.isMarked === true && this.isName(leading)) this.readItem(item, leading);
      else if (neighbours > 0) this.leaveOut(item.line, (this.lines[item.line - 1] ?? '').trim());
    }
  }

  private saysEnough(item: Item, rest: string): boolean {
    const inline = segmentsOf(rest).map((segment) => unlabelledFact(segment)?.fact ?? labelledFact(segment, this.factOf)?.fact).filter((fact) => fact !== undefined);
    return inline.some((fact) => fact === 'email' || fact === 'phone') || inline.length + this.fieldsIn(item.line + 1, item.endLine).length >= AT_LEAST;
  }

  private readItem({ line, endLine, text }: Item, { name, rest }: LeadingName): void {
    const facts = new Map<PropertyFact, string>();
    let allRead = true;
    for (const segment of segmentsOf(rest)) {
      const labelled = labelledFact(segment, this.factOf);
      const certain = labelled === null ? unlabelledFact(segment) : certainFact(labelled.fact, labelled.written, this.order);
      if (certain === null || facts.has(certain.fact)) allRead = false;
      else facts.set(certain.fact, certain.value);
    }
    const ending = this.lineEnding(line);
    const below = dedented(this.linesWithoutFacts(line + 1, endLine, facts));
    // A list continues the line above it only where the two are apart.
    const isText = text !== null && /[\r\n]/.test(this.text.slice(text.start, text.end));
    this.add(line, name, facts, allRead ? below : [rest + ending, ...(isText || below.length === 0 ? [] : [ending]), ...below]);
  }

  private isName({ name }: LeadingName): boolean {
    return isPersonName(name) && !this.names.factOf.has(foldPropertyName(name));
  }

  private add(line: number, name: string, facts: ReadonlyMap<PropertyFact, string>, body: readonly string[]): void {
    let from = 0;
    let to = body.length;
    while (from < to && BETWEEN_SECTIONS.test(body[from] ?? '')) from++;
    while (to > from && BETWEEN_SECTIONS.test(body[to - 1] ?? '')) to--;
    this.people.push({ line, name, facts: [...facts].map(([fact, value]) => ({ fact, value })), body: body.slice(from, to).join('') });
  }

  private leaveOut(line: number, text: string): void {
    this.leftOut.push({ line, text: text.trim() });
  }

  /** The line ending of a line, or of the note where it has none. */
  private lineEnding(line: number): string {
    return /[\r\n]+$/.exec(this.lines[line - 1] ?? '')?.[0] ?? /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
  }
}

function firstLineOf(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

function segmentsOf(text: string): readonly string[] {
  return text.split(SEGMENTS).map((segment) => segment.replace(/^[\s:]+/, '').trim()).filter((segment) => segment !== '' && segment !== '.');
}

/** Lines without the indentation that all of them have, so that what was inside an item isn't read as code. */
function dedented(lines: readonly string[]): readonly string[] {
  const indentations = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const [first = ''] = indentations;
  const shared = indentations.reduce((common, own) => {
    let same = 0;
    while (same < common.length && common[same] === own[same]) same++;
    return common.slice(0, same);
  }, first);
  return lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line));
}
