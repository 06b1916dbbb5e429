import type { Day } from '../../domain/day.ts';
import type { ContactRecord } from '../../domain/relationship/relationship.ts';
import type { VaultIndex } from '../vault-index.ts';

/** More people than a screen shows. */
const PEOPLE_FIRST = 40;

/** The notes that the top of a day's queue is based on: those of its people, and those that record something about them. */
export function notesOfFirst(index: VaultIndex, today: Day): readonly string[] {
  const { today: few, items, comingUp } = index.queue(today);
  const paths = new Set<string>();
  for (const { relationship: { record } } of [...few, ...items.slice(0, PEOPLE_FIRST), ...comingUp.slice(0, PEOPLE_FIRST)]) {
    for (const path of notesOf(record)) paths.add(path);
  }
  return [...paths];
}

/** The notes that a contact's record is based on; some are repeated. */
export function notesOf({ facts, history, plans, commitments, tasks, mentions }: ContactRecord): readonly string[] {
  const sources = [...history, ...history.flatMap(({ alsoIn }) => alsoIn), ...plans, ...commitments, ...tasks, ...mentions];
  return [facts.path, ...sources.map(({ path }) => path)];
}
