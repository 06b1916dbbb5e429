import type { Day } from '../../domain/day.ts';
import { formatDay } from '../../domain/day.ts';
import type { Commitment, Interaction } from '../../domain/interaction.ts';
import type { Problem } from '../../domain/problem.ts';
import { isSameValue } from '../edit/same-value.ts';
import type { NoteLines } from '../log/write/note-lines.ts';
import { noteLines } from '../log/write/note-lines.ts';
import { addedTo } from '../log/write/note-difference.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Refusal, Splice } from '../splice.ts';
import { applySplices } from '../splice.ts';

const OPEN_BOX = /\[[ /]\](?=[ \t]|$)/g;
/** Signs of the Tasks plugin: whoever writes one of them on a line keeps its days there. */
const TASK_SIGN = /[📅⏳🛫➕]/u;
const TICKED_WITH_DAY = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\][ \t].*✅/mu;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/**
 * Ticks an open task of a contact note, `[ ]` → `[x]`, with `✅ date` behind it where the task has signs of the Tasks
 * plugin or the note's other ticked tasks have that day (notes-format.md, section 4). Refused for a task that repeats,
 * and where it stands neither at its line nor exactly once. The result is read again before it is offered: one promise
 * less, and everything else as before.
 */
export function tickPromise(text: string, path: string, promise: Commitment, on: Day, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: 'This line stands in a note that is no contact. Change it there.', line: null };
  const found = findPromise(note.facts.commitments, promise);
  if ('refused' in found) return found;
  const { line } = found;
  if (found.repeats) return { refused: 'This task repeats: ticking it here would end the repetition. Tick it where you tick your tasks.', line };
  const lines = noteLines(text);
  for (const ticked of ticks(lines, line, TICKED_WITH_DAY.test(text), on)) {
    const after = reader.readContactNote(path, applySplices(text, ticked));
    if (after !== null && saysOnePromiseLess(note, after, found)) return ticked;
  }
  return { refused: 'Ticking this task would change what else the note says. Tick it in the note.', line };
}

function findPromise(promises: readonly Commitment[], wanted: Commitment): Commitment | Refusal {
  const same = promises.filter(({ text, due, waitingFor }) => text === wanted.text && due === wanted.due && waitingFor === wanted.waitingFor);
  const [first] = same;
  if (first === undefined) return { refused: 'This task does not stand open in the note any more.', line: null };
  const there = same.find(({ line }) => line === wanted.line);
  if (there !== undefined) return there;
  return same.length === 1 ? first : { refused: 'This task stands in the note more than once. Tick it there.', line: first.line };
}

/** The ways to tick a line, the wanted one first: with the day where the line or the note keeps it, else and failing that without. */
function ticks(lines: NoteLines, line: number, noteKeepsDays: boolean, on: Day): readonly (readonly Splice[])[] {
  const text = lines.text(line);
  const start = lines.start(line);
  const day = TASK_SIGN.test(text) || noteKeepsDays ? dayAtEnd(text, start, on) : null;
  return [...text.matchAll(OPEN_BOX)].flatMap(({ index }) => {
    const box: Splice = { start: start + index + 1, end: start + index + 2, text: 'x' };
    return day === null ? [[box]] : [[box, day], [box]];
  });
}

function dayAtEnd(text: string, start: number, on: Day): Splice {
  const at = start + (BLOCK_ID.exec(text)?.index ?? text.trimEnd().length);
  return { start: at, end: at, text: ` ✅ ${formatDay(on)}` };
}

/** Whether the note says all that it said before but this promise; a ticked task below an entry becomes part of its words. */
function saysOnePromiseLess(before: ContactNote, after: ContactNote, promise: Commitment): boolean {
  const { facts } = before;
  const interactions = after.facts.interactions.map((entry, index) => withWordsOf(entry, facts.interactions[index], promise));
  const notCounted = after.facts.notCounted.filter(({ line }) => line !== promise.line);
  const expected = { ...facts, commitments: facts.commitments.filter((other) => other !== promise), notCounted: facts.notCounted.filter(({ line }) => line !== promise.line) };
  return isSameValue({ ...after.facts, interactions, notCounted }, expected) && addedTo(problemsOf(after), problemsOf(before), isSameValue) !== null;
}

/** An entry as it was, where nothing but its words has grown. */
function withWordsOf(entry: Interaction, before: Interaction | undefined, promise: Commitment): Interaction {
  const gained = before !== undefined && before.line <= promise.line && entry.text.length > before.text.length;
  return gained ? { ...entry, text: before.text } : entry;
}

/** Hints may come and go: a ticked task with a date outside a log section is one. */
function problemsOf({ problems }: ContactNote): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'problem');
}
