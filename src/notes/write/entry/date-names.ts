import type { Language } from '../../../domain/languages/language.ts';
import { wordsOf } from '../../../domain/languages/language.ts';
import { LANGUAGES } from '../../../domain/languages/languages.ts';
import { foldAccents } from '../../../domain/text/fold-case.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';

type Kind = 'months' | 'weekdays';

/**
 * The name of a month or weekday (`wanted`, from 1) in the language, length and case of an existing one (`existing`, from 1, written as
 * `word`). `around` is the whole date. `null` if several languages have the existing name and differ in the wanted one.
 */
export function nameLike(kind: Kind, word: string, existing: number, wanted: number, around: string): string | null {
  const folded = foldAccents(word);
  const speaking = LANGUAGES.filter(({ dates }) => formsOf(dates[kind], existing).some((form) => foldAccents(form) === folded));
  const names = new Set(likeliest(speaking, word, around).map(({ dates }) => formLike(folded, formsOf(dates[kind], existing), formsOf(dates[kind], wanted))));
  const [name] = names;
  return name === undefined || names.size > 1 ? null : inCaseOf(word, name);
}

const LONGEST_SHORT = 5;
/** English names this short may be in lower case. */
const SHORTEST_FULL = 4;
const ENGLISH = LANGUAGES[0];

/** In full or in short as an existing form is; others, such as a genitive, have the same place among the forms. */
function formLike(word: string, existing: readonly string[], [full = '', ...others]: readonly string[]): string {
  const place = existing.map(foldAccents).indexOf(word);
  if (place === 0) return full;
  const isShort = word.length <= LONGEST_SHORT && word.length < (existing[0]?.length ?? 0);
  if (isShort) return others.find((form) => form.length === word.length) ?? others.find((form) => form.length < LONGEST_SHORT) ?? full;
  const other = others[place - 1] ?? full;
  return full.startsWith(other) ? full : other;
}

function formsOf(rows: readonly string[], number: number): readonly string[] {
  return wordsOf(rows[number - 1] ?? '');
}

/**
 * Those of some languages that know most words of a date, and write it in its manner: `3. August`, `3 de agosto`. A capital and a
 * short name are English if they can be.
 */
function likeliest(languages: readonly Language[], word: string, around: string): readonly Language[] {
  const words = around.split(/[^\p{L}\p{M}-]+/u).filter((one) => one !== '').map(foldAccents);
  const count = ({ dates: { months, weekdays, before = '', joiners = '' } }: Language): number => {
    const known = new Set([...months, ...weekdays, before, joiners].flatMap(wordsOf).map(foldAccents));
    return words.filter((one) => known.has(one)).length;
  };
  const most = Math.max(...languages.map(count));
  const knowing = languages.filter((language) => count(language) === most);
  const isLower = word === word.toLowerCase();
  const hasPoint = /\d\.\s/.test(around);
  const fitting = knowing.filter(({ dates: { pointBehindDay = false } }) => (hasPoint ? pointBehindDay : !(isLower && pointBehindDay)));
  const left = fitting.length > 0 ? fitting : knowing;
  const isEnglish = !hasPoint && ENGLISH !== undefined && left.includes(ENGLISH) && (!isLower || word.length < SHORTEST_FULL);
  return isEnglish ? [ENGLISH] : left;
}

function inCaseOf(written: string, name: string): string {
  if (written === written.toLowerCase()) return name;
  return written === written.toUpperCase() ? name.toUpperCase() : capitalised(name);
}
