import { alikeIn } from '../../domain/text/alike.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Day } from '../../domain/day.ts';
import { foldName } from '../../domain/text/fold-name.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { pathOf, type Relationship } from '../../domain/relationship/relationship.ts';
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
  /** By the latest contact, then by name. */
  private readonly people: readonly Known[];

  constructor(index: VaultIndex, today: Day) {
    const latest = new Map(index.relationships(today).map((relationship) => [pathOf(relationship), lastDay(relationship)]));
    const known = index.contacts().flatMap((path): readonly Known[] => {
      const facts = index.facts(path);
      return facts === null ? [] : [{ facts, lastDay: latest.get(path) ?? -Infinity, names: namesOf(facts).map(folded), work: folded([facts.role ?? '', ...facts.organisations].join(' ')).folded }];
    });
    this.people = known.sort((a, b) => (a.lastDay === b.lastDay ? 0 : b.lastDay - a.lastDay) || compareCodePoints(a.facts.name, b.facts.name) || compareCodePoints(a.facts.path, b.facts.path));
  }

  /** All contacts, the latest contact first, then by name. */
  all(): readonly PersonFound[] {
    return this.people.map(({ facts }) => ({ facts, otherName: null }));
  }

  /**
   * Contacts with a name in which every typed word begins a word, at most `limit`. First those whose name begins with the
   * text, then those with a word that does, then those found by another name, and last, if `withWork`, those found by role or
   * organisation; each group as in {@link all}.
   */
  find(typed: string, limit: number, withWork = false): readonly PersonFound[] {
    const wanted = foldName(typed).replace(/^@/, '');
    if (wanted === '') return [];
    const words = wanted.split(' ').map((word) => (WITHOUT_SPACES.test(word) ? word : ` ${word}`));
    const found = this.people.flatMap(({ facts, names, work }) => {
      const at = names.findIndex(({ folded }) => words.every((word) => folded.includes(word)));
      const hit = names[at];
      if (hit !== undefined) return [{ facts, otherName: at > 0 ? hit.name : null, rank: at > 0 ? 2 : hit.folded.startsWith(` ${wanted}`) ? 0 : 1 }];
      const isByWork = withWork && words.every((word) => work.includes(word) || names.some(({ folded }) => folded.includes(word)));
      return isByWork ? [{ facts, otherName: null, rank: 3 }] : [];
    });
    return found.sort((a, b) => a.rank - b.rank).slice(0, limit);
  }
}

/** What tells people apart in a list, by path: role and organisation, else the relationship; the path only if nothing else does. */
export function describePeople(people: readonly ContactFacts[]): ReadonlyMap<string, string> {
  const about = people.map(({ name, path, role, organisations, relationship }) => {
    const work = [role, ...organisations].filter((part) => part !== null).join(' · ');
    return { path, name, detail: work === '' ? (relationship ?? '') : work };
  });
  const alike = alikeIn(about.map(({ path, name, detail }) => ({ path, text: `${name}\n${detail}` })));
  return new Map(about.map(({ path, detail }) => [path, alike.has(path) ? path : detail]));
}

interface Name {
  readonly name: string;
  /** With a space in front of every word. */
  readonly folded: string;
}

interface Known {
  readonly facts: ContactFacts;
  readonly lastDay: number;
  /** The name first. */
  readonly names: readonly Name[];
  readonly work: string;
}

/** In these scripts a word may begin anywhere. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function folded(name: string): Name {
  return { name, folded: ` ${foldName(name)}` };
}

function namesOf({ name, otherNames, path }: ContactFacts): readonly string[] {
  return [...new Set([name, ...otherNames, fileName(path)])];
}

function lastDay({ lastContact }: Relationship): number {
  return lastContact?.date.day ?? -Infinity;
}
