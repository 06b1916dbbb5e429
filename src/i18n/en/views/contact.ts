import type { Birthday, ContactFacts, NotCountedReason } from '../../../domain/contact.ts';
import { toYearMonthDay, type Day } from '../../../domain/day.ts';
import type { CountedAs, ExchangeKind, RequestState } from '../../../domain/interaction.ts';
import type { MentionReason } from '../../../domain/other-note.ts';
import type { EffectiveCadence, ExchangeCounts, ReasonKind, Stage } from '../../../domain/relationship/relationship.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { counted, fullDate, relativeDay, shortDay, spanOfDays, times } from '../dates.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** The words of the contact panel. */
export const contactView = {
  title: 'Contact',
  reading: (read: number, total: number) => `Reading your notes: ${read} of ${total}`,
  nothingOpen: 'Open the note of a contact, and what you know of each other is shown here.',
  gone: 'This note is not there any more.',
  noContact: {
    explain: 'This note is not a contact. If it is about a person whose history you want to see here, one of these makes it one:',
    byType: (property: string, type: string) => `the property ${property}: ${type}`,
    byTag: (tag: string) => `the tag ${tag}`,
    byFolder: (folder: string) => `a place in the folder ${folder}`,
  },
  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  line: (line: number) => `Line ${line}`,
  openLine: (line: number) => `Open line ${line}`,
  identity: ({ relationship, role, organisations }: Pick<ContactFacts, 'relationship' | 'role' | 'organisations'>) => [relationship, role, ...organisations].filter((part) => part !== null && part !== ''),

  about: 'What they care about',
  background: {
    head: 'How you met',
    brought: (count: number) => `Whom they brought (${count})`,
    outcome: (group: string | null, given: number, received: number) => `${group === null ? 'Other' : capitalised(group)}: ${[given === 0 ? '' : `you gave ${times(given)}`, received === 0 ? '' : `they gave ${times(received)}`].filter((part) => part !== '').join(', ')}`,
  },
  marking: {
    label: (day: string) => `Who gave or asked on ${day}`,
    kind: { gave: 'You gave', received: 'They gave', thanked: 'You thanked them', asked: 'You asked', 'asked-me': 'They asked you' } satisfies Readonly<Record<ExchangeKind, string>>,
    what: 'What was it?',
    hint: 'A few words. They are put into the entry.',
    missing: 'Say in a few words what it was.',
    action: (name: string) => `mark an entry with ${name}`,
    marked: 'Marked.',
  },

  actions: { log: 'Log', snooze: 'Snooze', cadence: 'How often', of: (name: string) => `What to do about ${name}` },

  why: {
    head: 'Why to follow up',
    quietHead: 'Not in the queue',
    nothingDue: 'Nothing is waiting.',
    doneToday: 'You were in touch today.',
    next: (day: Day, today: Day) => `Nothing is waiting. Next ${relativeDay(day, today)}, ${fullDate({ day, precision: 'day' })}.`,
    noCadence: 'Nothing is waiting. If you say how often you want to be in touch, you are reminded.',
    lines: (count: number) => `The ${count} lines it rests on`,
    kind: {
      promise: 'Something you promised',
      request: 'Something they asked for',
      'new-contact': 'You met not long ago',
      plan: 'A plan: did it happen?',
      birthday: 'A birthday',
      thank: 'Something to thank for',
      overdue: 'Time to be in touch',
      give: 'Your turn to give',
      'due-soon': 'Soon time to be in touch',
      quieter: 'Quieter than usual',
      goal: 'A next step for a goal',
      revive: 'Quiet for long',
    } satisfies Readonly<Record<ReasonKind, string>>,
  },

  touch: {
    head: 'Keeping in touch',
    inMemoryHead: 'When you were in touch',
    soFar: 'So far',
    standingRestsOn: {
      new: 'one day of contact at most',
      'getting-to-know': 'a few days of contact',
      established: 'contact in three months or more',
      'long-standing': 'contact in each of the last two years',
    } satisfies Readonly<Record<Stage, string>>,
    last: 'Last contact',
    never: 'No contact is noted yet',
    tried: 'Unanswered',
    triedSince: (count: number, since: Day, today: Day) => `tried ${times(count)} since ${shortDay(since, today)}`,
    wanted: 'You wanted',
    wantedFrom: { note: '', circle: 'by their circle', tag: 'by their tag', relationship: 'by your relationship', default: 'your default' } satisfies Readonly<Record<EffectiveCadence['from'], string>>,
    notSaid: 'not said yet',
    next: 'Next',
    since: (day: Day) => `since ${fullDate({ day, precision: 'day' })}`,
    usually: 'Usually',
    everySpan: (days: number) => `about every ${spanOfDays(days).replace(/^1 /, '')}`,
    birthday: 'Birthday',
    birthdayText: ({ year, month, day }: Birthday) => [day === null ? null : String(day), MONTHS[month - 1] ?? '', year === null ? null : String(year)].filter((part) => part !== null).join(' '),
  },

  rhythm: {
    head: 'The last two years',
    summary: (days: number, months: number) =>
      days === 0 ? 'No contact is noted in the last two years.' : `In touch on ${counted(days, 'day')}, in ${months} of the last 24 months.`,
    month: (first: Day, days: number) => `${monthName(first)}: ${days === 0 ? 'no contact noted' : counted(days, 'day')}`,
    monthName,
    shortMonth,
    asTable: 'As a table',
    monthColumn: 'Month',
    daysColumn: 'Days in touch',
  },

  between: {
    head: 'Between you',
    youGave: 'You gave',
    theyGave: 'They gave',
    lines: {
      gave: (count: number) => `What you gave (${count})`,
      received: (count: number) => `What they gave (${count})`,
      thanked: (count: number) => `What you thanked for (${count})`,
      asked: (count: number) => `What you asked for (${count})`,
      'asked-me': (count: number) => `What they asked for (${count})`,
    } satisfies Readonly<Record<ExchangeKind, (count: number) => string>>,
    balance: ({ given, received }: ExchangeCounts) => `You gave ${times(given)}, they gave ${times(received)} in the last 24 months`,
    reachedOut: 'Who reached out',
    asks: (count: number) => `The ${count} asks`,
    state: { open: 'open', done: 'done', declined: 'declined', dropped: 'dropped' } satisfies Readonly<Record<RequestState, string>>,
    closedBy: (line: number) => `Answered in line ${line}`,
    something: 'something',
  },

  open: {
    head: 'Open between you',
    youAsked: (since: string) => `You asked ${since}`,
    theyAsked: (since: string) => `They asked you ${since}`,
    givenSince: (kind: 'asked' | 'asked-me', what: string | null) => `${kind === 'asked' ? 'They' : 'You'} gave ${what === null ? 'something' : `“${what}”`} since. Is it done?`,
    close: {
      asked: { done: 'They did', declined: 'They declined', dropped: 'Drop it' },
      'asked-me': { done: 'I did', declined: 'I declined', dropped: 'Drop it' },
    },
    closeLabel: (button: string, what: string) => `${button}: ${what}`,
    closed: { done: 'Noted as done.', declined: 'Noted as declined.', dropped: 'Noted as dropped.' },
    action: (state: Exclude<RequestState, 'open'>, name: string) => `a request noted as ${state}, with ${name}`,
  },

  thanks: { head: 'To thank for' },

  promises: {
    head: 'Promises',
    you: 'You',
    they: 'They',
    due: (day: Day, today: Day) => (day < today ? `was for ${shortDay(day, today)}` : `by ${shortDay(day, today)}`),
    repeats: 'repeats; tick it in your task list',
    something: 'A promise',
  },

  plans: { head: 'Plans' },

  done: {
    tick: (text: string) => `Done: ${text}`,
    kind: (item: OpenItem) => {
      if (item.kind === 'plan') return 'a plan';
      if (item.kind === 'promise') return item.promise.waitingFor === 'me' ? 'your promise' : 'their promise';
      return item.request.kind === 'asked' ? 'you asked' : 'they asked';
    },
    said: { promise: 'Ticked.', request: 'Noted as done.', plan: 'Logged on its date.' } satisfies Readonly<Record<OpenItem['kind'], string>>,
    action: (kind: OpenItem['kind'], name: string) => `${{ promise: 'a promise ticked', request: 'a request noted as done', plan: 'a plan ticked' }[kind]}, with ${name}`,
  },

  otherTasks: 'Tasks that name them',

  mentions: {
    label: 'Mentions',
    head: (count: number) => `Mentioned (${count})`,
    explain: 'Lines of other notes that name them. They are not counted as contact, and move no date.',
    template: (count: number) => `${counted(count, 'more line')} with the same text in many notes: part of a template.`,
    reason: {
      mentioned: 'Mentioned',
      'not-contact': 'Noted as no contact',
      template: 'Part of a template',
      'same-room': 'Many people in one room',
      quoted: 'Mentioned in a quote',
    } satisfies Readonly<Record<MentionReason, string>>,
    count: 'Was contact',
    countLabel: (day: string) => `Was contact: the line of ${day}`,
    notContactLabel: (day: string) => `The line of ${day} was no contact`,
    counted: 'Counted as contact.',
    notCounted: 'Noted as no contact.',
    action: (isContact: boolean, name: string) => (isContact ? `a line counted as contact with ${name}` : `a line noted as no contact with ${name}`),
  },

  history: {
    head: 'Interactions',
    none: 'No interaction is noted yet. After the next one, log a line.',
    they: 'they reached out',
    you: 'you reached out',
    exchange: { gave: 'you gave', received: 'they gave', thanked: 'you thanked', asked: 'you asked', 'asked-me': 'they asked' } satisfies Readonly<Record<ExchangeKind, string>>,
    unanswered: 'no answer',
    withPeople: (names: readonly string[]) => `with ${names.join(', ')}`,
    alsoIn: (note: string) => `Also in ${note}`,
    from: (note: string, countedAs?: CountedAs) => {
      switch (countedAs) {
        case 'daily-note':
          return `daily note ${note}`;
        case 'task':
          return `ticked task in ${note}`;
        case 'log':
          return `log of ${note}`;
        case 'meeting':
          return `meeting ${note}`;
        case undefined:
          return `in ${note}`;
      }
    },
  },

  check: {
    head: (count: number) => `${counted(count, 'thing')} to check`,
  },

  notCounted: {
    head: (count: number) => `Not counted (${count})`,
    explain: 'These lines look like interactions, and were left out on purpose.',
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
      'no-date': 'without a date',
      'note-created': 'when the note was made',
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

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
