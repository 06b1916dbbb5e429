import type { Cadence } from '../../../domain/cadence.ts';
import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import { counted, fullDate, fullDay, relativeDay, shortDate, shortDay } from '../dates.ts';
import { frequencyName } from '../reasons.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

const EXCHANGE_CHIP: Readonly<Record<ExchangeKind, string>> = { gave: 'I gave', received: 'They gave', thanked: 'I thanked', asked: 'I asked', 'asked-me': 'They asked' };

const EXCHANGE_FIELD: Readonly<Record<ExchangeKind, string>> = {
  gave: 'What you gave',
  received: 'What they gave',
  thanked: 'What you thanked for',
  asked: 'What you asked for',
  'asked-me': 'What they asked for',
};

const EXCHANGE_EXAMPLE: Readonly<Record<ExchangeKind, string>> = {
  gave: 'an introduction, time, feedback…',
  received: 'advice, a recommendation…',
  thanked: 'the introduction…',
  asked: 'a look at the deck…',
  'asked-me': 'a review of their CV…',
};

/** `Bob`, `Bob and Eve`, `Bob, Eve and Ann`. */
function namesOf(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A date with its distance from today: `Tue 1 Sep 2026, 4 days ago`; of a month the month alone. */
function dayUnderstood(date: CalendarDate, today: Day): string {
  return date.precision === 'month' ? fullDate(date) : `${fullDate(date)}, ${relativeDay(date.day, today)}`;
}

/** `Fri 28 Aug`, with the year if it isn't this one. */
function weekdayOf(day: Day, today: Day): string {
  const [weekday = ''] = fullDay(day).split(' ');
  return `${weekday} ${shortDay(day, today)}`;
}

/** A date in short: `today`, `yesterday`, `Fri 28 Aug`, `June 2026`. */
function nearDay(date: CalendarDate, today: Day): string {
  if (date.precision === 'month') return fullDate(date);
  return Math.abs(date.day - today) < 2 ? relativeDay(date.day, today) : weekdayOf(date.day, today);
}

/** The form to log an interaction. */
export const logForm = {
  title: 'Log interaction',
  who: 'Who',
  whoPlaceholder: 'Name…',
  anotherPlaceholder: 'Add another person…',
  removePerson: (name: string) => `Remove ${name}`,
  suggestions: 'People',
  todaysFew: 'Today’s list',
  recent: 'Recent',
  found: 'Contacts',
  without: 'Not a contact yet',
  newContact: (name: string) => `New contact “${name}”`,
  plainText: (name: string) => `Just the name “${name}”`,
  plainTextHint: 'without a note',
  alsoCalled: (name: string) => `also ${name}`,
  lastContact: (date: CalendarDate, today: Day) => (date.precision === 'month' ? fullDate(date) : relativeDay(date.day, today)),
  hasNoNote: 'no note',
  noteGone: 'note deleted',
  makeNote: (name: string) => `Create a note for ${name}`,
  countFound: (count: number) => (count === 0 ? 'No matching contact' : counted(count, 'person', 'people')),

  what: 'What happened?',
  whatPlanned: 'What’s planned?',
  example: 'yesterday call: the move to Berlin',
  save: 'Save',
  saveAndNext: 'Save and next',
  saving: 'Saving…',

  groups: { entry: 'When and how', exchange: 'Give and take', next: 'Next' },
  fromText: 'Read from your text',
  day: (date: CalendarDate, today: Day) => capitalised(nearDay(date, today)),
  dayUnderstood,
  dayLabel: 'Date',
  dayField: 'Another date',
  dayExample: 'friday, 12 march, 2 weeks ago…',
  pickDay: 'Pick a date',
  today: 'Today',
  yesterday: 'Yesterday',
  weekdayOf,
  becomesPlan: 'Future date: saved as a plan.',
  channel: 'How',
  channelLabel: 'How',
  theyReachedOut: 'They reached out',
  iReachedOut: 'I reached out',
  noAnswer: 'No answer',
  exchange: (kind: ExchangeKind) => EXCHANGE_CHIP[kind],
  exchangeField: (kind: ExchangeKind) => EXCHANGE_FIELD[kind],
  exchangeExample: (kind: ExchangeKind) => EXCHANGE_EXAMPLE[kind],
  exchangeNote: (name: string) => `Saved in ${name}’s note only.`,
  another: 'Add another',
  followUp: 'Follow up',
  followUpPresets: ['tomorrow', 'in 1 week', 'in 2 weeks', 'in 1 month', 'in 3 months'],
  followUpField: 'When, and what',
  followUpExample: 'in 3 weeks send the article',
  followUpUnderstood: (by: Day, today: Day, text: string | null) => `${dayUnderstood({ day: by, precision: 'day' }, today)}${text === null ? '' : `: ${text}`}`,
  followUpHint: 'Start with a date. Add what to do, if you like.',
  factFromText: (label: string, value: string) => `${label}: ${value}`,
  notForPlan: 'Not available for a plan.',
  frequency: 'How often to keep in touch',
  frequencyChip: (value: Cadence | null) => (value === null ? 'How often' : frequencyName(value)),
  frequencyName,

  promiseDone: (what: string) => `Promise kept: “${what}”`,
  theirPromiseDone: (what: string) => `They did what they promised: “${what}”`,
  answerOfThem: (what: string) => `They answered your request: “${what}”`,
  answerOfMine: (what: string) => `You did what they asked: “${what}”`,
  planHappened: (what: string) => `This was the plan: “${what}”`,
  addTo: (date: CalendarDate, today: Day) => `Add to the interaction of ${date.precision === 'day' && date.day === today ? 'today' : shortDate(date, today)}`,

  writes: 'Preview',
  nothingYet: 'Your entry will preview here.',
  hiddenLine: 'The line is hidden in privacy mode.',

  draftFrom: (day: Day, today: Day) => `Draft from ${relativeDay(day, today)}.`,
  discardDraft: 'Discard',

  nobody: 'Add who it was with.',
  noNote: (names: readonly string[]) => `${namesOf(names)} ${names.length === 1 ? 'has' : 'have'} no note yet. Create one, or add someone who has one.`,
  gone: (names: readonly string[]) => `The note of ${namesOf(names)} no longer exists. Your text is saved as a draft.`,
  nothingSaid: 'Write what happened, or choose how.',
  noDate: (kind: 'ambiguous' | 'impossible' | 'unreadable', written: string) => {
    if (kind === 'ambiguous') return `“${written}” could be two dates. Write it as YYYY-MM-DD.`;
    if (kind === 'impossible') return `“${written}” isn’t a valid date.`;
    return `“${written}” can’t be read as a date.`;
  },
  noFollowUpDate: (given: string) => `“${given}” doesn’t start with a date. Try “in 3 weeks send the article”.`,
  followUpBefore: (by: Day, date: CalendarDate, today: Day) => `The follow-up on ${shortDay(by, today)} is before the interaction on ${shortDate(date, today)}.`,
  marksInFuture: 'A plan can’t include what was given or asked. Choose an earlier date, or remove it.',
  attemptInFuture: 'A plan can’t have “No answer”. Choose an earlier date, or turn it off.',

  alsoDone: (whats: readonly string[]) => `Also done: ${whats.map((what) => `“${what}”`).join(', ')}.`,

  action: (names: readonly string[]) => `log with ${namesOf(names)}`,
  saved: (names: readonly string[], date: CalendarDate, today: Day, planned: boolean) => `${planned ? 'Planned' : 'Logged'} with ${namesOf(names)}, ${nearDay(date, today)}.`,
  added: (names: readonly string[], date: CalendarDate, today: Day) => `Added to the interaction of ${shortDate(date, today)} with ${namesOf(names)}.`,
};
