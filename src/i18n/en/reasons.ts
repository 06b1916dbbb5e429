import type { Cadence } from '../../domain/cadence.ts';
import type { Birthday } from '../../domain/contact.ts';
import { toYearMonthDay, type CalendarDate, type Day } from '../../domain/day.ts';
import type { Attempts, EffectiveCadence, Excluded, Reason, ReasonKind, ReminderPause } from '../../domain/relationship/relationship.ts';
import { NEW_CONTACT_FRESH } from '../../domain/thresholds.ts';
import { fullDate, relativeDay, shortDate, shortDay, span, spanOfDays, times } from './dates.ts';

/** A cadence as one says it after "you wanted": `monthly`, `every 2 weeks`. */
export function cadence(value: Cadence): string {
  if (value === 'none') return 'no reminders';
  const { every, unit } = value;
  if (unit === 'day') {
    if (every === 1) return 'daily';
    if (every === 7) return 'weekly';
    return every % 7 === 0 ? `every ${every / 7} weeks` : `every ${every} days`;
  }
  if (every === 1) return 'monthly';
  if (every === 3) return 'quarterly';
  if (every === 6) return 'twice a year';
  if (every === 12) return 'yearly';
  return every % 12 === 0 ? `every ${every / 12} years` : `every ${every} months`;
}

/** Why to follow up, as a sentence without a full stop. */
export function reason(why: Reason, today: Day): string {
  switch (why.kind) {
    case 'promise':
      return promise(why.text, why.due, why.since, today);
    case 'request':
      return `They asked ${why.what === '' ? 'you for something' : `for ${quoted(why.what)}`} ${relativeDay(why.since, today)}${why.givenSince === null ? '; it is still open' : `. You gave ${why.givenSince === '' ? 'something' : quoted(why.givenSince)} since. Is it done?`}`;
    case 'new-contact':
      return newContact(why.metOn, why.metAt, today);
    case 'plan':
      return `You planned ${why.text === '' ? 'to be in touch' : quoted(why.text)} for ${shortDate(why.date, today)}; did it happen?`;
    case 'birthday':
      return birthday(why.birthday, why.on, today);
    case 'thank':
      return `They gave you ${why.what === '' ? 'something' : quoted(why.what)} ${relativeDay(why.since, today)}; say thank you`;
    case 'overdue':
      return joined(sinceContact(why.last, why.metOn, today), wanted(why.cadence, why.followUp, why.due, today), tried(why.attempts, today));
    case 'due-soon':
      return joined(sinceContact(why.last, null, today), soon(why.cadence, why.followUp, why.due, today));
    case 'quieter':
      return `Quieter than usual: ${span(why.last.day, today)} since you spoke; it used to be every ${spanOfDays(why.rhythm).replace(/^1 /, '')} or so`;
    case 'goal':
      return `A next step for your goal ${quoted(why.goal)}`;
    case 'revive':
      return `Quiet for ${span(why.last.day, today)}; a hello may be welcome`;
  }
}

/** A kind thing to do about each kind of reason. */
export const nextStep: Readonly<Record<ReasonKind, string>> = {
  promise: 'Do it now, or tell them when you will',
  request: 'Answer, even if the answer is “not yet”',
  'new-contact': 'Send a line about what you talked of',
  plan: 'Note how it went, or make a new plan',
  birthday: 'Send your wishes',
  thank: 'Say thank you, and what came of it',
  overdue: 'Ask how they are',
  'due-soon': 'Think of something that may interest them',
  quieter: 'Ask how they are, without wanting anything',
  goal: 'Offer something that serves you both',
  revive: 'Say hello, and recall what you shared',
};

/** Why reminders rest. */
export function resting(why: ReminderPause, today: Day): string {
  switch (why.kind) {
    case 'snoozed':
      return `Snoozed until ${shortDay(why.until, today)}`;
    case 'paused':
      return 'Paused';
    case 'planned':
      return `Planned for ${shortDate(why.date, today)}`;
    case 'tried':
      return `Tried ${relativeDay(why.on, today)}; resting until ${shortDay(why.until, today)}`;
    case 'not-tracked':
      return 'You wanted no reminders';
    case 'started-fresh':
      return `Starting fresh; reminders begin on ${shortDay(why.until, today)}`;
  }
}

/** Why someone is never in the queue. */
export const excluded: Readonly<Record<Excluded, string>> = {
  deceased: 'In memory',
  archived: 'Archived',
  'do-not-contact': 'Do not contact',
};

/** A birthday that is still to come: `Birthday on Thu 3 Sep 2026`. */
export function comingUp(on: Day, today: Day): string {
  return `Birthday ${relativeDay(on, today)}, ${fullDate({ day: on, precision: 'day' })}`;
}

function promise(text: string, due: Day | null, since: Day | null, today: Day): string {
  if (due !== null) return `You promised ${quoted(text)} for ${due === today ? 'today' : shortDay(due, today)}`;
  return since === null ? `You promised ${quoted(text)}` : `You promised ${quoted(text)} ${relativeDay(since, today)}`;
}

function newContact(metOn: Day, metAt: string | null, today: Day): string {
  const met = `You met ${relativeDay(metOn, today)}${metAt === null ? '' : ` (${metAt})`}`;
  return today - metOn <= NEW_CONTACT_FRESH ? `${met}; a first word counts most within 48 hours` : `${met}; it is not too late for a first word`;
}

function birthday({ year }: Birthday, on: Day, today: Day): string {
  const age = year === null ? null : toYearMonthDay(on).year - year;
  return `Birthday ${relativeDay(on, today)}${age === null || age <= 0 ? '' : `, turning ${age}`}`;
}

function sinceContact(last: CalendarDate | null, metOn: Day | null, today: Day): string | null {
  if (last !== null) return last.precision === 'month' ? `In touch in ${shortDate(last, today)}` : `${span(last.day, today)} since you spoke`;
  return metOn === null ? null : `${span(metOn, today)} since you met`;
}

function wanted(effective: EffectiveCadence | null, followUp: boolean, due: Day, today: Day): string | null {
  if (followUp) return `you wanted to be in touch by ${due === today ? 'today' : shortDay(due, today)}`;
  return effective === null ? null : `you wanted ${cadence(effective.cadence)}`;
}

function soon(effective: EffectiveCadence | null, followUp: boolean, due: Day, today: Day): string {
  if (followUp) return `you wanted to be in touch by ${shortDay(due, today)}`;
  const when = relativeDay(due, today);
  return effective === null ? `next ${when}` : `you wanted ${cadence(effective.cadence)}, next ${when}`;
}

function tried(attempts: Attempts | null, today: Day): string | null {
  return attempts === null ? null : `tried ${times(attempts.count)} since ${shortDay(attempts.since, today)}; another channel?`;
}

/** The parts that there are, as one sentence. */
function joined(...parts: readonly (string | null)[]): string {
  const sentence = parts.filter((part) => part !== null).join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The user's own words, kept apart from ours; line breaks become spaces. */
function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}
