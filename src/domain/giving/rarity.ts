import type { Subject } from './subject-word.ts';

/** How rare a stem is that `holders` of `all` texts have: the logarithm of 1 + all ÷ holders. */
export function rarity(holders: number, all: number): number {
  return Math.log1p(all / Math.max(1, holders));
}

/** The rarity of each stem in some texts. */
export function rarityIn(subjects: readonly Subject[]): (stem: string) => number {
  const holders = new Map<string, number>();
  for (const { stem } of subjects.flat()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return (stem) => rarity(holders.get(stem) ?? 0, subjects.length);
}
