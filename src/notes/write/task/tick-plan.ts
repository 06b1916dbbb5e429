import type { Commitment, Interaction, Plan } from '../../../domain/interaction.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { NoteReader } from '../../note.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import type { Edit } from '../../text/splice.ts';
import { areUnchanged, changesOnly, compareInPlace, compareRecords, losesOne, sameProfile, type Difference } from '../compare-facts.ts';
import { recordsIn } from '../daily/records-in.ts';
import { firstReadBack } from '../read-back.ts';
import { findPlan } from './find-plan.ts';
import { boxesOf } from './find-task.ts';

/**
 * Ticks the box of a plan that has happened, `- [ ] 2026-10-02 dinner` → `[x]`, which makes it an interaction on its date
 * (docs/note-format.md, "Plans"). Refused if the plan is neither at its line nor unique. The result is read back first: the
 * plan must have become an interaction and nothing else changed.
 */
export function tickPlan(text: string, path: string, plan: Plan, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  const refusal = (line: number): Refusal => ({ refused: { kind: 'not-read-back', edit: 'tick' }, line });
  if (note === null) {
    const before = recordsIn(path, text, reader);
    const found = findPlan(before.plans, plan);
    if ('refused' in found) return found;
    return firstReadBack(text, boxesOf(text, found.line), (result) => recordsIn(path, result, reader), (after) => {
      const { interactions, plans, tasks, problems } = compareRecords(before, after);
      return losesOne(plans, found) && becomes(found, interactions) && datesTasks(tasks) && areUnchanged(problems);
    }, refusal(found.line));
  }
  const found = findPlan(note.facts.plans, plan);
  if ('refused' in found) return found;
  return firstReadBack(text, boxesOf(text, found.line), (result) => reader.readContactNote(path, result), (after) => {
    const { interactions, plans, commitments, notCounted, problems } = compareInPlace(note, after);
    return losesOne(plans, found) && becomes(found, interactions) && datesTasks(commitments) && areUnchanged(notCounted) && problems.added.length === 0 && sameProfile(note, after);
  }, refusal(found.line));
}

/** Whether the plan is the only interaction that was gained, on its date. */
function becomes({ line, date, channel }: Plan, { removed, added }: Difference<Interaction>): boolean {
  return removed.length === 0 && added.length === 1 && added.every((entry) => entry.line === line && entry.channel === channel && isSameValue(entry.date, date));
}

/** Whether the only change of tasks is that they know the date of the entry above them. */
function datesTasks(tasks: Difference<Commitment>): boolean {
  return changesOnly(tasks, (before, after) => isSameValue({ ...after, since: before.since }, before));
}
