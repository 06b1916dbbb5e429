import type { Day } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings.ts';
import type { UnreadableDate } from '../dates/written-date.ts';
import { readDateAt } from '../dates/written-date.ts';
import { inlineFields, withoutStretches } from './fields.ts';
import type { LineText } from './lines.ts';
import { restFrom } from './lines.ts';

/** The box of a task item: its sign, and the item's text behind it. */
export interface TaskBox {
  readonly sign: string;
  readonly rest: LineText;
}

/** The box that an item's first line begins with, or `null` for an item that is no task. */
export function taskBox(line: LineText): TaskBox | null {
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

const DUE = /📅\uFE0F?[ \t]*/u;
const SCHEDULED = /⏳\uFE0F?[ \t]*/u;
const DONE = /✅\uFE0F?[ \t]*/u;
const DUE_IN_BRACKETS = /\(@(?=\d{4}-\d{2}-\d{2}\))/;
const REPEATS = /🔁/u;
/** The signs with their values, and a priority, which are no words of the task. */
const SIGNED_PARTS = /(?:[📅⏳🛫➕✅❌]\uFE0F?[ \t]*(?:\[\[)?[\d-]+(?:\]\])?|🔁\uFE0F?[^📅⏳🛫➕✅❌(]*|[🔺⏫🔼🔽⏬]\uFE0F?|\(@\d{4}-\d{2}-\d{2}\))/gu;
const BLOCK_ID = /(?:^|\s)\^[\w-]{1,100}$/;
const TASK_FIELDS = new Set(['due', 'scheduled', 'start', 'created', 'completion', 'completed', 'repeat', 'priority']);

/** Reads a task's line behind its box. */
export function readTask({ text, visible }: LineText, order: DateOrder | null): Task {
  const fields = inlineFields(text, visible).filter(({ key }) => TASK_FIELDS.has(key));
  const unreadable: UnreadableDate[] = [];
  const dayAt = (written: string, at: number): Day | null => {
    const reading = readDateAt(written, written.startsWith('[[', at) ? at + 2 : at, written.length, order);
    if (reading !== null && reading.kind !== 'date') unreadable.push(reading);
    return reading?.kind === 'date' && reading.date.precision === 'day' ? reading.date.day : null;
  };
  const behind = (sign: RegExp): Day | null => {
    const match = sign.exec(visible);
    return match === null ? null : dayAt(visible, match.index + match[0].length);
  };
  const inField = (...keys: readonly string[]): Day | null => {
    const field = fields.find(({ key }) => keys.includes(key));
    return field === undefined ? null : dayAt(field.value, 0);
  };
  return {
    text: wordsOf(text, fields),
    due: behind(DUE) ?? inField('due') ?? behind(DUE_IN_BRACKETS) ?? behind(SCHEDULED) ?? inField('scheduled'),
    doneOn: behind(DONE) ?? inField('completion', 'completed'),
    repeats: REPEATS.test(visible) || fields.some(({ key }) => key === 'repeat'),
    unreadable,
  };
}

function wordsOf(text: string, fields: ReturnType<typeof inlineFields>): string {
  const words = withoutStretches(text, fields);
  const signed = [...words.matchAll(SIGNED_PARTS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return withoutStretches(words, signed).replace(BLOCK_ID, '').trim();
}
