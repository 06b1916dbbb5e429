import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readSettings } from '../../../../src/domain/settings/settings-json.ts';
import type { Plugin } from 'obsidian';
import { dataFileOf } from '../../../../src/hosts/obsidian/session/data-file.ts';
import { loadPluginData, PluginDataStore } from '../../../../src/hosts/obsidian/session/plugin-data-store.ts';
import { defaultPreferences, readPluginData, writePluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';

/** The data file of a plugin with these bytes in it; `null` for none. */
function dataFile(bytes: Uint8Array | string | null) {
  const saved: unknown[] = [];
  const adapter = { exists: () => Promise.resolve(bytes !== null), readBinary: () => Promise.resolve(new Uint8Array(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : (bytes ?? [])).buffer) };
  // The parts of a plugin that its data file works with.
  const plugin = { app: { vault: { adapter, configDir: '.config' } }, manifest: { id: 'rapport' }, saveData: (data: unknown) => Promise.resolve(saved.push(data)) };
  return { file: dataFileOf(plugin as unknown as Plugin), saved };
}

describe('the plugin’s data', () => {
  it.each([undefined, null, {}, [], 'text', { app: 'text' }])('need not be there: %j', (json) => {
    expect(readPluginData(json)).toMatchObject({ settings: defaultSettings, preferences: defaultPreferences });
  });

  it('is read back as it was written', () => {
    const preferences = { ...defaultPreferences, newContactFolder: 'People', showsCountInStatusBar: true };
    const settings = { ...defaultSettings, dailySize: 3 };
    expect(readPluginData(writePluginData({ settings, preferences, stored: null }))).toMatchObject({ settings, preferences, problems: [] });
  });

  it('keeps what it does not understand, among the settings and beside them', () => {
    const { settings, preferences, stored } = readPluginData({ sparkle: 1, app: { glitter: 2, welcomed: true } });
    expect(writePluginData({ settings, preferences, stored })).toMatchObject({ sparkle: 1, app: { glitter: 2, welcomed: true }, dailySize: 5 });
  });

  it('tells a misspelled setting, and nothing of what is the app’s alone', () => {
    expect(readPluginData({ dailysize: 3, app: { glitter: 2 } }).problems).toEqual([{ kind: 'unknown-setting', key: 'dailysize' }]);
  });

  it('can be read by the terminal without a problem', () => {
    const written = writePluginData({ settings: defaultSettings, preferences: defaultPreferences, stored: null });
    expect(readSettings(JSON.parse(JSON.stringify(written)))).toEqual({ settings: defaultSettings, problems: [] });
  });
});

describe('the plugin’s data file', () => {
  it('need not be there, and may begin with a byte order mark', async () => {
    for (const text of [null, 'null', '\uFEFF{}']) expect(await loadPluginData(dataFile(text).file)).toMatchObject({ problems: [], isUnreadable: false, preferences: { welcomed: false } });
    expect(await loadPluginData(dataFile('\uFEFF{"dailySize": 3}').file)).toMatchObject({ settings: { dailySize: 3 }, problems: [] });
    expect(dataFile(null).file.path).toBe('.config/plugins/rapport/data.json');
  });

  const BROKEN: readonly (readonly [string, string | Uint8Array])[] = [
    ['empty', ''],
    ['cut short', '{"dailySize": 3'],
    ['cut within a character', new TextEncoder().encode('{"a": "é"}').slice(0, 8)],
    ['only zeros, as after a crash', '\0\0\0\0'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    ['with the marks of a merge', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n'],
    ['no object', '[]'],
  ];

  it.each(BROKEN)('that can’t be read gives the defaults and one problem, and is no newcomer’s: %s', async (_, bytes) => {
    expect(await loadPluginData(dataFile(bytes).file)).toMatchObject({ settings: defaultSettings, preferences: { ...defaultPreferences, welcomed: true }, problems: [{ kind: 'unreadable-settings' }], isUnreadable: true });
  });

  it('is readable again once the user has saved something', async () => {
    const { file, saved } = dataFile('');
    const store = new PluginDataStore(file, await loadPluginData(file));
    expect(await store.save(() => null)).toBe(false);
    expect(saved).toEqual([]);
    await store.save((data) => ({ ...data, settings: { ...data.settings, dailySize: 3 } }));
    expect(saved).toMatchObject([{ dailySize: 3, app: { welcomed: true } }]);
    expect(store.now).toMatchObject({ problems: [], isUnreadable: false });
  });
});
