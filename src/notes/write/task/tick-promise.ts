import type { Day } from '../../../domain/day.ts';
import type { Commitment } from '../../../domain/interaction.ts';
import { isContactTaskWith } from '../../log/contact-task.ts';
import { areUnchanged, changesOnly, compareInPlace, losesOne, sameProfile } from '../compare-facts.ts';
import { firstReadBack } from '../read-back.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Edit } from '../../text/splice.ts';
import { findTask, gainsWordsOf, isTickable, ticksOf } from './find-task.ts';
import { tickElsewhere } from './tick-elsewhere.ts';

/**
 * Ticks an open task in its place, `[ ]` → `[x]`, followed by `✅ date` if the task has signs of the Tasks plugin or the
 * note's other ticked tasks have that date (docs/note-format.md, "Promises"). Refused for a repeating task, and if the
 * task is neither at its line nor unique. The result is read back first: there must be one promise less and nothing
 * else changed.
 */
export function tickPromise(text: string, path: string, promise: Commitment, on: Day, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return tickElsewhere(text, path, promise, on, reader);
  const found = findTask(note.facts.commitments, promise);
  if (!isTickable(found)) return found;
  return firstReadBack(
    text,
    ticksOf(text, found.line, on),
    (result) => reader.readContactNote(path, result),
    (after) => saysOnePromiseLess(note, after, found),
    { refused: { kind: 'not-read-back', edit: 'tick' }, line: found.line },
  );
}

/**
 * Whether one promise is gone and nothing else changed. Suggestions may change: a ticked task with a date outside a log
 * section is one.
 */
function saysOnePromiseLess(before: ContactNote, after: ContactNote, promise: Commitment): boolean {
  const { interactions: all, plans, commitments, notCounted, problems } = compareInPlace(before, after);
  // What was contact is an interaction once it is ticked with its day.
  const isContact = isContactTaskWith([before.facts.name, ...before.facts.otherNames], promise.text);
  const interactions = isContact ? { ...all, added: all.added.filter(({ line }) => line !== promise.line) } : all;
  return (
    losesOne(commitments, promise) && changesOnly(interactions, (entry, now) => gainsWordsOf(promise, entry, now)) &&
    [...notCounted.removed, ...notCounted.added].every(({ line }) => line === promise.line) &&
    areUnchanged(plans) && problems.added.length === 0 && sameProfile(before, after)
  );
}
