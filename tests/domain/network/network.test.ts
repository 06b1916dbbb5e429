import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatDay } from '../../../src/domain/day.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { establishedBy, firstOfEachMonth, monthsOfContact } from '../../../src/domain/network/newly-established.ts';
import { NetworkStore } from '../../../src/domain/network/network-store.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import { entriesOn } from '../../../src/domain/network/practice.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, day, names, TODAY, type ContactBuilder } from '../builders.ts';

const today = day(TODAY);
const outcomes = categoryVocabulary(defaultSettings);

function network(...contacts: readonly ContactBuilder[]): Network {
  const tally = new NetworkStore(outcomes, today);
  for (const one of contacts) {
    const relationship = one.related();
    tally.set(relationship.record.facts.path, relationship);
  }
  return tally.network([]);
}

const called = (people: readonly { readonly record: { readonly facts: { readonly name: string } } }[]): readonly string[] => people.map(({ record }) => record.facts.name);

describe('how far relationships have come', () => {
  const known = contact('Ada').entries('2026-01-10', '2026-03-10', '2026-05-20');

  it('counts by standing; family and friends apart from it', () => {
    const { stages, close } = network(known, contact('Bob').entry('2026-08-01'), contact('Eve').relationship('friend').entries('2026-01-01', '2026-02-01', '2026-03-01'));
    expect([called(stages.established), called(stages.new), called(close)]).toEqual([['Ada'], ['Bob'], ['Eve']]);
  });

  it('tells who became established in which quarter, with the entry', () => {
    const { quarters } = network(known, contact('Bob').entry('2026-08-01'));
    expect(quarters).toHaveLength(8);
    expect(quarters.at(-1)).toMatchObject({ year: 2026, quarter: 3, established: [] });
    expect(quarters.at(-2)).toMatchObject({ year: 2026, quarter: 2, established: [{ day: day('2026-05-20'), entry: { line: 12 } }] });
    expect(quarters[0]).toMatchObject({ year: 2024, quarter: 4 });
  });

  it('takes the third month, not the third day, and no attempt', () => {
    const one = contact().entries('2026-01-10', '2026-01-20').attempt('2026-02-01').entry('2026-03-01').related();
    expect([establishedBy(one, today), monthsOfContact(one, today)]).toEqual([null, 2]);
  });

  it('rests on the first contact of each month', () => {
    const one = contact().attempt('2026-01-02').entries('2026-01-10', '2026-01-20', '2026-03-01').related();
    expect(firstOfEachMonth(one, today).map(({ date }) => formatDay(date.day))).toEqual(['2026-01-10', '2026-03-01']);
    expect(firstOfEachMonth(one, day('2026-02-01')).map(({ date }) => formatDay(date.day))).toEqual(['2026-01-10']);
  });

  it('leaves out the dead, the archived, and whoever is not to be contacted', () => {
    expect(network(known.status('archived'), known.status('deceased'), known.status('do-not-contact')).people).toEqual([]);
  });
});

describe('mutual or not', () => {
  it('is counts that open into the ledger of each', () => {
    const { patterns } = network(contact('Ada').entry('2026-01-01', { gave: 'a' }).entry('2026-02-01', { gave: 'b', received: 'c' }), contact('Bob').reciprocityOff());
    expect(called(patterns.mutual)).toEqual(['Ada']);
    expect(patterns.mutual[0]?.reciprocity.ledger).toHaveLength(3);
    expect(patterns.unknown).toEqual([]);
  });
});

describe('the mix', () => {
  it('groups by word, the largest first, and says what is unknown', () => {
    const { roles, venues } = network(contact('Ada').relationship('mentor'), contact('Bob').relationship('Client'), contact('Eve').facts({ role: 'client', metAt: 'Work' }), contact('Kim'));
    expect(roles.groups.map(({ word, people }) => [word, called(people)])).toEqual([['Client', ['Bob', 'Eve']], ['mentor', ['Ada']]]);
    expect([roles.known, called(roles.unknown)]).toEqual([3, ['Kim']]);
    expect(venues.groups.map(({ word }) => word)).toEqual(['Work']);
  });
});

describe('given and asked by month', () => {
  it('is the marks of 24 months, each in its month', () => {
    const { months } = network(contact().entry('2026-08-31', { gave: 'a' }).entry('2026-07', { asked: 'b' }).entry('2024-10-01', { received: 'c' }).entry('2024-09-30', { 'asked-me': 'd' }));
    expect(months).toHaveLength(24);
    expect(months.map(({ given, received, asked, askedMe }) => given.length + received.length + asked.length + askedMe.length).reduce((a, b) => a + b)).toBe(3);
    expect(months[22]).toMatchObject({ month: day('2026-08-01'), given: [{ what: 'a', line: 10 }] });
    expect(months[0]).toMatchObject({ month: day('2024-10-01'), received: [{ what: 'c' }] });
  });
});

describe('the practice', () => {
  it('counts weeks in touch of the last 52, the current one the last', () => {
    const { year } = network(contact('Ada').entries('2025-09-07', '2025-09-08', '2026-08-31', '2026-09-01'), contact('Bob').entry('2026-08-31'));
    expect([formatDay(year.from), year.weeks, year.weeksInTouch]).toEqual(['2025-09-08', 52, 2]);
    expect(year.days.map((one) => [formatDay(one.day), called(one.people)])).toEqual([['2025-09-08', ['Ada']], ['2026-08-31', ['Ada', 'Bob']], ['2026-09-01', ['Ada']]]);
  });

  it('opens each day into its entries', () => {
    const ada = contact().entries('2026-08-31', '2026-08-31').attempt('2026-08-31').related();
    expect(entriesOn(ada, day('2026-08-31')).map(({ line }) => line)).toEqual([10, 11]);
  });
});

describe('the habit', () => {
  const weeks = (asks: number, gives: number, quietWeeks: number): ContactBuilder => {
    let one = contact();
    for (let week = 0; week < asks + gives + quietWeeks; week++) {
      const on = formatDay(addDays(day('2026-01-05'), 7 * week));
      one = one.entry(on, week < asks ? { asked: 'x' } : week < asks + gives ? { gave: 'y' } : {});
    }
    return one;
  };

  it.each<[number, number, number, boolean]>([[6, 1, 3, true], [5, 1, 4, false], [6, 3, 1, false], [6, 2, 2, true], [7, 0, 0, false], [8, 0, 0, true]])(
    '%d weeks with an ask, %d with a give, %d with neither: %s',
    (asks, gives, quietWeeks, said) => {
      const { habit } = network(weeks(asks, gives, quietWeeks));
      expect(habit).toMatchObject({ withAsk: asks, withGive: gives, oneSided: said });
      expect(habit.weeks).toHaveLength(asks + gives + quietWeeks);
      for (const { asks: asked, gives: given } of habit.weeks) for (const mark of [...asked, ...given]) expect(mark.line).toBeGreaterThan(0);
    },
  );
});

describe('what came of it', () => {
  it.each([
    ['intro to [[Bob Gift]]', 'introduction'], ['the offer of two introductions', 'introduction'], ['a good word with the chair', 'recommendation'],
    ['feedback on the draft', 'advice'], ['an article on storage', 'idea'], ['a book', 'gift'], ['an hour on her letter', 'help'], ['something else', null], ['', null],
  ])('of "%s" is %s', (what, group) => expect(outcomes.categoryOf({ what })).toBe(group));

  it('knows words of one’s own, before the built-in ones', () => {
    const own = categoryVocabulary({ outcomeWords: { introduction: ['Vorstellung'], Music: ['a song', 'book'], help: ['助け'] } });
    expect(['eine Vorstellung', 'he sang a song', 'a book', '大きな助けになった'].map((what) => own.categoryOf({ what }))).toEqual(['introduction', 'music', 'music', 'help']);
    expect(own.categories).toContain('music');
  });

  it('counts each gift in one group, asks in none', () => {
    const { byCategory: came } = network(contact().entry('2026-01-01', { gave: 'a book', asked: 'an intro' }), contact('Bob').entry('2020-01-01', { received: 'an idea' }).entry('2026-01-01', { gave: 'x' }));
    expect(came.map(({ category, given, received }) => [category, given.length, received.length])).toEqual([['idea', 0, 1], ['gift', 1, 0], [null, 1, 0]]);
  });
});

describe('the whole', () => {
  const people = fc.array(
    fc.record({
      entries: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom('gave', 'received', 'asked', 'asked-me', 'none')), { maxLength: 8 }),
      relationship: fc.constantFrom(null, 'friend', 'client', 'mentor'),
      status: fc.constantFrom('active', 'archived', 'paused'),
    }),
    { maxLength: 8 },
  );

  it('counts everybody who takes part exactly once in each breakdown, and every mark opens into a line', () => {
    fc.assert(
      fc.property(people, (all) => {
        const contacts = all.map((one, index) => {
          const base = one.relationship === null ? contact(`P${index}`) : contact(`P${index}`).relationship(one.relationship);
          return one.entries.reduce((builder, [ago, mark]) => builder.entry(formatDay(addDays(today, -ago)), mark === 'none' ? {} : { [mark]: 'x' }), base.status(one.status));
        });
        const { people: present, stages, close, roles, venues, patterns, withoutGoal, months, byCategory: came } = network(...contacts);
        const count = (groups: object): number => Object.values(groups).flat().length;
        expect(count(stages) + close.length).toBe(present.length);
        for (const mix of [roles, venues]) expect(mix.groups.flatMap((group) => group.people).length + mix.unknown.length).toBe(present.length);
        expect(count(patterns)).toBe(present.filter(({ reciprocity }) => reciprocity.shown).length);
        expect(withoutGoal).toHaveLength(present.length);
        for (const mark of [...months.flatMap(({ given, asked }) => [...given, ...asked]), ...came.flatMap(({ given }) => given)]) expect([mark.line > 0, mark.path !== '']).toEqual([true, true]);
        expect(names(present.map((relationship) => ({ relationship })))).toHaveLength(present.length);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
