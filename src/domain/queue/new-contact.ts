import type { Day } from '../day.ts';
import type { ContactDays } from '../relationship/contact-days.ts';
import { isFirstMeeting } from '../relationship/first-meeting.ts';
import type { ContactRecord, EffectiveCadence, Reason } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { lastDayOf } from '../day.ts';
import { NEW_CONTACT_WITHIN } from '../thresholds.ts';
import { isPersonal } from '../vocabulary.ts';

interface Context {
  /** With its history in order. */
  readonly record: ContactRecord;
  readonly contact: ContactDays;
  readonly cadence: EffectiveCadence | null;
  readonly today: Day;
}

/**
 * Met within 30 days, as a met date or the first entry says, with no contact after that day and no second entry on it. Never
 * for those one has known for longer. Source: docs/rules.md, "New contacts".
 */
export function newContactReason({ record, contact: { days, last }, cadence, today }: Context): Reason | null {
  const { facts, history } = record;
  const metOn = dayMet(record, days);
  if (metOn === null || metOn > today || today - metOn > NEW_CONTACT_WITHIN) return null;
  if (isPersonal(facts.relationship) || hasChosenCadence(cadence) || isKnownBefore(record, metOn)) return null;
  if (last !== null && last.date.day > metOn) return null;
  const onThatDay = history.filter(({ date, attempt }) => !attempt && date.precision === 'day' && date.day === metOn);
  if (onThatDay.length > 1) return null;
  const evidence: Source[] = onThatDay.map(({ path, line }) => ({ path, line }));
  if (facts.metOn !== null) evidence.unshift({ path: facts.path, line: facts.metOn.line });
  return { kind: 'new-contact', metOn, metAt: facts.metAt, measure: today - metOn, attempts: null, evidence };
}

/** The day of the first entry where it says so, such as that of an event in common; else the met date. `null` without a known day. */
export function dayMet({ facts, history }: ContactRecord, [first]: readonly Day[]): Day | null {
  const property = facts.metOn?.value.precision === 'day' ? facts.metOn.value.day : null;
  if (first === undefined || (property !== null && property <= first)) return property;
  return history.some((entry) => entry.date.day === first && !entry.attempt && isFirstMeeting(entry)) ? first : property;
}

/** Whoever has a frequency of their own is someone to keep, not someone new. The default is no choice. */
function hasChosenCadence(cadence: EffectiveCadence | null): boolean {
  return cadence !== null && cadence.cadence !== 'none' && cadence.from !== 'default';
}

/** Whether an entry, a try, a mention or the last-contact property is from before the day. A month that it lies in may be. */
export function isKnownBefore({ facts, history: [earliest], mentions }: ContactRecord, day: Day): boolean {
  return (
    (earliest !== undefined && (earliest.date.day < day || earliest.date.precision === 'month')) ||
    (facts.lastContact !== null && lastDayOf(facts.lastContact.value) < day) ||
    mentions.some(({ date }) => date !== null && date.day < day)
  );
}
