import { describe, expect, it } from 'vitest';
import { PeopleSearch, peopleToOffer } from '../../../src/index/search/people-search.ts';
import { indexOf, today } from '../index-of.ts';

function person(properties: string, ...log: readonly string[]): string {
  return ['---', 'type: person', properties, '---', '## Interactions', '', ...log.map((line) => `- ${line}`), ''].join('\n');
}

describe('finding people as their names are typed', () => {
  const search = new PeopleSearch(indexOf({
    'Anna Berg.md': person('aliases: [Zoe]'),
    'Berta Anna.md': person(''),
    'Zoë Müller.md': person(''),
    'x/1.md': person('name: Anna Adler'),
  }));
  const names = (typed: string, limit = 10): readonly string[] => search.find(typed, limit).map(({ facts, otherName }) => (otherName === null ? facts.name : `${facts.name} (${otherName})`));

  it('puts those first whose name begins so, then a word of it, then another name', () => {
    expect(names('ann')).toEqual(['Anna Adler', 'Anna Berg', 'Berta Anna']);
    expect(names('zoe')).toEqual(['Zoë Müller', 'Anna Berg (Zoe)']);
  });

  it('takes several beginnings in any order, folds accents and case, and stops at the limit', () => {
    expect(names('mu ZO')).toEqual(['Zoë Müller']);
    expect(names('anna', 1)).toEqual(['Anna Adler']);
    expect(names('  ')).toEqual([]);
    expect(names('nn')).toEqual([]);
  });
});

describe('whom to offer', () => {
  it('is today’s few who wait, and others by their latest contact', () => {
    const notes = Object.fromEntries(['01', '02', '03', '04', '05', '06', '07'].map((day) => [`P${day}.md`, person('', `2026-08-${day} call: x`, '2026-06-01 call: y')]));
    const { today: few, recent } = peopleToOffer(indexOf({ ...notes, 'Late.md': person('cadence: monthly', '2026-05-01 call: x'), 'Gone.md': person('status: archived', '2026-08-30 call: x') }), today);
    expect(few).toContain('Late.md');
    expect(recent).toHaveLength(5);
    expect([...few, ...recent]).not.toContain('Gone.md');
    expect(recent).toEqual([...recent].sort().reverse());
    expect(recent.filter((path) => few.includes(path))).toEqual([]);
  });
});
