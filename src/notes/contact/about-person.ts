import type { AboutLine, ContactFacts } from '../../domain/contact.ts';
import type { StatedOffer, StatedWant } from '../../domain/giving/stated.ts';
import { leadingDate, leadsWithDay } from '../log/entry/leading-date.ts';
import { lineField } from '../log/entry/fields.ts';
import type { Line } from '../log/lines.ts';
import { leafLines } from '../log/lines.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import type { LogSection } from '../log/sections.ts';
import { taskBox } from '../log/task.ts';
import type { Block, Structure } from '../structure/block.ts';
import { readYesOrNo } from './property-values.ts';
import { withoutBrackets } from './recognise.ts';
import type { Statement } from './statements.ts';
import { itemsOf, statedBy } from './stated-items.ts';
import { type Topic, topicOf, topicOfProperty } from './topics.ts';

/** What is worth a look before a call fits on a card; the note has the rest. */
const LINES_AT_MOST = 12;
/** More wants or offers than this in one note are a catalogue. */
const STATED_AT_MOST = 24;

/** What a note says about the person, what they could use, and what they can do for others. */
export type AboutPerson = Pick<ContactFacts, 'about' | 'wants' | 'offers'>;

/**
 * What a note says about the person: properties such as *interests*, the prose below its title, and sections such as
 * *Family*; and what each line below *Looking for* or *Can help with* says they could use or give. Other fields, tasks,
 * dated lines and logs are left out, since they are read as facts. Source: docs/note-format.md, "About the person".
 */
export function readAboutPerson(statements: readonly Statement[], { blocks, text }: Structure, logs: readonly LogSection[]): AboutPerson {
  const found = new Found();
  for (const statement of statements) found.addProperty(statement);
  let part: Part = { topic: PROSE, level: 0 };
  let log = 0;
  for (let index = 0; index < blocks.length; index++) {
    while ((logs[log]?.to ?? Infinity) <= index) log++;
    const block = blocks[index];
    if (block === undefined || index >= (logs[log]?.from ?? Infinity)) continue;
    if (block.kind === 'heading') part = partBelow(block.level, foldHeading(text.slice(block.text.start, block.text.end)), part);
    else if (part.topic !== null && found.takesMore(part.topic)) for (const line of proseOf(block, text)) found.addLine(line, part.topic);
  }
  return found;
}

const ADDRESS = /^https?:/i;
const LABEL = /^[^:\n]{1,40}(?=:)/;
const BEHIND_LABEL = /^[^:\n]{1,40}:[:*_\s]*/;

/** The prose below the title. */
const PROSE: Topic = { about: 'person', states: null };

/** Collects what a note says, up to a limit. */
class Found implements AboutPerson {
  readonly about: AboutLine[] = [];
  readonly wants: StatedWant[] = [];
  readonly offers: StatedOffer[] = [];

  /** Whether lines of a topic are still of use. */
  takesMore({ about, states }: Topic): boolean {
    return (about !== null && this.about.length < LINES_AT_MOST) || (states !== null && this.wants.length + this.offers.length < STATED_AT_MOST);
  }

  /** What a property says, behind its name. */
  addProperty({ key, folded, line, texts }: Statement): void {
    const topic = topicOfProperty(folded);
    if (topic === null) return;
    const said = texts.filter(({ text }) => readYesOrNo(text) === null && !ADDRESS.test(text)).map((said) => ({ text: withoutBrackets(said.text), line: said.line }));
    if (said.length === 0) return;
    this.addAbout({ value: `${key}: ${said.map(({ text }) => text).join(', ')}`, line }, topic);
    for (const { text, line: at } of said) this.addStated(text, at, topic, 'property');
  }

  /** A line of prose. Its label may name another topic: `**Looking for:** a plotter`. */
  addLine(line: Line, section: Topic): void {
    const labelled = topicOfLabel(line);
    const topic = labelled ?? section;
    this.addAbout({ value: line.text, line: line.line }, topic);
    this.addStated(labelled === null ? line.text : line.text.replace(BEHIND_LABEL, ''), line.line, topic, 'section');
  }

  private addAbout({ value, line }: Pick<AboutLine, 'value' | 'line'>, { about }: Topic): void {
    if (about !== null && this.about.length < LINES_AT_MOST) this.about.push({ value, line, topic: about });
  }

  private addStated(text: string, line: number, { states }: Topic, from: 'section' | 'property'): void {
    if (states === null) return;
    for (const item of itemsOf(text)) {
      const stated = this.wants.length + this.offers.length < STATED_AT_MOST ? statedBy(item, line) : null;
      if (stated === null) continue;
      if (states === 'offer') this.offers.push({ ...stated, from });
      else this.wants.push({ ...stated, kind: states, from });
    }
  }
}

/** The topic that a line names. */
function topicOfLabel({ visible }: Line): Topic | null {
  const label = visible.includes(':') ? LABEL.exec(visible)?.[0] : undefined;
  return label === undefined ? null : topicOf(foldHeading(label));
}

/** What is below a heading: its topic, `null` if it isn't about the person, and the level of the section; 0 before any section. */
interface Part {
  readonly topic: Topic | null;
  readonly level: number;
}

function partBelow(level: number, heading: string, above: Part): Part {
  const topic = topicOf(heading);
  if (topic !== null) return { topic, level };
  const isTitle = level === 1 && above.level === 0;
  if (isTitle) return above;
  // Deeper headings belong to the section around them.
  return above.level > 0 && level > above.level ? above : { topic: null, level };
}

/** The lines of a paragraph or list item that are read as nothing else. */
function proseOf(block: Block, text: string): readonly Line[] {
  if ((block.kind !== 'paragraph' && block.kind !== 'item') || block.text === null) return [];
  const lines = leafLines(text, block.text, block.line);
  const [first] = lines;
  if (first === undefined || (block.kind === 'item' && taskBox(first) !== null)) return [];
  return lines.filter((line) => /[\p{L}\p{N}]/u.test(line.visible) && !line.visible.startsWith('![[') && lineField(line.visible)?.certain !== true && !leadsWithDay(leadingDate(line, null)));
}
