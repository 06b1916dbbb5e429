import { grouped } from '../collections.ts';
import { compareCodePoints } from '../text/collation.ts';
import { foldVenue, withoutYear } from '../events/venue-name.ts';
import type { Relationship } from '../relationship/relationship.ts';
import { foldWord } from '../vocabulary.ts';
import type { Mix } from './network.ts';
import type { OrderedLists } from './ordered-lists.ts';

/** A word as it is written and as it is compared. */
interface MixWord {
  readonly written: string;
  /** Without what tells one year from the next. */
  readonly general: string;
  readonly folded: string;
}

/** People by a folded word; by `null` where their notes say none. */
export type PeopleByWord = OrderedLists<string | null, Relationship, readonly Relationship[]>;

/** How people are spread over the words that `wordOf` says of each; `null` where a note says none. People keep their order. */
export function mixOf(people: readonly Relationship[], wordOf: (relationship: Relationship) => MixWord | null): Mix {
  const byWord = grouped(people, (relationship) => wordOf(relationship)?.folded ?? null);
  return mixFrom({ keys: () => [...byWord.keys()], of: (word) => byWord.get(word) ?? [] }, wordOf);
}

/** The same of people who are grouped by the folded word already. A group is called as the first of its people writes it; if others write another year, without the year. */
export function mixFrom(byWord: Pick<PeopleByWord, 'keys' | 'of'>, wordOf: (relationship: Relationship) => MixWord | null): Mix {
  const groups = byWord.keys().flatMap((folded) => {
    const people = byWord.of(folded);
    const [first] = people;
    return folded === null || first === undefined ? [] : [{ word: nameOf(people, wordOf) ?? folded, people }];
  });
  groups.sort((a, b) => b.people.length - a.people.length || compareCodePoints(a.word, b.word));
  return { groups, unknown: byWord.of(null), known: groups.reduce((sum, { people }) => sum + people.length, 0) };
}

/** A person's relationship, else their role. */
export function roleOf({ record: { facts } }: Relationship): MixWord | null {
  return asWord(facts.relationship ?? facts.role, foldWord);
}

/** Where I met them, in whatever year. */
export function venueOf({ record: { facts } }: Relationship): MixWord | null {
  return asWord(facts.metAt, foldVenue, withoutYear);
}

function asWord(written: string | null, fold: (word: string) => string, generalOf = (word: string): string => word): MixWord | null {
  const folded = written === null ? '' : fold(written);
  return written === null || folded === '' ? null : { written, general: generalOf(written), folded };
}

function nameOf(people: readonly Relationship[], wordOf: (relationship: Relationship) => MixWord | null): string | null {
  const first = people[0] === undefined ? null : wordOf(people[0]);
  if (first === null || first.general === first.written) return first?.written ?? null;
  return people.every((person) => wordOf(person)?.written === first.written) ? first.written : first.general;
}
