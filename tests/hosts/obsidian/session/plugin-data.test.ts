import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { readSettings } from '../../../../src/domain/settings/settings-json.ts';
import { defaultPreferences, readPluginData, writePluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';

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
