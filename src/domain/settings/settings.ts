import { EXCHANGE_CATEGORIES } from '../exchange/exchange-category.ts';
import { foldTag } from '../vocabulary.ts';
import { group, rowsOf, setting, type AnySetting, type DottedKey, type Setting, type SettingAt } from './setting-group.ts';
import {
  anyText, byKey, byWord, cadence, folders, hour, isoDay, listsByKey, listsByKnownKey, oneOf, orNone, someText, template, texts, wholeNumber, yesOrNo,
} from './setting-kinds.ts';

/** The facts of contacts and meetings whose property names can be extended (docs/note-format.md, "Property names"). */
export const PROPERTY_FACTS = [
  'name', 'otherNames', 'organisation', 'role', 'relationship', 'circle', 'metAt', 'metOn', 'introducedBy', 'knows',
  'cadence', 'lastContact', 'nextContact', 'snoozedUntil', 'status', 'died', 'anniversary', 'goals', 'birthday',
  'email', 'phone', 'website', 'linkedin', 'location', 'timezone', 'reciprocity', 'private',
  'meetingPeople', 'meetingDate',
] as const;
export type PropertyFact = (typeof PROPERTY_FACTS)[number];

/**
 * All settings, one row each, in the shape and order of the settings file. The type `Settings`, the defaults, reading and
 * writing, the settings tab and docs/settings.md follow from it.
 *
 * To add a setting:
 * 1. Add a row: its kind (see setting-kinds.ts), its default, and the page of the settings tab with its position there.
 *    The comment above the row is its entry in docs/settings.md and what an editor shows for it.
 * 2. Add its name and description to `rows` in src/i18n/en/settings.ts; the compiler asks for them.
 * 3. Run `RAPPORT_RECORD=1 npx vitest run tests/settings-document.test.ts`, which writes docs/settings.md.
 */
export const settingsSchema = group({
  contacts: group({
    /** Values of a type property that make a note a contact. */
    types: setting(texts, ['contact', 'person', 'people'], 'recognition', 2),
    /** Properties that say what type a note has. */
    typeProperties: setting(texts, ['type', 'kind', 'class', 'fileClass', 'category', 'categories', 'note-type'], 'recognition', 3),
    /** Tags that make a note a contact, nested ones included. */
    tags: setting(texts, ['contact', 'person', 'people'], 'recognition', 5),
    /** Folders whose notes are contacts, those of subfolders too. */
    folders: setting(folders, [], 'recognition', 7),
    /** Folders in which no note is a contact. */
    excludedFolders: setting(folders, [], 'recognition', 8),
    /** Folders with templates, which are never contacts. */
    templateFolders: setting(folders, ['Templates'], 'recognition', 9),
    rules: group({
      /** Whether a type property makes a note a contact. */
      type: setting(yesOrNo, true, 'recognition', 1),
      /** Whether a tag makes a note a contact. */
      tag: setting(yesOrNo, true, 'recognition', 4),
      /** Whether lying in a folder of contacts makes a note a contact. */
      folder: setting(yesOrNo, true, 'recognition', 6),
    }),
  }),
  /** Your own headings for logs of interactions, added to the built-in ones. */
  logHeadings: setting(texts, [], 'headings', 1),
  /** The heading that a new log section gets, and the preferred one where a note has several. */
  logHeading: setting(someText, 'Interactions', 'notes', 1),
  /** The languages of the notes by their codes (`es`, `de`), for words that mean something else in another; empty for the app's own. Every language is read. */
  noteLanguages: setting(texts, [], 'words', 3),
  /** Names of your own for properties, by fact; they come before the built-in ones. */
  properties: setting(listsByKnownKey(PROPERTY_FACTS), {}, 'notes', 8),
  /** Words of your own for channels, each with its channel. */
  channels: setting(byKey(someText), {}, 'words', 1),
  /** Words of your own for marks of exchange, each with its kind. */
  marks: setting(byKey(oneOf('gave', 'received', 'thanked', 'asked', 'asked-me')), {}, 'words', 2),
  cadence: group({
    /** How often to be in touch, by circle. */
    byCircle: setting(byWord(cadence), {}, 'cadences', 1),
    /** How often to be in touch, by tag of the contact's note; it applies to nested tags, too. */
    byTag: setting(byKey(cadence, foldTag), {}, 'cadences', 2),
    /** How often to be in touch, by relationship. */
    byRelationship: setting(byWord(cadence), {}, 'cadences', 3),
    /** How often to be in touch with everybody else. */
    default: setting(orNone(cadence), null, 'keepingInTouch', 2),
  }),
  elsewhere: group({
    /** Which links to contacts in daily notes are contact: those whose line says so, every link, or none. */
    dailyLinks: setting(oneOf('saying-so', 'every-link', 'none'), 'saying-so', 'elsewhere', 1),
    /** Words of your own that say in a line of a daily note that there was contact, added to the built-in ones. */
    contactWords: setting(texts, [], 'elsewhere', 2),
    /** Headings of daily notes under which every link to a contact is contact; those of log sections that you name are, too. */
    contactHeadings: setting(texts, ['Interactions', 'Contacts', 'Conversations', 'Communication', 'Calls', 'Meetings', 'Touchpoints'], 'elsewhere', 3),
    /** With more people than this a meeting note says only who was in the same room, which is no contact. */
    largestMeeting: setting(wholeNumber(1, 1000), 8, 'elsewhere', 4),
    /** Whether open tasks of other notes that link a contact are promises without a tag #promise. */
    tasksArePromises: setting(yesOrNo, false, 'elsewhere', 5),
    /** The heading of daily notes under which the queue is written. Open tasks below it are no promises. */
    queueHeading: setting(someText, 'Follow up', 'elsewhere', 6),
  }),
  /** How many times to give before asking: a reminder, not a lock. */
  givesBeforeAsk: setting(wholeNumber(0, 100), 4, 'keepingInTouch', 4),
  /** How many people are proposed for a day. */
  dailySize: setting(wholeNumber(0, 100), 5, 'keepingInTouch', 1),
  /** How a date such as 3/4/2026 is read; unset, it is a problem unless only one reading is a date. */
  dateOrder: setting(orNone(oneOf('day-first', 'month-first')), null, 'notes', 3),
  /** Nothing counts as late from before this day. */
  startFresh: setting(orNone(isoDay), null, 'keepingInTouch', 5),
  /** How many relationships that went quiet are proposed a week; 0 for none. */
  revivePerWeek: setting(wholeNumber(0, 100), 0, 'keepingInTouch', 7),
  /** Whether marks are written inline where that is safe, or always as nested items. */
  markForm: setting(oneOf('inline', 'nested'), 'inline', 'notes', 4),
  /** Whether a last-contact property is added where a note has none. */
  addLastContact: setting(yesOrNo, false, 'notes', 5),
  /** The hour at which a new day begins. */
  dayStartsAt: setting(hour, 4, 'keepingInTouch', 6),
  /** Only tasks with this text are tasks; empty for all. */
  taskFilter: setting(anyText, '', 'notes', 9),
  /** Whether family may be proposed as a way in to others. */
  familyIntroduces: setting(yesOrNo, false, 'keepingInTouch', 8),
  /**
   * Words of your own for what came of an exchange, by group (introduction, recommendation, opportunity, idea, advice, help,
   * gift, or one of your own); added to the built-in ones.
   */
  outcomeWords: setting(listsByKey(EXCHANGE_CATEGORIES), {}, 'notes', 7),
  /** The text of the weekly and the yearly review, with placeholders (docs/note-format.md, "Reviews"); empty for the built-in one. */
  reviewTemplate: setting(template, '', 'notes', 11),
});

/** Everything a user can set. All of it has a default: a vault needs no settings. */
export type Settings = typeof settingsSchema.default;

/** What holds where nothing is set. */
export const defaultSettings: Settings = settingsSchema.default;

/** How `3/4/2026` is read. */
export type DateOrder = NonNullable<Settings['dateOrder']>;

/** The dotted key of a setting, as in `contacts.rules.tag`. */
export type SettingKey = DottedKey<typeof settingsSchema>;

/** What needs a label in `i18n`: the choices of a setting (`''` for none), or the built-in members of its table. */
export type SettingLabel<Key extends SettingKey> =
  SettingAt<typeof settingsSchema, Key> extends Setting<infer Value, infer Option>
    ? Option extends string ? Option | (null extends Value ? '' : never) : never
    : never;

/** The key in the settings file under which a host stores what concerns it alone. The core never looks inside. */
export const HOST_KEY = 'app';

const ROWS: ReadonlyMap<string, AnySetting> = new Map(rowsOf(settingsSchema, ''));

/** The row with a dotted key; `null` where no setting has it. */
export function findSetting(key: string): AnySetting | null {
  return ROWS.get(key) ?? null;
}

/** The dotted keys of all settings, in the order of the schema. */
export const SETTING_KEYS: readonly SettingKey[] = [...ROWS.keys()].filter(isSettingKey);

function isSettingKey(key: string): key is SettingKey {
  return ROWS.has(key);
}
