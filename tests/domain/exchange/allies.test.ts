import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allianceOf } from '../../../src/domain/exchange/alliance.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { recommenderFrom } from '../../../src/domain/exchange/recommender.ts';
import { addDays, formatDay } from '../../../src/domain/day.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { knowsWork } from '../../../src/domain/vocabulary.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, TODAY, type ContactBuilder } from '../builders.ts';

const today = day(TODAY);
const categories = categoryVocabulary(defaultSettings);

/** Gifts by date, both ways. */
function gifts(builder: ContactBuilder, ...all: readonly (readonly ['gave' | 'received', string])[]): ContactBuilder {
  return all.reduce((one, [kind, date]) => one.entry(date, { [kind]: 'a tip' }), builder);
}

describe('an alliance', () => {
  const lines = (builder: ContactBuilder): readonly string[] | null => allianceOf(builder.related().reciprocity, today)?.map(({ date }) => formatDay(date.day)) ?? null;

  it('is where both gave in each of the last two years, with the lines', () => {
    expect(lines(gifts(contact(), ['gave', '2024-10-01'], ['received', '2025-08-31'], ['gave', '2025-09-02'], ['received', '2026-09-01']))).toEqual(['2026-09-01', '2025-09-02', '2025-08-31', '2024-10-01']);
  });

  it.each<[string, readonly (readonly ['gave' | 'received', string])[]]>([
    ['a year without a gift of theirs', [['gave', '2024-10-01'], ['gave', '2025-08-31'], ['gave', '2026-01-01'], ['received', '2026-02-01']]],
    ['gifts of longer ago', [['gave', '2024-08-31'], ['received', '2024-08-31'], ['gave', '2026-01-01'], ['received', '2026-02-01']]],
  ])('is not there with %s', (_what, all) => expect(lines(gifts(contact(), ...all))).toBeNull());

  it('is hidden with give and take', () => {
    const off = gifts(contact(), ['gave', '2024-10-01'], ['received', '2025-08-01'], ['gave', '2026-01-01'], ['received', '2026-02-01']);
    expect(lines(off)).not.toBeNull();
    expect(lines(off.facts({ reciprocityOff: true }))).toBeNull();
  });

  it('mirrors when the sides swap', () => {
    const mark = fc.record({ kind: fc.constantFrom('gave' as const, 'received' as const), ago: fc.integer({ min: 0, max: 800 }) });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const on = (ago: number): string => formatDay(addDays(today, -ago));
        const swapped = { gave: 'received', received: 'gave' } as const;
        const one = lines(gifts(contact(), ...marks.map(({ kind, ago }) => [kind, on(ago)] as const)));
        expect(lines(gifts(contact(), ...marks.map(({ kind, ago }) => [swapped[kind], on(ago)] as const)))).toEqual(one);
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});

describe('someone could recommend me', () => {
  const mutual = (builder: ContactBuilder): ContactBuilder => gifts(builder, ['gave', '2026-01-01'], ['received', '2026-02-01'], ['gave', '2026-08-01']);
  const found = (builder: ContactBuilder): ReturnType<typeof recommenderFrom> => recommenderFrom(builder.related(), categories, today);

  it('who knows my work, is mutual, and was in touch in the last six months', () => {
    expect(found(mutual(contact().relationship('colleague')))).toMatchObject({ word: 'colleague', marks: [] });
    expect(found(mutual(contact().facts({ role: 'Mentor' })))).toMatchObject({ word: 'Mentor' });
    expect(found(mutual(contact()).entry('2026-03-01', { received: 'a contract' }))).toMatchObject({ word: null, marks: [{ what: 'a contract' }] });
  });

  it.each<[string, ContactBuilder]>([
    ['who does not know my work', mutual(contact())],
    ['who manages somewhere', mutual(contact().facts({ role: 'manager at Acme' }))],
    ['with whom it is not mutual', contact().relationship('colleague').entry('2026-08-01', { gave: 'a tip' })],
    ['out of touch for half a year', gifts(contact().relationship('colleague'), ['gave', '2025-12-01'], ['received', '2026-01-01'], ['gave', '2026-02-28'])],
    ['whose give and take is hidden', mutual(contact().relationship('colleague')).facts({ reciprocityOff: true })],
    ['who is archived', mutual(contact().relationship('colleague')).status('archived')],
  ])('but not one %s', (_who, builder) => expect(found(builder)).toBeNull());

  it('in any language', () => {
    expect(['Kollegin', 'collègue', 'jefa', 'collega', 'chefe', 'co-worker', 'client', 'friend', null].map(knowsWork)).toEqual([true, true, true, true, true, true, true, false, false]);
  });
});
