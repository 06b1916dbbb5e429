import { compareCodePoints } from '../order.ts';
import type { Relationship } from '../relationship.ts';
import { foldWord } from '../vocabulary.ts';
import type { Mix } from './network.ts';

/** A word as it is written and as it is compared. */
export interface MixWord {
  readonly written: string;
  readonly folded: string;
}

/** How people are spread over the words that `wordOf` says of each; `null` where a note says none. People keep their order. */
export function mixOf(people: readonly Relationship[], wordOf: (relationship: Relationship, index: number) => MixWord | null): Mix {
  const groups = new Map<string, { readonly word: string; readonly people: Relationship[] }>();
  const unknown: Relationship[] = [];
  people.forEach((relationship, index) => {
    const word = wordOf(relationship, index);
    const group = word === null ? undefined : groups.get(word.folded);
    if (word === null) unknown.push(relationship);
    else if (group === undefined) groups.set(word.folded, { word: word.written, people: [relationship] });
    else group.people.push(relationship);
  });
  return {
    groups: [...groups.values()].sort((a, b) => b.people.length - a.people.length || compareCodePoints(a.word, b.word)),
    unknown,
    known: people.length - unknown.length,
  };
}

/** What somebody is to me, else what they do. */
export function roleOf({ record: { facts } }: Relationship): MixWord | null {
  return asWord(facts.relationship ?? facts.role);
}

/** Where I met them. */
export function venueOf({ record: { facts } }: Relationship): MixWord | null {
  return asWord(facts.metAt);
}

function asWord(written: string | null): MixWord | null {
  const folded = written === null ? '' : foldWord(written);
  return written === null || folded === '' ? null : { written, folded };
}
