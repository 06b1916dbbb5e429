import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, SETTING_KEYS, type Settings } from '../../../src/domain/settings/settings.ts';
import { readSettings } from '../../../src/domain/settings/settings-json.ts';
import { changedSetting, shownSetting } from '../../../src/domain/settings/setting-field.ts';
import { propertyRuns } from '../../property-runs.ts';

const { settings } = readSettings({
  contacts: { folders: ['People', 'Work/People'], rules: { tag: false } },
  properties: { role: ['post', 'job title'] },
  channels: { fax: 'letter' },
  cadence: { byCircle: { inner: 'monthly', outer: 'none' }, default: 'every 2 weeks' },
  startFresh: '2026-09-01',
  dailySize: 3,
});

function changed(key: string, shown: boolean | number | string, from: Settings = settings): Settings {
  const result = changedSetting(from, key, shown);
  if (result.kind !== 'changed') throw new Error(`${key} was not changed: ${JSON.stringify(result)}`);
  return result.settings;
}

describe('a setting in a field', () => {
  it.each([
    ['contacts.folders', 'People\nWork/People'],
    ['contacts.rules.tag', false],
    ['properties.role', 'post\njob title'],
    ['properties.circle', ''],
    ['channels', 'fax: letter'],
    ['cadence.byCircle', 'inner: monthly\nouter: none'],
    ['cadence.byRelationship', ''],
    ['cadence.default', 'every 2 weeks'],
    ['startFresh', '2026-09-01'],
    ['dateOrder', ''],
    ['dailySize', 3],
    ['logHeading', 'Interactions'],
  ])('%s is shown as %j', (key, shown) => {
    expect(shownSetting(settings, key)).toBe(shown);
  });

  it('is read line by line; empty lines and what stands twice do not count', () => {
    expect(changed('logHeadings', ' Gespräche \n\nNotizen\r\nNotizen').logHeadings).toEqual(['Gespräche', 'Notizen']);
    expect(changed('properties.circle', 'ring').properties).toEqual({ role: ['post', 'job title'], circle: ['ring'] });
  });

  it('is a map where its lines have a word and a value, the last colon between them', () => {
    expect(changed('cadence.byCircle', 'Inner: circle: every 2 weeks').cadence.byCircle).toEqual({ 'inner:circle': { every: 14, unit: 'day' } });
    expect(changed('marks', 'geholfen: gave').marks).toEqual({ geholfen: 'gave' });
  });

  it('that may be none is none when it is empty', () => {
    expect(changed('cadence.default', ' ').cadence.default).toBeNull();
    expect(changed('startFresh', '').startFresh).toBeNull();
    expect(changed('dateOrder', 'month-first').dateOrder).toBe('month-first');
    expect(changed('taskFilter', '').taskFilter).toBe('');
  });

  it('that is a number may be given as text', () => {
    expect(changed('dayStartsAt', '6').dayStartsAt).toBe(6);
    expect(changedSetting(settings, 'dayStartsAt', '24')).toMatchObject({ kind: 'unexpected' });
    expect(changedSetting(settings, 'dayStartsAt', '')).toMatchObject({ kind: 'unexpected' });
  });

  it('changes nothing where it can’t be read, and tells what was expected', () => {
    expect(changedSetting(settings, 'cadence.byCircle', 'inner often')).toEqual({ kind: 'no-word', line: 'inner often' });
    expect(changedSetting(settings, 'cadence.byCircle', 'inner: often')).toMatchObject({ kind: 'unexpected', of: 'inner' });
    expect(changedSetting(settings, 'startFresh', 'soon')).toEqual({ kind: 'unexpected', of: null, expected: 'a day as YYYY-MM-DD, or null' });
    expect(changedSetting(settings, 'dailySize', 1.5)).toMatchObject({ kind: 'unexpected', of: null });
    expect(changedSetting(settings, 'logHeading', ' ')).toMatchObject({ kind: 'unexpected', of: null });
  });

  it('put back as it is shown, changes nothing', () => {
    const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'B', ' ', '-', 'é', '#') }).filter((text) => text.trim() === text && /[aBé]/.test(text));
    const json = fc.record({
      contacts: fc.record({ types: fc.uniqueArray(word), folders: fc.uniqueArray(word) }),
      channels: fc.dictionary(word, word),
      cadence: fc.record({ byCircle: fc.dictionary(word, fc.constantFrom('monthly', 'none', 'every 3 days')), default: fc.constantFrom(null, 'yearly') }),
      marks: fc.dictionary(word, fc.constantFrom('gave', 'asked')),
      startFresh: fc.constantFrom(null, '2024-02-29'),
    });
    fc.assert(
      fc.property(json, fc.constantFrom(...SETTING_KEYS.filter((key) => key !== 'properties')), (stored, key) => {
        const { settings: before } = readSettings(stored);
        expect(changed(key, shownSetting(before, key), before)).toEqual(before);
        expect(changed(key, shownSetting(defaultSettings, key), defaultSettings)).toEqual(defaultSettings);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
