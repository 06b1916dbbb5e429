import { MEAN_MONTH, type Cadence } from '../../domain/cadence.ts';
import type { Birthday } from '../../domain/contact.ts';
import { toYearMonthDay, type CalendarDate, type Day } from '../../domain/day.ts';
import type { Attempts, ComingUp, EffectiveCadence, Excluded, Reason, ReasonKind, Relationship, ReminderPause } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { SnoozeEffect } from '../../domain/queue/snooze-effect.ts';
import { NEW_CONTACT_FRESH } from '../../domain/thresholds.ts';
import { counted, relativeDay, shortDate, shortDay, span, spanOfDays, times, weekdayAndDay } from './dates.ts';
import { capitalised } from '../../domain/text/capitalised.ts';

/** How far days may be from whole months to be said as months, as a share: months of 30 or 31 days are. */
const NEAR_MONTHS = 0.02;

/** A cadence as one says it: `monthly`, `every 2 weeks`. Days that make whole months are said as those: 365 days are `yearly`. */
export function cadence(value: Cadence): string {
  if (value === 'none') return 'no reminders';
  const { every, unit } = value;
  if (unit === 'day') {
    const months = Math.round(every / MEAN_MONTH);
    if (months > 0 && Math.abs(every / MEAN_MONTH / months - 1) < NEAR_MONTHS) return cadence({ every: months, unit: 'month' });
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

/** A frequency as a choice: `Monthly`, `Every 2 weeks`, `No reminders`. */
export function frequencyName(value: Cadence): string {
  return capitalised(cadence(value));
}

/** Why to follow up, as a sentence. Tries in vain are said with it; of several reasons of a person only with the first. */
export function reason(why: Reason, today: Day, saysTries = true): string {
  return why.attempts && saysTries ? `${withoutTries(why, today)}; ${tried(why.attempts, today)}` : withoutTries(why, today);
}

function withoutTries(why: Reason, today: Day): string {
  switch (why.kind) {
    case 'promise':
      return `${promise(why.text, why.due, why.since, today)}${why.more > 0 ? ` + ${why.more} more` : ''}`;
    case 'request':
      return request(why.what, why.since, why.more, why.givenSince, today);
    case 'new-contact':
      return newContact(why.metOn, why.metAt, today);
    case 'plan':
      return `You planned ${why.text === '' ? 'to be in touch' : quoted(why.text)} for ${shortDate(why.date, today)}. Did it happen?`;
    case 'birthday':
      return birthday(why.birthday, why.on, today);
    case 'thank':
      return `You haven’t thanked them for ${why.what === '' ? 'what they gave' : quoted(why.what)} yet (${relativeDay(why.since, today)}${why.more > 0 ? `, and ${why.more} more` : ''})`;
    case 'news':
      return `They introduced you to ${plain(why.about)}. Since ${shortDay(why.since, today)}: ${cameOfIt(why.interactions, why.what)}${why.more > 0 ? ` (and news of ${why.more} more)` : ''}`;
    case 'how-it-went':
      return `You gave them ${why.what === '' ? 'an introduction' : quoted(why.what)} ${relativeDay(why.since, today)}${why.met === null ? '' : `, and were in touch with ${plain(why.met.name)} ${relativeDay(why.met.on, today)}`}. How did it go?`;
    case 'overdue':
      return `${sinceContact(why.last, why.metOn, today)}${inBrackets(frequency(why.cadence, why.followUp, why.due, today), usually(why.rhythm))}`;
    case 'give':
      return why.asked === null
        ? `They gave ${times(why.received)} in two years, you ${why.given === 0 ? 'nothing' : times(why.given)}`
        : `You asked ${why.asked.what === '' ? 'them for something' : `for ${quoted(why.asked.what)}`} ${relativeDay(why.asked.since, today)} and haven’t given since`;
    case 'due-soon':
      return `${dueSoon(why.cadence, why.followUp, why.due, today)}${inBrackets(why.last === null ? null : lastContact(why.last, today), usually(why.rhythm))}`;
    case 'quieter':
      return `Quieter than usual: last contact ${relativeDay(why.last.day, today)} (usually about every ${everySpan(why.rhythm)})`;
    case 'goal':
      return `Could help with ${quoted(why.goal)}`;
    case 'revive':
      return `Out of touch for ${span(why.last.day, today)}. Say hello?`;
  }
}

/** A kind thing to do about a reason. After several tries in vain it is another way to reach them. */
export function nextStepFor({ kind, attempts }: Reason): string {
  return attempts ? 'Try another channel' : nextStep[kind];
}

/** A kind thing to do about each kind of reason. */
export const nextStep: Readonly<Record<ReasonKind, string>> = {
  promise: 'Do it now, or tell them when you will',
  request: 'Answer them, even if it’s “not yet”',
  'new-contact': 'Drop them a line about what you discussed',
  plan: 'Log how it went, or reschedule',
  birthday: 'Wish them a happy birthday',
  thank: 'Say thank you and tell them how it turned out',
  news: 'Tell them how it turned out',
  'how-it-went': 'Ask how it went',
  overdue: 'Ask how they are',
  give: 'Share something they’d like',
  'due-soon': 'Share something they’d like',
  quieter: 'Ask how they are, without asking for anything',
  goal: 'Offer something that helps you both',
  revive: 'Say hello and mention something you share',
};

/** Why there are no reminders at present. */
export function resting(why: ReminderPause, today: Day): string {
  switch (why.kind) {
    case 'snoozed':
      return `Snoozed until ${shortDay(why.until, today)}`;
    case 'paused':
      return 'Paused';
    case 'planned':
      return `Planned for ${shortDate(why.date, today)}`;
    case 'tried':
      return `No answer ${relativeDay(why.on, today)}. Reminder on ${shortDay(why.until, today)}`;
    case 'not-tracked':
      return 'Reminders off';
    case 'started-fresh':
      return `Fresh start. Reminders begin on ${shortDay(why.until, today)}`;
  }
}

/** Why someone is never in the queue. */
export const excluded: Readonly<Record<Excluded, string>> = {
  deceased: 'In memory',
  archived: 'Archived',
  'do-not-contact': 'Do not contact',
};

/** What a snooze hides and what comes back, after "… is snoozed until 1 Oct": `, including your promise due 20 Aug.` */
export function snoozeEffect({ hidden, birthday: on, back }: SnoozeEffect, today: Day): string {
  const what = [...hidden.flatMap((why) => hiddenReason(why, today)), ...(on === null ? [] : [`their birthday on ${shortDay(on, today)}`])];
  const returns = back.map((due) => ` Your promise due ${shortDay(due, today)} comes back on that date.`);
  return `${what.length === 0 ? '' : `, including ${inWords(what)}`}.${returns.join('')}`;
}

function hiddenReason(why: Reason, today: Day): readonly string[] {
  if (why.kind === 'promise') {
    const one = why.due === null ? `your promise ${quoted(why.text)}` : `your promise due ${shortDay(why.due, today)}`;
    return why.more > 0 ? [one, counted(why.more, 'more promise')] : [one];
  }
  if (why.kind === 'request') return [`their request from ${relativeDay(why.since, today)}`];
  return why.kind === 'thank' ? [`thanks for ${why.what === '' ? 'what they gave' : quoted(why.what)}`] : [];
}

/** `one`, `one and another`, `one, another and a third`. */
function inWords(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

/** Why someone isn't in the queue. */
export function notInQueue({ excluded: left, pauses, askedBy, cadence: frequency, doneToday }: Relationship, today: Day): string {
  if (left !== null || pauses.length > 0) return [...(left === null ? [] : [excluded[left]]), ...pauses.map((pause) => resting(pause, today))].join('. ');
  if (doneToday) return 'Last contact today';
  if (askedBy !== null && askedBy > today) return `Next: ${weekdayAndDay(askedBy, today)} (${relativeDay(askedBy, today)})`;
  return frequency === null ? 'No frequency set' : 'Nothing due';
}

/** The next date with someone: `Birthday Sat 5 Sep (in 4 days)`. In privacy mode without words of the note. */
export function comingUp(next: ComingUp, today: Day, discreet = false): string {
  const when = next.on === today ? 'today' : `${weekdayAndDay(next.on, today)} (${relativeDay(next.on, today)})`;
  if (next.kind === 'birthday') return `Birthday ${when}`;
  if (next.kind === 'due') return `Due ${when}`;
  const { channel, text } = next.plan;
  const what = plain(text) || (channel ?? '');
  return `Planned for ${when}${discreet || what === '' ? '' : `: ${what}`}`;
}

/** Why to follow up, in few words for one line: `Promised: send the draft`. */
export function brief(why: Reason, today: Day): string {
  switch (why.kind) {
    case 'promise':
      return `Promised: ${plain(why.text)}`;
    case 'request':
      return why.what === '' ? 'They asked you for something' : `They asked: ${plain(why.what)}`;
    case 'new-contact':
      return `Met ${relativeDay(why.metOn, today)}`;
    case 'plan':
      return `Planned for ${shortDate(why.date, today)}${why.text === '' ? '' : `: ${plain(why.text)}`}`;
    case 'thank':
      return `Thank-you due${why.what === '' ? '' : `: ${plain(why.what)}`}`;
    case 'news':
      return `Tell them about ${plain(why.about)}: ${cameOfIt(why.interactions, why.what)}`;
    case 'how-it-went':
      return `Ask how it went${why.what === '' ? '' : `: ${plain(why.what)}`}`;
    case 'overdue':
      return why.followUp ? `Follow-up due ${shortDay(why.due, today)}` : sinceContact(why.last, why.metOn, today);
    case 'give':
      return 'Your turn to give';
    case 'due-soon':
      return `Due ${relativeDay(why.due, today)}`;
    case 'quieter':
      return `Quieter than usual: ${span(why.last.day, today)}`;
    case 'goal':
      return `Could help: ${plain(why.goal)}`;
    case 'revive':
      return `Out of touch for ${span(why.last.day, today)}`;
    case 'birthday':
      return birthday(why.birthday, why.on, today);
  }
}

/** What came of an introduction: `3 interactions and “a contract”`. */
export function cameOfIt(interactions: number, what: string | null): string {
  return `${counted(interactions, 'interaction')}${what === null ? '' : ` and ${what === '' ? 'something they gave' : quoted(what)}`}`;
}

function promise(text: string, due: Day | null, since: Day | null, today: Day): string {
  if (due !== null) return `You promised ${quoted(text)} for ${due === today ? 'today' : shortDay(due, today)}`;
  return since === null ? `You promised ${quoted(text)}` : `You promised ${quoted(text)} ${relativeDay(since, today)}`;
}

function request(what: string, since: Day, more: number, givenSince: string | null, today: Day): string {
  const asked = `They asked ${what === '' ? 'you for something' : `for ${quoted(what)}`} ${relativeDay(since, today)}${more > 0 ? `, and for ${more} more` : ''}`;
  if (givenSince === null) return asked;
  return `${asked}. You gave ${givenSince === '' ? 'something' : quoted(givenSince)} since. Is it done?`;
}

function newContact(metOn: Day, metAt: string | null, today: Day): string {
  const met = `You met ${relativeDay(metOn, today)}${metAt === null ? '' : ` (${metAt})`}`;
  return today - metOn <= NEW_CONTACT_FRESH ? `${met}. A quick hello lands best within 48 hours` : `${met}. It’s not too late to say hello`;
}

function birthday({ year }: Birthday, on: Day, today: Day): string {
  const age = year === null ? null : toYearMonthDay(on).year - year;
  return `Birthday ${relativeDay(on, today)}${age === null || age <= 0 ? '' : `, turning ${age}`}`;
}

function sinceContact(last: CalendarDate | null, metOn: Day | null, today: Day): string {
  if (last !== null) return `Last contact ${dayOrMonth(last, today)}`;
  return metOn === null ? 'No interactions yet' : `You met ${relativeDay(metOn, today)}`;
}

function lastContact(last: CalendarDate, today: Day): string {
  return `last contact ${dayOrMonth(last, today)}`;
}

function dayOrMonth(last: CalendarDate, today: Day): string {
  return last.precision === 'month' ? `in ${shortDate(last, today)}` : relativeDay(last.day, today);
}

function frequency(effective: EffectiveCadence | null, followUp: boolean, due: Day, today: Day): string | null {
  if (followUp) return `follow-up due ${due === today ? 'today' : shortDay(due, today)}`;
  return effective === null ? null : cadence(effective.cadence);
}

function dueSoon(effective: EffectiveCadence | null, followUp: boolean, due: Day, today: Day): string {
  if (followUp) return `Follow-up due ${shortDay(due, today)}`;
  const when = `due ${relativeDay(due, today)}`;
  return capitalised(effective === null ? when : `${cadence(effective.cadence)}, ${when}`);
}

/** The usual rhythm, where contact is rarer now. */
function usually(rhythm: number | null): string | null {
  return rhythm === null ? null : `usually about every ${everySpan(rhythm)}`;
}

/** A rhythm behind "every": `week`, `10 days`. */
function everySpan(days: number): string {
  return spanOfDays(days).replace(/^1 /, '');
}

function tried({ count, since }: Attempts, today: Day): string {
  return `${counted(count, 'try', 'tries')} since ${shortDay(since, today)}. Try another channel?`;
}

/** What there is to add to a sentence: ` (every 6 weeks; usually about every 10 days)`. */
function inBrackets(...parts: readonly (string | null)[]): string {
  const said = parts.filter((part) => part !== null).join('; ');
  return said === '' ? '' : ` (${said})`;
}

/** The user's own words, kept apart from ours; links by their words, line breaks as spaces. */
function quoted(text: string): string {
  return `“${plain(text)}”`;
}

function plain(text: string): string {
  return plainWords(text).replace(/\s+/g, ' ').trim();
}
