import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foundKey } from '../../../src/domain/onboarding/found-people.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { propertyNames } from '../../../src/notes/contact/property-names.ts';
import { likelyPeople } from '../../../src/notes/survey/likely-people.ts';
import { propertyRuns } from '../../property-runs.ts';

const names = propertyNames(defaultSettings.properties);

function found(notes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly (readonly [string, readonly string[]])[] {
  return likelyPeople(Object.entries(notes).map(([path, properties]) => ({ path, properties })), names, defaultSettings).map((people) => [foundKey(people), 'notes' in people ? people.notes : []]);
}

it.each([
  [{ 'A.md': { type: 'friend' }, 'B.md': { type: ['[[Friend]]'] } }, [['type friend', ['A.md', 'B.md']]]],
  [{ 'A.md': { tags: ['friends'] }, 'B.md': { tags: 'x, friends' }, 'C.md': { tags: ['colleague'] } }, [['tag friends', ['A.md', 'B.md']]]],
  [{ 'A.md': { birthday: '1990-01-01' }, 'B.md': { email: 'a@b.example', company: 'x' }, 'C.md': { phone: 1 }, 'D.md': { birthday: null } }, [['properties', ['A.md', 'B.md']]]],
  [{ 'A.md': { type: 'company', email: 'a@b.example', phone: '1' }, 'B.md': { type: 'book', birthday: '1990-01-01' } }, []],
  [{ 'A.md': { type: 'friend', birthday: 1 }, 'B.md': { type: 'friend' } }, [['type friend', ['A.md', 'B.md']]]],
  [{ '2026-08-01 A.md': { tags: ['friends'] }, '2026-08-02 B.md': { tags: ['friends'] } }, []],
] as const)('in %j finds %j', (notes, expected) => {
  expect(found(notes)).toEqual(expected);
});

it('reads any properties', () => {
  const properties = fc.dictionary(fc.oneof(fc.constantFrom('type', 'tags', 'email', 'company', '__proto__'), fc.string()), fc.oneof(fc.constantFrom('friend', 'family'), fc.jsonValue()));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('A.md', 'B.md', 'C.md'), properties), (notes) => {
    const paths = found(notes).flatMap(([, own]) => own);
    expect(new Set(paths).size).toBe(paths.length);
  }), { numRuns: propertyRuns.usual });
});
