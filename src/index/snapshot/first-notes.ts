import type { Day } from '../../domain/day.ts';
import type { VaultIndex } from '../vault-index.ts';

/** So many of the queue are more than a screen shows. */
const PEOPLE_FIRST = 40;

/** The notes that the beginning of a day's queue rests on: those of the people in it, and those that record something of them. */
export function notesOfFirst(index: VaultIndex, today: Day): readonly string[] {
  const { today: few, items, comingUp } = index.queue(today);
  const paths = new Set<string>();
  for (const { relationship: { record } } of [...few, ...items.slice(0, PEOPLE_FIRST), ...comingUp.slice(0, PEOPLE_FIRST)]) {
    paths.add(record.facts.path);
    for (const sources of [record.history, record.plans, record.commitments]) for (const { path } of sources) paths.add(path);
    for (const { alsoIn } of record.history) for (const { path } of alsoIn) paths.add(path);
  }
  return [...paths];
}
