import { addTo, takeFrom } from '../collections.ts';
import { rarity } from './rarity.ts';
import type { Subject, SubjectWord } from './subject-word.ts';

/** Letters at the beginning or the end by which joined words are found: fewer than two of them share by chance. */
const KEY_LETTERS = 5;

/** Texts found by the words they share, and how rare each word is in all of them. */
export class TextIndex<Text extends { readonly subject: Subject }> {
  private readonly byKey = new Map<string, Set<Text>>();
  /** How many texts have a stem, those that can't be found too. */
  private readonly holders = new Map<string, number>();
  private size = 0;

  /** Counts the words of a text. `isFound` says whether the text can be found by them. */
  add(text: Text, isFound: boolean): void {
    this.count(text, 1);
    if (!isFound) return;
    for (const key of keysOf(text.subject)) addTo(this.byKey, key, text);
  }

  remove(text: Text): void {
    this.count(text, -1);
    for (const key of keysOf(text.subject)) takeFrom(this.byKey, key, text);
  }

  /** The texts that share a word with a subject, or a part of one. */
  sharing(subject: Subject): ReadonlySet<Text> {
    const found = new Set<Text>();
    for (const key of keysOf(subject)) for (const text of this.byKey.get(key) ?? []) found.add(text);
    return found;
  }

  holdersOf(stem: string): number {
    return this.holders.get(stem) ?? 0;
  }

  readonly rarityOf = (stem: string): number => rarity(this.holdersOf(stem), this.size);

  private count({ subject }: Text, by: 1 | -1): void {
    this.size += by;
    for (const { stem } of subject) {
      const holders = this.holdersOf(stem) + by;
      if (holders > 0) this.holders.set(stem, holders);
      else this.holders.delete(stem);
    }
  }
}

function keysOf(subject: Subject): readonly string[] {
  return subject.flatMap((word) => (word.part === 'place' ? [] : keysOfWord(word)));
}

function keysOfWord({ stem, mayBeJoined }: SubjectWord): readonly string[] {
  return mayBeJoined && stem.length >= KEY_LETTERS ? [stem, `^${stem.slice(0, KEY_LETTERS)}`, `${stem.slice(-KEY_LETTERS)}$`] : [stem];
}
