import { compareCodePoints } from '../order.ts';
import type { Relationship } from '../relationship.ts';
import { foldWord } from '../vocabulary.ts';
import type { Mix } from './network.ts';

/** How people are spread over the words that `wordOf` says of each; `null` where a note says none. People keep their order. */
export function mixOf(people: readonly Relationship[], wordOf: (relationship: Relationship) => string | null): Mix {
  const groups = new Map<string, { readonly word: string; readonly people: Relationship[] }>();
  const unknown: Relationship[] = [];
  for (const relationship of people) {
    const word = wordOf(relationship);
    const key = word === null ? '' : foldWord(word);
    const group = groups.get(key);
    if (word === null || key === '') unknown.push(relationship);
    else if (group === undefined) groups.set(key, { word, people: [relationship] });
    else group.people.push(relationship);
  }
  return {
    groups: [...groups.values()].sort((a, b) => b.people.length - a.people.length || compareCodePoints(a.word, b.word)),
    unknown,
    known: people.length - unknown.length,
  };
}

/** What somebody is to me, else what they do. */
export function roleOf({ record: { facts } }: Relationship): string | null {
  return facts.relationship ?? facts.role;
}

/** Where I met them. */
export function venueOf({ record: { facts } }: Relationship): string | null {
  return facts.metAt;
}
