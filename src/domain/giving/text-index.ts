import { LEAST_PART, LEAST_REST } from './fit.ts';
import { rarity } from './rarity.ts';
import type { Subject } from './subject-word.ts';

/** Joined words are found by so many letters at their beginning or end. */
const KEY_LETTERS = LEAST_PART;
/** A shorter word is too short to hold another. */
const LEAST_JOINED = LEAST_PART + LEAST_REST;

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
    for (const key of keysOf(text.subject)) {
      const texts = this.byKey.get(key);
      if (texts === undefined) this.byKey.set(key, new Set([text]));
      else texts.add(text);
    }
  }

  remove(text: Text): void {
    this.count(text, -1);
    for (const key of keysOf(text.subject)) {
      const texts = this.byKey.get(key);
      texts?.delete(text);
      if (texts?.size === 0) this.byKey.delete(key);
    }
  }

  /** The texts that share a word with a subject, or a part of one. */
  sharing(subject: Subject): ReadonlySet<Text> {
    const found = new Set<Text>();
    for (const key of wantedKeys(subject)) for (const text of this.byKey.get(key) ?? []) found.add(text);
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

/** By what a text is found: its words, and the ends of those that may be joined. A place alone finds nothing. */
function keysOf(subject: Subject): readonly string[] {
  const keys: string[] = [];
  for (const { stem, part, mayBeJoined } of subject) {
    if (part === 'place') continue;
    keys.push(stem);
    if (mayBeJoined && stem.length >= LEAST_JOINED) keys.push(...endsOf(stem));
  }
  return keys;
}

/** What to look for: the words, joined words that begin or end as they do, and the words that they may hold. */
function wantedKeys(subject: Subject): readonly string[] {
  const keys: string[] = [];
  for (const { stem, part, mayBeJoined } of subject) {
    if (part === 'place') continue;
    keys.push(stem);
    if (!mayBeJoined || stem.length < LEAST_PART) continue;
    keys.push(...endsOf(stem));
    for (let length = LEAST_PART; length <= stem.length - LEAST_REST; length++) keys.push(stem.slice(0, length), stem.slice(-length));
  }
  return keys;
}

function endsOf(stem: string): readonly [string, string] {
  return [`^${stem.slice(0, KEY_LETTERS)}`, `${stem.slice(-KEY_LETTERS)}$`];
}
