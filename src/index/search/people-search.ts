import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Day } from '../../domain/day.ts';
import { foldName } from '../../domain/text/fold-name.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { VaultIndex } from '../vault-index.ts';

/** A contact that matches; `otherName` is the matching name if it isn't the contact's own. */
export interface PersonFound {
  readonly facts: ContactFacts;
  readonly otherName: string | null;
}

/** The suggestions before anything is typed, as paths: the open items of today's list, and the latest contacts. */
export interface PeopleOffered {
  readonly today: readonly string[];
  readonly recent: readonly string[];
}

const MOST_RECENT = 5;

/** Today's few in their order, and the five of the others with the latest contact. */
export function peopleToOffer(index: VaultIndex, today: Day): PeopleOffered {
  const few = index.queue(today).today.filter(({ done }) => !done).map(({ relationship }) => pathOf(relationship));
  const known = new Set(few);
  const others = index.relationships(today).filter((relationship) => relationship.lastContact !== null && relationship.excluded === null && !known.has(pathOf(relationship)));
  const recent = others.sort((a, b) => lastDay(b) - lastDay(a) || compareCodePoints(pathOf(a), pathOf(b))).slice(0, MOST_RECENT);
  return { today: few, recent: recent.map(pathOf) };
}

/** Finds contacts as their names are typed. Names are folded once: make another one when the contacts have changed. */
export class PeopleSearch {
  private readonly people: readonly Known[];

  constructor(index: VaultIndex) {
    this.people = index.contacts().flatMap((path) => {
      const facts = index.facts(path);
      return facts === null ? [] : [{ facts, names: namesOf(facts).map((name) => ({ name, folded: ` ${foldName(name)}` })) }];
    });
  }

  /**
   * Contacts with a name in which every typed word begins a word, at most `limit`. First those whose name begins with the
   * text, then those with a word that does, then those found by another name; each group by name.
   */
  find(typed: string, limit: number): readonly PersonFound[] {
    const wanted = foldName(typed).replace(/^@/, '');
    if (wanted === '') return [];
    const words = wanted.split(' ').map((word) => ` ${word}`);
    const found = this.people.flatMap(({ facts, names }) => {
      const at = names.findIndex(({ folded }) => words.every((word) => folded.includes(word)));
      const hit = names[at];
      if (hit === undefined) return [];
      const rank = at > 0 ? 2 : hit.folded.startsWith(` ${wanted}`) ? 0 : 1;
      return [{ facts, otherName: at > 0 ? hit.name : null, rank }];
    });
    return found.sort((a, b) => a.rank - b.rank || compareCodePoints(a.facts.name, b.facts.name) || compareCodePoints(a.facts.path, b.facts.path)).slice(0, limit);
  }
}

interface Known {
  readonly facts: ContactFacts;
  /** The name first. */
  readonly names: readonly { readonly name: string; readonly folded: string }[];
}

function namesOf({ name, otherNames, path }: ContactFacts): readonly string[] {
  return [...new Set([name, ...otherNames, fileName(path)])];
}

function pathOf({ record }: Relationship): string {
  return record.facts.path;
}

function lastDay({ lastContact }: Relationship): number {
  return lastContact?.date.day ?? -Infinity;
}
