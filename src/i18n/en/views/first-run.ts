import type { Cadence } from '../../../domain/cadence.ts';
import type { CadenceSuggestion } from '../../../domain/relationship/cadence-suggestions.ts';
import { formatDay, type CalendarDate, type Day } from '../../../domain/day.ts';
import type { DateOrder } from '../../../domain/settings/settings.ts';
import { counted, fullDate, shortDay } from '../dates.ts';
import { cadence } from '../reasons.ts';

/** The page that shows what was found in a vault, and asks what of it is meant. */
export const firstRun = {
  title: 'What Rapport found',
  reading: 'Reading your notes',
  progress: (read: number, total: number) => `${grouped(read)} of ${grouped(total)}`,
  summary: (contacts: number, interactions: number, toCheck: number) =>
    [...counts(contacts, interactions), ...(toCheck === 0 ? [] : [counted(toCheck, 'thing to check', 'things to check')])].join(' · '),
  among: 'Among them:',
  andMore: (count: number) => `and ${grouped(count)} more`,
  untilSaved: 'Choose what fits. Nothing is written until you save, and everything can be changed later in the settings.',

  emptyVault: 'There are no notes in this vault yet. Begin with the first person you would like to stay in touch with.',
  noContacts: (notes: number) => `None of your ${counted(notes, 'note')} is a contact yet.`,
  firstContact: 'How a note becomes a contact',
  whatIsAContact: 'A contact is a note with “type: person” or the tag “person” in its properties, or a note in a folder that you choose. Its interactions are dated lines below a heading such as Interactions:',
  exampleHeading: '## Interactions',
  exampleEntry: (day: Day) => `- ${formatDay(day)} call: caught up about the move`,
  newContact: 'New contact',

  folders: 'Are these contacts?',
  foldersWhy: 'These folders look as if they held people, but no rule makes their notes contacts.',
  folder: (folder: string, notes: number) => `${folder}: ${counted(notes, 'note')}`,

  headings: 'Are these interactions?',
  headingsWhy: 'Dated lines below these headings count as nothing yet. Tick those that hold contact with somebody, not events of their life.',
  heading: (heading: string, entries: number, notes: number) => `${heading}: ${counted(entries, 'dated line')} in ${counted(notes, 'note')}`,
  sampleDate: (date: CalendarDate) => fullDate(date),

  dates: (count: number) => (count === 1 ? '1 date could be read two ways' : `${grouped(count)} dates could be read two ways`),
  datesWhy: (dayFirst: number, monthFirst: number) => {
    if (dayFirst === 0 && monthFirst === 0) return 'No other date tells which way you write them.';
    if (monthFirst === 0) return dayFirst === 1 ? 'The one other date like these can only be read day first.' : `All ${grouped(dayFirst)} other dates like these can only be read day first.`;
    if (dayFirst === 0) return monthFirst === 1 ? 'The one other date like these can only be read month first.' : `All ${grouped(monthFirst)} other dates like these can only be read month first.`;
    return `Of the other dates like these, ${grouped(dayFirst)} can only be read day first, ${grouped(monthFirst)} only month first.`;
  },
  order: (order: DateOrder | null) => (order === null ? 'Leave them as things to check' : order === 'day-first' ? 'Day first' : 'Month first'),
  written: 'Written',
  orderRead: (date: CalendarDate) => fullDate(date),

  ownNote: 'Your own note',
  ownNoteWhy: 'A note about yourself is no contact of yours; introductions begin at it.',
  ownNoteIs: (name: string) => `${name} is your own note.`,
  ownNoteWillBe: (name: string) => `${name} becomes your own note: the property “rapport: me” is added to it when you save.`,
  chooseOwnNote: 'Choose a note',
  noOwnNote: 'Don’t mark it',
  chooseNote: 'Choose the note about you…',

  startFresh: 'Start fresh',
  startsFresh: 'Nothing counts as late from before today (recommended)',
  startedFresh: (day: Day, today: Day) => `Nothing counts as late from before ${shortDay(day, today)}`,
  startFreshWhy: 'Your history stays as it is. Reminders begin slowly, spread over the coming weeks.',

  cadences: 'Keep it that way?',
  cadencesWhy: 'This is how often you are in touch, from what is written down. Tick where you want to be reminded when it is time again.',
  rhythm: (suggestion: CadenceSuggestion) => {
    const { for: whom, people, cadence: kept } = suggestion;
    const often = roughly(kept);
    if (whom.kind === 'circle') return `Circle “${whom.word}”: you are in touch with ${counted(people.length, 'person', 'people')} of it ${often}`;
    if (whom.kind === 'relationship') return `Relationship “${whom.word}”: you are in touch with ${counted(people.length, 'person', 'people')} of it ${often}`;
    return people.length === 1 ? `You are in touch with one person ${often}` : `You are in touch with these ${people.length} ${often}`;
  },
  writes: ({ for: whom, people, cadence: kept }: CadenceSuggestion) =>
    whom.kind === 'people' ? `Writes “${cadence(kept)}” into ${people.length === 1 ? 'the properties of the note' : `the properties of these ${people.length} notes`}.` : 'Set in the settings, for everybody of it whose note says nothing else.',

  toCheck: 'Things to check',
  toCheckWhy: 'These could not be read with certainty. Nothing is guessed.',
  alike: (count: number, sentence: string) => (count === 1 ? sentence : `${counted(count, 'place')}, the first: ${sentence}`),
  show: (path: string) => `Show ${path}`,
  showNote: 'Show the note',
  places: (count: number) => counted(count, 'place'),

  save: 'Save',
  notNow: 'Not now',
  lookAgain: 'Look again',
  saving: 'Saving…',
  willWrite: (notes: number) => (notes === 0 ? 'Saving changes settings only.' : `Saving changes settings, and the properties of ${counted(notes, 'note')}. That can be undone.`),
  action: (notes: number) => `changes to ${counted(notes, 'note')}`,
  writtenInto: (notes: number) => `Written into ${counted(notes, 'note')}.`,
  saved: (contacts: number, interactions: number) => `Saved: ${counts(contacts, interactions).join(' · ')}`,
  todaysFew: 'With whom you could begin',
  nobody: 'Nobody is waiting for you today. As you log interactions and set how often to keep in touch, people come up when it is time.',
  openQueue: 'Open follow-up queue',
};

/** `about monthly`, `about every 2 months`. */
function roughly(value: Cadence): string {
  return `about ${cadence(value)}`;
}

function counts(contacts: number, interactions: number): readonly string[] {
  return [`${grouped(contacts)} ${contacts === 1 ? 'contact' : 'contacts'}`, `${grouped(interactions)} ${interactions === 1 ? 'interaction' : 'interactions'}`];
}

/** `1,234`: a number with its thousands apart. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
