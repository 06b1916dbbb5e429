import { formatDate, type CalendarDate, type Day } from '../../../domain/day.ts';
import type { Commitment, Plan } from '../../../domain/interaction.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { readDateAt } from '../../dates/written-date.ts';
import type { NoteReader } from '../../note.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { noteLines } from '../../text/line-table.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { areUnchanged, changesOne, changesOnly, compareInPlace, compareRecords, samePlan, sameProfile, type Difference } from '../compare-facts.ts';
import { recordsIn } from '../daily/records-in.ts';
import { followDateStyle } from '../entry/date-style.ts';
import { firstReadBack } from '../read-back.ts';
import { findPlan } from './find-plan.ts';

/**
 * Moves a plan to another date, written like the old one (docs/note-format.md, "Plans"). Refused if the plan is neither at
 * its line nor unique, or if its line has no date of its own. The result is read back first: only the plan's date may have
 * changed.
 */
export function reschedulePlan(text: string, path: string, plan: Plan, on: Day, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  const records = note === null ? recordsIn(path, text, reader) : null;
  const found = findPlan((note?.facts ?? records)?.plans ?? [], plan);
  if ('refused' in found) return found;
  const date: CalendarDate = { day: on, precision: 'day' };
  const isMoved = (plans: Difference<Plan>): boolean => changesOne(plans, found, (_, after) => after.line === found.line && samePlan(after, { ...found, date }));
  const refusal: Refusal = { refused: { kind: 'not-read-back', edit: 'plan' }, line: found.line };
  const drafts = newDates(text, found, date, reader);
  if (note !== null) {
    return firstReadBack(text, drafts, (result) => reader.readContactNote(path, result), (after) => {
      const { plans, commitments, hints, ...others } = compareInPlace(note, after);
      return isMoved(plans) && datesOnly(commitments) && areUnchanged(...Object.values(others)) && hints.added.length === 0 && sameProfile(note, after);
    }, refusal);
  }
  return firstReadBack(text, drafts, (result) => recordsIn(path, result, reader), (after) => {
    const { plans, tasks, ...others } = compareRecords(records ?? after, after);
    return isMoved(plans) && datesOnly(tasks) && areUnchanged(...Object.values(others));
  }, refusal);
}

/** Whether the only change of tasks is the date of the entry above them. */
function datesOnly(tasks: Difference<Commitment>): boolean {
  return changesOnly(tasks, (before, after) => isSameValue({ ...after, since: before.since }, before));
}

/** The ways to write the new date in the place of the old one on the plan's line: in its style, then plainly. */
function newDates(text: string, { line, date }: Plan, to: CalendarDate, { vocabulary: { dateOrder } }: NoteReader): readonly (readonly Splice[])[] {
  const lines = noteLines(text);
  const written = lines.text(line);
  const start = lines.start(line);
  const drafts: (readonly Splice[])[] = [];
  for (let at = 0; at < written.length; at++) {
    if (!/[\p{L}\p{N}]/u.test(written.charAt(at))) continue;
    const reading = readDateAt(written, at, written.length, dateOrder);
    if (reading === null) continue;
    if (reading.kind === 'date' && reading.date.day === date.day) {
      const styled = followDateStyle(written.slice(at, reading.end), date, to, dateOrder);
      for (const form of [styled, formatDate(to)]) if (form !== null) drafts.push([{ start: start + at, end: start + reading.end, text: form }]);
    }
    at = reading.end - 1;
  }
  return drafts;
}
