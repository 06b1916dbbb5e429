import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../../src/domain/cadence.ts';
import { FREQUENCIES, nearestFrequency } from '../../../src/domain/onboarding/frequencies.ts';
import { proposedHowOften, proposedWho, readHowOften, readWho, settingsOfHowOften, settingsOfWho, writeHowOften, writeWho, type HowOften } from '../../../src/domain/onboarding/choices.ts';
import type { VaultSurvey } from '../../../src/domain/onboarding/vault-survey.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { day } from '../builders.ts';
import { propertyRuns } from '../../property-runs.ts';

const SURVEY: VaultSurvey = {
  notes: 5, contacts: [], interactions: { inContactNotes: 0, inOtherNotes: 0 }, headings: [], dateOrder: null, ownNote: null,
  found: [{ kind: 'folder', word: 'People', notes: ['People/Ada.md'] }, { kind: 'tag', word: 'friend', notes: ['Bob.md'] }, { kind: 'linked', person: { name: 'Zoe', path: null, notes: 3, lines: [] } }],
};
const TODAY = day('2026-09-01');

describe('who counts', () => {
  it('is by suggestion whoever has a note, if nobody is a contact yet', () => {
    expect(proposedWho(SURVEY).people).toEqual(new Set(['folder People', 'tag friend']));
    expect(proposedWho({ ...SURVEY, contacts: ['Ada'] }).people).toEqual(new Set());
  });

  it('becomes settings for folders, tags and types', () => {
    const { contacts } = settingsOfWho(proposedWho(SURVEY), SURVEY, defaultSettings);
    expect(contacts).toEqual({ ...defaultSettings.contacts, folders: ['People'], tags: [...defaultSettings.contacts.tags, 'friend'] });
    expect(settingsOfWho({ ...proposedWho(SURVEY), people: new Set() }, SURVEY, defaultSettings)).toEqual(defaultSettings);
  });
});

describe('how often', () => {
  it('starts fresh by suggestion only with many contacts', () => {
    expect([12, 100].map((contacts) => proposedHowOften(contacts, true, defaultSettings).startsFresh)).toEqual([false, true]);
    expect(proposedHowOften(12, false, { ...defaultSettings, startFresh: TODAY }).startsFresh).toBe(true);
  });

  it('becomes settings for groups and everyone else', () => {
    const choices: HowOften = { people: new Map(), groups: new Map<string, Cadence>([['circle inner', 'none'], ['tag work/lab', { every: 7, unit: 'day' }]]), others: 'none', startsFresh: true };
    expect(settingsOfHowOften(choices, defaultSettings, TODAY)).toEqual({ ...defaultSettings, startFresh: TODAY, cadence: { ...defaultSettings.cadence, default: 'none', byCircle: { inner: 'none' }, byTag: { 'work/lab': { every: 7, unit: 'day' } } } });
  });

  it.each([[1, 'weekly'], [10, 'weekly'], [20, 'monthly'], [80, 'quarterly'], [300, 'yearly']] as const)('%d days are nearest to %s', (rhythm, expected) => {
    expect(FREQUENCIES.indexOf(nearestFrequency(rhythm))).toBe(['weekly', 'monthly', 'quarterly', 'yearly'].indexOf(expected));
  });
});

it('choices survive as JSON, and any JSON gives choices', () => {
  const cadence = fc.constantFrom(...FREQUENCIES);
  const words = fc.array(fc.string()).map((list) => new Set(list));
  const map = fc.dictionary(fc.string(), cadence).map((all) => new Map(Object.entries(all)));
  const howOften = fc.record({ people: map, groups: map, others: fc.option(cadence), startsFresh: fc.boolean() });
  const who = fc.record({ people: words, headings: words, dateOrder: fc.constantFrom('day-first' as const, 'month-first' as const, null), ownNote: fc.option(fc.string()) });
  fc.assert(fc.property(who, howOften, fc.jsonValue(), (whoCounts, often, json) => {
    const empty = proposedHowOften(0, false, defaultSettings);
    expect(readWho(JSON.parse(JSON.stringify(writeWho(whoCounts))), proposedWho(SURVEY))).toEqual(whoCounts);
    expect(readHowOften(JSON.parse(JSON.stringify(writeHowOften(often))), empty)).toEqual(often);
    expect(readHowOften(json, empty).groups).toBeInstanceOf(Map);
    expect(readWho(json, proposedWho(SURVEY)).headings).toBeInstanceOf(Set);
  }), { numRuns: propertyRuns.usual });
});
