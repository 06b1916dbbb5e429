import type { Day } from '../day.ts';
import { waitsFor, type OpenItem } from '../relationship/open-items.ts';
import type { Reciprocity, Relationship } from '../relationship/relationship.ts';

/** What to know before asking someone for something: the balance, and what they wait for. */
export interface BeforeAsking {
  readonly reciprocity: Reciprocity;
  readonly waiting: readonly OpenItem[];
}

/** What to know before asking a contact; `null` where give and take is hidden. Source: docs/rules.md, "Give and take". */
export function beforeAsking(relationship: Relationship | null, today: Day): BeforeAsking | null {
  return relationship?.reciprocity.shown === true ? { reciprocity: relationship.reciprocity, waiting: waitsFor(relationship, today) } : null;
}
