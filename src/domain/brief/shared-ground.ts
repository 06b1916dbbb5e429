import { getOrInsert } from '../collections.ts';
import type { GiveIdea } from '../giving/give-idea.ts';
import { connectionBetween, type PathSearch } from '../introductions/introduction-paths.ts';
import { neighboursOf } from '../introductions/paths-to-contact.ts';
import type { Tie } from '../introductions/tie.ts';
import { pathOf, type Relationship } from '../relationship/relationship.ts';
import { compareCodePoints } from '../text/collation.ts';
import { foldWord } from '../vocabulary.ts';

/** What a brief is put together from. */
export interface BriefSearch extends Pick<PathSearch, 'graph' | 'relationshipAt' | 'today'> {
  readonly giveIdeas: (path: string) => readonly GiveIdea[];
}

/** What some people have in common. */
export interface SharedGround {
  /** Who of them know each other: the strongest line of each two, once for all whom it joins. */
  readonly acquainted: readonly SharedTie[];
  /** Organisations that two or more of them belong to. */
  readonly organisations: readonly SharedWord[];
  /** Where I met two or more of them. */
  readonly venues: readonly SharedWord[];
  /** Others whom two or more of them know. */
  readonly acquaintances: readonly SharedAcquaintance[];
}

/** A line that joins several people. */
export interface SharedTie {
  readonly tie: Tie;
  readonly people: readonly Relationship[];
}

/** A word in the notes of several people, as the first of them writes it. */
export interface SharedWord {
  readonly word: string;
  readonly people: readonly Relationship[];
}

/** Someone whom several people know: the strongest line of each. */
export interface SharedAcquaintance {
  readonly person: Relationship;
  readonly knownBy: readonly { readonly person: Relationship; readonly tie: Tie }[];
}

/** What two or more people have in common. Source: docs/rules.md, "Brief". */
export function sharedGroundOf(people: readonly Relationship[], search: BriefSearch): SharedGround {
  return {
    acquainted: sharedTies(people, search),
    organisations: sharedWords(people, ({ record }) => record.facts.organisations),
    venues: sharedWords(people, ({ record: { facts } }) => (facts.metAt === null ? [] : [facts.metAt])),
    acquaintances: sharedAcquaintances(people, search),
  };
}

function sharedTies(people: readonly Relationship[], { graph, today }: BriefSearch): readonly SharedTie[] {
  const found = new Map<string, { readonly tie: Tie; readonly people: Set<Relationship> }>();
  people.forEach((one, index) => {
    for (const other of people.slice(index + 1)) {
      const [tie] = connectionBetween(pathOf(one), pathOf(other), graph, today).ties;
      if (tie === undefined) continue;
      // One entry may join all who took part; any other line joins two.
      const key = tie.kind === 'together' ? `${tie.path}:${tie.line}` : `${tie.from}\n${tie.to}`;
      getOrInsert(found, key, () => ({ tie, people: new Set() })).people.add(one).add(other);
    }
  });
  return [...found.values()].map((shared) => ({ tie: shared.tie, people: [...shared.people] }));
}

function sharedWords(people: readonly Relationship[], wordsOf: (person: Relationship) => readonly string[]): readonly SharedWord[] {
  const found = new Map<string, { readonly word: string; readonly people: Set<Relationship> }>();
  for (const person of people) {
    for (const word of wordsOf(person)) {
      const key = foldWord(word);
      if (key !== '') getOrInsert(found, key, () => ({ word, people: new Set() })).people.add(person);
    }
  }
  return [...found.values()].filter((shared) => shared.people.size > 1).map((shared) => ({ word: shared.word, people: [...shared.people] }));
}

function sharedAcquaintances(people: readonly Relationship[], search: BriefSearch): readonly SharedAcquaintance[] {
  const isTogether = new Set(people.map(pathOf));
  const found = new Map<string, { readonly person: Relationship; readonly knownBy: { readonly person: Relationship; readonly tie: Tie }[] }>();
  for (const person of people) {
    for (const { relationship: other, link: { ties: [tie] } } of neighboursOf(pathOf(person), search, search.today)) {
      if (tie === undefined || isTogether.has(pathOf(other))) continue;
      getOrInsert(found, pathOf(other), () => ({ person: other, knownBy: [] })).knownBy.push({ person, tie });
    }
  }
  return [...found.values()].filter(({ knownBy }) => knownBy.length > 1).sort((a, b) => compareCodePoints(pathOf(a.person), pathOf(b.person)));
}
