import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import { fullDate, fullDay, relativeDay, shortDate, shortDay } from '../dates.ts';

const EXCHANGE_CHIP: Readonly<Record<ExchangeKind, string>> = { gave: 'gave', received: 'received', thanked: 'thanked', asked: 'asked', 'asked-me': 'asked me' };

const EXCHANGE_FIELD: Readonly<Record<ExchangeKind, string>> = {
  gave: 'You gave',
  received: 'You received',
  thanked: 'You thanked for',
  asked: 'You asked for',
  'asked-me': 'They asked for',
};

const EXCHANGE_EXAMPLE: Readonly<Record<ExchangeKind, string>> = {
  gave: 'an introduction, time, feedback …',
  received: 'advice, a recommendation …',
  thanked: 'the introduction …',
  asked: 'a look at the deck …',
  'asked-me': 'a review of their CV …',
};

/** `Bob`, `Bob and Eve`, `Bob, Eve and Ann`. */
function namesOf(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A day as it is echoed: `Tue 1 Sep 2026, 4 days ago`; of a month the month alone. */
function dayUnderstood(date: CalendarDate, today: Day): string {
  return date.precision === 'month' ? fullDate(date) : `${fullDate(date)}, ${relativeDay(date.day, today)}`;
}

/** `Fri 28 Aug`, with the year where it is not this one. */
function weekdayOf(day: Day, today: Day): string {
  const [weekday = ''] = fullDay(day).split(' ');
  return `${weekday} ${shortDay(day, today)}`;
}

/** The form in which an interaction is written down. */
export const logForm = {
  title: 'Log interaction',
  who: 'Who',
  whoPlaceholder: 'Name …',
  anotherPlaceholder: 'Add a person …',
  removePerson: (name: string) => `Remove ${name}`,
  suggestions: 'People',
  todaysFew: 'For today',
  recent: 'Last in touch',
  found: 'Contacts',
  without: 'No contact yet',
  newContact: (name: string) => `New contact “${name}”`,
  plainText: (name: string) => `Only the name “${name}”`,
  plainTextHint: 'without a note',
  alsoCalled: (name: string) => `also ${name}`,
  lastContact: (date: CalendarDate, today: Day) => (date.precision === 'month' ? fullDate(date) : relativeDay(date.day, today)),
  hasNoNote: 'no note',
  noteGone: 'note is gone',
  makeNote: (name: string) => `Make a note for ${name}`,
  peopleAre: (names: readonly string[]) => (names.length === 0 ? 'Nobody yet' : namesOf(names)),
  countFound: (count: number) => (count === 0 ? 'No contact found' : count === 1 ? '1 person' : `${count} people`),

  what: 'What happened?',
  whatPlanned: 'What is planned?',
  example: 'yesterday call: the move to Berlin',
  more: 'More about it',
  save: 'Save',
  saveAndNext: 'Save and next',
  saving: 'Saving …',

  day: (date: CalendarDate, today: Day) => (date.precision === 'day' ? `${weekdayOf(date.day, today)}, ${relativeDay(date.day, today)}` : fullDate(date)),
  dayUnderstood,
  dayLabel: 'Day',
  dayField: 'Another day',
  dayExample: 'friday, 12 march, 2 weeks ago …',
  pickDay: 'Pick a day',
  today: 'Today',
  yesterday: 'Yesterday',
  weekdayOf,
  becomesPlan: 'This day is still to come: it is written down as a plan.',
  channel: 'channel',
  channelLabel: 'Channel',
  noChannel: 'not noted',
  theyReachedOut: 'they reached out',
  iReachedOut: 'I reached out',
  noAnswer: 'no answer',
  exchange: (kind: ExchangeKind) => EXCHANGE_CHIP[kind],
  exchangeField: (kind: ExchangeKind) => EXCHANGE_FIELD[kind],
  exchangeExample: (kind: ExchangeKind) => EXCHANGE_EXAMPLE[kind],
  exchangeNote: (name: string) => `Noted with ${name} alone.`,
  another: 'Another',
  withPeople: 'with',
  followUp: 'follow-up',
  followUpField: 'Follow up',
  followUpExample: 'in 3 weeks send the article',
  followUpUnderstood: (by: Day, today: Day, text: string | null) => `${dayUnderstood({ day: by, precision: 'day' }, today)}${text === null ? '' : `: ${text}`}`,
  followUpHint: 'Begin with a day, then say what, if you like.',
  fromText: (words: string) => `Put “${words}” back into the text`,
  movedFromText: (label: string, value: string) => `${label}: ${value}`,
  notForPlan: 'Only what has happened can be noted: this day is still to come.',

  answerOfThem: (what: string) => `Was that the answer to “${what}”?`,
  answerOfMine: (what: string) => `Did you do what they asked, “${what}”?`,
  alsoDone: (what: string) => `Also mark “${what}” as done`,
  askedOn: (date: CalendarDate, today: Day) => `asked ${shortDate(date, today)}`,
  addTo: (date: CalendarDate, today: Day) => `Add to the entry of ${date.precision === 'day' && date.day === today ? 'today' : shortDate(date, today)}`,

  writes: 'What will be written',
  into: (name: string, heading: string | null) => (heading === null ? name : `${name} · ${heading}`),
  nothingYet: 'Say who and what: the line to be written shows here.',
  hiddenLine: 'The line is hidden while names are.',

  draftKept: (day: Day, today: Day) => `You began this ${day === today ? 'today' : relativeDay(day, today)}.`,
  startEmpty: 'Start empty',

  nobody: 'Say who it was with.',
  noNote: (names: readonly string[]) => `${namesOf(names)} ${names.length === 1 ? 'has' : 'have'} no note yet: make one, or add somebody who has.`,
  gone: (names: readonly string[]) => `The note of ${namesOf(names)} is not there any more. What you wrote is kept here as a draft.`,
  nothingSaid: 'Say what happened, or choose a channel.',
  noDate: (kind: 'ambiguous' | 'impossible' | 'unreadable', written: string) => {
    if (kind === 'ambiguous') return `“${written}” can be read as two dates: write the day as YYYY-MM-DD.`;
    if (kind === 'impossible') return `“${written}” is not a date of the calendar.`;
    return `“${written}” can’t be read as a day.`;
  },
  noFollowUpDate: (given: string) => `“${given}” does not begin with a day: write “in 3 weeks send the article”.`,
  followUpBefore: (by: Day, date: CalendarDate, today: Day) => `A follow-up on ${shortDay(by, today)} comes before ${shortDate(date, today)}, the day of this entry.`,
  marksInFuture: 'What was given or asked can only be noted once it has happened. Choose an earlier day, or take it out.',
  attemptInFuture: 'That nobody answered can only be noted once it has happened.',

  action: (names: readonly string[]) => `log with ${namesOf(names)}`,
  saved: (names: readonly string[], date: CalendarDate, today: Day, planned: boolean) =>
    planned ? `Planned with ${namesOf(names)}: ${dayUnderstood(date, today)}.` : `Written down with ${namesOf(names)}: ${dayUnderstood(date, today)}.`,
  added: (names: readonly string[], date: CalendarDate, today: Day) => `Added to the entry of ${shortDate(date, today)} with ${namesOf(names)}.`,
};
