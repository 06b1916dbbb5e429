import { plainWords } from '../../domain/text/plain-words.ts';
import type { ContactFacts, NotCountedReason } from '../../domain/contact.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Exchange, ExchangeKind } from '../../domain/interaction.ts';
import type { SpokenDate } from '../../notes/dates/spoken-date.ts';
import { en } from '../../i18n/en.ts';

const { counted, fullDate, relativeDay } = en.dates;

/** A date as echoed to the user: `Tue 1 Sep 2026, 4 days ago`, or the month alone. */
function dayUnderstood(date: CalendarDate, today: Day): string {
  return date.precision === 'month' ? fullDate(date) : `${fullDate(date)}, ${relativeDay(date.day, today)}`;
}

/** A text of a note on one line; something without words is called so. */
function quoted(text: string): string {
  return text.trim() === '' ? 'something' : `\u201c${plainWords(text).replace(/\s+/g, ' ').trim()}\u201d`;
}

/** The terminal's own messages; those about facts are in `i18n`. */
export const words = {
  ...en.dates,
  ...en.queue,
  ...en.reciprocity,
  problem: en.problem,
  refusal: en.refusal,
  lastContactNotMoved: en.lastContactNotMoved,
  goals: en.goals,
  introductions: en.introductions,
  network: en.network,
  dayUnderstood,

  cacheCleared: 'What was kept for the next run is deleted.',

  // What was asked for can't be done
  noVault: (folder: string) => `There is no folder ${folder}.`,
  noFolder: (folder: string) => `${folder} is not a folder: give the folder of the vault.`,
  closedVault: (folder: string) => `The folder ${folder} can\u2019t be opened.`,
  noContact: (folder: string, notes: number) =>
    `There is no contact among the ${counted(notes, 'note')} of ${folder}. A note is one with "type: contact" (or person) or a tag "contact", "person" or "people" in its properties, or in a folder that the settings name in contacts.folders.`,
  noToday: (given: string) => `"${given}" is no day for --today: write it as YYYY-MM-DD.`,
  noName: (name: string) => `No contact is named ${name}.`,
  didYouMean: (name: string) => `No contact is named ${name}. Did you mean one of these?`,
  severalNames: (name: string) => `${name} may be one of several contacts. Nothing was changed; name one by its path:`,
  nothingOpen: (name: string) => `Nothing is open with ${name}.`,
  noneOpen: (name: string, typed: string, open: readonly string[]) => `Nothing open with ${name} matches \u201c${typed}\u201d. Open: ${open.map(quoted).join(', ')}.`,
  severalOpen: (name: string, typed: string | null) => `Several things are open with ${name}${typed === null ? '' : ` that match \u201c${typed}\u201d`}. Nothing was changed. Name one by its words or its line:`,
  noDate: (reading: Exclude<SpokenDate, { kind: 'date' }>) => {
    const { kind, written } = reading;
    if (kind === 'ambiguous') return `"${written}" can be read as two dates: write the day as YYYY-MM-DD, or set dateOrder in the settings.`;
    if (kind === 'impossible') return `"${written}" is not a date of the calendar: write the day as YYYY-MM-DD.`;
    return `"${written}" can\u2019t be read as a date: write the day as YYYY-MM-DD, or in words such as yesterday, last friday or in 3 weeks.`;
  },
  noFollowUpDate: (given: string) => `"${given}" does not begin with a date: write it as "2026-12-01 send the article" or "in 3 weeks send the article".`,
  notInTheFuture: (what: string, date: CalendarDate) => `${what} can\u2019t be noted for ${fullDate(date)}: that day is still to come.`,
  notInThePast: (date: CalendarDate) => `${fullDate(date)} is not to come: nobody can be snoozed until then.`,
  followUpBefore: (by: Day, date: CalendarDate) => `A follow-up on ${fullDate({ day: by, precision: 'day' })} comes before the entry of ${fullDate(date)}.`,
  noChannel: (given: string, channels: readonly string[]) => `"${given}" is no channel: use one of ${channels.join(', ')}, or add it to channels in the settings.`,
  twoFormats: '--json and --format csv ask for two different things.',
  tableIsCsv: '--table is for --format csv.',
  refused: (path: string, { refused, line }: Refusal) => `${line === null ? path : `${path}:${line}`}: ${en.refusal(refused)} Nothing was changed.`,

  // Progress and answers
  reading: 'Reading',
  entry: en.queueView.line,
  today: (day: Day) => fullDate({ day, precision: 'day' }),
  nobodyToday: en.queueView.nobodyToday,
  doneToday: en.queueView.doneToday,
  allDone: (later: number) => (later === 0 ? en.queueView.allDone : `${en.queueView.allDone} ${later} more below.`),
  more: (count: number) => `… and ${count} more, with --all or --limit`,
  comingUpHead: en.queueView.comingUp,
  laterHead: en.queueView.later,
  notInQueueHead: en.queueView.notInQueue,
  counts: (few: number, coming: number, later: number, absent: number, contacts: number) =>
    [`${few} today`, `${coming} coming up`, `${later} later`, `${absent} not in the queue`, counted(contacts, 'contact')].join(' · '),
  problemsFound: (count: number) => `${counted(count, 'problem')}: rapport check`,

  // One relationship
  whyFollowUp: 'Why to follow up',
  restingHead: 'Resting',
  about: 'What they care about',
  keepingInTouch: 'Keeping in touch',
  lastContact: 'Last contact',
  neverInTouch: 'No contact is noted yet.',
  howOften: 'You wanted',
  cadenceFrom: { note: '', circle: ' (by their circle)', tag: ' (by their tag)', relationship: ' (by your relationship)', default: ' (your default)' },
  next: 'Next',
  usually: 'Usually',
  everySpan: (span: string) => `about every ${span.replace(/^1 /, '')}`,
  tried: (times: string, since: string) => `tried ${times} since ${since}`,
  triedLabel: 'Unanswered',
  birthdayLabel: 'Birthday',
  betweenYou: 'Between you',
  soFar: 'So far',
  quiet: (since: string) => `quiet: ${since}`,
  exchangeCounts: (given: number, received: number, asks: number, askedMe: number, thanked: number) =>
    `You gave ${given}, received ${received}, thanked ${thanked}; you asked ${asks}, they asked ${askedMe}; from what is written down`,
  whoReachedOut: 'Who reached out',
  openByMe: 'You asked, still open',
  openByThem: 'They asked, still open',
  toThank: 'To thank for',
  exchange: (kind: ExchangeKind) => en.contactView.history.exchange[kind],
  state: ({ state }: Exchange) => (state === null ? '' : `(${state})`),
  promises: 'Promises',
  promiseOf: { me: 'you', them: 'they' },
  dueOn: (day: Day) => `by ${fullDate({ day, precision: 'day' })}`,
  otherTasks: 'Tasks that name them',
  plans: 'Plans',
  history: 'History',
  unanswered: 'no answer',
  withPeople: (names: readonly string[]) => `with ${names.join(', ')}`,
  followUpBy: (day: Day) => `follow up by ${fullDate({ day, precision: 'day' })}`,
  alsoIn: 'also in',
  mentions: 'Mentioned, which is no contact',
  mentionReason: { 'not-contact': 'noted as no contact', template: 'template text', 'same-room': 'too many people to count as contact', quoted: 'quoted' },
  templateLines: (count: number) => `the same in ${counted(count, 'daily note')}: template text`,
  notCountedHead: 'Not counted',
  notCounted: (reason: NotCountedReason) => en.contactView.notCounted.reason[reason],
  identity: ({ relationship, role, organisations }: ContactFacts) => [relationship, role, ...organisations].filter((part) => part !== null).join(' · '),

  // Ways to somebody
  waysIn: 'Ways in',
  howTheyCame: 'How they came to you',
  whomTheyBrought: 'Whom they brought to you',
  whoKnowsThem: 'Who knows them',

  // Writing
  logged: (name: string, date: string, planned: boolean) => (planned ? `Planned with ${name}: ${date}.` : `Written down with ${name}: ${date}.`),
  followUpUnderstood: (date: string) => `Follow up by ${date}.`,
  markedDone: (text: string) => `Done: ${quoted(text)}.`,
  doneCommand: (text: string) => `mark ${quoted(text)} as done`,
  snoozed: (name: string, date: string, effect: string) => `${name} is snoozed until ${date}${effect}`,
  noNote: (note: string) => `There is no note ${note} in this vault.`,
  nobodyToSplit: (note: string) => `No people were found in ${note}. Nothing was changed.`,
  nothingToAdd: (note: string) => `${note} already says what its table says. Nothing was changed.`,
  split: (count: number, note: string, isTrial: boolean) => `${counted(count, 'contact')} ${isTrial ? 'would be made' : 'made'} from ${note}.`,
  tableRead: (note: string, isTrial: boolean) => `The facts of the table ${isTrial ? 'would become' : 'are now'} properties of ${note}.`,
  splitCommand: (note: string) => `split ${note}`,
  hasNoteAlready: (name: string, path: string) => `${name} already has a note: ${path}`,
  leftOutHead: 'Left out',
  notCertain: (path: string, line: number, text: string) => `${path}:${line}: ${text} (not certain to be a person)`,
  takenBack: (command: string) => `Taken back: ${command}.`,
  nothingToTakeBack: 'There is nothing to take back in this vault: the last writing command was taken back, or none was run.',
  cantTakeBack: (path: string, { refused, line }: Refusal) => `${line === null ? path : `${path}:${line}`}: ${en.refusal(refused)} Nothing was taken back.`,
  outputLost: (reason: string, mayHaveWritten: boolean) => (mayHaveWritten ? `${reason} The notes are changed all the same.` : reason),
  rescued: (path: string, movedTo: string): string =>
    `An earlier run was cut short while it wrote ${path}. The text that was there before is kept as ${movedTo}.`,
  leftBehind: (path: string, reason: string): string => `An earlier run was cut short while it wrote, and left ${path}, which could not be cleared away: ${reason}`,
  noUndo: (reason: string) => `It is written, but undo will not know of it: ${reason}`,
  notForgotten: (reason: string) => `It is taken back, but undo still knows of it: ${reason}`,
  unreadParticipant: (name: string, path: string) => `${name} may be whom ${path} is about, which can\u2019t be read. Nothing was written: \u201crapport check\u201d says more.`,
  brokenJournal: (file: string) => `What undo needs can\u2019t be read: ${file} is not what Rapport wrote there.`,

  // Checking
  noProblem: (contacts: number) => `No problem in ${counted(contacts, 'contact')}.`,
  problemCount: (problems: number, hints: number) => `${counted(problems, 'problem')}${hints === 0 ? '' : `, ${counted(hints, 'hint')}`}`,
  hints: 'Hints',
  ambiguousDates: (count: number, written: string, suggestion: string) =>
    `${count === 1 ? `${written} can be read as two dates` : `${written} and ${counted(count - 1, 'other date')} can be read as two dates`}. ${suggestion}`,
  suggestOrder: (dayFirst: number, monthFirst: number) => {
    if (dayFirst === 0 && monthFirst === 0) return 'Set dateOrder in the settings to day-first or month-first, or write days as YYYY-MM-DD.';
    const certain = `Of the dates with one reading only, ${dayFirst} ${dayFirst === 1 ? 'is' : 'are'} day-first and ${monthFirst} month-first`;
    if (dayFirst > 0 && monthFirst > 0) return `${certain}: write days as YYYY-MM-DD.`;
    return `${certain}: set dateOrder to ${dayFirst > 0 ? 'day-first' : 'month-first'} in the settings.`;
  },
};
