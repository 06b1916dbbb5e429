import { formatCadence, type Cadence } from '../../../domain/cadence.ts';
import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { FoundPeople } from '../../../domain/onboarding/found-people.ts';
import type { PeopleGroup } from '../../../domain/onboarding/frequencies.ts';
import type { FoundInteractions } from '../../../domain/onboarding/vault-survey.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import type { DateOrder } from '../../../domain/settings/settings.ts';
import { counted, relativeDate, relativeDay, shortDay, spanOfDays } from '../dates.ts';
import { frequencyName } from '../reasons.ts';

/** What saving who counts writes. */
interface WhoSaved {
  readonly created: number;
  readonly folder: string;
  readonly marked: number;
  readonly rules: readonly string[];
  readonly dateOrder: DateOrder | null;
}

/** The page that finds the people in the notes, and asks who of them counts and how often to be in touch. */
export const setup = {
  title: 'Set up contacts',
  reading: 'Reading your notes…',
  progress: (read: number, total: number) => `${grouped(read)} of ${grouped(total)}`,
  step: (step: 'who' | 'how-often') => (step === 'who' ? 'Who counts' : 'How often'),
  summary: (contacts: number, { inContactNotes, inOtherNotes }: FoundInteractions, found: number) =>
    contacts === 0 ? `${counted(found, 'person', 'people')} found in your notes` : [
      `${grouped(contacts)} ${contacts === 1 ? 'contact' : 'contacts'}`,
      `${grouped(inContactNotes + inOtherNotes)} ${inContactNotes + inOtherNotes === 1 ? 'interaction' : 'interactions'}${inOtherNotes === 0 ? '' : ` (${grouped(inOtherNotes)} from daily and other notes)`}`,
    ].join(' · '),
  andMore: (count: number) => `and ${grouped(count)} more`,
  save: 'Save',
  continue: 'Continue',
  notNow: 'Not now',
  lookAgain: 'Look again',
  saving: 'Saving…',

  nobodyFound: (notes: number) => (notes === 0 ? 'This vault is empty.' : `No people found in your ${counted(notes, 'note')}.`),
  firstStep: 'Start with the person you talked to last. Type their name and what you talked about, and Rapport creates the note.',
  logFirst: 'Log your first interaction',
  newContact: 'New contact',

  areContacts: 'Are these your contacts?',
  areContactsWhy: 'These notes seem to be about people, but aren’t contacts yet.',
  found: (found: Exclude<FoundPeople, { readonly kind: 'linked' }>) => {
    switch (found.kind) {
      case 'folder': return `Folder “${found.word}”: ${counted(found.notes.length, 'note')}`;
      case 'tag': return `Tag “${found.word}”: ${counted(found.notes.length, 'note')}`;
      case 'type': return `Type “${found.word}”: ${counted(found.notes.length, 'note')}`;
      case 'properties': return `Properties such as a birthday or email: ${counted(found.notes.length, 'note')}`;
      case 'contact-table': return `Tables of the Contacts plugin: ${counted(found.notes.length, 'note')}`;
      case 'list': return `${found.path}: ${counted(found.names.length, 'person', 'people')}`;
    }
  },
  linked: 'Who of these is a contact?',
  linkedWhy: 'These names are linked in three or more of your dated notes. Some may be places or things.',
  selectAll: 'Select all',
  inNotes: (count: number) => `In ${counted(count, 'dated note')}`,
  noMore: 'Everyone found is a contact already.',
  willWriteWho: ({ created, folder, marked, rules, dateOrder }: WhoSaved) => {
    const sentences = [
      ...(created === 0 ? [] : [`Creates ${counted(created, 'note')} in ${folder === '' || folder === '/' ? 'the vault’s top folder' : `“${folder}”`}.`]),
      ...(marked === 0 ? [] : [`Adds a property to ${counted(marked, 'note')}.`]),
      ...(rules.length === 0 ? [] : [`Adds ${rules.map((rule) => `“${rule}”`).join(', ')} to the settings.`]),
      ...(dateOrder === null ? [] : [`Reads dates ${dateOrder === 'day-first' ? 'day first' : 'month first'}.`]),
    ];
    return sentences.length === 0 ? 'Nothing is written.' : `${sentences.join(' ')} You can undo all of it at once.`;
  },
  whoAction: 'set up contacts',
  whoSaved: 'Contacts set up.',

  otherQuestions: (count: number) => `More about your notes (${count})`,
  headings: 'Are these interactions?',
  headingsWhy: 'Dated lines below these headings aren’t counted yet. Select the headings that hold interactions, not life events.',
  heading: (heading: string, entries: number, notes: number) => `${heading}: ${counted(entries, 'dated line')} in ${counted(notes, 'note')}`,
  dates: (count: number) => (count === 1 ? 'One date can be read two ways' : `${grouped(count)} dates can be read two ways`),
  datesWhy: (dayFirst: number, monthFirst: number) => {
    if (dayFirst === 0 && monthFirst === 0) return 'Your other dates don’t show which one you use.';
    if (monthFirst === 0) return `Your other dates like these put the day first (${grouped(dayFirst)}).`;
    if (dayFirst === 0) return `Your other dates like these put the month first (${grouped(monthFirst)}).`;
    return `Your other dates like these: ${grouped(dayFirst)} day first, ${grouped(monthFirst)} month first.`;
  },
  order: (order: DateOrder | null) => (order === null ? 'Decide later' : order === 'day-first' ? 'Day first' : 'Month first'),
  dateWritten: 'Date',
  ownNote: 'Your own note',
  ownNoteWhy: 'A note about yourself isn’t a contact. Introductions start from it.',
  ownNoteIs: (name: string) => `${name} is your own note.`,
  ownNoteWillBe: (name: string) => `${name} becomes your own note. It gets the property “rapport: me”.`,
  chooseOwnNote: 'Choose a note',
  noOwnNote: 'Remove',
  chooseNote: 'Choose the note about you…',
  show: (path: string) => `Show ${path}`,
  showNote: 'Show the note',

  howOften: 'How often would you like to be in touch?',
  place: (at: number, total: number) => `${grouped(at)} of ${grouped(total)}`,
  about: ({ lastContact, contactDays, rhythm, record: { facts: { relationship, organisations } } }: Relationship, today: Day) =>
    [
      lastContact === null ? 'No interactions yet' : `Last contact ${relativeDate(lastContact.date, today)}`,
      ...(contactDays.length > 1 ? [`in touch on ${contactDays.length} days`] : []),
      ...(rhythm === null ? [] : [`usually about every ${spanOfDays(rhythm).replace(/^1 /, '')}`]),
      ...[relationship, organisations[0]].filter((word) => word !== null && word !== undefined),
    ].join(' · '),
  suggested: 'Closest to how often you’re in touch now',
  noLines: 'Nothing in your notes about what you did together.',
  frequency: frequencyName,
  skip: 'Skip',
  back: 'Back',
  sorted: 'Done. Save to see who’s first.',
  allHaveFrequency: 'Every contact has a frequency.',
  several: 'Set several at once',
  group: ({ kind, word, people }: PeopleGroup) => `${kind === 'circle' ? 'Circle' : kind === 'tag' ? 'Tag' : 'Relationship'} “${word}” (${counted(people, 'person', 'people')})`,
  others: 'Everyone else',
  notSet: 'Not set',
  startFresh: (day: Day | null, today: Day) => `Ignore anything overdue before ${day === null ? 'today' : shortDay(day, today)}`,
  startFreshWhy: 'Reminders start slowly, spread over the coming weeks. Helpful if many people are overdue.',
  withFrequency: (count: number, contacts: number) => `${grouped(count)} of ${counted(contacts, 'contact has', 'contacts have')} a frequency.`,
  willWriteHowOften: (notes: number, changesSettings: boolean) => {
    const sentences = [...(notes === 0 ? [] : [`Saving adds a frequency to ${counted(notes, 'note')}.`]), ...(changesSettings ? ['Saving changes the settings.'] : [])];
    return sentences.length === 0 ? 'Nothing to write yet.' : `${sentences.join(' ')} You can undo all of it at once.`;
  },
  whatIsWritten: 'What is written',
  written: (path: string, value: Cadence) => `${path}: cadence: ${formatCadence(value)}`,
  howOftenAction: (notes: number) => (notes === 0 ? 'frequencies' : `frequencies in ${counted(notes, 'note')}`),
  howOftenSaved: (notes: number) => (notes === 0 ? 'Frequencies saved.' : `Frequencies saved in ${counted(notes, 'note')}.`),

  done: (contacts: number) => `You’re all set, with ${counted(contacts, 'contact')}.`,
  startWith: 'People to start with',
  next: 'Due next',
  nextDue: (due: Day | null, last: CalendarDate | null, today: Day) => (due === null ? (last === null ? 'No interactions yet' : `Last contact ${relativeDate(last, today)}`) : `Due ${relativeDay(due, today)}`),
  startNow: (count: number) => (count === 1 ? 'Add to today' : `Add these ${count} to today`),
  startAction: (count: number) => `${counted(count, 'person', 'people')} for today`,
  startSaved: (count: number) => `${counted(count, 'person', 'people')} added to today.`,
  nobody: 'No one is due today. People appear in the queue when they’re due.',
  openQueue: 'Open follow-up queue',
};

/** `1,234`: a number with its thousands apart. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
