import { describe, expect, it } from 'vitest';
import { YEARS } from './figures.ts';
import { datesInOrder, liveAYear } from './year.ts';

/** Who does something about 350 people a year, or 70, can't reach 150 of them at the frequencies they wish for. */
const HAS_TIME_FOR_ALL = (name: string, people: number): boolean => name === 'diligent' || people < 100;

describe.each(YEARS.map((options) => [`${options.temperament.name}, with ${options.people} people`, options] as const))('a year by the list: %s', (_, options) => {
  const { temperament, people } = options;
  const { vault, ...figures } = liveAYear(options);

  it('nobody leads the list, or holds a place in it, for more than seven days without being acted on', () => {
    expect(figures.longestLead).toBeLessThanOrEqual(7);
    expect(figures.longestPlace).toBeLessThanOrEqual(7);
  });

  it('nobody with a frequency is forgotten', () => {
    if (HAS_TIME_FOR_ALL(temperament.name, people)) expect(figures.neverSuggested).toEqual([]);
    if (temperament.name === 'diligent') expect(figures.longestWaitWithRoom).toBeLessThanOrEqual(1.5);
  });

  it('overdue people come before people who are not due yet', () => expect(figures.soonBeforeLate).toBe(0));

  it('what was done is not asked for again', () => expect(figures.askedAgain).toEqual([]));

  it('the notes stay tidy', () => {
    expect(vault.index.problems()).toEqual([]);
    for (const path of vault.paths()) {
      const text = vault.text(path);
      expect(text).not.toMatch(/\n\n\n|[ \t]\n|[^\n]$/);
      expect(text.match(/^#+ Interactions$/gm)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(datesInOrder(vault.index.facts(path)?.interactions ?? [])).toBe(true);
    }
  });
});
