import { birthdayNear } from '../relationship/birthday.ts';
import type { ContactDays, Tries } from '../relationship/contact-days.ts';
import type { TrackedCadence } from '../cadence.ts';
import { addDays, type Day, isoWeek, lastDayOf, startOfWeek } from '../day.ts';
import type { Due } from '../relationship/due.ts';
import type { Plan } from '../interaction.ts';
import { compareSources } from '../text/collation.ts';
import type { ContactRecord, EffectiveCadence, HistoryEntry, Reason, ReasonKind, Reciprocity, ReminderPause, Stage } from '../relationship/relationship.ts';
import { remindedFrom } from '../relationship/open-items.ts';
import { isPaused } from '../relationship/reminder-pause.ts';
import { firstDayOfRhythm } from '../relationship/rhythm.ts';
import type { Source } from '../source.ts';
import { BIRTHDAY_AFTER, NEW_CONTACT_WITHIN, QUIETER_AFTER_RHYTHM_AND, QUIETER_AFTER_RHYTHMS, REQUEST_OPEN, THANK } from '../thresholds.ts';
import { isPersonal } from '../vocabulary.ts';
import { stableHash } from '../text/stable-hash.ts';

/** How strong each kind of reason is, the strongest first. Source: docs/rules.md, "Reasons". */
const RANKS: Readonly<Record<ReasonKind, number>> = {
  promise: 0, request: 1, 'new-contact': 2, plan: 3, birthday: 4, thank: 5, overdue: 6, 'due-soon': 7, quieter: 8, goal: 9, revive: 10,
};

/** Everything that the reasons to follow up with one contact are based on. */
interface ReasonContext {
  /** With its history in order. */
  readonly record: ContactRecord;
  readonly contact: ContactDays;
  readonly tries: Tries;
  readonly cadence: EffectiveCadence | null;
  readonly tracked: TrackedCadence | null;
  readonly due: Due | null;
  readonly rhythm: number | null;
  readonly stage: Stage;
  readonly lastBeforeQuiet: Day | null;
  readonly reciprocity: Reciprocity;
  readonly unanswered: readonly Plan[];
  readonly pauses: readonly ReminderPause[];
  readonly startFresh: Day | null;
  /** Whether quiet relationships are to be revived at all. */
  readonly revives: boolean;
  readonly today: Day;
}

/** Shared by all who need no follow-up. */
export const NO_REASONS: readonly Reason[] = [];

/** Every reason to follow up today, strongest first, each with its measure and its lines. */
export function reasonsOf(context: ReasonContext): readonly Reason[] {
  const reasons: Reason[] = [];
  addPromises(context, reasons);
  addRequests(context, reasons);
  addPlans(context, reasons);
  addThanks(context, reasons);
  addOne(newContactReason(context.record, context.contact, context.today), reasons);
  addOne(birthdayReason(context), reasons);
  addOne(dueReason(context), reasons);
  addOne(quieterReason(context), reasons);
  if (context.revives) addOne(reviveReason(context), reasons);
  if (reasons.length === 0) return NO_REASONS;
  const awake = context.pauses.length === 0 ? reasons : reasons.filter((reason) => !isPaused(reason.kind, context.pauses, 'followUp' in reason && reason.followUp));
  return awake.length > 1 ? awake.sort(compareReasons) : awake;
}

function addOne(reason: Reason | null, reasons: Reason[]): void {
  if (reason !== null) reasons.push(reason);
}

/** Compares reasons by strength, then by measure, then by source. */
export function compareReasons(a: Reason, b: Reason): number {
  const byStrength = compareStrength(a, b);
  if (byStrength !== 0) return byStrength;
  const [left] = a.evidence;
  const [right] = b.evidence;
  return left === undefined || right === undefined ? 0 : compareSources(left, right);
}

/** Orders reasons by strength, then by measure. */
export function compareStrength(a: Reason, b: Reason): number {
  return a.kind === b.kind ? a.measure - b.measure : RANKS[a.kind] - RANKS[b.kind];
}

/** My promises that are due or overdue; those without a date two weeks after their entry. Those overdue before starting fresh don't count. */
function addPromises({ record, startFresh, today }: ReasonContext, reasons: Reason[]): void {
  for (const promise of record.commitments) {
    const { text, due, since, waitingFor, path, line } = promise;
    const from = remindedFrom(promise);
    if (waitingFor !== 'me' || from === null || from > today || isBefore(from, startFresh)) continue;
    reasons.push({ kind: 'promise', text, due, since, measure: from, evidence: [{ path, line }] });
  }
}

function addRequests({ reciprocity, today }: ReasonContext, reasons: Reason[]): void {
  for (const { what, date, path, line, givenSince } of reciprocity.openByThem) {
    const since = lastDayOf(date);
    if (!isWithin(today - since, REQUEST_OPEN)) continue;
    const answer = givenSince === undefined ? [] : [{ path: givenSince.path, line: givenSince.line }];
    reasons.push({ kind: 'request', what, since, givenSince: givenSince?.what ?? null, measure: since, evidence: [{ path, line }, ...answer] });
  }
}

/** Plans whose date has passed without contact: did it happen? */
function addPlans({ unanswered, startFresh, today }: ReasonContext, reasons: Reason[]): void {
  for (const { date, text, path, line } of unanswered) {
    const on = lastDayOf(date);
    if (on >= today || isBefore(on, startFresh)) continue;
    reasons.push({ kind: 'plan', date, text, measure: today - on, evidence: [{ path, line }] });
  }
}

function addThanks({ reciprocity, today }: ReasonContext, reasons: Reason[]): void {
  for (const { what, date, path, line } of reciprocity.toThank) {
    const since = lastDayOf(date);
    if (!isWithin(today - since, THANK)) continue;
    reasons.push({ kind: 'thank', what, since, measure: since, evidence: [{ path, line }] });
  }
}

/** For family, friends and everyone with a cadence, unless there was contact on the day or since. */
function birthdayReason({ record: { facts }, contact, tracked, today }: ReasonContext): Reason | null {
  if (facts.birthday === null || !keepsBirthday(facts.relationship, tracked)) return null;
  const { value: birthday, line } = facts.birthday;
  const on = birthdayNear(birthday, today, BIRTHDAY_AFTER, 0);
  if (on === null || (contact.last !== null && contact.last.date.day >= on)) return null;
  return { kind: 'birthday', on, birthday, measure: today - on, evidence: [{ path: facts.path, line }] };
}

/** Whose birthdays are kept: family, friends and everyone with a cadence. */
export function keepsBirthday(relationship: string | null, tracked: TrackedCadence | null): boolean {
  return tracked !== null || isPersonal(relationship);
}

function dueReason(context: ReasonContext): Reason | null {
  const { record: { facts }, contact: { last }, tries, cadence, due, today } = context;
  if (due === null || today < due.soonFrom) return null;
  const evidence: Source[] = [];
  const met = last === null && facts.metOn !== null && facts.metOn.value.day <= today ? facts.metOn : null;
  if (last !== null) evidence.push({ path: last.path, line: last.line });
  if (met !== null) evidence.push({ path: facts.path, line: met.line });
  if (due.followUp !== null) evidence.push({ path: due.followUp.path, line: due.followUp.line });
  else if (cadence?.source != null) evidence.push(cadence.source);
  const shared = { last: last?.date ?? null, due: due.due, cadence, followUp: due.followUp !== null };
  if (today < due.due) return { kind: 'due-soon', ...shared, measure: due.due, evidence };
  if (tries.inARow !== null) evidence.push(...tries.entries.map(({ path, line }) => ({ path, line })));
  const metOn = met === null ? null : lastDayOf(met.value);
  return { kind: 'overdue', ...shared, metOn, attempts: tries.inARow, measure: (due.due - today) / due.interval, evidence };
}

/** Silent for well longer than the own rhythm, until quiet. A last contact without a day is no measure for a rhythm of days. */
function quieterReason({ record: { history }, contact: { days, last }, rhythm, lastBeforeQuiet, startFresh, today }: ReasonContext): Reason | null {
  if (rhythm === null || last === null || last.date.precision === 'month' || lastBeforeQuiet === null || today > lastBeforeQuiet) return null;
  const usual = Math.max(QUIETER_AFTER_RHYTHMS * rhythm, rhythm + QUIETER_AFTER_RHYTHM_AND);
  const silence = today - last.date.day;
  if (silence <= usual || isBefore(addDays(last.date.day, Math.floor(usual) + 1), startFresh)) return null;
  const evidence = contactsSince(firstDayOfRhythm(days) ?? last.date.day, history, today);
  const isLogged = evidence.some(({ path, line }) => path === last.path && line === last.line);
  if (!isLogged) evidence.push({ path: last.path, line: last.line });
  return { kind: 'quieter', last: last.date, rhythm, measure: silence, evidence };
}

/** The entries from a day on that made days of contact, in order. */
function contactsSince(first: Day, history: readonly HistoryEntry[], today: Day): Source[] {
  const sources: Source[] = [];
  for (const { date, attempt, path, line } of history) {
    if (date.day >= first && date.day <= today && date.precision === 'day' && !attempt) sources.push({ path, line });
  }
  return sources;
}

function isBefore(day: Day, startFresh: Day | null): boolean {
  return startFresh !== null && day < startFresh;
}

function isWithin(age: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return age >= from && age <= to;
}

/**
 * Met within 30 days (by the property, else by the first entry), with no contact after that day and no second entry on it;
 * `null` otherwise. Source: docs/rules.md, "New contacts".
 */
function newContactReason({ facts, history }: ContactRecord, { days, months, last }: ContactDays, today: Day): Reason | null {
  const property = facts.metOn?.value.precision === 'day' ? facts.metOn : null;
  const [first] = days;
  const [firstMonth] = months;
  // With an earlier entry without a day it is unknown when we met.
  const metOn = property?.value.day ?? (first !== undefined && (firstMonth === undefined || first < firstMonth) ? first : null);
  if (metOn === null || metOn > today || today - metOn > NEW_CONTACT_WITHIN) return null;
  if (last !== null && last.date.day > metOn) return null;
  const onThatDay = history.filter(({ date, attempt }) => !attempt && date.precision === 'day' && date.day === metOn);
  if (onThatDay.length > 1) return null;
  const evidence: Source[] = onThatDay.map(({ path, line }) => ({ path, line }));
  if (property !== null) evidence.unshift({ path: facts.path, line: property.line });
  return { kind: 'new-contact', metOn, metAt: facts.metAt, measure: today - metOn, evidence };
}

interface ReviveContext {
  readonly record: ContactRecord;
  readonly contact: ContactDays;
  readonly stage: Stage;
  readonly lastBeforeQuiet: Day | null;
  readonly today: Day;
}

/**
 * Out of touch since the beginning of the week (so that the week's choice doesn't change), established, with a relationship
 * word or a goal; `null` otherwise. Source: docs/rules.md, "Reasons".
 */
function reviveReason({ record: { facts, servesGoal }, contact: { last }, stage, lastBeforeQuiet, today }: ReviveContext): Reason | null {
  if (last === null || lastBeforeQuiet === null || startOfWeek(today) <= lastBeforeQuiet) return null;
  if (stage !== 'established' && stage !== 'long-standing') return null;
  if (facts.relationship === null && facts.goals.length === 0 && !servesGoal) return null;
  return { kind: 'revive', last: last.date, measure: reviveOrder(facts.path, today), evidence: [{ path: last.path, line: last.line }] };
}

/** A number from path and ISO week: the smallest are chosen, and so others come first each week. */
export function reviveOrder(path: string, today: Day): number {
  const { year, week } = isoWeek(today);
  return stableHash(`${path}\n${year}-W${week}`);
}
