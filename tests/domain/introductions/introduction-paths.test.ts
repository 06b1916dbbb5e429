import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { BinaryHeap } from '../../../src/domain/introductions/binary-heap.ts';
import { askingCost, connectionCost } from '../../../src/domain/introductions/link-cost.ts';
import { compareTies, type IntroductionGraph, type Tie, TIE_KINDS } from '../../../src/domain/introductions/tie.ts';
import { type PathSearch, introductionPaths } from '../../../src/domain/introductions/introduction-paths.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import type { Relationship } from '../../../src/domain/relationship/relationship.ts';
import { propertyRuns } from '../../property-runs.ts';
import { contact, date, day, TODAY } from '../builders.ts';

const today = day(TODAY);
const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => `People/${name}.md`);

const ties = fc.record({
  kind: fc.constantFrom(...TIE_KINDS),
  from: fc.constantFrom(...PEOPLE),
  to: fc.constantFrom(...PEOPLE),
  date: fc.option(fc.constantFrom('2026-08-01', '2025-01', '2023-05-05', '2026-12-24').map(date)),
  line: fc.integer({ min: 1, max: 9 }),
}).map((tie): Tie => ({ ...tie, path: tie.from })).filter(({ from, to }) => from !== to);

/** When there was contact with each, if ever. */
const contacts = fc.tuple(...PEOPLE.map(() => fc.constantFrom(null, '2026-08-30', '2026-02-01', '2024-03-01')));

function graphOf(all: readonly Tie[]): IntroductionGraph {
  return {
    people: () => PEOPLE,
    neighbours(path) {
      const neighbours = new Map<string, Tie[]>();
      for (const tie of all) {
        const other = tie.from === path ? tie.to : tie.to === path ? tie.from : null;
        if (other !== null) neighbours.set(other, [...(neighbours.get(other) ?? []), tie].sort(compareTies));
      }
      return neighbours;
    },
    organisations: () => [],
    introductions: () => all.filter(({ kind }) => kind === 'introduced'),
  };
}

function searchOf(all: readonly Tie[], lasts: readonly (string | null)[]): PathSearch {
  const relationships = new Map(PEOPLE.map((path, index): [string, Relationship] => {
    const last = lasts[index] ?? null;
    const one = contact(path.slice(7, -3));
    return [path, (last === null ? one : one.entry(last)).related()];
  }));
  return { graph: graphOf(all), relationshipAt: (path) => relationships.get(path) ?? null, categories: categoryVocabulary(defaultSettings), familyIntroduces: false, today };
}

/** What a way costs, added up from what it shows. */
function costOf(people: readonly string[], search: PathSearch): number {
  const [first = ''] = people;
  const bridge = search.relationshipAt(first);
  const asking = bridge === null ? null : askingCost(bridge, today);
  return people.slice(1).reduce((cost, to, index) => {
    const known = (search.graph.neighbours(people[index] ?? '').get(to) ?? []).filter((tie) => tie.date === null || tie.date.day <= today);
    return cost + (known.length === 0 ? Infinity : connectionCost(known, today));
  }, asking ?? Infinity);
}

/** The least cost of any chain of at most four people that ends at `target`: every one is tried. */
function leastCost(target: string, search: PathSearch): number {
  let least = Infinity;
  const extend = (chain: readonly string[]): void => {
    if (chain.length > 1) least = Math.min(least, costOf(chain, search));
    if (chain.length < 4) for (const path of PEOPLE) if (!chain.includes(path)) extend([path, ...chain]);
  };
  extend([target]);
  return least;
}

describe('ways in', () => {
  it('begin with the easiest of all chains, go along links that are there, and are told the easiest first', () => {
    fc.assert(
      fc.property(fc.array(ties, { maxLength: 14 }), contacts, (all, lasts) => {
        const search = searchOf(all, lasts);
        const ways = introductionPaths(['People/A.md'], search);
        const chains = ways.map(({ people }) => people.map(({ record }) => record.facts.path));
        const costs = chains.map((chain) => costOf(chain, search));
        expect(costs[0] ?? Infinity).toBeCloseTo(leastCost('People/A.md', search), 9);
        // Added up from the other end, equal costs may differ in their last digit.
        expect(costs.filter((cost, index) => cost < (costs[index - 1] ?? 0) - 1e-9)).toEqual([]);
        for (const { people, links } of ways) {
          expect(links).toHaveLength(people.length - 1);
          expect(people.at(-1)?.record.facts.name).toBe('A');
          expect(people[0]?.lastContact).not.toBeNull();
          for (const link of links) expect(link.ties.length).toBeGreaterThan(0);
        }
        expect(new Set(chains.map(([first]) => first)).size).toBe(chains.length);
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  it('are the same in whatever order the lines stand', () => {
    const shuffled = fc.array(ties, { maxLength: 14 }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, contacts, ([all, other], lasts) => {
        expect(introductionPaths(['People/A.md'], searchOf(other, lasts))).toEqual(introductionPaths(['People/A.md'], searchOf(all, lasts)));
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});

describe('the cost of a link', () => {
  it('never falls with the time since contact, and never rises with more evidence of a day', () => {
    fc.assert(
      fc.property(fc.array(ties, { minLength: 1, maxLength: 4 }), fc.nat(1000), (all, later) => {
        expect(connectionCost(all, day('2030-01-01'))).toBeGreaterThanOrEqual(connectionCost(all, day('2027-01-01')));
        const last = contact().entry('2026-01-01').related();
        expect(askingCost(last, day('2029-01-01'))).toBeGreaterThanOrEqual(askingCost(last, day('2026-06-01')) ?? 0);
        expect(later).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('is least where exchange goes both ways, then where I give more, and most where they do', () => {
    const asked = (pattern: Relationship['reciprocity']['pattern']): number => {
      const one = contact().entry('2026-01-01').related();
      return askingCost({ ...one, reciprocity: { ...one.reciprocity, pattern } }, today) ?? 0;
    };
    const costs = (['mutual', 'you-give-more', 'unknown', 'they-give-more'] as const).map(asked);
    expect([...costs].sort((a, b) => a - b)).toEqual(costs);
    expect(new Set(costs).size).toBe(4);
  });

  it('is none for somebody there was no contact with', () => expect(askingCost(contact().related(), today)).toBeNull());
});

describe('a heap', () => {
  it('gives what was put in, the least first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const heap = new BinaryHeap<number>((a, b) => a - b);
        for (const value of values) heap.push(value);
        const taken: number[] = [];
        for (let least = heap.pop(); least !== undefined; least = heap.pop()) taken.push(least);
        expect(taken).toEqual([...values].sort((a, b) => a - b));
        expect(heap.size).toBe(0);
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
