import type { SettingControl, SettingDefinitionControl, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage } from 'obsidian';
import { EXCHANGE_CATEGORIES } from '../../../domain/exchange/exchange-category.ts';
import type { ShownSetting } from '../../../domain/settings/setting-field.ts';
import { PROPERTY_FACTS, type Settings } from '../../../domain/settings/settings.ts';
import type { Messages } from '../../../i18n/en.ts';

/** What the rows of the settings ask and do. */
export interface SettingRows {
  readonly words: Messages['settings'];
  readonly settings: Settings;
  /** Why a value can't be taken; nothing where it can. */
  readonly refusal: (key: string, value: ShownSetting) => string | undefined;
  readonly addFolder: (key: FolderKey) => void;
  readonly removeFolder: (key: FolderKey, index: number) => void;
  readonly openFirstRun: () => void;
}

/** Settings that are lists of folders. */
export type FolderKey = 'folders' | 'excludedFolders' | 'templateFolders';

type RowKey = keyof Messages['settings']['rows'];
/** A control without what every row gives it. */
type Control = Without<SettingControl>;
type Without<Kind> = Kind extends unknown ? Omit<Kind, 'key' | 'validate'> : never;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** All settings as the app is to show them. Reads nothing but what it is given. */
export function settingDefinitions(rows: SettingRows): SettingDefinitionItem[] {
  const { words } = rows;
  return [
    {
      type: 'group',
      heading: words.keepingInTouch,
      items: [
        row(rows, 'dailySize', { type: 'number', min: 0, max: 100, step: 1 }),
        row(rows, 'cadence.default', { type: 'text' }),
        page(words.cadences, [lines(rows, 'cadence.byCircle'), lines(rows, 'cadence.byRelationship')]),
        row(rows, 'givesBeforeAsk', { type: 'number', min: 0, max: 100, step: 1 }),
        row(rows, 'startFresh', { type: 'text', placeholder: 'YYYY-MM-DD' }),
        row(rows, 'dayStartsAt', { type: 'dropdown', options: Object.fromEntries(HOURS.map((hour) => [String(hour), words.hour(hour)])) }),
        row(rows, 'revivePerWeek', { type: 'number', min: 0, max: 100, step: 1 }),
        row(rows, 'familyIntroduces', { type: 'toggle' }),
      ],
    },
    {
      type: 'group',
      heading: words.contacts,
      items: [
        page(words.recognition, [
          row(rows, 'contacts.rules.type', { type: 'toggle' }),
          lines(rows, 'contacts.types'),
          lines(rows, 'contacts.typeProperties'),
          row(rows, 'contacts.rules.tag', { type: 'toggle' }),
          lines(rows, 'contacts.tags'),
          row(rows, 'contacts.rules.folder', { type: 'toggle' }),
          folders(rows, 'folders'),
          folders(rows, 'excludedFolders'),
          folders(rows, 'templateFolders'),
        ]),
        row(rows, 'app.newContactFolder', { type: 'folder' }),
        row(rows, 'app.newContactTemplate', { type: 'file', filter: (file) => file.extension === 'md' }),
        { ...words.firstRun, action: rows.openFirstRun },
      ],
    },
    {
      type: 'group',
      heading: words.notes,
      items: [
        row(rows, 'logHeading', { type: 'text' }),
        page(words.headings, [lines(rows, 'logHeadings')]),
        row(rows, 'dateOrder', { type: 'dropdown', options: { ...words.dateOrders } }),
        row(rows, 'markForm', { type: 'dropdown', options: { ...words.markForms } }),
        row(rows, 'addLastContact', { type: 'toggle' }),
        page(words.words, [lines(rows, 'channels'), lines(rows, 'marks')]),
        page(words.outcomes, outcomeGroups(rows.settings).map((group) => control(rows, `outcomeWords.${group}`, words.outcome(group), { type: 'textarea', rows: 2 }))),
        page(words.properties, PROPERTY_FACTS.map((fact) => control(rows, `properties.${fact}`, words.property(fact), { type: 'textarea', rows: 1 }))),
        row(rows, 'taskFilter', { type: 'text' }),
        page(words.elsewhere, [
          row(rows, 'elsewhere.dailyLinks', { type: 'dropdown', options: { ...words.dailyLinks } }),
          lines(rows, 'elsewhere.contactWords'),
          lines(rows, 'elsewhere.contactHeadings'),
          row(rows, 'elsewhere.largestMeeting', { type: 'number', min: 1, max: 1000, step: 1 }),
          row(rows, 'elsewhere.tasksArePromises', { type: 'toggle' }),
          row(rows, 'elsewhere.queueHeading', { type: 'text' }),
        ]),
      ],
    },
    {
      type: 'group',
      heading: words.app,
      items: [row(rows, 'app.showsCountInStatusBar', { type: 'toggle' }), row(rows, 'app.discreet', { type: 'toggle' })],
    },
  ];
}

/** The built-in groups of what came of an exchange, and those that the settings add. A key with a dot is no row: it says a place in the settings. */
function outcomeGroups({ outcomeWords }: Settings): readonly string[] {
  return [...new Set<string>([...EXCHANGE_CATEGORIES, ...Object.keys(outcomeWords).filter((group) => !group.includes('.'))])];
}

function row(rows: SettingRows, key: RowKey, shape: Control): SettingDefinitionControl {
  return control(rows, key, rows.words.rows[key], shape);
}

function lines(rows: SettingRows, key: RowKey): SettingDefinitionControl {
  return row(rows, key, { type: 'textarea', rows: 4 });
}

function control(rows: SettingRows, key: string, { name, desc }: { readonly name: string; readonly desc: string }, shape: Control): SettingDefinitionControl {
  const validate = (value: ShownSetting): string | undefined => rows.refusal(key, value);
  return { name, desc, control: { ...shape, key, validate } };
}

function page({ name, desc }: { readonly name: string; readonly desc: string }, items: SettingDefinitionItem[]): SettingDefinitionPage {
  return { type: 'page', name, desc, items };
}

function folders(rows: SettingRows, key: FolderKey): SettingDefinitionList {
  const { words, settings } = rows;
  return {
    type: 'list',
    heading: words[key],
    emptyState: words.noFolder,
    items: settings.contacts[key].map((folder) => ({ name: folder })),
    onDelete: (index) => rows.removeFolder(key, index),
    addItem: { name: words.addFolder, action: () => rows.addFolder(key) },
  };
}
