import type { Day } from '../../../domain/day.ts';
import type { Commitment, Interaction } from '../../../domain/interaction.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { addedTo } from '../entry/compare-facts.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Edit } from '../../text/splice.ts';
import { applySplices } from '../../text/splice.ts';
import { findTask, isTickable, ticksOf } from './find-task.ts';
import { tickElsewhere } from './tick-elsewhere.ts';

/**
 * Ticks an open task where it stands, `[ ]` → `[x]`, with `✅ date` behind it where the task has signs of the Tasks
 * plugin or the note's other ticked tasks have that day (notes-format.md, section 4). Refused for a task that repeats,
 * and where it stands neither at its line nor exactly once. The result is read again before it is offered: one promise
 * less, and everything else as before.
 */
export function tickPromise(text: string, path: string, promise: Commitment, on: Day, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return tickElsewhere(text, path, promise, on, reader);
  const found = findTask(note.facts.commitments, promise);
  if (!isTickable(found)) return found;
  const tick = ticksOf(text, found.line, on).find((ticked) => {
    const after = reader.readContactNote(path, applySplices(text, ticked));
    return after !== null && saysOnePromiseLess(note, after, found);
  });
  return tick ?? { refused: { kind: 'not-read-back', edit: 'tick' }, line: found.line };
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
