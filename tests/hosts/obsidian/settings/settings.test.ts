import type { App, SettingDefinitionItem } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXCHANGE_CATEGORIES } from '../../../../src/domain/exchange/exchange-category.ts';
import { PROPERTY_FACTS, SETTING_KEYS } from '../../../../src/domain/settings/settings.ts';
import { readPluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { ControlValues } from '../../../../src/hosts/obsidian/settings/control-values.ts';
import { settingDefinitions } from '../../../../src/hosts/obsidian/settings/setting-definitions.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import { en } from '../../../../src/i18n/en.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

beforeEach(() => {
  vi.useFakeTimers();
  const { setTimeout, clearTimeout } = globalThis;
  vi.stubGlobal('window', { setTimeout, clearTimeout, requestAnimationFrame: () => 0 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function opened(data: unknown = null) {
  const saved: unknown[] = [];
  const file = { path: 'data.json', load: () => Promise.resolve(data), save: (json: unknown) => { saved.push(json); return Promise.resolve(); } };
  // The parts that a session works with; the others throw when they are missed.
  const session = new VaultSession(fakeApp({}) as unknown as App, en, file, readPluginData(data));
  return { session, saved, values: new ControlValues(session) };
}

function definitions(values: ControlValues): readonly SettingDefinitionItem[] {
  const nothing = (): void => undefined;
  return settingDefinitions({ words: en.settings, settings: values.settings, refusal: (key, value) => values.refusal(key, value), addFolder: nothing, removeFolder: nothing, openSetup: nothing });
}

interface Row { readonly name: string; readonly control?: { readonly key: string; readonly validate?: (value: never) => unknown } | undefined }

function rowsOf(items: readonly SettingDefinitionItem[]): readonly Row[] {
  return items.flatMap((item): readonly Row[] => ('items' in item && item.items !== undefined ? rowsOf(item.items) : 'control' in item ? [{ name: item.name, control: item.control }] : []));
}

function listsOf(items: readonly SettingDefinitionItem[]): readonly (string | undefined)[] {
  return items.flatMap((item) => ('type' in item && item.type === 'list' ? [item.heading] : 'items' in item ? listsOf(item.items ?? []) : []));
}

describe('the rows of the settings', () => {
  const rows = rowsOf(definitions(opened().values));

  it('show every setting once, the lists of folders as lists', () => {
    const keys = rows.flatMap(({ control }) => control?.key ?? []);
    const lists = ['contacts.folders', 'contacts.excludedFolders', 'contacts.templateFolders'];
    const members: Readonly<Record<string, readonly string[]>> = { properties: PROPERTY_FACTS, outcomeWords: EXCHANGE_CATEGORIES };
    const settings = SETTING_KEYS.flatMap((key) => members[key]?.map((member) => `${key}.${member}`) ?? (lists.includes(key) ? [] : [key]));
    const inApp = ['app.newContactFolder', 'app.newContactTemplate', 'app.showsCountInStatusBar', 'app.discreet'];
    expect([...keys].sort()).toEqual([...settings, ...inApp].sort());
    expect(listsOf(definitions(opened().values))).toEqual(['Folders of contacts', 'Folders without contacts', 'Folders of templates']);
  });

  it('take the values that hold', () => {
    const { values } = opened();
    for (const { control } of rowsOf(definitions(values))) {
      if (control !== undefined) expect(values.refusal(control.key, values.valueOf(control.key)), control.key).toBeUndefined();
    }
  });

  it('have one for each kind of outcome, those of your own too', async () => {
    const { values, session } = opened({ outcomeWords: { music: ['song'] } });
    const names = rowsOf(definitions(values)).flatMap(({ name, control }) => (control?.key.startsWith('outcomeWords.') === true ? [name] : []));
    expect([names[0], names.at(-1)]).toEqual(['Introduction', 'Music']);
    await values.set('outcomeWords.gift', 'Blumen\nWein');
    await values.flush();
    expect(session.settings.outcomeWords).toEqual({ music: ['song'], gift: ['Blumen', 'Wein'] });
  });

  it('list the folders that were chosen', () => {
    const { values } = opened({ contacts: { folders: ['People', 'Work/People'] } });
    expect(JSON.stringify(definitions(values))).toContain('"items":[{"name":"People"},{"name":"Work/People"}]');
  });
});

describe('a value that is put in', () => {
  it('holds at once and is saved a moment later, once for many changes', async () => {
    const { values, session, saved } = opened();
    await values.set('dailySize', 6);
    await values.set('dailySize', 7);
    await values.set('logHeadings', 'Gespräche\nNotizen');
    expect(values.valueOf('dailySize')).toBe(7);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ dailySize: 7, logHeadings: ['Gespräche', 'Notizen'] });
    expect(session.settings.dailySize).toBe(7);
  });

  it('is saved when the settings are closed', async () => {
    const { values, saved } = opened();
    await values.set('dailySize', 6);
    await values.flush();
    await values.flush();
    expect(saved).toHaveLength(1);
  });

  it('changes nothing where it is not as expected, and says why', async () => {
    const { values, saved } = opened();
    await values.set('startFresh', 'soon');
    await values.set('dailySize', null);
    await values.flush();
    expect(saved).toEqual([]);
    expect(values.refusal('startFresh', 'soon')).toBe('Expected a day as YYYY-MM-DD, or nothing.');
    expect(values.refusal('cadence.byCircle', 'inner often')).toBe('“inner often” needs a word and a colon before the value.');
    expect(values.refusal('cadence.byCircle', 'inner: often')).toBe('For “inner”, expected a cadence such as "monthly", "every 2 weeks" or "none".');
  });

  it('is kept, and tried again, where it could not be saved', async () => {
    const { values, session } = opened();
    vi.spyOn(session, 'saveSettings').mockRejectedValueOnce(new Error('the disk is full'));
    await values.set('dailySize', 6);
    await values.flush();
    expect([values.valueOf('dailySize'), session.settings.dailySize]).toEqual([6, 5]);
    await values.flush();
    expect(session.settings.dailySize).toBe(6);
  });

  it('of the app alone is kept beside the settings', async () => {
    const { values, saved } = opened({ sparkle: 1 });
    await values.set('app.newContactFolder', ' People ');
    await values.set('app.showsCountInStatusBar', true);
    expect(saved.at(-1)).toMatchObject({ sparkle: 1, dailySize: 5, app: { newContactFolder: 'People', showsCountInStatusBar: true } });
    await values.set('app.newContactFolder', '');
    expect(saved.at(-1)).toMatchObject({ app: { newContactFolder: null } });
  });
});
