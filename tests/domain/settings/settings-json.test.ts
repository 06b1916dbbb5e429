import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, findSetting, SETTING_KEYS } from '../../../src/domain/settings/settings.ts';
import { readSettings, writeSettings, writeSettingsOver } from '../../../src/domain/settings/settings-json.ts';
import { propertyRuns } from '../../property-runs.ts';
import { day } from '../builders.ts';

describe('settings', () => {
  it.each([undefined, null, {}])('need not be there: %j', (json) => {
    expect(readSettings(json)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('are read from JSON with cadences in words and days as YYYY-MM-DD', () => {
    const { settings, problems } = readSettings({
      contacts: { folders: ['People'], rules: { tag: false } },
      properties: { cadence: ['rhythm'] },
      cadence: { byCircle: { 'Inner circle': 'every 2 weeks' }, byRelationship: { mentor: 'quarterly', Family: 'none' }, default: 90 },
      startFresh: '2026-09-01',
      dateOrder: 'day-first',
      dailySize: 3,
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...defaultSettings,
      contacts: { ...defaultSettings.contacts, folders: ['People'], rules: { type: true, tag: false, folder: true } },
      properties: { cadence: ['rhythm'] },
      cadence: {
        byCircle: { innercircle: { every: 14, unit: 'day' } },
        byTag: {},
        byRelationship: { mentor: { every: 3, unit: 'month' }, family: 'none' },
        default: { every: 90, unit: 'day' },
      },
      startFresh: day('2026-09-01'),
      dateOrder: 'day-first',
      dailySize: 3,
    });
  });

  it('report unknown keys at every level with their path', () => {
    const json = { dailysize: 3, contacts: { folder: [], rules: { tags: true } }, cadence: { circle: {} }, properties: { phones: ['tel'] } };
    expect(readSettings(json)).toEqual({
      settings: defaultSettings,
      problems: [
        { kind: 'unknown-setting', key: 'dailysize' },
        { kind: 'unknown-setting', key: 'contacts.folder' },
        { kind: 'unknown-setting', key: 'contacts.rules.tags' },
        { kind: 'unknown-setting', key: 'cadence.circle' },
        { kind: 'unknown-setting', key: 'properties.phones' },
      ],
    });
  });

  it('leave alone what a host keeps beside them', () => {
    expect(readSettings({ app: { welcomed: true }, contacts: { app: 1 } }).problems).toEqual([{ kind: 'unknown-setting', key: 'contacts.app' }]);
  });

  it('report a wrong value with what was expected, and the default holds', () => {
    expect(readSettings({ dailySize: '5', startFresh: '2026-02-30', contacts: [], markForm: 'both' })).toEqual({
      settings: defaultSettings,
      problems: [
        { kind: 'setting', key: 'contacts', expected: 'an object' },
        { kind: 'setting', key: 'dailySize', expected: 'a whole number from 0 to 100' },
        { kind: 'setting', key: 'startFresh', expected: 'a day as YYYY-MM-DD, or null' },
        { kind: 'setting', key: 'markForm', expected: '"inline" or "nested"' },
      ],
    });
  });

  it('keep the good members of a table with a bad one', () => {
    const { settings, problems } = readSettings({ cadence: { byCircle: { close: 'monthly', far: 'sometimes' } } });
    expect(settings.cadence.byCircle).toEqual({ close: { every: 1, unit: 'month' } });
    expect(problems).toEqual([{ kind: 'setting', key: 'cadence.byCircle.far', expected: 'a cadence such as "monthly", "every 2 weeks" or "none"' }]);
  });

  it('take keys such as __proto__ as data', () => {
    const { settings } = readSettings(JSON.parse('{"channels": {"__proto__": "call", "constructor": "email"}}'));
    expect(Object.entries(settings.channels)).toEqual([['__proto__', 'call'], ['constructor', 'email']]);
    expect(readSettings(JSON.parse('{"__proto__": 1}')).problems).toEqual([{ kind: 'unknown-setting', key: '__proto__' }]);
  });

  it.each([[[]], ['x'], [3]])('that are no object are one problem: %j', (json) => {
    expect(readSettings(json)).toEqual({ settings: defaultSettings, problems: [{ kind: 'setting', key: 'settings', expected: 'an object' }] });
  });

  it('know no negative zero', () => {
    expect(readSettings({ givesBeforeAsk: -0 }).settings.givesBeforeAsk).toBe(0);
  });

  it('are read from any JSON without an exception, and what is written is read back as the same', () => {
    const member = fc.oneof(fc.jsonValue(), fc.constantFrom('monthly', 'none', '2026-09-01', 'gave', 3, true));
    const json = fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.oneof(member, fc.dictionary(fc.string(), member)));
    fc.assert(
      fc.property(json, (value) => {
        const { settings } = readSettings(value);
        expect(readSettings(JSON.parse(JSON.stringify(writeSettings(settings))))).toEqual({ settings, problems: [] });
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('have one row each, with their default as the settings file has it', () => {
    expect(new Set(SETTING_KEYS).size).toBe(SETTING_KEYS.length);
    for (const key of SETTING_KEYS) {
      const written = key.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], writeSettings(defaultSettings));
      const row = findSetting(key);
      expect(row?.write(row.default), key).toEqual(written);
    }
    expect(leaves(defaultSettings)).toBe(SETTING_KEYS.length);
  });
});

describe('settings that are stored over others', () => {
  it('keep keys that no setting has, at every level', () => {
    const stored = { dailySize: 3, sparkle: true, contacts: { folder: ['People'], rules: { colour: 1 } }, properties: { phones: ['tel'] } };
    expect(writeSettingsOver({ ...defaultSettings, properties: { role: ['post'] } }, stored)).toMatchObject({
      dailySize: 5,
      sparkle: true,
      contacts: { folder: ['People'], folders: [], rules: { colour: 1, type: true } },
      properties: { phones: ['tel'], role: ['post'] },
    });
  });

  it('keep a value that can’t be read until another is set in its place', () => {
    const stored = { dateOrder: 'dmy', dailySize: 'many', cadence: { byCircle: { inner: 'often', outer: 'yearly' } } };
    expect(writeSettingsOver({ ...defaultSettings, dailySize: 7 }, stored)).toMatchObject({ dateOrder: 'dmy', dailySize: 7, cadence: { byCircle: { inner: 'often' } } });
  });

  it('lose what was understood and taken out', () => {
    const stored = { channels: { fax: 'letter' }, contacts: { folders: ['People'] }, cadence: { byCircle: { outer: 'yearly' } } };
    expect(writeSettingsOver(defaultSettings, stored)).toEqual(writeSettings(defaultSettings));
  });

  it('are read as the same settings, whatever was stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.object({ key: fc.constantFrom('contacts', 'cadence', 'channels', 'dailySize', 'rules', 'types', '__proto__', 'x') }), (any, object) => {
        const settings = { ...defaultSettings, dailySize: 3, channels: { fax: 'letter' } };
        for (const stored of [any, object]) {
          const { settings: read } = readSettings(writeSettingsOver(settings, stored));
          expect(read).toEqual(settings);
        }
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

/** How many settings there are: every member but the four groups and `rules`. */
function leaves(settings: typeof defaultSettings): number {
  const { contacts, cadence, elsewhere } = settings;
  return Object.keys(settings).length - 3 + Object.keys(elsewhere).length + Object.keys(contacts).length - 1 + Object.keys(contacts.rules).length + Object.keys(cadence).length;
}
