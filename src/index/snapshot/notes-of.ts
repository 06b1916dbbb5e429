import type { Day } from '../../domain/day.ts';
import type { ContactRecord } from '../../domain/relationship/relationship.ts';
import type { VaultIndex } from '../vault-index.ts';

/** So many of the queue are more than a screen shows. */
const PEOPLE_FIRST = 40;

/** The notes that the beginning of a day's queue rests on: those of the people in it, and those that record something of them. */
export function notesOfFirst(index: VaultIndex, today: Day): readonly string[] {
  const { today: few, items, comingUp } = index.queue(today);
  const paths = new Set<string>();
  for (const { relationship: { record } } of [...few, ...items.slice(0, PEOPLE_FIRST), ...comingUp.slice(0, PEOPLE_FIRST)]) {
    for (const path of notesOf(record)) paths.add(path);
  }
  return [...paths];
}

/** The notes that a contact's record rests on, some of them several times. */
export function notesOf({ facts, history, plans, commitments, tasks, mentions }: ContactRecord): readonly string[] {
  const sources = [...history, ...history.flatMap(({ alsoIn }) => alsoIn), ...plans, ...commitments, ...tasks, ...mentions];
  return [facts.path, ...sources.map(({ path }) => path)];
}
