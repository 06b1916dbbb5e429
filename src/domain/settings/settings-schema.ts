import { defaultSettings as defaults } from './default-settings.ts';
import {
  anyText, byKey, byKnownKey, byWord, cadence, isoDay, oneOf, orNone, someText, texts, wholeNumber, yesOrNo, type Json,
  type SettingForm,
} from './setting-types.ts';
import { PROPERTY_FACTS } from './settings.ts';

/** One setting, described: everything that documentation or a settings screen says about it. */
export interface Setting<Value> {
  /** The dotted path in the settings file. */
  readonly key: string;
  /** What it does, as a sentence. */
  readonly meaning: string;
  readonly default: Value;
  readonly form: SettingForm<Value>;
}

/** A setting as documentation shows it, its default as JSON. */
export interface SettingDescription {
  readonly key: string;
  readonly meaning: string;
  readonly expected: string;
  readonly default: Json;
}

/** The key beside the settings under which a host keeps what holds in it alone. The core never looks inside. */
export const HOST_KEY = 'app';

const mark = oneOf('gave', 'received', 'thanked', 'asked', 'asked-me');

/** All settings, in the shape of `Settings`. */
export const settingsSchema = {
  contacts: {
    types: setting('contacts.types', 'Values of a type property that make a note a contact.', defaults.contacts.types, texts),
    typeProperties: setting('contacts.typeProperties', 'Properties that say what type a note has.', defaults.contacts.typeProperties, texts),
    tags: setting('contacts.tags', 'Tags that make a note a contact, nested ones included.', defaults.contacts.tags, texts),
    folders: setting('contacts.folders', 'Folders whose notes are contacts, those of subfolders too.', defaults.contacts.folders, texts),
    excludedFolders: setting('contacts.excludedFolders', 'Folders in which no note is a contact.', defaults.contacts.excludedFolders, texts),
    templateFolders: setting('contacts.templateFolders', 'Folders with templates, which are never contacts.', defaults.contacts.templateFolders, texts),
    rules: {
      type: setting('contacts.rules.type', 'Whether a type property makes a note a contact.', defaults.contacts.rules.type, yesOrNo),
      tag: setting('contacts.rules.tag', 'Whether a tag makes a note a contact.', defaults.contacts.rules.tag, yesOrNo),
      folder: setting('contacts.rules.folder', 'Whether lying in a folder of contacts makes a note a contact.', defaults.contacts.rules.folder, yesOrNo),
    },
  },
  logHeadings: setting('logHeadings', 'Headings of your own under which interactions stand, added to the built-in ones.', defaults.logHeadings, texts),
  logHeading: setting('logHeading', 'The heading that a new log section gets, and the preferred one where a note has several.', defaults.logHeading, someText),
  properties: setting('properties', 'Names of your own for properties, by fact; they come before the built-in ones.', defaults.properties, byKnownKey(PROPERTY_FACTS, texts)),
  channels: setting('channels', 'Words of your own for channels, each with its channel.', defaults.channels, byKey(someText)),
  marks: setting('marks', 'Words of your own for marks of exchange, each with its kind.', defaults.marks, byKey(mark)),
  cadence: {
    byCircle: setting('cadence.byCircle', 'How often to be in touch, by circle.', defaults.cadence.byCircle, byWord(cadence)),
    byRelationship: setting('cadence.byRelationship', 'How often to be in touch, by relationship.', defaults.cadence.byRelationship, byWord(cadence)),
    default: setting('cadence.default', 'How often to be in touch with everybody else.', defaults.cadence.default, orNone(cadence)),
  },
  elsewhere: {
    dailyLinks: setting('elsewhere.dailyLinks', 'Which links to contacts in daily notes are contact: those whose line says so, every link, or none.', defaults.elsewhere.dailyLinks, oneOf('saying-so', 'every-link', 'none')),
    contactWords: setting('elsewhere.contactWords', 'Words of your own that say in a line of a daily note that there was contact, added to the built-in ones.', defaults.elsewhere.contactWords, texts),
    contactHeadings: setting('elsewhere.contactHeadings', 'Headings of daily notes under which every link to a contact is contact; those of log sections that you name are, too.', defaults.elsewhere.contactHeadings, texts),
    largestMeeting: setting('elsewhere.largestMeeting', 'With more people than this a meeting note says only who was in the same room, which is no contact.', defaults.elsewhere.largestMeeting, wholeNumber(1, 1000)),
    tasksArePromises: setting('elsewhere.tasksArePromises', 'Whether open tasks of other notes that link a contact are promises without a tag #promise.', defaults.elsewhere.tasksArePromises, yesOrNo),
    queueHeading: setting('elsewhere.queueHeading', 'The heading of daily notes under which the queue is written. Open tasks below it are no promises.', defaults.elsewhere.queueHeading, someText),
  },
  givesBeforeAsk: setting('givesBeforeAsk', 'How many times to give before asking: a reminder, not a lock.', defaults.givesBeforeAsk, wholeNumber(0, 100)),
  dailySize: setting('dailySize', 'How many people are proposed for a day.', defaults.dailySize, wholeNumber(0, 100)),
  dateOrder: setting('dateOrder', 'How a date such as 3/4/2026 is read; unset, it is a problem unless only one reading is a date.', defaults.dateOrder, orNone(oneOf('day-first', 'month-first'))),
  startFresh: setting('startFresh', 'Nothing counts as late from before this day.', defaults.startFresh, orNone(isoDay)),
  revivePerWeek: setting('revivePerWeek', 'How many relationships that went quiet are proposed a week; 0 for none.', defaults.revivePerWeek, wholeNumber(0, 100)),
  markForm: setting('markForm', 'Whether marks are written inline where that is safe, or always as nested items.', defaults.markForm, oneOf('inline', 'nested')),
  addLastContact: setting('addLastContact', 'Whether a last-contact property is added where a note has none.', defaults.addLastContact, yesOrNo),
  dayStartsAt: setting('dayStartsAt', 'The hour at which a new day begins.', defaults.dayStartsAt, wholeNumber(0, 23)),
  taskFilter: setting('taskFilter', 'Only tasks with this text are tasks; empty for all.', defaults.taskFilter, anyText),
  familyIntroduces: setting('familyIntroduces', 'Whether family may be proposed as a way in to others.', defaults.familyIntroduces, yesOrNo),
  outcomeWords: setting('outcomeWords', 'Words of your own for what came of an exchange, by group (introduction, recommendation, opportunity, idea, advice, help, gift, or one of your own); added to the built-in ones.', defaults.outcomeWords, byKey(texts)),
} as const;

/** Every setting as documentation shows it, in the order of the schema. */
export const settingDescriptions: readonly SettingDescription[] = [
  ...Object.values(settingsSchema.contacts).flatMap((member) => ('key' in member ? [described(member)] : Object.values(member).map(described))),
  described(settingsSchema.logHeadings),
  described(settingsSchema.logHeading),
  described(settingsSchema.properties),
  described(settingsSchema.channels),
  described(settingsSchema.marks),
  described(settingsSchema.cadence.byCircle),
  described(settingsSchema.cadence.byRelationship),
  described(settingsSchema.cadence.default),
  described(settingsSchema.elsewhere.dailyLinks),
  described(settingsSchema.elsewhere.contactWords),
  described(settingsSchema.elsewhere.contactHeadings),
  described(settingsSchema.elsewhere.largestMeeting),
  described(settingsSchema.elsewhere.tasksArePromises),
  described(settingsSchema.elsewhere.queueHeading),
  described(settingsSchema.givesBeforeAsk),
  described(settingsSchema.dailySize),
  described(settingsSchema.dateOrder),
  described(settingsSchema.startFresh),
  described(settingsSchema.revivePerWeek),
  described(settingsSchema.markForm),
  described(settingsSchema.addLastContact),
  described(settingsSchema.dayStartsAt),
  described(settingsSchema.taskFilter),
  described(settingsSchema.familyIntroduces),
  described(settingsSchema.outcomeWords),
];

function setting<Value>(key: string, meaning: string, value: Value, form: SettingForm<Value>): Setting<Value> {
  return { key, meaning, default: value, form };
}

function described<Value>({ key, meaning, default: value, form }: Setting<Value>): SettingDescription {
  return { key, meaning, expected: form.expected, default: form.write(value) };
}
