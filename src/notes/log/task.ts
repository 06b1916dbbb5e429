import type { Day } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings.ts';
import { readDateAt } from '../dates/written-date.ts';
import { inlineFields, withoutStretches } from './fields.ts';
import type { LineText } from './leading-date.ts';
import { restFrom } from './leading-date.ts';

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
}

const DUE_SIGN = /📅\uFE0F?\s*/u;
const SCHEDULED_SIGN = /⏳\uFE0F?\s*/u;
const DONE_SIGN = /✅\uFE0F?\s*/u;
const REPEAT_SIGN = /🔁/u;
/** The signs with their values, and a priority, which are no words of the task. */
const SIGNED_PARTS = /\s*(?:[📅⏳🛫➕✅❌]\uFE0F?\s*[\d-]+|🔁\uFE0F?[^📅⏳🛫➕✅❌(]*|[🔺⏫🔼🔽⏬]\uFE0F?|\(@\d{4}-\d{2}-\d{2}\)|\^[\w-]+\s*$)/gu;
const TASK_FIELDS = new Set(['due', 'scheduled', 'start', 'created', 'completion', 'completed', 'repeat', 'priority']);

/** Reads a task's line behind its box. */
export function readTask(line: LineText, order: DateOrder | null): Task {
  const { text, visible } = line;
  const fields = visible.includes('::') ? inlineFields(text, visible).filter(({ key }) => TASK_FIELDS.has(key)) : [];
  const field = (...keys: readonly string[]): Day | null => {
    const found = fields.find(({ key }) => keys.includes(key));
    return found === undefined ? null : dayAt(found.value, 0, order);
  };
  const kanban = /\(@(?=\d{4}-\d{2}-\d{2}\))/.exec(visible);
  return {
    text: withoutStretches(text, fields).replace(SIGNED_PARTS, '').trim(),
    due: daySigned(visible, DUE_SIGN, order) ?? field('due') ?? (kanban === null ? null : dayAt(visible, kanban.index + 2, order)) ?? daySigned(visible, SCHEDULED_SIGN, order) ?? field('scheduled'),
    doneOn: daySigned(visible, DONE_SIGN, order) ?? field('completion', 'completed'),
    repeats: REPEAT_SIGN.test(visible) || fields.some(({ key }) => key === 'repeat'),
  };
}

function daySigned(visible: string, sign: RegExp, order: DateOrder | null): Day | null {
  const match = sign.exec(visible);
  return match === null ? null : dayAt(visible, match.index + match[0].length, order);
}

function dayAt(text: string, at: number, order: DateOrder | null): Day | null {
  const from = text.startsWith('[[', at) ? at + 2 : at;
  const reading = readDateAt(text, from, text.length, order);
  return reading?.kind === 'date' && reading.date.precision === 'day' ? reading.date.day : null;
}
