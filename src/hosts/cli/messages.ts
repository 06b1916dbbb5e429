import { plainWords } from '../../domain/text/plain-words.ts';
import type { ContactFacts, NotCountedReason } from '../../domain/contact.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { ReviewPeriod } from '../../domain/review/period.ts';
import type { ReviewPart } from '../../domain/review/review.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Exchange, ExchangeKind } from '../../domain/interaction.ts';
import type { SpokenDate } from '../../notes/dates/spoken-date.ts';
import { en } from '../../i18n/en.ts';

const { counted, fullDate, fullDay, relativeDay } = en.dates;

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
  giving: en.giving,
  goals: en.goals,
  inTouch: en.goalsView.lastContact,
  gaveAndReceived: en.networkView.mutual.evidence,
  introductions: en.introductions,
  network: en.network,
  events: {
    ...en.events,
    none: 'No events yet. An event is where you met several people: the same place and date in \u201cmet-at\u201d and \u201cmet-on\u201d, or the same event in their logs.',
    venuesHead: 'Over the years',
  },
  review: en.review,
  templateMissing: en.commands.templateMissing,
  dayUnderstood,

  cacheCleared: 'Cache cleared.',

  // What was asked for can't be done
  noVault: (folder: string) => `${folder} doesn\u2019t exist.`,
  noFolder: (folder: string) => `${folder} isn\u2019t a folder. Give the folder of the vault.`,
  closedVault: (folder: string) => `The folder ${folder} can\u2019t be opened.`,
  noContact: (folder: string, notes: number) =>
    `No contacts among the ${counted(notes, 'note')} in ${folder}. A contact is a note with "type: person" or the tag "person" in its properties, or a note in a folder that the settings list in contacts.folders.`,
  noPeople: en.briefView.noPeople,
  noToday: (given: string) => `“${given}” isn\u2019t a valid date for --today. Use YYYY-MM-DD.`,
  noName: (name: string) => `No contact matches ${name}.`,
  didYouMean: (name: string) => `No contact matches ${name}. Did you mean one of these?`,
  severalNames: (name: string) => `Several contacts match ${name}. Nothing was changed. Use a path:`,
  nothingOpen: (name: string) => `Nothing is open with ${name}.`,
  noneOpen: (name: string, typed: string, open: readonly string[]) => `Nothing open with ${name} matches \u201c${typed}\u201d. Open: ${open.map(quoted).join(', ')}.`,
  severalOpen: (name: string, typed: string | null) => `Several things are open with ${name}${typed === null ? '' : ` that match \u201c${typed}\u201d`}. Nothing was changed. Use its words or its line:`,
  noDate: (reading: Exclude<SpokenDate, { kind: 'date' }>) => {
    const { kind, written } = reading;
    if (kind === 'ambiguous') return `“${written}” could be two dates. Use YYYY-MM-DD, or set dateOrder in the settings.`;
    if (kind === 'impossible') return `“${written}” isn\u2019t a valid date. Use YYYY-MM-DD.`;
    return `“${written}” isn\u2019t a date. Use YYYY-MM-DD, or words such as yesterday, last friday or in 3 weeks.`;
  },
  noFollowUpDate: (given: string) => `“${given}” doesn\u2019t begin with a date. Try "2026-12-01 send the article" or "in 3 weeks send the article".`,
  notInTheFuture: (what: string, date: CalendarDate) => `${fullDate(date)} is in the future, so ${what.charAt(0).toLowerCase()}${what.slice(1)} can\u2019t be recorded for it.`,
  notInThePast: (date: CalendarDate) => `${fullDate(date)} isn\u2019t in the future. Choose a future date.`,
  followUpBefore: (by: Day, date: CalendarDate) => `The follow-up on ${fullDate({ day: by, precision: 'day' })} is before the entry of ${fullDate(date)}.`,
  noChannel: (given: string, channels: readonly string[]) => `“${given}” isn\u2019t a channel. Use one of ${channels.join(', ')}, or add it to channels in the settings.`,
  twoFormats: '--json and --format csv can\u2019t be combined.',
  tableIsCsv: '--table only works with --format csv.',
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
  whyFollowUp: 'Why follow up',
  restingHead: 'No reminders at present',
  about: 'What they care about',
  keepingInTouch: 'Keeping in touch',
  lastContact: 'Last contact',
  neverInTouch: 'No interactions yet.',
  howOften: 'Frequency',
  cadenceFrom: { note: '', circle: ' (by their circle)', tag: ' (by their tag)', relationship: ' (by your relationship)', default: ' (your default)' },
  next: 'Next',
  usually: 'Usually',
  everySpan: (span: string) => `About every ${span.replace(/^1 /, '')}`,
  tried: (times: string, since: string) => `tried ${times} since ${since}`,
  triedLabel: 'Unanswered',
  birthdayLabel: 'Birthday',
  betweenYou: 'Give and take',
  soFar: 'Stage',
  quiet: (since: string) => `quiet: ${since}`,
  exchangeCounts: (given: number, received: number, asks: number, askedMe: number, thanked: number) =>
    `You gave ${given}, received ${received}, thanked ${thanked}; you asked ${asks}, they asked ${askedMe} (based on your notes)`,
  whoReachedOut: 'Who reached out',
  openByMe: 'You asked, still open',
  openByThem: 'They asked, still open',
  toThank: 'Thank-yous due',
  exchange: (kind: ExchangeKind) => en.contactView.history.exchange[kind],
  state: ({ state }: Exchange) => (state === null ? '' : `(${state})`),
  promises: 'Promises',
  promiseOf: { me: 'you', them: 'they' },
  dueOn: (day: Day) => `by ${fullDate({ day, precision: 'day' })}`,
  otherTasks: 'Tasks mentioning them',
  plans: 'Plans',
  history: 'History',
  unanswered: 'no answer',
  withPeople: (names: readonly string[]) => `with ${names.join(', ')}`,
  followUpBy: (day: Day) => `follow up by ${fullDate({ day, precision: 'day' })}`,
  alsoIn: 'also in',
  mentions: 'Mentions (not interactions)',
  mentionReason: { 'not-contact': 'marked as not contact', template: 'template text', 'same-room': 'large meeting', quoted: 'quoted' },
  templateLines: (count: number) => `the same in ${counted(count, 'daily note')}: template text`,
  notCountedHead: 'Not counted',
  notCounted: (reason: NotCountedReason) => en.contactView.notCounted.reason[reason],
  identity: ({ relationship, role, organisations }: ContactFacts) => [relationship, role, ...organisations].filter((part) => part !== null).join(' · '),

  // Looking back
  reviewPeriod: ({ from, to }: ReviewPeriod) => `${fullDay(from)} to ${fullDay(to)}`,
  reviewParts: {
    'in-touch': 'In touch with',
    given: 'Given without being asked',
    thanks: 'Thank-yous due',
    promises: 'Promises due',
    closer: 'Closer than before',
    greet: 'Say hello to',
    give: 'Something to give',
  } satisfies Readonly<Record<ReviewPart, string>>,
  weekOrYear: '--week and --year can\u2019t be combined.',

  // Paths to someone
  waysIn: 'Paths',
  howTheyCame: 'How you met',
  whomTheyBrought: 'Who they introduced to you',
  whoKnowsThem: 'Who knows them',

  // Writing
  logged: (name: string, date: string, planned: boolean) => (planned ? `Planned with ${name}: ${date}.` : `Logged with ${name}: ${date}.`),
  followUpUnderstood: (date: string) => `Follow up by ${date}.`,
  markedDone: (text: string) => `Done: ${quoted(text)}.`,
  doneCommand: (text: string) => `mark ${quoted(text)} as done`,
  snoozed: (name: string, date: string, effect: string) => `${name} is snoozed until ${date}${effect}`,
  noNote: (note: string) => `${note} isn\u2019t in this vault.`,
  nobodyToSplit: (note: string) => `No people were found in ${note}. Nothing was changed.`,
  nothingToAdd: (note: string) => `${note} already says what its table says. Nothing was changed.`,
  split: (count: number, note: string, isTrial: boolean) => `${counted(count, 'contact')} ${isTrial ? 'would be created' : 'created'} from ${note}.`,
  tableRead: (note: string, isTrial: boolean) => `The facts of the table ${isTrial ? 'would become' : 'are now'} properties of ${note}.`,
  splitCommand: (note: string) => `split ${note}`,
  hasNoteAlready: (name: string, path: string) => `${name} already has a note: ${path}`,
  leftOutHead: 'Left out',
  notCertain: (path: string, line: number, text: string) => `${path}:${line}: ${text} (not certain to be a person)`,
  takenBack: (command: string) => `Undone: ${command}.`,
  nothingToTakeBack: 'Nothing to undo.',
  cantTakeBack: (path: string, { refused, line }: Refusal) => `${line === null ? path : `${path}:${line}`}: ${en.refusal(refused)} Nothing was undone.`,
  outputLost: (reason: string, mayHaveWritten: boolean) => (mayHaveWritten ? `${reason} The notes were changed.` : reason),
  rescued: (path: string, movedTo: string): string =>
    `An earlier run was interrupted while writing ${path}. The text from before is in ${movedTo}.`,
  leftBehind: (path: string, reason: string): string => `An earlier run was interrupted and left ${path}, which couldn\u2019t be deleted: ${reason}`,
  noUndo: (reason: string) => `Saved, but it can\u2019t be undone: ${reason}`,
  notForgotten: (reason: string) => `Undone, but the undo list couldn\u2019t be updated: ${reason}`,
  unreadParticipant: (name: string, path: string) => `${name} may be the person of ${path}, which can\u2019t be read. Nothing was written. \u201crapport check\u201d says more.`,
  brokenJournal: (file: string) => `Undo isn\u2019t possible: ${file} has been changed.`,

  // Checking
  noProblem: (contacts: number) => `No problems found in ${counted(contacts, 'contact')}.`,
  problemCount: (problems: number, hints: number) => `${counted(problems, 'problem')}${hints === 0 ? '' : `, ${counted(hints, 'suggestion')}`}`,
  hints: 'Suggestions',
  ambiguousDates: (count: number, written: string, suggestion: string) =>
    `${count === 1 ? `${written} could be two dates` : `${written} and ${counted(count - 1, 'other date')} could be two dates`}. ${suggestion}`,
  suggestOrder: (dayFirst: number, monthFirst: number) => {
    if (dayFirst === 0 && monthFirst === 0) return 'Set dateOrder in the settings to day-first or month-first, or use YYYY-MM-DD.';
    const certain = `Of the dates with one reading only, ${dayFirst} ${dayFirst === 1 ? 'is' : 'are'} day-first and ${monthFirst} month-first`;
    if (dayFirst > 0 && monthFirst > 0) return `${certain}. Use YYYY-MM-DD.`;
    return `${certain}. Set dateOrder to ${dayFirst > 0 ? 'day-first' : 'month-first'} in the settings.`;
  },
};
