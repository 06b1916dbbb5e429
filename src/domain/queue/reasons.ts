import { giveBack } from '../exchange/give-back.ts';
import { birthdayNear } from '../relationship/birthday.ts';
import type { ContactDays, Tries } from '../relationship/contact-days.ts';
import type { TrackedCadence } from '../cadence.ts';
import { addDays, type Day, isoWeek, lastDayOf, startOfWeek } from '../day.ts';
import type { Due } from '../relationship/due.ts';
import type { Plan } from '../interaction.ts';
import { compareSources } from '../text/collation.ts';
import type { ContactRecord, EffectiveCadence, HistoryEntry, Reason, ReasonKind, Reciprocity, ReminderPause, Stage } from '../relationship/relationship.ts';
import { newContactReason } from './new-contact.ts';
import { promiseReasons, requestReason, thankReason } from './open-reasons.ts';
import { isPaused } from '../relationship/reminder-pause.ts';
import { firstDayOfRhythm } from '../relationship/rhythm.ts';
import type { Source } from '../source.ts';
import { BIRTHDAY_AFTER, GIVE_AFTER, QUIETER_AFTER_RHYTHM_AND, QUIETER_AFTER_RHYTHMS } from '../thresholds.ts';
import { isPersonal } from '../vocabulary.ts';
import { stableHash } from '../text/stable-hash.ts';

/** How strong each kind of reason is, the strongest first. Source: docs/rules.md, "Reasons". */
const RANKS: Readonly<Record<ReasonKind, number>> = {
  promise: 0, request: 1, 'new-contact': 2, plan: 3, birthday: 4, thank: 5, news: 6, 'how-it-went': 7, overdue: 8, give: 9, 'due-soon': 10, quieter: 11, goal: 12, revive: 13,
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
  const { record, reciprocity, pauses, startFresh, today } = context;
  const reasons: Reason[] = promiseReasons(record.commitments, pauses, startFresh, today);
  addOne(requestReason(reciprocity, today), reasons);
  addPlans(context, reasons);
  addOne(thankReason(reciprocity, today), reasons);
  addOne(newContactReason(context), reasons);
  addOne(birthdayReason(context), reasons);
  addOne(dueReason(context), reasons);
  addOne(giveReason(context), reasons);
  addOne(quieterReason(context), reasons);
  if (context.revives) addOne(reviveReason(context), reasons);
  if (reasons.length === 0) return NO_REASONS;
  const awake = pauses.length === 0 ? reasons : reasons.filter((reason) => !isPaused(reason.kind, pauses, 'followUp' in reason && reason.followUp));
  const one = awake.length > 1 ? oneOfEachSilence(awake).sort(compareReasons) : awake;
  return context.tries.inARow === null ? one : one.map((reason) => withTries(reason, context.tries));
}

/** Whoever is due isn't quieter than usual or out of touch besides: that is the same silence. The rhythm is said with it. */
function oneOfEachSilence(reasons: readonly Reason[]): Reason[] {
  const quieter = reasons.find(({ kind }) => kind === 'quieter');
  const due = reasons.find(isDue);
  if (due === undefined) return [...reasons];
  const others = reasons.filter((reason) => reason !== due && reason.kind !== 'quieter' && reason.kind !== 'revive');
  return quieter?.kind === 'quieter' ? [...others, { ...due, rhythm: quieter.rhythm, evidence: united(due.evidence, quieter.evidence) }] : [...others, due];
}

function isDue(reason: Reason): reason is Extract<Reason, { readonly kind: 'overdue' | 'due-soon' }> {
  return reason.kind === 'overdue' || reason.kind === 'due-soon';
}

/** Tries in vain tell how to follow up, whatever for. */
function withTries(reason: Reason, { inARow, entries }: Tries): Reason {
  return { ...reason, attempts: inARow, evidence: united(reason.evidence, entries) };
}

/** The lines of both, each once. */
function united(some: readonly Source[], others: readonly Source[]): readonly Source[] {
  const added = others.filter((other) => !some.some(({ path, line }) => path === other.path && line === other.line));
  return [...some, ...added.map(({ path, line }) => ({ path, line }))];
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

/** Plans whose date has passed without contact: did it happen? */
function addPlans({ unanswered, startFresh, today }: ReasonContext, reasons: Reason[]): void {
  for (const { date, text, path, line } of unanswered) {
    const on = lastDayOf(date);
    if (on >= today || isBefore(on, startFresh)) continue;
    reasons.push({ kind: 'plan', date, text, measure: today - on, attempts: null, evidence: [{ path, line }] });
  }
}

/** For family, friends and everyone with a cadence, unless there was contact on the day or since. */
function birthdayReason({ record: { facts }, contact, tracked, today }: ReasonContext): Reason | null {
  if (facts.birthday === null || !keepsBirthday(facts.relationship, tracked)) return null;
  const { value: birthday, line } = facts.birthday;
  const on = birthdayNear(birthday, today, BIRTHDAY_AFTER, 0);
  if (on === null || (contact.last !== null && contact.last.date.day >= on)) return null;
  return { kind: 'birthday', on, birthday, measure: today - on, attempts: null, evidence: [{ path: facts.path, line }] };
}

/** Whose birthdays are kept: family, friends and everyone with a cadence. */
export function keepsBirthday(relationship: string | null, tracked: TrackedCadence | null): boolean {
  return tracked !== null || isPersonal(relationship);
}

function dueReason(context: ReasonContext): Reason | null {
  const { record: { facts }, contact: { last }, cadence, due, today } = context;
  if (due === null || today < due.soonFrom) return null;
  const evidence: Source[] = [];
  const met = last === null && facts.metOn !== null && facts.metOn.value.day <= today ? facts.metOn : null;
  if (last !== null) evidence.push({ path: last.path, line: last.line });
  if (met !== null) evidence.push({ path: facts.path, line: met.line });
  if (due.followUp !== null) evidence.push({ path: due.followUp.path, line: due.followUp.line });
  else if (cadence?.source != null) evidence.push(cadence.source);
  const shared = { last: last?.date ?? null, due: due.due, cadence, followUp: due.followUp !== null, rhythm: null, attempts: null };
  if (today < due.due) return { kind: 'due-soon', ...shared, measure: due.due, evidence };
  const metOn = met === null ? null : lastDayOf(met.value);
  // Without a beginning nothing can be late, and a first hello would come last for ever: it counts as one frequency late.
  const isFirst = last === null && metOn === null && due.followUp === null;
  return { kind: 'overdue', ...shared, metOn, measure: isFirst ? -1 : (due.due - today) / due.interval, evidence };
}

/** It is my turn to give, and there was no contact for a week. */
function giveReason({ reciprocity, contact: { last }, today }: ReasonContext): Reason | null {
  const silentSince = last === null ? null : lastDayOf(last.date);
  if (silentSince === null || today - silentSince < GIVE_AFTER) return null;
  const turn = giveBack(reciprocity, today);
  return turn === null ? null : { kind: 'give', ...turn, measure: silentSince, attempts: null };
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
  return { kind: 'quieter', last: last.date, rhythm, measure: silence, attempts: null, evidence };
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
  return { kind: 'revive', last: last.date, measure: reviveOrder(facts.path, today), attempts: null, evidence: [{ path: last.path, line: last.line }] };
}

/** A number from path and ISO week: the smallest are chosen, and so others come first each week. */
export function reviveOrder(path: string, today: Day): number {
  const { year, week } = isoWeek(today);
  return stableHash(`${path}\n${year}-W${week}`);
}
