import { addDays, addMonths, type Day } from './day.ts';
import { wordsOf } from './languages/language.ts';
import { LANGUAGES } from './languages/languages.ts';
import { wordTable } from './languages/word-table.ts';
import { foldAccents, foldCase } from './text/fold-case.ts';

/** How often someone wants to be in touch: calendar units (weeks are days, years are months), or not at all. */
export type Cadence = TrackedCadence | 'none';

/** A cadence that something can be due by. */
export interface TrackedCadence {
  readonly every: number;
  readonly unit: 'day' | 'month';
}

/** A month's mean length in the Gregorian calendar, in days: 146,097 days in 400 years. */
export const MEAN_MONTH = 146_097 / 4_800;
/** The longest cadence: a hundred years. A larger number is a slip. */
const LONGEST_IN_DAYS = 36_525;

/** No cadence is written in more characters than this; longer texts are not tried. */
const LONGEST_TEXT = 60;

const UNTRACKED = new Set(['none', 'never', 'no', 'off', 'not tracked']);

const DAY: TrackedCadence = { every: 1, unit: 'day' };
const WEEK: TrackedCadence = { every: 7, unit: 'day' };
const FORTNIGHT: TrackedCadence = { every: 14, unit: 'day' };
const MONTH: TrackedCadence = { every: 1, unit: 'month' };
const QUARTER: TrackedCadence = { every: 3, unit: 'month' };
const HALF_YEAR: TrackedCadence = { every: 6, unit: 'month' };
const YEAR: TrackedCadence = { every: 12, unit: 'month' };

/** The frequencies that are offered to choose from, the most frequent first. */
export const CADENCE_PRESETS: readonly Cadence[] = [WEEK, FORTNIGHT, MONTH, QUARTER, HALF_YEAR, YEAR, 'none'];

/** Units of time as people write them, singular and plural, long and short. */
const UNITS: ReadonlyMap<string, TrackedCadence> = new Map([
  ...words(DAY, 'd day days'),
  ...words(WEEK, 'w wk wks week weeks'),
  ...words(FORTNIGHT, 'fortnight fortnights'),
  ...words(MONTH, 'm mo mos mth mths month months'),
  ...words(QUARTER, 'q qtr quarter quarters'),
  ...words(HALF_YEAR, 'halfyear halfyears'),
  ...words(YEAR, 'y yr yrs year years'),
]);

/** Words that are a cadence by themselves. `biannual` is twice a year, `biennial` every two years. */
const CADENCE_WORDS: ReadonlyMap<string, TrackedCadence> = new Map([
  ...words(DAY, 'daily'),
  ...words(WEEK, 'weekly'),
  ...words(FORTNIGHT, 'biweekly fortnightly'),
  ...words({ every: 15, unit: 'day' }, 'semimonthly'),
  ...words(MONTH, 'monthly'),
  ...words({ every: 2, unit: 'month' }, 'bimonthly'),
  ...words(QUARTER, 'quarterly'),
  ...words(HALF_YEAR, 'semiannual semiannually semiyearly biannual biannually halfyearly'),
  ...words(YEAR, 'yearly annual annually'),
  ...words({ every: 24, unit: 'month' }, 'biennial biennially'),
]);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, index) => [word, index + 1]),
);

/**
 * Reads a cadence as people write it: `30` (days), `monthly`, `every 2 weeks`, `every other month`, `twice a year`,
 * `2w`, `P1M`, `none` … Case, dashes and spaces don't matter. `null` if it isn't a cadence, or can't be read with certainty
 * ("every 2-3 months", "often"). Source: docs/note-format.md, "Frequency".
 */
export function parseCadence(value: string | number): Cadence | null {
  const text = typeof value === 'number' ? String(value) : foldCase(value.trim());
  // Nearly every cadence is one of these, just as it is written.
  const word = CADENCE_WORDS.get(text);
  if (word !== undefined) return word;
  // A dash between two numbers is a range and one before a number a minus; elsewhere it only joins words.
  if (text.length > LONGEST_TEXT || /^[-+\u2212]|\d\s*[-\u2013\u2014]\s*\d/.test(text)) return null;
  const folded = text
    .replace(/[-_\s\u2010-\u2014]+/g, ' ')
    .replace(/[.!]+$/, '')
    .replace(/^(?:about|around|roughly|approximately|at least|~) ?/, '')
    .replace(/\bhalf year/, 'halfyear')
    .replace(/^(bi|semi|half) (?=\p{L}+ly$|annual$|ennial$)/u, '$1')
    .trim();
  return fromEnglish(folded) ?? fromEnglish(inEnglish(folded));
}

function fromEnglish(folded: string): Cadence | null {
  if (UNTRACKED.has(folded)) return 'none';
  const cadence = fromNumber(folded) ?? CADENCE_WORDS.get(folded) ?? fromIsoDuration(folded) ?? fromInterval(folded) ?? fromTimesPer(folded);
  return cadence !== null && lengthInDays(cadence) <= LONGEST_IN_DAYS ? cadence : null;
}

/** By words without accents, of any language: the English ones of {@link CadenceWords}. */
const ENGLISH_WORDS: ReadonlyMap<string, string> = wordTable(
  LANGUAGES,
  ({ cadences }) => (cadences === undefined ? [] : [...Object.entries(cadences.words).map(([english, words]) => [words, english] as const), ...wordsOf(cadences.numbers).map((word, index) => [word, String(index + 1)] as const)]),
  foldAccents,
);
const LONGEST_PHRASE = 3;

/** The text with every word that another language has for a frequency in English: `cada 2 semanas` is `every 2 week`. */
function inEnglish(text: string): string {
  const words = foldAccents(text).replace(/['’]/g, "' ").split(/\s+/);
  const english: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    while (length > 1 && !ENGLISH_WORDS.has(words.slice(at, at + length).join(' '))) length--;
    const phrase = words.slice(at, at + length).join(' ');
    english.push(ENGLISH_WORDS.get(phrase) ?? phrase);
    at += length;
  }
  return english.join(' ');
}

/**
 * A cadence in words, which `parseCadence` reads back as the same: `monthly`, `every 2 weeks`, `none`.
 */
export function formatCadence(cadence: Cadence): string {
  if (cadence === 'none') return 'none';
  const { every, unit } = cadence;
  if (unit === 'month') {
    if (every === 1) return 'monthly';
    if (every === 3) return 'quarterly';
    if (every === 6) return 'twice a year';
    if (every === 12) return 'yearly';
    return every % 12 === 0 ? `every ${every / 12} years` : `every ${every} months`;
  }
  if (every === 1) return 'daily';
  if (every === 7) return 'weekly';
  return every % 7 === 0 ? `every ${every / 7} weeks` : `every ${every} days`;
}

/** The day that follows an anchor (a last contact) by a cadence; `null` if nothing is tracked. */
export function dueAfter(anchor: Day, cadence: TrackedCadence): Day;
export function dueAfter(anchor: Day, cadence: Cadence): Day | null;
export function dueAfter(anchor: Day, cadence: Cadence): Day | null {
  return cadence === 'none' ? null : afterTimes(anchor, cadence, 1);
}

/** The day after a number of cadences, counted from the anchor in one step so that a short month leaves no trace. */
export function afterTimes(anchor: Day, cadence: TrackedCadence, times: number): Day {
  const count = cadence.every * times;
  return cadence.unit === 'day' ? addDays(anchor, count) : addMonths(anchor, count);
}

/** About how long a cadence is, in days (a month at its mean length): for comparisons, never for due days. */
export function lengthInDays(cadence: TrackedCadence): number {
  return cadence.unit === 'day' ? cadence.every : Math.round(cadence.every * MEAN_MONTH);
}

function fromNumber(text: string): TrackedCadence | null {
  return /^\d+$/.test(text) ? multiple(DAY, Number(text)) : null;
}

/** `p2w`, `p1y6m`: durations of one kind of unit, days or months; mixed ones have no cadence. */
function fromIsoDuration(text: string): TrackedCadence | null {
  const match = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/.exec(text);
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  const inMonths = years * 12 + months;
  const inDays = weeks * 7 + days;
  if (inMonths > 0 && inDays > 0) return null;
  return inMonths > 0 ? multiple(MONTH, inMonths) : multiple(DAY, inDays);
}

/** `3 months`, `2w`, `6-weekly`, `every week`, `every other month`, `every 2nd year`, `once every six months`, `a year`. */
function fromInterval(text: string): TrackedCadence | null {
  const match = /^(?:once )?(?:(?:every|each|per|in) )?(?:(an?|other|second|third|(?:a )?couple(?: of)?|\d+(?:st|nd|rd|th)?|\p{L}+) ?)??(\p{L}+)$/u.exec(text);
  if (match === null) return null;
  const unit = UNITS.get(match[2] ?? '') ?? CADENCE_WORDS.get(match[2] ?? '');
  const count = intervalCount(match[1]);
  return unit === undefined || count === null ? null : multiple(unit, count);
}

function intervalCount(word: string | undefined): number | null {
  if (word === undefined || word === 'a' || word === 'an') return 1;
  if (word === 'other' || word === 'second' || word.includes('couple')) return 2;
  if (word === 'third') return 3;
  return countOf(word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
}

/** `twice a year`, `twice yearly`, `3 times a year`, `2x/month`, `once a week`. */
function fromTimesPer(text: string): TrackedCadence | null {
  const match = /^(once|twice|thrice|(\d+|\p{L}+) ?(?:x|times?))(?: ?\/ ?| (?:an?|per|each|every|in a) | )(\p{L}+)$/u.exec(text);
  if (match === null) return null;
  const period = UNITS.get(match[3] ?? '') ?? CADENCE_WORDS.get(match[3] ?? '');
  const times = match[1] === 'once' ? 1 : match[1] === 'twice' ? 2 : match[1] === 'thrice' ? 3 : countOf(match[2] ?? '');
  if (period === undefined || times === null || times < 1) return null;
  if (period.unit === 'month' && period.every % times === 0) return multiple({ every: 1, unit: 'month' }, period.every / times);
  return multiple(DAY, Math.floor(lengthInDays(period) / times));
}

function countOf(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : (NUMBER_WORDS.get(word) ?? null);
}

function multiple(unit: TrackedCadence, count: number): TrackedCadence | null {
  return count >= 1 ? { every: unit.every * count, unit: unit.unit } : null;
}

function words(cadence: TrackedCadence, spellings: string): readonly (readonly [string, TrackedCadence])[] {
  return spellings.split(' ').map((spelling) => [spelling, cadence]);
}
