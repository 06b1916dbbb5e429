import type { ProblemDetail } from '../problem.ts';
import { isObject, type Complaints, type Json } from './setting-types.ts';
import type { Settings } from './settings.ts';
import { HOST_KEY, settingsSchema as schema, type Setting } from './settings-schema.ts';

export interface SettingsReading {
  readonly settings: Settings;
  /** In the order of the settings; each with its dotted key. */
  readonly problems: readonly ProblemDetail[];
}

/**
 * Reads settings from a parsed JSON value. Any value gives settings: what is wrong or unknown is reported with its dotted
 * key, and the default holds in its place. Nothing at all (`undefined`, `null`) is no problem, and what a host keeps beside
 * the settings, under `HOST_KEY`, is none of the core's.
 */
export function readSettings(json: unknown): SettingsReading {
  const problems: ProblemDetail[] = [];
  const root = group(json ?? {}, 'settings', schema);
  const contacts = group(root['contacts'], 'contacts', schema.contacts);
  const rules = group(contacts['rules'], 'contacts.rules', schema.contacts.rules);
  const cadence = group(root['cadence'], 'cadence', schema.cadence);
  const elsewhere = group(root['elsewhere'], 'elsewhere', schema.elsewhere);

  const settings: Settings = {
    contacts: {
      types: member(contacts, schema.contacts.types),
      typeProperties: member(contacts, schema.contacts.typeProperties),
      tags: member(contacts, schema.contacts.tags),
      folders: member(contacts, schema.contacts.folders),
      excludedFolders: member(contacts, schema.contacts.excludedFolders),
      templateFolders: member(contacts, schema.contacts.templateFolders),
      rules: {
        type: member(rules, schema.contacts.rules.type),
        tag: member(rules, schema.contacts.rules.tag),
        folder: member(rules, schema.contacts.rules.folder),
      },
    },
    logHeadings: member(root, schema.logHeadings),
    logHeading: member(root, schema.logHeading),
    properties: member(root, schema.properties),
    channels: member(root, schema.channels),
    marks: member(root, schema.marks),
    cadence: {
      byCircle: member(cadence, schema.cadence.byCircle),
      byRelationship: member(cadence, schema.cadence.byRelationship),
      default: member(cadence, schema.cadence.default),
    },
    elsewhere: {
      dailyLinks: member(elsewhere, schema.elsewhere.dailyLinks),
      contactWords: member(elsewhere, schema.elsewhere.contactWords),
      contactHeadings: member(elsewhere, schema.elsewhere.contactHeadings),
      largestMeeting: member(elsewhere, schema.elsewhere.largestMeeting),
      tasksArePromises: member(elsewhere, schema.elsewhere.tasksArePromises),
      queueHeading: member(elsewhere, schema.elsewhere.queueHeading),
    },
    givesBeforeAsk: member(root, schema.givesBeforeAsk),
    dailySize: member(root, schema.dailySize),
    dateOrder: member(root, schema.dateOrder),
    startFresh: member(root, schema.startFresh),
    revivePerWeek: member(root, schema.revivePerWeek),
    markForm: member(root, schema.markForm),
    addLastContact: member(root, schema.addLastContact),
    dayStartsAt: member(root, schema.dayStartsAt),
    taskFilter: member(root, schema.taskFilter),
    familyIntroduces: member(root, schema.familyIntroduces),
    outcomeWords: member(root, schema.outcomeWords),
  };
  return { settings, problems };

  /** The members of a group of settings; what is no object is reported, and keys that no setting has. */
  function group(value: unknown, path: string, known: object): Readonly<Record<string, unknown>> {
    if (value === undefined) return {};
    if (!isObject(value)) {
      problems.push({ kind: 'setting', key: path, expected: 'an object' });
      return {};
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(known, key) || (known === schema && key === HOST_KEY)) continue;
      problems.push({ kind: 'unknown-setting', key: path === 'settings' ? key : `${path}.${key}` });
    }
    return value;
  }

  /** The value of one setting in its group, or its default. */
  function member<Value>(values: Readonly<Record<string, unknown>>, { key, default: fallback, form }: Setting<Value>): Value {
    const name = key.slice(key.lastIndexOf('.') + 1);
    if (!Object.hasOwn(values, name)) return fallback;
    const value = form.read(values[name], complaintsBelow(key));
    if (value !== undefined) return value;
    problems.push({ kind: 'setting', key, expected: form.expected });
    return fallback;
  }

  function complaintsBelow(path: string): Complaints {
    return {
      wrong: (key, expected) => problems.push({ kind: 'setting', key: `${path}.${key}`, expected }),
      unknown: (key) => problems.push({ kind: 'unknown-setting', key: `${path}.${key}` }),
    };
  }
}

/** Settings as JSON, every one of them: reading it gives the same settings. */
export function writeSettings(settings: Settings): Json {
  const { contacts, cadence } = schema;
  return {
    contacts: {
      types: contacts.types.form.write(settings.contacts.types),
      typeProperties: contacts.typeProperties.form.write(settings.contacts.typeProperties),
      tags: contacts.tags.form.write(settings.contacts.tags),
      folders: contacts.folders.form.write(settings.contacts.folders),
      excludedFolders: contacts.excludedFolders.form.write(settings.contacts.excludedFolders),
      templateFolders: contacts.templateFolders.form.write(settings.contacts.templateFolders),
      rules: { ...settings.contacts.rules },
    },
    logHeadings: schema.logHeadings.form.write(settings.logHeadings),
    logHeading: settings.logHeading,
    properties: schema.properties.form.write(settings.properties),
    channels: schema.channels.form.write(settings.channels),
    marks: schema.marks.form.write(settings.marks),
    cadence: {
      byCircle: cadence.byCircle.form.write(settings.cadence.byCircle),
      byRelationship: cadence.byRelationship.form.write(settings.cadence.byRelationship),
      default: cadence.default.form.write(settings.cadence.default),
    },
    elsewhere: {
      ...settings.elsewhere,
      contactWords: schema.elsewhere.contactWords.form.write(settings.elsewhere.contactWords),
      contactHeadings: schema.elsewhere.contactHeadings.form.write(settings.elsewhere.contactHeadings),
    },
    givesBeforeAsk: settings.givesBeforeAsk,
    dailySize: settings.dailySize,
    dateOrder: settings.dateOrder,
    startFresh: schema.startFresh.form.write(settings.startFresh),
    revivePerWeek: settings.revivePerWeek,
    markForm: settings.markForm,
    addLastContact: settings.addLastContact,
    dayStartsAt: settings.dayStartsAt,
    taskFilter: settings.taskFilter,
    familyIntroduces: settings.familyIntroduces,
    outcomeWords: schema.outcomeWords.form.write(settings.outcomeWords),
  };
}
