import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/default-settings.ts';
import { writeSettingsOver } from '../../../src/domain/settings/merge-stored.ts';
import { readSettings, writeSettings } from '../../../src/domain/settings/read-settings.ts';
import { propertyRuns } from '../../property-runs.ts';

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
