import { contactDaysOf } from '../relationship/contact-days.ts';
import { addDays, type Day } from '../day.ts';
import type { HistoryEntry, Relationship, Stage } from '../relationship/relationship.ts';
import { stageOf } from '../relationship/stage.ts';
import { isPersonal } from '../vocabulary.ts';

/** Someone who reached a further stage, and the entry with which they did. */
export interface Closer {
  readonly relationship: Relationship;
  readonly stage: Stage;
  readonly entry: HistoryEntry;
}

const STAGES: readonly Stage[] = ['new', 'getting-to-know', 'established', 'long-standing'];

/**
 * The further stage that a relationship reached with some of its entries, those since `from`, in order; `null` if it
 * reached none. Family and friends have no stages. Source: docs/rules.md, "Looking back".
 */
export function closerBy(relationship: Relationship, entries: readonly HistoryEntry[], from: Day): Closer | null {
  const last = entries.at(-1);
  if (last === undefined || isPersonal(relationship.record.facts.relationship)) return null;
  const before = stageOn(relationship, addDays(from, -1));
  const stage = stageOn(relationship, last.date.day);
  if (STAGES.indexOf(stage) <= STAGES.indexOf(before)) return null;
  const entry = entries.find(({ date }) => STAGES.indexOf(stageOn(relationship, date.day)) >= STAGES.indexOf(stage));
  return { relationship, stage, entry: entry ?? last };
}

function stageOn({ record: { history, facts } }: Relationship, day: Day): Stage {
  return stageOf(contactDaysOf(history, null, facts.path, day), day);
}
