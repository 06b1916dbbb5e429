import type { Day } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import type { UnreadableDate } from '../dates/written-date.ts';
import { readDateAt } from '../dates/written-date.ts';
import type { InlineField } from './entry/fields.ts';
import { inlineFields, withoutStretches } from './entry/fields.ts';
import type { Line } from './lines.ts';
import { restFrom } from './lines.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { DateProblems } from './findings.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { waitsForThem } from './owed-to-me.ts';

/** The box of a task item: its sign, and the item's text behind it. */
export interface TaskBox {
  readonly sign: string;
  readonly rest: Line;
}

/** The box that an item's first line begins with, or `null` for an item that is no task. */
export function taskBox(line: Line): TaskBox | null {
  const { text } = line;
  if (text.charCodeAt(0) !== 91) return null;
  const match = /^\[([^[\]])\](?:[ \t]+|$)/u.exec(text);
  return match === null ? null : { sign: match[1] ?? ' ', rest: restFrom(line, match[0].length) };
}

export function isOpen(box: TaskBox): boolean {
  return box.sign === ' ' || box.sign === '/';
}

export function isTicked(box: TaskBox): boolean {
  return box.sign === 'x' || box.sign === 'X';
}

/** What a task says beside its words, in the forms of the Tasks plugin and Dataview. */
export interface Task {
  readonly text: string;
  readonly due: Day | null;
  readonly doneOn: Day | null;
  readonly repeats: boolean;
  /** What was meant as one of its days. */
  readonly unreadable: readonly UnreadableDate[];
}

const NONE: readonly never[] = [];

/** `(@2026-08-20)`, and as the Kanban plugin writes it: `@{2026-08-20}`, `@[[2026-08-20]]`. */
const DUE_IN_BRACKETS = /(?:\(@|@\{|@\[\[)(?=\d{4}-\d{2}-\d{2}(?:\)|\}|\]\]))/;
/** The signs of a due date, each in the forms that keyboards offer. */
const DUE_SIGNS = ['📅', '📆', '🗓'];
const SCHEDULED_SIGNS = ['⏳', '⌛'];
/** The signs with their values, and a priority, which are no words of the task. */
const SIGNED_PARTS =
  /(?:[📅📆🗓⏳⌛🛫➕✅❌]\uFE0F?[ \t]*(?:\[\[)?[\d-]+(?:\]\])?|🔁\uFE0F?[^📅📆🗓⏳⌛🛫➕✅❌(]*|[🔺⏫🔼🔽⏬]\uFE0F?|(?:\(@|@\{|@\[\[)\d{4}-\d{2}-\d{2}(?:\)|\}|\]\]))/gu;
const BLOCK_ID = /(?:^|\s)\^[\w-]{1,100}$/;
const TASK_FIELDS = new Set(['due', 'scheduled', 'start', 'created', 'completion', 'completed', 'done', 'repeat', 'priority']);

/** Reads a task's line behind its box. */
export function readTask({ text, visible }: Line, order: DateOrder | null): Task {
  const fields = visible.includes('::') ? inlineFields(text, visible).filter(({ key }) => TASK_FIELDS.has(key)) : NONE;
  const unreadable: UnreadableDate[] = [];
  const dayAt = (written: string, at: number): Day | null => {
    const reading = readDateAt(written, written.startsWith('[[', at) ? at + 2 : at, written.length, order);
    if (reading !== null && reading.kind !== 'date') unreadable.push(reading);
    return reading?.kind === 'date' && reading.date.precision === 'day' ? reading.date.day : null;
  };
  const behind = (...signs: readonly string[]): Day | null => {
    const sign = signs.find((each) => visible.includes(each));
    return sign === undefined ? null : dayAt(visible, skipBlanks(visible, visible.indexOf(sign) + sign.length));
  };
  const inBrackets = (): Day | null => {
    const match = DUE_IN_BRACKETS.exec(visible);
    return match === null ? null : dayAt(visible, match.index + match[0].length);
  };
  const inField = (...keys: readonly string[]): Day | null => {
    const field = fields.find(({ key }) => keys.includes(key));
    return field === undefined ? null : dayAt(field.value, 0);
  };
  return {
    text: wordsOf(text, fields),
    due: behind(...DUE_SIGNS) ?? inField('due') ?? inBrackets() ?? behind(...SCHEDULED_SIGNS) ?? inField('scheduled'),
    doneOn: behind('✅') ?? inField('completion', 'completed', 'done'),
    repeats: visible.includes('🔁') || fields.some(({ key }) => key === 'repeat'),
    unreadable,
  };
}

/** Whether a task begins with its due date. */
export function opensWithDue({ rest: { text } }: TaskBox): boolean {
  return DUE_SIGNS.some((sign) => text.startsWith(sign));
}

/** A link, which is kept; or what a template leaves to be filled in, or a tag: no words of a task. */
const LINK_OR_NO_WORDS = /(\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\))|<!--.*?(?:-->|$)|<%.*?%>|\{[^{}]*\}|\[[^[\]]*\]|<[^<>]*>|#[\p{L}\p{N}/_-]+/gsu;
/** No placeholder is longer. */
const LONGEST_PLACEHOLDER = 200;

/** Whether a task says what is to be done: more than a comment, a tag or a placeholder in brackets. */
export function saysSomething(text: string): boolean {
  const words = text.length > LONGEST_PLACEHOLDER ? text : text.replace(LINK_OR_NO_WORDS, (_, link: string | undefined) => link ?? ' ');
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words);
}

/** The offset behind blanks, and behind the character that makes a sign an emoji. */
function skipBlanks(text: string, at: number): number {
  let position = at;
  while (' \t\uFE0F'.includes(text.charAt(position)) && position < text.length) position++;
  return position;
}

function wordsOf(text: string, fields: readonly InlineField[]): string {
  const words = withoutStretches(text, fields);
  const signed = [...words.matchAll(SIGNED_PARTS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const said = withoutStretches(words, signed);
  return (said.includes('^') ? said.replace(BLOCK_ID, '') : said).trim();
}

/**
 * The promise of an open task; `null` if it has no words, or the Tasks plugin's filter excludes it. `since` is the date of its
 * entry, `owedToMe` whether the heading above it says that it waits for them.
 */
export function commitment(
  box: TaskBox,
  source: { readonly path: string; readonly line: number },
  { since, owedToMe }: { readonly since: Day | null; readonly owedToMe: boolean },
  names: readonly string[],
  vocabulary: LogVocabulary,
  problems: DateProblems,
): Commitment | null {
  const { taskFilter, dateOrder } = vocabulary;
  if (taskFilter !== '' && !box.rest.text.includes(taskFilter)) return null;
  const task = readTask(box.rest, dateOrder);
  for (const reading of task.unreadable) problems.unreadableDate(reading, source.line);
  const text = (taskFilter === '' ? task.text : task.text.replace(taskFilter, '')).trim();
  const theirs = nameThatOpens(text, names);
  const words = theirs === null ? text : text.slice(theirs).trim();
  if (!saysSomething(words)) return null;
  return {
    path: source.path,
    line: source.line,
    text: words,
    due: task.due,
    waitingFor: theirs !== null || owedToMe || waitsForThem(text) ? 'them' : 'me',
    since,
    repeats: task.repeats,
  };
}

/** No name is longer; it bounds the search for its colon. */
const LONGEST_NAME = 120;

/** The offset after `Name:` if a task opens with one of the names, bare or as a link; else `null`. */
function nameThatOpens(text: string, names: readonly string[]): number | null {
  const colon = text.slice(0, LONGEST_NAME).indexOf(':');
  if (colon <= 0) return null;
  const opening = text.slice(0, colon).replace(/^[@*_\s]+|[*_\s]+$/g, '');
  const link = /^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]$/.exec(opening)?.[1];
  const written = fold(link === undefined ? opening : link.slice(link.lastIndexOf('/') + 1));
  return names.some((name) => isNameOf(written, fold(name))) ? colon + 1 : null;
}

/** A task may open with the whole name or its first word. */
function isNameOf(written: string, name: string): boolean {
  return written === name || written === name.split(' ')[0];
}

function fold(name: string): string {
  return foldCase(name.trim()).replace(/\s+/g, ' ');
}
