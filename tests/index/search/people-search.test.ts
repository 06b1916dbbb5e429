import { describe, expect, it } from 'vitest';
import { describePeople, PeopleSearch, peopleToOffer } from '../../../src/index/search/people-search.ts';
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
    '张伟.md': person(''),
  }), today);
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

  it('finds a word anywhere where no spaces separate words', () => {
    expect(names('伟')).toEqual(['张伟']);
  });
});

describe('the order of people who match alike', () => {
  const index = indexOf({
    'a/Ann Lee.md': person('company: Acme\nrole: designer', '2026-03-01 call'),
    'b/Ann Lee.md': person('company: Bolt', '2026-08-01 call'),
    'c/Ann Lee.md': person(''),
    'd/Ann Lee.md': person(''),
    'Ann Abel.md': person(''),
    'Bo Ann.md': person('company: Acme', '2026-08-30 call'),
  });
  const search = new PeopleSearch(index, today);
  const paths = (typed: string, withWork = false): readonly string[] => search.find(typed, 10, withWork).map(({ facts }) => facts.path);

  it('is the match, then the latest contact, then the name', () => {
    expect(paths('ann')).toEqual(['b/Ann Lee.md', 'a/Ann Lee.md', 'Ann Abel.md', 'c/Ann Lee.md', 'd/Ann Lee.md', 'Bo Ann.md']);
    expect(search.all().map(({ facts }) => facts.path)).toEqual(['Bo Ann.md', 'b/Ann Lee.md', 'a/Ann Lee.md', 'Ann Abel.md', 'c/Ann Lee.md', 'd/Ann Lee.md']);
  });

  it('has those found by role or organisation last, if they are wanted', () => {
    expect(paths('acme')).toEqual([]);
    expect(paths('acme', true)).toEqual(['Bo Ann.md', 'a/Ann Lee.md']);
    expect(paths('ann acme des', true)).toEqual(['a/Ann Lee.md']);
  });

  it('tells them apart by what they do, and by the path only if nothing else does', () => {
    const details = describePeople(search.all().map(({ facts }) => facts));
    expect(['a/Ann Lee.md', 'b/Ann Lee.md', 'c/Ann Lee.md', 'd/Ann Lee.md', 'Ann Abel.md'].map((path) => details.get(path))).toEqual(['designer · Acme', 'Bolt', 'c/Ann Lee.md', 'd/Ann Lee.md', '']);
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
