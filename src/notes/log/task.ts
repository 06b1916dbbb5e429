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

const DUE_IN_BRACKETS = /\(@(?=\d{4}-\d{2}-\d{2}\))/;
/** The signs with their values, and a priority, which are no words of the task. */
const SIGNED_PARTS = /(?:[📅⏳🛫➕✅❌]\uFE0F?[ \t]*(?:\[\[)?[\d-]+(?:\]\])?|🔁\uFE0F?[^📅⏳🛫➕✅❌(]*|[🔺⏫🔼🔽⏬]\uFE0F?|\(@\d{4}-\d{2}-\d{2}\))/gu;
const BLOCK_ID = /(?:^|\s)\^[\w-]{1,100}$/;
const TASK_FIELDS = new Set(['due', 'scheduled', 'start', 'created', 'completion', 'completed', 'repeat', 'priority']);

/** Reads a task's line behind its box. */
export function readTask({ text, visible }: Line, order: DateOrder | null): Task {
  const fields = visible.includes('::') ? inlineFields(text, visible).filter(({ key }) => TASK_FIELDS.has(key)) : NONE;
  const unreadable: UnreadableDate[] = [];
  const dayAt = (written: string, at: number): Day | null => {
    const reading = readDateAt(written, written.startsWith('[[', at) ? at + 2 : at, written.length, order);
    if (reading !== null && reading.kind !== 'date') unreadable.push(reading);
    return reading?.kind === 'date' && reading.date.precision === 'day' ? reading.date.day : null;
  };
  const behind = (sign: string): Day | null => {
    const at = visible.indexOf(sign);
    return at < 0 ? null : dayAt(visible, skipBlanks(visible, at + sign.length));
  };
  const inBrackets = (): Day | null => {
    const match = DUE_IN_BRACKETS.exec(visible);
    return match === null ? null : dayAt(visible, match.index + 2);
  };
  const inField = (...keys: readonly string[]): Day | null => {
    const field = fields.find(({ key }) => keys.includes(key));
    return field === undefined ? null : dayAt(field.value, 0);
  };
  return {
    text: wordsOf(text, fields),
    due: behind('📅') ?? inField('due') ?? inBrackets() ?? behind('⏳') ?? inField('scheduled'),
    doneOn: behind('✅') ?? inField('completion', 'completed'),
    repeats: visible.includes('🔁') || fields.some(({ key }) => key === 'repeat'),
    unreadable,
  };
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

/** The promise of an open task; `null` if the Tasks plugin's filter excludes it. `since` is the date of its entry. */
export function commitment(
  box: TaskBox,
  source: { readonly path: string; readonly line: number },
  since: Day | null,
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
  return {
    path: source.path,
    line: source.line,
    text: theirs === null ? text : text.slice(theirs).trim(),
    due: task.due,
    waitingFor: theirs === null ? 'me' : 'them',
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
