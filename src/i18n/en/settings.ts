import type { ChangedSetting } from '../../domain/settings/setting-field.ts';
import type { TabGroup, TabPage } from '../../domain/settings/setting-group.ts';
import type { SettingKey, SettingLabel } from '../../domain/settings/settings.ts';
import { capitalised } from '../../domain/text/capitalised.ts';
import { template } from './review.ts';

/** What something in the settings is called, and a line about it. */
interface Words {
  readonly name: string;
  readonly desc: string;
  /** What is shown in an empty field. */
  readonly placeholder?: string;
}

/** The words of a setting; with a label for each of its choices, or of the built-in members of its table. */
type WordsOf<Key extends SettingKey> = Words & ([SettingLabel<Key>] extends [never] ? unknown : { readonly labels: Readonly<Record<SettingLabel<Key>, string>> });

const ONE_A_LINE = 'One per line.';

/** Every setting. A list of folders shows its name alone. */
const rows: { readonly [Key in SettingKey]: WordsOf<Key> } = {
  dailySize: { name: 'Daily suggestions', desc: 'How many people are on today’s list.' },
  'cadence.default': { name: 'Default frequency', desc: 'For everyone without their own, such as monthly, every 2 weeks or twice a year. Empty for none.' },
  'cadence.byCircle': { name: 'By circle', desc: 'For example “inner: monthly”. One per line; “none” for no reminders.' },
  'cadence.byTag': { name: 'By tag', desc: 'For example “family: every 2 weeks”. One per line; nested tags count too.' },
  'cadence.byRelationship': { name: 'By relationship', desc: 'For example “mentor: quarterly”. One per line; “none” for no reminders.' },
  givesBeforeAsk: { name: 'Gives before an ask', desc: 'How many times you want to give before you ask. A reminder, not a lock.' },
  startFresh: { name: 'Start fresh from', desc: 'Ignore anything overdue before this date (YYYY-MM-DD). Empty: nothing is ignored.' },
  dayStartsAt: { name: 'A day starts at', desc: 'Until this hour it’s still yesterday.' },
  revivePerWeek: { name: 'Lapsed contacts per week', desc: 'How many people you’re out of touch with are suggested each week. 0 for none.' },
  familyIntroduces: { name: 'Introductions through family', desc: 'Whether family may be suggested as introducers.' },
  'contacts.rules.type': { name: 'By type', desc: 'A note is a contact if a property says so, as in “type: person”.' },
  'contacts.types': { name: 'Types of contacts', desc: ONE_A_LINE },
  'contacts.typeProperties': { name: 'Type properties', desc: ONE_A_LINE },
  'contacts.rules.tag': { name: 'By tag', desc: 'A note is a contact if its properties have a tag such as “person”.' },
  'contacts.tags': { name: 'Tags of contacts', desc: 'One per line, without #. Nested tags such as person/work count too.' },
  'contacts.rules.folder': { name: 'By folder', desc: 'A note is a contact if it is in one of the folders below and has no other type.' },
  'contacts.folders': { name: 'Folders of contacts', desc: '' },
  'contacts.excludedFolders': { name: 'Folders without contacts', desc: '' },
  'contacts.templateFolders': { name: 'Folders of templates', desc: '' },
  logHeading: { name: 'Heading of a new log', desc: 'If a note has several logs, this one is used.' },
  logHeadings: { name: 'Your own headings', desc: 'Dated lines below them are interactions too. One per line.' },
  dateOrder: {
    name: 'Date order',
    desc: 'How a date such as 3/4/2026 is read.',
    labels: { '': 'Not set: shown as problems', 'day-first': 'Day first: 3 April 2026', 'month-first': 'Month first: 4 March 2026' },
  },
  markForm: {
    name: 'Form of marks',
    desc: 'How giving and asking is written into an entry.',
    labels: { inline: 'In the same line where possible', nested: 'Always as items below' },
  },
  addLastContact: { name: 'Add a last contact property', desc: 'Notes that have one are updated anyway.' },
  taskFilter: { name: 'Task filter', desc: 'Only tasks with this text count, such as #task. Empty for all.' },
  channels: { name: 'Your own channels', desc: 'A word and its channel, as in “fax: letter”. One per line.' },
  marks: { name: 'Your own marks', desc: 'A word and its meaning: gave, received, thanked, asked or asked-me. One per line.' },
  outcomeWords: {
    name: 'Words for outcomes',
    desc: 'In addition to the usual ones.',
    labels: { introduction: 'Introduction', recommendation: 'Recommendation', opportunity: 'Opportunity', idea: 'Idea', advice: 'Advice', help: 'Help', gift: 'Gift' },
  },
  properties: {
    name: 'Property names',
    desc: 'In addition to the usual ones.',
    labels: {
      name: 'Name',
      otherNames: 'Other names',
      organisation: 'Organisation',
      role: 'Role',
      relationship: 'Relationship',
      circle: 'Circle',
      metAt: 'Where you met',
      metOn: 'When you met',
      introducedBy: 'Introduced by',
      knows: 'Knows',
      cadence: 'Frequency',
      lastContact: 'Last contact',
      nextContact: 'Next contact',
      snoozedUntil: 'Snoozed until',
      status: 'Status',
      died: 'Died',
      anniversary: 'Anniversary',
      goals: 'Goals',
      birthday: 'Birthday',
      email: 'Email',
      phone: 'Phone',
      website: 'Website',
      linkedin: 'LinkedIn',
      location: 'Location',
      timezone: 'Time zone',
      reciprocity: 'Reciprocity',
      private: 'Private',
      meetingPeople: 'People of a meeting',
      meetingDate: 'Date of a meeting',
    },
  },
  noteLanguages: { name: 'Languages of your notes', desc: 'Codes such as es or de, most used first. Decides which language a word is in. Empty: the app’s language.' },
  'elsewhere.dailyLinks': {
    name: 'Links in daily notes',
    desc: 'Which links count as interactions. The others are mentions.',
    labels: { 'saying-so': 'If the line says so', 'every-link': 'Every link', none: 'None' },
  },
  'elsewhere.contactWords': { name: 'Contact words', desc: 'In addition to call, coffee, met and the like. One per line.' },
  'elsewhere.contactHeadings': { name: 'Contact headings', desc: 'In daily notes, every link below them counts. One per line.' },
  'elsewhere.largestMeeting': { name: 'Largest meeting', desc: 'With more people, a meeting counts as a mention only.' },
  'elsewhere.tasksArePromises': { name: 'Tasks are promises', desc: 'Open tasks in other notes that link to a contact count even without #promise.' },
  reviewTemplate: { name: 'Template for reviews', desc: 'For the weekly and the yearly review, with {{title}}, {{in-touch}}, {{given}}, {{thanks}}, {{promises}}, {{closer}}, {{greet}} and {{give}}. Empty: the text shown.', placeholder: template },
  'elsewhere.queueHeading': { name: 'Heading of the queue', desc: 'Where today’s queue goes in the daily note.' },
};

/** Preferences of the app. */
const appRows = {
  newContactFolder: { name: 'Folder for new contacts', desc: 'Empty: where your other contacts are.' },
  newContactTemplate: { name: 'Template for new contacts', desc: 'Empty: the template that your other contacts were made from.' },
  showsCountInStatusBar: { name: 'Count in the status bar', desc: 'How many people are left on today’s list. Not on phones.' },
  discreet: { name: 'Privacy mode', desc: 'Show initials only and no text from notes, on this device.' },
} satisfies Readonly<Record<string, Words>>;

/** The settings tab. */
export const settings = {
  rows,
  appRows,
  groups: { keepingInTouch: 'Keeping in touch', contacts: 'Contacts', notes: 'Reading and writing notes' } satisfies Record<TabGroup, string>,
  pages: {
    cadences: { name: 'By circle, tag and relationship', desc: 'Frequency for groups of people.' },
    recognition: { name: 'What makes a note a contact', desc: 'A type, a tag or a folder.' },
    headings: { name: 'Log headings', desc: 'In addition to Interactions, Contact log, Meetings and the like.' },
    words: { name: 'Words for channels and marks', desc: 'Your own, in any language.' },
    elsewhere: { name: 'Contact in other notes', desc: 'Daily notes, meeting notes and tasks in other notes.' },
  } satisfies Record<TabPage, Words>,
  app: 'In this app',

  noFolder: 'None yet.',
  addFolder: 'Add folder',
  chooseFolder: 'Choose a folder…',
  setup: { name: 'Set up contacts', desc: 'Choose who counts as a contact and how often to keep in touch.' },

  oneOnEachLine: ONE_A_LINE,
  /** A member of a table that the user added. */
  ownMember: capitalised,
  hour: (hour: number) => (hour === 0 ? 'Midnight' : `${hour}:00`),

  notSaved: (reason: string) => `The settings can’t be saved: ${reason.replace(/\.$/, '')}. Try again.`,
  /** Why a value isn't accepted, and what would be. */
  refused: (why: Exclude<ChangedSetting, { kind: 'changed' }>) => {
    if (why.kind === 'no-word') return `“${why.line}” needs a word and a colon before the value.`;
    const expected = why.expected.replace(/, or null$/, ', or nothing');
    return why.of === null ? `Expected ${expected}.` : `For “${why.of}”, expected ${expected}.`;
  },
};
