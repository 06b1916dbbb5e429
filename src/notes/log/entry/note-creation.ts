import { getOrInsert } from '../../../domain/collections.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import type { NoteCreationWords } from '../../../domain/languages/language.ts';
import { wordsOf } from '../../../domain/languages/language.ts';
import { LANGUAGES } from '../../../domain/languages/languages.ts';
import { foldAccents } from '../../../domain/text/fold-case.ts';
import { plainWords } from '../../../domain/text/plain-words.ts';

const PART_NAMES = ['made', 'new', 'notes', 'places', 'into', 'from', 'between'] as const;
type Part = (typeof PART_NAMES)[number];
/** What a phrase of one language says of the making of a note, by its words without accents. */
type Parts = ReadonlyMap<string, Part>;

const PARTS: readonly Parts[] = LANGUAGES.flatMap(({ noteCreation }) => (noteCreation === undefined ? [] : [partsOf(noteCreation)]));
/** The languages of each word with which such an entry may begin. Nearly every entry begins with another. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Parts[]> = byFirstWord();
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;
/** `carnet d'adresses`. */
const LONGEST_PHRASE = 3;
/** No line that a template writes is longer. */
const LONGEST_CREATION = 120;

/** Whether an entry only says that the note was made, which is no contact (docs/note-format.md, "What isn't an interaction"). */
export function isNoteCreation({ text, channel, exchanges, with: people }: Interaction): boolean {
  if (channel !== null || exchanges.length > 0 || people.length > 0 || text.length > LONGEST_CREATION) return false;
  const languages = BY_FIRST_WORD.get(foldAccents(FIRST_WORD.exec(text)?.[0] ?? ''));
  if (languages === undefined) return false;
  const words = foldedWords(plainWords(text));
  return languages.some((parts) => saysCreation(words, parts));
}

/** Whether all words, up to where the note came from, say that it was made: *Person created*, *Added to the CRM*, *Imported from Google*. */
function saysCreation(words: readonly string[], parts: Parts): boolean {
  let isMade = false;
  let isNew = false;
  let hasNote = false;
  let lacksPlace = false;
  let hasUnknown = false;
  for (let at = 0; at < words.length; ) {
    const [part, length] = partAt(words, at, parts);
    at += length;
    // Behind the source, German has the verb: `aus Google importiert`.
    if (part === 'from') return isMade || (isNew && hasNote) || parts.get(words.at(-1) ?? '') === 'made';
    if (part === 'into') {
      if (isMade && hasNote) return true;
      lacksPlace = true;
    } else if (part === 'made') isMade = true;
    else if (part === 'new') isNew = true;
    else if (part === 'notes' && !lacksPlace) hasNote = true;
    else if (part === 'notes' || (part === 'places' && lacksPlace)) lacksPlace = false;
    else if (part !== 'between') {
      // A word in front of the place may name it: `added to Google contacts`.
      if (hasUnknown || !lacksPlace) return false;
      hasUnknown = true;
    }
  }
  return (isMade && (hasNote || !lacksPlace)) || (isNew && hasNote && !lacksPlace);
}

/** The longest phrase at a place, and of how many words it is. */
function partAt(words: readonly string[], at: number, parts: Parts): readonly [Part | null, number] {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const part = parts.get(words.slice(at, at + length).join(' '));
    if (part !== undefined) return [part, Math.min(length, words.length - at)];
  }
  return [null, 1];
}

function partsOf(words: NoteCreationWords): Parts {
  return new Map(PART_NAMES.flatMap((part) => wordsOf(words[part]).map((phrase) => [foldedWords(phrase).join(' '), part] as const)));
}

function byFirstWord(): ReadonlyMap<string, readonly Parts[]> {
  const languages = new Map<string, Parts[]>();
  for (const parts of PARTS) {
    for (const word of new Set([...parts.keys()].map((phrase) => phrase.split(' ', 1).join()))) getOrInsert(languages, word, () => []).push(parts);
  }
  return languages;
}

function foldedWords(text: string): readonly string[] {
  return foldAccents(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
