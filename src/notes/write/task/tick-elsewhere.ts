import type { Day } from '../../../domain/day.ts';
import type { Commitment } from '../../../domain/interaction.ts';
import type { LinkedTask, OtherNote } from '../../../domain/other-note.ts';
import type { NoteReader } from '../../note.ts';
import { isContactTask } from '../../log/contact-task.ts';
import { recordsIn } from '../daily/records-in.ts';
import type { Edit } from '../../text/splice.ts';
import { applySplices } from '../../text/splice.ts';
import { areUnchanged, changesOnly, compareRecords, losesOne, type RecordsDifference } from '../compare-facts.ts';
import { firstReadBack } from '../read-back.ts';
import { findTask, gainsWordsOf, isTickable, ticksOf } from './find-task.ts';

/**
 * Ticks an open task of a note that isn't a contact. The result is read back first: there must be one task less and
 * nothing else changed. In a daily note the task itself may become an interaction, because a ticked task counts as done
 * (docs/note-format.md, "Daily notes").
 */
export function tickElsewhere(text: string, path: string, task: Commitment, on: Day, reader: NoteReader): Edit {
  const before = recordsIn(path, text, reader);
  const found = findTask(before.tasks, task);
  if (!isTickable(found)) return found;
  const ticks = ticksOf(text, found.line, on);
  const read = (result: string): OtherNote => recordsIn(path, result, reader);
  // Adding the date must not create an entry that the tick alone doesn't.
  const isDeed = isContactTask(found.text) || read(applySplices(text, ticks.at(-1) ?? [])).interactions.some(({ line }) => line === found.line);
  return firstReadBack(text, ticks, read, (after) => saysOneTaskLess(compareRecords(before, after), found, isDeed), { refused: { kind: 'not-read-back', edit: 'tick' }, line: found.line });
}

function saysOneTaskLess({ interactions, plans, mentions, tasks, problems }: RecordsDifference, task: LinkedTask, isDeed: boolean): boolean {
  const others = isDeed ? { ...interactions, added: interactions.added.filter(({ line }) => line !== task.line) } : interactions;
  return (
    losesOne(tasks, task) && areUnchanged(plans, problems) &&
    changesOnly(others, (contact, now) => gainsWordsOf(task, contact, now)) &&
    // People named in a ticked task count as mentioned in it, or in the entry around it.
    [...mentions.removed, ...mentions.added].every(({ line }) => line <= task.line)
  );
}
