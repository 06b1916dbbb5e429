import type { DateWords, Words } from '../../domain/languages/language.ts';
import { wordsOf } from '../../domain/languages/language.ts';
import { LANGUAGES } from '../../domain/languages/languages.ts';
import { foldAccents } from '../../domain/text/fold-case.ts';
import { WordFilter } from '../../domain/text/word-filter.ts';

const DATES: readonly DateWords[] = LANGUAGES.map(({ dates }) => dates);

/** The month (January is 1) of each name in any language, without accents. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(DATES.flatMap(({ months }) => months.flatMap((names, index) => wordsOf(names).map((name) => [foldAccents(name), index + 1] as const))));

/** Everyday English words, which are months of another language only beside a day: *set 2024* isn't September. */
const NO_MONTHS_ALONE: ReadonlySet<string> = new Set(['set', 'out', 'mag', 'ago', 'gen', 'lug', 'dic', 'ene', 'fev', 'nova']);

const ENGLISH_WEEKDAYS: ReadonlySet<string> = new Set(DATES[0]?.weekdays.flatMap(wordsOf) ?? []);
/** By name: the weekdays that it means, Monday being the bit 1; *ma* is Monday to the Dutch and Tuesday to the French. */
const WEEKDAYS: ReadonlyMap<string, number> = weekdayBits();
const WORDS_IN_FRONT: ReadonlySet<string> = new Set(DATES.flatMap(({ before = '' }) => wordsOf(before)).flatMap((words) => words.split(' ')).map(foldAccents));

/** The number of the month that a word names in full or in short, January being 1; `null` for any other word. */
export function monthOf(word: string): number | null {
  return MONTH_NUMBERS.get(foldAccents(word.endsWith('.') ? word.slice(0, -1) : word)) ?? null;
}

/** Whether the name of a month is one without a day beside it, too. */
export function isMonthAlone(word: string): boolean {
  return !NO_MONTHS_ALONE.has(foldAccents(word));
}

/** What a word says of a weekday. */
export interface NamedWeekday {
  /** Whether it can be the given weekday, 1 for Monday. */
  readonly is: (weekday: number) => boolean;
  readonly isEnglish: boolean;
}

/** The weekday that a word names in full or in short; `null` for any other word. */
export function weekdayOf(word: string): NamedWeekday | null {
  const folded = foldAccents(word);
  const bits = WEEKDAYS.get(folded);
  return bits === undefined ? null : { is: (weekday) => (bits & (1 << (weekday - 1))) !== 0, isEnglish: ENGLISH_WEEKDAYS.has(folded) };
}

/** Whether a word may be in front of a date: a weekday, `le`, `am`. */
export function mayLeadDate(word: string): boolean {
  const folded = foldAccents(word);
  return WEEKDAYS.has(folded) || WORDS_IN_FRONT.has(folded);
}

/** Whether a word may begin what is behind a date and belongs to it: a weekday, or `at` before a time. */
export function mayFollowDate(word: string): boolean {
  const folded = foldAccents(word);
  return WEEKDAYS.has(folded) || TIME_WORDS.has(folded);
}

const TIME_WORDS: ReadonlySet<string> = new Set(DATES.flatMap(({ beforeTime = '' }) => wordsOf(beforeTime)).map((words) => foldAccents(words.split(' ')[0] ?? '')));

/** The alternatives of a regular expression for words of all languages. */
export function alternativesOf(pick: (dates: DateWords) => Words | undefined): string {
  return [...new Set(DATES.flatMap((dates) => wordsOf(pick(dates) ?? '')))].sort((a, b) => b.length - a.length).map((word) => word.replace(/\s+/g, '[ \\t]+')).join('|');
}

/** Every word that begins a date or follows one. */
const DATE_WORDS = new WordFilter(
  DATES.flatMap(({ months, weekdays, before = '', beforeTime = '' }) => [...months, ...weekdays, before, beforeTime].flatMap(wordsOf))
    .map((words) => words.split(' ')[0] ?? ''),
);

/** The word at an offset if it may begin a date or follow one; empty if not. */
export function dateWordAt(text: string, at: number): string {
  return DATE_WORDS.mayBeAt(text, at) ? (WORD.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '') : '';
}

const WORD = /^\p{L}[\p{L}\p{M}]*(?:-\p{L}+)?/u;
const LONGEST_WORD = 24;

function weekdayBits(): Map<string, number> {
  const bits = new Map<string, number>();
  for (const { weekdays } of DATES) {
    weekdays.forEach((names, index) => {
      for (const name of wordsOf(names)) bits.set(foldAccents(name), (bits.get(foldAccents(name)) ?? 0) | (1 << index));
    });
  }
  return bits;
}
