import type { HeadingWords } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';

/** What a word does in the name of a log section: *log* (kind) *of* (between) *recent* (recent) *conversations* (subject). */
type Part = 'subject' | 'weak-subject' | 'kind' | 'recent' | 'between';

/** The words of one language that make up names of log sections. */
interface HeadingTable {
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Part>;
  readonly kinds: readonly string[];
}

const TABLES: readonly HeadingTable[] = LANGUAGES.flatMap(({ headings }) => (headings === undefined ? [] : [tableOf(headings)]));
/** Every word of which names of log sections are made, to tell quickly that a heading holds none of them. */
const WORDS: ReadonlySet<string> = new Set(TABLES.flatMap(({ whole, parts }) => [...whole, ...parts.keys()].flatMap((name) => name.split(' '))));
const ENDS_LIKE_A_KIND = new RegExp(`(?:${[...new Set(TABLES.flatMap(({ kinds }) => kinds))].join('|')})$`);
/** Between the names of a heading in two languages, or of two things. */
const BETWEEN_NAMES = /\s*[/|／｜]\s*|\s+[–—-]\s+/;
const LONGEST_NAME = 100;
const MOST_WORDS = 8;
const HEADINGS_KEPT = 1000;
/** `phone call`, `one on one`. */
const LONGEST_PHRASE = 3;

/**
 * The names of log sections, folded: the user's own, and the class of names that people make of what a log is of (*calls*), its
 * kind (*history*) and *recent* or *past*, in any order and language. Source: docs/note-format.md, "Log sections".
 */
export function logHeadings(own: readonly string[]): Pick<ReadonlySet<string>, 'has'> {
  const names = new Set(own);
  // The same few headings are in every note.
  const known = new Map<string, boolean>();
  const isLog = (folded: string): boolean => {
    const plain = foldAccents(folded);
    // Most headings are the names of people and things.
    return mayHoldName(plain) && plain.split(BETWEEN_NAMES, 3).some((name) => names.has(name) || TABLES.some((table) => namesLog(name, table)));
  };
  return {
    has(folded) {
      if (names.has(folded)) return true;
      if (folded.length > LONGEST_NAME || beginsWithYear(folded)) return false;
      const before = known.get(folded);
      if (before !== undefined) return before;
      if (known.size >= HEADINGS_KEPT) known.clear();
      const found = isLog(folded);
      known.set(folded, found);
      return found;
    },
  };
}

function mayHoldName(heading: string): boolean {
  return heading.split(/[ ,/|／｜]+/, MOST_WORDS).some((word) => WORDS.has(word) || ENDS_LIKE_A_KIND.test(word));
}

/** Most headings of a note are dates of its log. */
function beginsWithYear(folded: string): boolean {
  for (let at = 0; at < 4; at++) {
    const code = folded.charCodeAt(at);
    if (!(code >= 48 && code <= 57)) return false;
  }
  return true;
}

function namesLog(name: string, table: HeadingTable): boolean {
  if (table.whole.has(name)) return true;
  const words = name.split(/[ ,]+/, MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return false;
  const found = new Set<Part>();
  for (let at = 0; at < words.length; ) {
    const [part, length] = partAt(words, at, table);
    if (part === null) return false;
    if (part === 'compound') found.add('subject');
    else found.add(part);
    at += length;
  }
  return found.has('subject') || (found.has('weak-subject') && (found.has('kind') || found.has('recent')));
}

function partAt(words: readonly string[], at: number, { parts, kinds }: HeadingTable): readonly [Part | 'compound' | null, number] {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const part = parts.get(words.slice(at, at + length).join(' '));
    if (part !== undefined) return [part, length];
  }
  return [isCompound(words[at] ?? '', parts, kinds) ? 'compound' : null, 1];
}

/** `Gesprächsverlauf`, `contact-log`: a subject and a kind in one word. */
function isCompound(word: string, parts: ReadonlyMap<string, Part>, kinds: readonly string[]): boolean {
  return kinds.some((kind) => {
    if (!word.endsWith(kind)) return false;
    const subject = word.slice(0, -kind.length);
    return [subject, subject.replace(/-$/, ''), subject.replace(/(?:s|n|en)-?$/, '')].some((stem) => /subject$/.test(parts.get(stem) ?? ''));
  });
}

function tableOf({ logs, logSubjects, weakSubjects, logKinds, recent, between }: HeadingWords): HeadingTable {
  const parts = new Map<string, Part>();
  const add = (words: readonly string[], part: Part): void => {
    for (const word of words) if (!parts.has(foldAccents(word))) parts.set(foldAccents(word), part);
  };
  add(wordsOf(logSubjects).flatMap(withPlurals), 'subject');
  add(wordsOf(weakSubjects).flatMap(withPlurals), 'weak-subject');
  add(wordsOf(logKinds), 'kind');
  add(wordsOf(recent), 'recent');
  add(wordsOf(between), 'between');
  return { whole: new Set(wordsOf(logs).map(foldAccents)), parts, kinds: wordsOf(logKinds).map(foldAccents) };
}

/** The regular plural of most languages; the others list theirs. */
function withPlurals(word: string): readonly string[] {
  return [word, `${word}s`, word.replace(/y$/, 'ies')];
}
