import { weekday, type Day } from '../../src/domain/day.ts';
import type { Random } from './random.ts';

/** How someone lives with their list. */
export interface Temperament {
  readonly name: 'diligent' | 'average' | 'busy';
  /** Whether they look at the list on a day. */
  readonly looks: (today: Day, random: Random) => boolean;
  /** How likely they are to do something about a person whom they see there. */
  readonly acts: number;
  /** How many people they find time for in a day. */
  readonly actsAtMost: number;
}

const SATURDAY = 6;

export const TEMPERAMENTS: readonly Temperament[] = [
  { name: 'diligent', looks: () => true, acts: 1, actsAtMost: Infinity },
  { name: 'average', looks: (today, random) => weekday(today) < SATURDAY && random.chance(0.8), acts: 0.4, actsAtMost: 2 },
  { name: 'busy', looks: (_, random) => random.chance(0.4), acts: 0.15, actsAtMost: 1 },
];
