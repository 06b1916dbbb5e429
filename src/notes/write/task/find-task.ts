import type { Day } from '../../../domain/day.ts';
import { formatDay } from '../../../domain/day.ts';
import type { Commitment, Interaction } from '../../../domain/interaction.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Splice } from '../../text/splice.ts';

const OPEN_BOX = /\[[ /]\](?=[ \t]|$)/g;
/** Signs of the Tasks plugin. Someone who uses one of them on a line records dates there. */
const TASK_SIGN = /[📅📆🗓⏳⌛🛫➕]/u;
const TICKED_WITH_DAY = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\][ \t].*✅/mu;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/**
 * Finds the open task `wanted`, at its line or anywhere if it occurs exactly once. Refused otherwise, and for a
 * repeating task.
 */
export function findTask<Task extends Commitment>(tasks: readonly Task[], wanted: Commitment): Task | Refusal {
  const same = tasks.filter((task) => wholeText(task) === wholeText(wanted) && task.due === wanted.due && waitsAlike(task, wanted));
  const [first] = same;
  if (first === undefined) return { refused: { kind: 'gone', target: 'task' }, line: null };
  const found = same.find(({ line }) => line === wanted.line) ?? (same.length === 1 ? first : null);
  if (found === null) return { refused: { kind: 'ambiguous', target: 'task' }, line: first.line };
  if (!found.repeats) return found;
  return { refused: { kind: 'repeating-task' }, line: found.line };
}

export function isTickable<Task extends Commitment>(found: Task | Refusal): found is Task {
  return !('refused' in found);
}

/**
 * The ways to tick the task on a line, preferred first: with the date if the line or the note records dates, and then
 * without.
 */
export function ticksOf(text: string, line: number, on: Day): readonly (readonly Splice[])[] {
  const lines = noteLines(text);
  const task = lines.text(line);
  const start = lines.start(line);
  const day = TASK_SIGN.test(task) || TICKED_WITH_DAY.test(text) ? dayAtEnd(task, start, on) : null;
  return boxesOf(text, line).flatMap((ticked) => (day === null ? [ticked] : [[...ticked, day], ticked]));
}

/** The ways to tick what may be the open box of a line. */
export function boxesOf(text: string, line: number): readonly (readonly Splice[])[] {
  const lines = noteLines(text);
  const start = lines.start(line) + 1;
  return [...lines.text(line).matchAll(OPEN_BOX)].map(({ index }) => [{ start: start + index, end: start + index + 1, text: 'x' }]);
}

/**
 * Whether an entry gained the task's words and is otherwise unchanged: a ticked task below an entry becomes part of its
 * words.
 */
export function gainsWordsOf<Entry extends Interaction>(task: Commitment, before: Entry, after: Entry): boolean {
  return before.line <= task.line && after.text.length > before.text.length && isSameValue({ ...after, text: before.text }, before);
}

function wholeText({ text, wholeText: whole }: Commitment): string {
  return whole ?? text;
}

/** For a task identified by its whole text, link resolution decides whom it waits for. */
function waitsAlike(task: Commitment, wanted: Commitment): boolean {
  return wanted.wholeText !== undefined || task.waitingFor === wanted.waitingFor;
}

function dayAtEnd(text: string, start: number, on: Day): Splice {
  const at = start + (BLOCK_ID.exec(text)?.index ?? text.trimEnd().length);
  return { start: at, end: at, text: ` ✅ ${formatDay(on)}` };
}
