import type { TrackedCadence } from '../cadence.ts';
import { addDays, type Day } from '../day.ts';
import type { Due } from './due.ts';
import { keepsBirthday } from '../queue/reasons.ts';
import { BIRTHDAY_AHEAD, COMING_UP } from '../thresholds.ts';
import { birthdayOnOrAfter } from './birthday.ts';
import type { ComingUp, ContactRecord, ReminderPause } from './relationship.ts';
import { isPaused } from './reminder-pause.ts';

interface NextDates {
  readonly record: ContactRecord;
  readonly tracked: TrackedCadence | null;
  readonly due: Due | null;
  readonly pauses: readonly ReminderPause[];
  readonly today: Day;
}

/**
 * What is next with someone: a plan or contact that is due within a week, or a birthday within two; the earliest of them.
 * `null` if nothing is, or if it's paused. Source: docs/rules.md, "Parts of the list".
 */
export function comingUpFor({ record, tracked, due, pauses, today }: NextDates): ComingUp | null {
  const week = addDays(today, COMING_UP);
  const dates: ComingUp[] = [];
  if (!isPaused('plan', pauses)) {
    for (const plan of record.plans) {
      const { day: on, precision } = plan.date;
      if (precision === 'day' && on >= today && on <= week) dates.push({ kind: 'plan', on, plan });
    }
  }
  const birthday = isPaused('birthday', pauses) ? null : birthdayAhead(record, tracked, today);
  if (birthday !== null) dates.push({ kind: 'birthday', on: birthday });
  if (due !== null && due.due > today && due.due <= week && !isPaused('due-soon', pauses, due.followUp !== null)) dates.push({ kind: 'due', on: due.due });
  return dates.reduce<ComingUp | null>((first, next) => (first === null || next.on < first.on ? next : first), null);
}

/** The next birthday from tomorrow on, for those whose birthdays count. */
function birthdayAhead({ facts }: ContactRecord, tracked: TrackedCadence | null, today: Day): Day | null {
  if (facts.birthday === null || !keepsBirthday(facts.relationship, tracked)) return null;
  const next = birthdayOnOrAfter(facts.birthday.value, addDays(today, 1));
  return next !== null && next - today <= BIRTHDAY_AHEAD ? next : null;
}
