import type { AboutLine } from '../../domain/contact.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';
import { leadingDate, leadsWithDay } from '../log/entry/leading-date.ts';
import { lineField } from '../log/entry/fields.ts';
import type { Line } from '../log/lines.ts';
import { leafLines } from '../log/lines.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import type { LogSection } from '../log/sections.ts';
import { taskBox } from '../log/task.ts';
import type { Block, Structure } from '../structure/block.ts';
import { foldPropertyName } from './property-names.ts';
import { readYesOrNo } from './property-values.ts';
import { withoutBrackets } from './recognise.ts';
import type { Statement } from './statements.ts';

/** What is worth a look before a call fits on a card; the note has the rest. */
const LINES_AT_MOST = 12;

type Topic = AboutLine['topic'];

/** By name, without case and accents. */
const TOPICS: ReadonlyMap<string, Topic> = new Map(LANGUAGES.flatMap(({ headings }): readonly (readonly [string, Topic])[] => [
  ...wordsOf(headings?.aboutPerson ?? '').map((name) => [foldAccents(name), 'person'] as const),
  ...wordsOf(headings?.giving ?? '').map((name) => [foldAccents(name), 'giving'] as const),
]));
/** The same for names of properties. */
const TOPICS_OF_PROPERTIES: ReadonlyMap<string, Topic> = new Map([...TOPICS].map(([name, topic]) => [foldPropertyName(name), topic]));
/** Between two names in one heading: *Likes & dislikes*, *Familie und Interessen*. */
const BETWEEN_NAMES = new RegExp(`\\s*[,/&+|]\\s*|\\s(?:${LANGUAGES.flatMap(({ prose }) => wordsOf(prose?.and ?? '')).join('|')})\\s`);
const LONGEST_HEADING = 100;

/**
 * What a note says about the person: properties such as *interests*, the prose below its title, and sections such as
 * *Family*. Other fields, tasks, dated lines and logs are left out, since they are read as facts.
 * Source: docs/note-format.md, "About the person".
 */
export function readAboutPerson(statements: readonly Statement[], { blocks, text }: Structure, logs: readonly LogSection[]): readonly AboutLine[] {
  const about = statements.flatMap(stated);
  let part: Part = { topic: 'person', level: 0 };
  let log = 0;
  for (let index = 0; index < blocks.length && about.length < LINES_AT_MOST; index++) {
    while ((logs[log]?.to ?? Infinity) <= index) log++;
    const block = blocks[index];
    if (block === undefined || index >= (logs[log]?.from ?? Infinity)) continue;
    if (block.kind === 'heading') part = partBelow(block.level, foldHeading(text.slice(block.text.start, block.text.end)), part);
    else for (const line of part.topic === null ? [] : proseOf(block, text)) about.push({ value: line.text, line: line.line, topic: topicOfLabel(line) ?? part.topic ?? 'person' });
  }
  return about.slice(0, LINES_AT_MOST);
}

const ADDRESS = /^https?:/i;

/** What a property says about the person, behind its name. */
function stated({ key, folded, line, texts }: Statement): readonly AboutLine[] {
  const topic = TOPICS_OF_PROPERTIES.get(foldAccents(folded));
  if (topic === undefined) return [];
  const said = texts.filter(({ text }) => readYesOrNo(text) === null && !ADDRESS.test(text)).map(({ text }) => withoutBrackets(text));
  return said.length === 0 ? [] : [{ value: `${key}: ${said.join(', ')}`, line, topic }];
}

const LABEL = /^[^:\n]{1,40}(?=:)/;

/** The topic that a line names: `**Looking for:** a plotter`. */
function topicOfLabel({ visible }: Line): Topic | null {
  const label = visible.includes(':') ? LABEL.exec(visible)?.[0] : undefined;
  return label === undefined ? null : topicOf(foldHeading(label));
}

/** The topic of a heading; of several in one the person. `null` if it isn't about the person. */
function topicOf(heading: string): Topic | null {
  if (heading.length > LONGEST_HEADING) return null;
  const folded = foldAccents(heading).replaceAll('’', "'");
  const named = TOPICS.get(folded);
  if (named !== undefined) return named;
  const topics = folded.split(BETWEEN_NAMES).map((name) => TOPICS.get(name));
  if (topics.includes(undefined)) return null;
  return topics.includes('person') ? 'person' : 'giving';
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
