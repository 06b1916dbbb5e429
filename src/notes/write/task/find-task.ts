import type { Day } from '../../../domain/day.ts';
import { formatDay } from '../../../domain/day.ts';
import type { Commitment, Interaction } from '../../../domain/interaction.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Splice } from '../../text/splice.ts';

const OPEN_BOX = /\[[ /]\](?=[ \t]|$)/g;
/** Signs of the Tasks plugin: whoever writes one of them on a line keeps its days there. */
const TASK_SIGN = /[📅⏳🛫➕]/u;
const TICKED_WITH_DAY = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\][ \t].*✅/mu;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/** The task that `wanted` is, where it stands open at its line or exactly once; refused elsewhere, and for one that repeats. */
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

/** The ways to tick the task on a line, the wanted one first: with the day where the line or the note keeps it, else and failing that without. */
export function ticksOf(text: string, line: number, on: Day): readonly (readonly Splice[])[] {
  const lines = noteLines(text);
  const task = lines.text(line);
  const start = lines.start(line);
  const day = TASK_SIGN.test(task) || TICKED_WITH_DAY.test(text) ? dayAtEnd(task, start, on) : null;
  return [...task.matchAll(OPEN_BOX)].flatMap(({ index }) => {
    const box: Splice = { start: start + index + 1, end: start + index + 2, text: 'x' };
    return day === null ? [[box]] : [[box, day], [box]];
  });
}

/** Whether an entry says more words and is otherwise as before: a ticked task below it becomes part of its words. */
export function gainsWordsOf<Entry extends Interaction>(task: Commitment, before: Entry, after: Entry): boolean {
  return before.line <= task.line && after.text.length > before.text.length && isSameValue({ ...after, text: before.text }, before);
}

function wholeText({ text, wholeText: whole }: Commitment): string {
  return whole ?? text;
}

/** Of one that is known by its whole text, whom it waits for is the links' answer. */
function waitsAlike(task: Commitment, wanted: Commitment): boolean {
  return wanted.wholeText !== undefined || task.waitingFor === wanted.waitingFor;
}

function dayAtEnd(text: string, start: number, on: Day): Splice {
  const at = start + (BLOCK_ID.exec(text)?.index ?? text.trimEnd().length);
  return { start: at, end: at, text: ` ✅ ${formatDay(on)}` };
}
