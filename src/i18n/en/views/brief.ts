import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { Tie, TieKind } from '../../../domain/introductions/tie.ts';
import { counted, onDay, relativeDay } from '../dates.ts';

const KNOWS: Readonly<Record<TieKind, readonly [theirs: string, other: string]>> = {
  introduced: ['introduced them to you', 'introduced to you by them'],
  introduction: ['introduced by you', 'introduced by you'],
  together: ['together', 'together'],
  asked: ['you asked for an introduction', 'you asked for an introduction'],
  knows: ['knows them', 'known to them'],
};

/** The page that is read before a talk, and its copy. */
export const briefView = {
  title: 'Brief',
  prepare: 'Prepare for a meeting',
  /** What the brief is for: the name of one person or note, else how many people. */
  titleOf: (names: readonly string[]) => `Brief: ${names.length === 1 ? names.join('') : counted(names.length, 'person', 'people')}`,

  people: (count: number) => counted(count, 'person', 'people'),
  heads: {
    shared: 'What they have in common',
    met: 'How you met',
    talks: 'Last talks',
    open: 'Open between you',
    giving: 'What you could give',
    about: 'What they care about',
    acquaintances: 'Who you both know',
    upcoming: 'Coming up',
  },
  more: (count: number) => `${count} more`,

  met: 'Met',
  firstMeeting: 'First met',
  task: 'Task mentioning them',
  lookingFor: 'Could use',
  lastGiven: 'Last given',
  birthday: (on: Day, today: Day) => `Birthday ${relativeDay(on, today)}`,
  together: (names: readonly string[], date: CalendarDate | null, today: Day) => `${listed(names)} were together${date === null ? '' : ` ${onDay(date, today)}`}`,
  areAt: (names: readonly string[], organisation: string) => `${listed(names)} are at ${organisation}`,
  metAt: (names: readonly string[], venue: string) => `Where you met ${listed(names)}: ${venue}`,
  /** How two know each other, behind the name of one of them. `isTheirs` where the line begins with that one. */
  knows: ({ kind, date }: Pick<Tie, 'kind' | 'date'>, isTheirs: boolean, today: Day) => `${KNOWS[kind][isTheirs ? 0 : 1]}${date === null ? '' : ` ${onDay(date, today)}`}`,
  knownTo: (names: readonly string[]) => `known to ${listed(names)}`,
  nothingShared: 'Your notes don’t say what they have in common.',

  copy: 'Copy as Markdown',
  copied: 'Copied.',
  notCopied: 'The clipboard can’t be written to.',
  notCopiedInPrivacy: 'Privacy mode is on. Turn it off to copy.',
  print: 'Print',
  noPeople: (note: string) => `${note} doesn’t name any of your contacts.`,
  noPeopleChoose: 'This note doesn’t name any of your contacts. Choose who you’ll meet.',
  gone: 'No contact of this brief is left.',
};

/** `Ada`, `Ada and Bob`, `Ada, Bob and Eve`. */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
