import type { ChangedSetting } from '../../domain/settings/setting-field.ts';
import type { TabGroup, TabPage } from '../../domain/settings/setting-group.ts';
import type { SettingKey, SettingLabel } from '../../domain/settings/settings.ts';

/** What something in the settings is called, and a line about it. */
interface Words {
  readonly name: string;
  readonly desc: string;
}

/** The words of a setting; with a label for each of its choices, or of the built-in members of its table. */
type WordsOf<Key extends SettingKey> = Words & ([SettingLabel<Key>] extends [never] ? unknown : { readonly labels: Readonly<Record<SettingLabel<Key>, string>> });

const ONE_A_LINE = 'One on each line.';

/** Every setting. A list of folders shows its name alone. */
const rows: { readonly [Key in SettingKey]: WordsOf<Key> } = {
  dailySize: { name: 'People proposed for a day', desc: 'Today’s few in the follow-up queue.' },
  'cadence.default': { name: 'Keep in touch with everybody', desc: 'Such as monthly, every 2 weeks or twice a year. Empty: only with those whose note, circle, tag or relationship says how often.' },
  'cadence.byCircle': { name: 'By circle', desc: 'A circle, a colon and how often, as in “inner: monthly”. One on each line; “none” for no reminders.' },
  'cadence.byTag': { name: 'By tag', desc: 'A tag, a colon and how often, as in “family: every 2 weeks”. One on each line; nested tags count too.' },
  'cadence.byRelationship': { name: 'By relationship', desc: 'A relationship, a colon and how often, as in “mentor: quarterly”. One on each line; “none” for no reminders.' },
  givesBeforeAsk: { name: 'Gives before an ask', desc: 'How many times you want to give before you ask. A reminder, not a lock.' },
  startFresh: { name: 'Start fresh from', desc: 'Nothing counts as late from before this day, as YYYY-MM-DD. Empty: everything counts.' },
  dayStartsAt: { name: 'A day starts at', desc: 'Until then it is still yesterday.' },
  revivePerWeek: { name: 'Quiet relationships a week', desc: 'How many that went quiet are proposed each week. 0 for none.' },
  familyIntroduces: { name: 'Ways in through family', desc: 'Whether family may be proposed as a way in to others.' },
  'contacts.rules.type': { name: 'By type', desc: 'A note is a contact when a property says that it is one, as in “type: person”.' },
  'contacts.types': { name: 'Types of contacts', desc: ONE_A_LINE },
  'contacts.typeProperties': { name: 'Properties that say the type', desc: ONE_A_LINE },
  'contacts.rules.tag': { name: 'By tag', desc: 'A note is a contact when its properties have a tag such as “person”.' },
  'contacts.tags': { name: 'Tags of contacts', desc: 'One on each line, without #. Nested ones such as person/work count too.' },
  'contacts.rules.folder': { name: 'By folder', desc: 'A note is a contact when it lies in one of the folders below and says no other type.' },
  'contacts.folders': { name: 'Folders of contacts', desc: '' },
  'contacts.excludedFolders': { name: 'Folders without contacts', desc: '' },
  'contacts.templateFolders': { name: 'Folders of templates', desc: '' },
  logHeading: { name: 'Heading of a new log', desc: 'Where a note has several logs, this one is preferred.' },
  logHeadings: { name: 'Headings of your own', desc: 'Dated lines below them are interactions too. One on each line.' },
  dateOrder: {
    name: 'Date order',
    desc: 'How a date such as 3/4/2026 is read.',
    labels: { '': 'Not set: such dates are shown as problems', 'day-first': 'Day first: 3 April 2026', 'month-first': 'Month first: 4 March 2026' },
  },
  markForm: {
    name: 'Form of marks',
    desc: 'How who gave and who asked is written into an entry.',
    labels: { inline: 'In the line where that is safe', nested: 'Always as items below it' },
  },
  addLastContact: { name: 'Add a last contact property', desc: 'Where a note has one it is kept up in any case.' },
  taskFilter: { name: 'Task filter', desc: 'Only tasks with this text count, such as #task. Empty: all do.' },
  channels: { name: 'Channels of your own', desc: 'A word, a colon and the channel it means, as in “fax: letter”. One on each line.' },
  marks: { name: 'Marks of your own', desc: 'A word, a colon and gave, received, thanked, asked or asked-me. One on each line.' },
  outcomeWords: {
    name: 'Words for what came of it',
    desc: 'Your own, beside the usual ones: introductions, advice, help and the like.',
    labels: { introduction: 'Introduction', recommendation: 'Recommendation', opportunity: 'Opportunity', idea: 'Idea', advice: 'Advice', help: 'Help', gift: 'Gift' },
  },
  properties: {
    name: 'Names of properties',
    desc: 'Your own; the usual ones are read in any case.',
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
      cadence: 'How often to keep in touch',
      lastContact: 'Last contact',
      nextContact: 'Next contact',
      snoozedUntil: 'Snoozed until',
      status: 'Status',
      died: 'Died',
      anniversary: 'Anniversary',
      goals: 'Goals served',
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
  noteLanguages: { name: 'Languages of your notes', desc: 'Codes such as es or de, most used first. Decides between words that mean something else in another language. Empty: the app’s language.' },
  'elsewhere.dailyLinks': {
    name: 'Links in daily notes',
    desc: 'Which links to contacts are contact on that day. The others are only mentions.',
    labels: { 'saying-so': 'Those whose line says so', 'every-link': 'Every link', none: 'None' },
  },
  'elsewhere.contactWords': { name: 'Words that say so', desc: 'Your own, beside call, coffee, met and the like. One on each line.' },
  'elsewhere.contactHeadings': { name: 'Headings that say so', desc: 'In daily notes, every link below them is contact. One on each line.' },
  'elsewhere.largestMeeting': { name: 'People in a meeting', desc: 'With more, a meeting note only says who was in the same room.' },
  'elsewhere.tasksArePromises': { name: 'Tasks are promises', desc: 'Open tasks in other notes that link a contact count without #promise too.' },
  'elsewhere.queueHeading': { name: 'Heading of the queue', desc: 'Where today’s queue is written into the daily note.' },
};

/** Preferences of the app. */
const appRows = {
  newContactFolder: { name: 'Folder for new contacts', desc: 'Empty: the folder that holds most of your contacts.' },
  newContactTemplate: { name: 'Template for new contacts', desc: 'Empty: the template that your other contacts seem to be made from.' },
  showsCountInStatusBar: { name: 'Count in the status bar', desc: 'How many of today’s few are left. Not on phones.' },
  discreet: { name: 'Discreet', desc: 'Show initials only and no lines of notes, on this device.' },
} satisfies Readonly<Record<string, Words>>;

/** The settings tab. */
export const settings = {
  rows,
  appRows,
  groups: { keepingInTouch: 'Keeping in touch', contacts: 'Contacts', notes: 'Reading and writing notes' } satisfies Record<TabGroup, string>,
  pages: {
    cadences: { name: 'By circle, tag and relationship', desc: 'How often to keep in touch with some of them.' },
    recognition: { name: 'What makes a note a contact', desc: 'A type, a tag or a folder, and what never counts.' },
    headings: { name: 'Headings of logs', desc: 'Beside Interactions, Contact log, Meetings and the like.' },
    words: { name: 'Words for channels and marks', desc: 'Your own, in any language.' },
    elsewhere: { name: 'Contact in other notes', desc: 'Daily notes, meeting notes, and tasks that stand elsewhere.' },
  } satisfies Record<TabPage, Words>,
  app: 'In this app',

  noFolder: 'None yet.',
  addFolder: 'Add folder',
  chooseFolder: 'Choose a folder…',
  setup: { name: 'Set up contacts', desc: 'Find the people in your notes, and choose how often to be in touch.' },

  oneOnEachLine: ONE_A_LINE,
  /** A member of a table that the user added. */
  ownMember: (member: string) => member.slice(0, 1).toUpperCase() + member.slice(1),
  hour: (hour: number) => (hour === 0 ? 'Midnight' : `${hour}:00`),

  notSaved: (reason: string) => `The settings can’t be saved: ${reason.replace(/\.$/, '')}. Try again.`,
  /** Why a value can't be taken, and what would do. */
  refused: (why: Exclude<ChangedSetting, { kind: 'changed' }>) => {
    if (why.kind === 'no-word') return `In “${why.line}” a word and a colon are missing before the value.`;
    const expected = why.expected.replace(/, or null$/, ', or nothing');
    return why.of === null ? `Expected ${expected}.` : `For “${why.of}”, expected ${expected}.`;
  },
};
