import type { Birthday, ContactFacts, NotCountedReason, Reach } from '../../../domain/contact.ts';
import { toYearMonthDay, type CalendarDate, type Day } from '../../../domain/day.ts';
import type { CountedAs, ExchangeKind, RequestState } from '../../../domain/interaction.ts';
import type { MentionReason } from '../../../domain/other-note.ts';
import type { EffectiveCadence, ExchangeCounts, Stage } from '../../../domain/relationship/relationship.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';
import { counted, fullDate, relativeDay, shortDate, shortDay, spanOfDays, times } from '../dates.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** The words of the contact panel. */
export const contactView = {
  title: 'Contact',
  reading: (read: number, total: number) => `Reading your notes: ${read} of ${total}`,
  nothingOpen: 'Open a contact’s note to see your history together.',
  gone: 'This note no longer exists.',
  noContact: {
    explain: {
      note: 'This note isn’t a contact. Is it about a person you know?',
      other: 'This note isn’t a contact. Open a contact’s note to see your history together.',
      goal: 'This note is a goal.',
      me: 'This is your own note.',
      template: 'This note is a template.',
    },
    make: 'Make it a contact',
    adds: (key: string, value: string) => `Adds “${key}: ${value}” to its properties.`,
    action: (name: string) => `made ${name} a contact`,
    made: (name: string) => `${name} is a contact now.`,
  },
  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  line: (line: number) => `Line ${line}`,
  openLine: (line: number) => `Open line ${line}`,
  identity: ({ relationship, role, organisations }: Pick<ContactFacts, 'relationship' | 'role' | 'organisations'>) => [relationship, role, ...organisations].flatMap((part) => (part === null || part === '' ? [] : plainWords(part))),

  reach: {
    label: 'How to reach them',
    kind: { email: 'Email', phone: 'Phone', website: 'Website', linkedin: 'LinkedIn', location: 'Location', timezone: 'Time zone' } satisfies Readonly<Record<Reach['kind'], string>>,
  },
  about: 'What they care about',
  giving: { lastGiven: (what: string, date: CalendarDate, today: Day) => `Last given: ${what} (${shortDate(date, today)})` },
  background: {
    head: 'How you met',
    brought: (count: number) => `Introduced by them (${count})`,
    outcome: (group: string | null, given: number, received: number) => `${group === null ? 'Other' : capitalised(group)}: ${[given === 0 ? '' : `you gave ${times(given)}`, received === 0 ? '' : `they gave ${times(received)}`].filter((part) => part !== '').join(', ')}`,
  },
  marking: {
    label: (day: string) => `Add who gave or asked on ${day}`,
    kind: { gave: 'I gave', received: 'They gave', thanked: 'I thanked', asked: 'I asked', 'asked-me': 'They asked' } satisfies Readonly<Record<ExchangeKind, string>>,
    what: 'What was it?',
    hint: 'A few words. They’re added to the line in your note.',
    missing: 'Enter a few words.',
    action: (name: string) => `added give and take with ${name}`,
    marked: 'Added.',
  },

  actions: { log: 'Log', snooze: 'Snooze', cadence: 'Set frequency', of: (name: string) => `Actions for ${name}` },

  why: {
    head: 'Why follow up',
    nothingDue: 'Nothing due.',
    doneToday: 'You’ve been in touch today.',
    next: (day: Day, today: Day) => `Next: ${shortDay(day, today)} (${relativeDay(day, today)})`,
    noCadence: 'Set a frequency to be reminded.',
    lines: (count: number) => `Based on ${count} lines`,
  },

  touch: {
    head: 'Keeping in touch',
    inMemoryHead: 'Your time in touch',
    stage: 'Stage',
    stageBasedOn: {
      new: 'in touch once at most',
      'getting-to-know': 'in touch more than once',
      established: 'in touch in at least 3 different months',
      'long-standing': 'in touch in each of the last two years',
    } satisfies Readonly<Record<Stage, string>>,
    last: 'Last contact',
    tried: 'No answer',
    triedSince: (count: number, since: Day, today: Day) => `${counted(count, 'try', 'tries')} since ${shortDay(since, today)}`,
    frequency: 'Frequency',
    frequencyFrom: { note: '', circle: 'from their circle', tag: 'from their tag', relationship: 'from your relationship', default: 'your default' } satisfies Readonly<Record<EffectiveCadence['from'], string>>,
    next: 'Next',
    since: (day: Day) => `Overdue since ${fullDate({ day, precision: 'day' })}`,
    usually: 'Usually',
    everySpan: (days: number) => `About every ${spanOfDays(days).replace(/^1 /, '')}`,
    birthday: 'Birthday',
    birthdayText: ({ year, month, day }: Birthday) => [day === null ? null : String(day), MONTHS[month - 1] ?? '', year === null ? null : String(year)].filter((part) => part !== null).join(' '),
  },

  rhythm: {
    head: 'The last two years',
    summary: (days: number, months: number) =>
      days === 0 ? 'Not in touch in the last two years.' : `In touch on ${counted(days, 'day')}, in ${months} of the last 24 months.`,
    month: (first: Day, days: number) => `${monthName(first)}: ${days === 0 ? 'not in touch' : counted(days, 'day')}`,
    monthName,
    shortMonth,
    asTable: 'Show as table',
    monthColumn: 'Month',
    daysColumn: 'Days in touch',
  },

  between: {
    head: 'Give and take',
    period: 'Last 24 months',
    youGave: 'You gave',
    theyGave: 'They gave',
    lines: {
      gave: (count: number) => `Everything you gave (${count})`,
      received: (count: number) => `Everything they gave (${count})`,
      thanked: (count: number) => `Your thank-yous (${count})`,
      asked: (count: number) => `What you asked for (${count})`,
      'asked-me': (count: number) => `What they asked for (${count})`,
    } satisfies Readonly<Record<ExchangeKind, (count: number) => string>>,
    balance: ({ given, received }: ExchangeCounts) => `You gave ${times(given)}, they gave ${times(received)} in the last 24 months`,
    reachedOut: 'Who reached out',
    asks: (count: number) => `The ${counted(count, 'request')}`,
    state: { open: 'open', done: 'answered', declined: 'declined', dropped: 'no longer needed' } satisfies Readonly<Record<RequestState, string>>,
    closedBy: (line: number) => `Answered in line ${line}`,
    something: 'something',
  },

  open: {
    head: 'Open between you',
    youAsked: (since: string) => `You asked ${since}`,
    theyAsked: (since: string) => `They asked ${since}`,
    theyGave: (since: string) => `They gave you this ${since}. Not thanked yet`,
    moreToThank: (count: number) => `${count} more not thanked yet`,
    planned: (date: CalendarDate, today: Day) => `Planned for ${shortDate(date, today)}. Did it happen?`,
    givenSince: (kind: 'asked' | 'asked-me', what: string | null) => `${kind === 'asked' ? 'They’ve' : 'You’ve'} given ${what === null ? 'something' : `“${what}”`} since. Was that it?`,
    close: {
      asked: { done: 'Answered', declined: 'They declined', dropped: 'No longer needed' },
      'asked-me': { done: 'Answered', declined: 'I declined', dropped: 'No longer needed' },
    },
    thanked: 'Thanked',
    closeLabel: (button: string, what: string) => `${button}: ${what}`,
    closed: { done: 'Marked as answered.', declined: 'Marked as declined.', dropped: 'Marked as no longer needed.' },
    thankedNow: 'Thank-you logged.',
    action: (state: Exclude<RequestState, 'open'>, name: string) => `request ${{ done: 'answered', declined: 'declined', dropped: 'no longer needed' }[state]}, with ${name}`,
    thankedAction: (name: string) => `thanked ${name}`,
  },

  promises: {
    you: 'You promised',
    they: 'They promised',
    due: (day: Day, today: Day) => (day < today ? `was due ${shortDay(day, today)}` : `due ${shortDay(day, today)}`),
    repeats: 'repeats, tick it in your task list',
    something: 'A promise',
  },

  plans: { head: 'Plans', reschedule: (date: CalendarDate, today: Day) => `Reschedule the plan for ${shortDate(date, today)}` },

  done: {
    tick: (text: string) => `Done: ${text}`,
    kind: (item: OpenItem) => {
      if (item.kind === 'plan') return 'a plan';
      if (item.kind === 'promise') return item.promise.waitingFor === 'me' ? 'your promise' : 'their promise';
      return item.request.kind === 'asked' ? 'you asked' : 'they asked';
    },
    said: { promise: 'Done.', request: 'Marked as answered.', plan: 'Logged on its date.' } satisfies Readonly<Record<OpenItem['kind'], string>>,
    action: (kind: OpenItem['kind'], name: string) => `${{ promise: 'promise done', request: 'request answered', plan: 'plan happened' }[kind]}, with ${name}`,
  },

  otherTasks: 'Tasks mentioning them',

  mentions: {
    label: 'Mentions',
    head: (count: number) => `Mentioned (${count})`,
    explain: 'Lines of other notes that mention them. These don’t count as contact.',
    template: (count: number) => `${counted(count, 'more line')} from a template, the same in many notes.`,
    reason: {
      mentioned: 'Mentioned',
      'not-contact': 'Marked as not contact',
      template: 'From a template',
      'same-room': 'Large meeting',
      quoted: 'Quoted',
    } satisfies Readonly<Record<MentionReason, string>>,
    count: 'Count as contact',
    countLabel: (day: string) => `Count as contact: ${day}`,
    notContactLabel: (day: string) => `Don’t count as contact: ${day}`,
    counted: 'Counted as contact.',
    notCounted: 'No longer counted as contact.',
    action: (isContact: boolean, name: string) => (isContact ? `line counted as contact with ${name}` : `line not counted as contact with ${name}`),
  },

  history: {
    lastHead: 'Last time',
    head: 'Earlier',
    none: 'No interactions yet. Log the first one.',
    they: 'they reached out',
    you: 'you reached out',
    exchange: { gave: 'you gave', received: 'they gave', thanked: 'you thanked', asked: 'you asked', 'asked-me': 'they asked' } satisfies Readonly<Record<ExchangeKind, string>>,
    unanswered: 'no answer',
    withPeople: (names: readonly string[]) => `with ${names.join(', ')}`,
    alsoIn: (note: string) => `Also in ${note}`,
    from: (note: string, countedAs?: CountedAs) => {
      switch (countedAs) {
        case 'daily-note':
          return `from daily note ${note}`;
        case 'task':
          return `from a task in ${note}`;
        case 'log':
          return `from the log of ${note}`;
        case 'meeting':
          return `from meeting ${note}`;
        case undefined:
          return `from ${note}`;
      }
    },
  },

  check: {
    head: (count: number) => `${counted(count, 'thing')} to check`,
  },

  notCounted: {
    head: (count: number) => `Not counted (${count})`,
    explain: 'These lines look like interactions but aren’t counted.',
    reason: {
      quoted: 'quoted',
      code: 'in code',
      comment: 'in a comment',
      html: 'in HTML',
      embed: 'an embed',
      'open-task': 'an open task',
      'cancelled-task': 'a cancelled task',
      footnote: 'in a footnote',
      'outside-log': 'outside a log section',
      'no-date': 'no date',
      'note-created': 'when the note was created',
      'unreadable-date': 'its date can’t be read',
      'too-large': 'too large to be read',
    } satisfies Readonly<Record<NotCountedReason, string>>,
  },
};

/** A month in full: `March 2026`. */
function monthName(day: Day): string {
  return fullDate({ day, precision: 'month' });
}

/** Where the month alone is wanted in few letters: `Mar 2026`. */
function shortMonth(day: Day): string {
  const { year, month } = toYearMonthDay(day);
  return `${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;
}
