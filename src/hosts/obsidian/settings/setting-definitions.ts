import type { SettingControl, SettingDefinitionControl, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingGroupItem } from 'obsidian';
import { memberKeys, shownLines, shownSetting, type ShownSetting } from '../../../domain/settings/setting-field.ts';
import { TAB_PAGES, type AnySetting, type SettingPage, type TabGroup } from '../../../domain/settings/setting-group.ts';
import { findSetting, SETTING_KEYS, type SettingKey, type Settings } from '../../../domain/settings/settings.ts';
import type { Messages } from '../../../i18n/en.ts';

/** What the settings tab shows and does. */
export interface SettingRows {
  readonly words: Messages['settings'];
  readonly settings: Settings;
  /** Why a value can't be taken; `undefined` where it can. */
  readonly refusal: (key: string, value: ShownSetting) => string | undefined;
  readonly addFolder: (key: SettingKey) => void;
  readonly removeFolder: (key: SettingKey, index: number) => void;
  readonly openSetup: () => void;
}

interface Words {
  readonly name: string;
  readonly desc: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** What is shown in an empty field. */
  readonly placeholder?: string;
}

/** A control without what every row gives it. */
type Control = Without<SettingControl>;
type Without<Kind> = Kind extends unknown ? Omit<Kind, 'key' | 'validate'> : never;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The settings tab: the settings of the core by their schema, and those of the app. Reads nothing but what it is given. */
export function settingDefinitions(rows: SettingRows): SettingDefinitionItem[] {
  const { words } = rows;
  const app = words.appRows;
  return [
    group(rows, 'keepingInTouch'),
    group(rows, 'contacts', [
      control(rows, 'app.newContactFolder', app.newContactFolder, { type: 'folder' }),
      control(rows, 'app.newContactTemplate', app.newContactTemplate, { type: 'file', filter: (file) => file.extension === 'md' }),
      { ...words.setup, action: rows.openSetup },
    ]),
    group(rows, 'notes'),
    {
      type: 'group',
      heading: words.app,
      items: [
        control(rows, 'app.showsCountInStatusBar', app.showsCountInStatusBar, { type: 'toggle' }),
        control(rows, 'app.discreet', app.discreet, { type: 'toggle' }),
      ],
    },
  ];
}

function group(rows: SettingRows, name: TabGroup, ofTheApp: readonly SettingGroupItem[] = []): SettingDefinitionGroup {
  return { type: 'group', heading: rows.words.groups[name], items: [...itemsOf(rows, name).filter(fitsInGroup), ...ofTheApp] };
}

/** The app shows lists on pages alone, so a setting of folders belongs on a page. */
function fitsInGroup(item: SettingDefinitionItem): item is SettingGroupItem {
  return !('type' in item) || item.type === 'page';
}

/** What shows on a page or in a group: its settings, and the pages that open from it. */
function itemsOf(rows: SettingRows, place: SettingPage): SettingDefinitionItem[] {
  const items: { readonly position: number; readonly item: SettingDefinitionItem }[] = [];
  for (const key of SETTING_KEYS) {
    const setting = findSetting(key);
    if (setting?.page === place) items.push({ position: setting.position, item: itemOf(rows, key, setting) });
  }
  for (const { name, page, position } of TAB_PAGES) {
    if (page === place) items.push({ position, item: { type: 'page', ...rows.words.pages[name], items: itemsOf(rows, name) } });
  }
  return items.sort((a, b) => a.position - b.position).map(({ item }) => item);
}

/** The row of a setting, or the page of a setting that is a table of lists. */
function itemOf(rows: SettingRows, key: SettingKey, { kind: { field } }: AnySetting): SettingDefinitionItem {
  const words: Words = rows.words.rows[key];
  const row = (shape: Control): SettingDefinitionControl => control(rows, key, words, shape);
  switch (field.type) {
    case 'toggle':
      return row({ type: 'toggle' });
    case 'text':
      return row({ ...field });
    case 'number':
      return row({ ...field, step: 1 });
    case 'hour':
      return row({ type: 'dropdown', options: Object.fromEntries(HOURS.map((hour) => [String(hour), rows.words.hour(hour)])) });
    case 'choice':
      return row({ type: 'dropdown', options: { ...words.labels } });
    case 'lines':
    case 'pairs':
      return row({ type: 'textarea', rows: 4 });
    case 'template':
      return row({ type: 'textarea', rows: 8, placeholder: words.placeholder ?? '' });
    case 'folders':
      return folderList(rows, key, words.name);
    case 'lists':
      return { type: 'page', name: words.name, desc: words.desc, items: listRows(rows, key, words, field.rows) };
  }
}

/** A row for each list in a table of lists. */
function listRows(rows: SettingRows, key: SettingKey, { labels }: Words, height: number): SettingDefinitionControl[] {
  const { words, settings } = rows;
  return memberKeys(settings, key).map((member) => {
    const name = labels?.[member] ?? words.ownMember(member);
    return control(rows, `${key}.${member}`, { name, desc: words.oneOnEachLine }, { type: 'textarea', rows: height });
  });
}

function control(rows: SettingRows, key: string, { name, desc }: Words, shape: Control): SettingDefinitionControl {
  const validate = (value: ShownSetting): string | undefined => rows.refusal(key, value);
  return { name, desc, control: { ...shape, key, validate } };
}

function folderList(rows: SettingRows, key: SettingKey, heading: string): SettingDefinitionList {
  const { words, settings } = rows;
  return {
    type: 'list',
    heading,
    emptyState: words.noFolder,
    items: shownLines(shownSetting(settings, key)).map((folder) => ({ name: folder })),
    onDelete: (index) => rows.removeFolder(key, index),
    addItem: { name: words.addFolder, action: () => rows.addFolder(key) },
  };
}
