import { BEGINS_ALIKE, BESIDE_CORE, DETAIL, FITS_ABOVE, PART_OF_WORD } from '../thresholds.ts';
import type { Subject, SubjectWord } from './subject-word.ts';

/** How much a word weighs by its part in the text. A place says where, not what. */
const WEIGHTS: Readonly<Record<SubjectWord['part'], number>> = { head: 1, modifier: BESIDE_CORE, detail: DETAIL, place: 0 };
/** Letters of a word that another one may hold, and of what is left of that one. */
export const LEAST_PART = 5;
export const LEAST_REST = 3;
const LEAST_BEGINNING = 6;
const LEAST_END = 4;

/** How well an offer fits a want, and the stems of the want that it shares. */
export interface Fit {
  readonly score: number;
  /** What the shared words weigh: more of them, and rarer ones, weigh more. */
  readonly strength: number;
  readonly shared: ReadonlySet<string>;
}

/**
 * How well an offer fits a want: what the words they share weigh, of what those of the shorter text weigh. A word weighs by
 * its part in the text and by its rarity. `null` where that is half or less, and where the two name different places.
 * Source: docs/rules.md, "What you could give".
 */
export function fitOf(want: Subject, offer: Subject, rarityOf: (stem: string) => number): Fit | null {
  if (namesOtherPlace(want, offer)) return null;
  const weightOf = ({ stem, part }: SubjectWord): number => WEIGHTS[part] * rarityOf(stem);
  const offered = offer.map(weightOf);
  const shared = new Set<string>();
  let common = 0;
  let wanted = 0;
  for (const word of want) {
    const weight = weightOf(word);
    let best = 0;
    offer.forEach((other, index) => {
      const alike = likeness(word, other);
      if (alike > 0) best = Math.max(best, alike * Math.min(weight, offered[index] ?? 0));
    });
    if (best > 0) shared.add(word.stem);
    common += best;
    wanted += weight;
  }
  const whole = Math.min(wanted, offered.reduce((total, weight) => total + weight, 0));
  const score = whole === 0 ? 0 : common / whole;
  return score > FITS_ABOVE ? { score, strength: common, shared } : null;
}

/** How alike two words are, from 0 to 1. */
function likeness(one: SubjectWord, other: SubjectWord): number {
  if (one.stem === other.stem) return 1;
  if (!one.mayBeJoined || !other.mayBeJoined) return 0;
  const [long, short] = one.stem.length >= other.stem.length ? [one.stem, other.stem] : [other.stem, one.stem];
  if (short.length >= LEAST_PART && long.length - short.length >= LEAST_REST && (long.startsWith(short) || long.endsWith(short))) return PART_OF_WORD;
  let alike = 0;
  while (alike < short.length && short.charCodeAt(alike) === long.charCodeAt(alike)) alike++;
  return alike >= LEAST_BEGINNING && short.length - alike >= LEAST_END ? BEGINS_ALIKE : 0;
}

function namesOtherPlace(want: Subject, offer: Subject): boolean {
  const places = want.filter(({ part }) => part === 'place');
  return places.length > 0 && offer.some(({ part }) => part === 'place') && !places.some(({ stem }) => offer.some((other) => other.stem === stem));
}
