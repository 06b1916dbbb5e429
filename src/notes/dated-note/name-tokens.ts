import type { Day } from '../../domain/day.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { DateParts } from './day-parts.ts';
import { partsOf } from './day-parts.ts';

/** The names of the twelve months in the language of the app, January first, in full and in short, and how it counts weeks. */
export interface MonthNames {
  readonly long: readonly string[];
  readonly short: readonly string[];
  /** Behind the number of a day, where the language then has another form: `5 мая`, but `май`. */
  readonly behindDay?: Pick<MonthNames, 'long' | 'short'>;
  /** Whether the language counts weeks as ISO 8601 does; English counts them from Sunday. */
  readonly hasIsoWeeks?: boolean;
}

export const englishMonths: MonthNames = {
  long: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** One token of a format: how a date is written by it, and what a text that it matches states. */
export interface NameToken {
  /** Source of a regular expression without groups. */
  readonly pattern: string;
  /** A number of any length: another number directly after it couldn't be separated. */
  readonly isOpenNumber: boolean;
  readonly write: (day: Day) => string;
  readonly read: (text: string) => DateParts;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SAYS_NOTHING: DateParts = {};
/** A weekday in any language. */
const ANY_WORD = "[\\p{L}\\p{M}.'’-]+";

/** The tokens in which the app writes a date's names (those of its date library), by their text. */
export function nameTokens(months: MonthNames): ReadonlyMap<string, NameToken> {
  const [week, weekYear] = months.hasIsoWeeks === true ? (['isoWeek', 'isoYear'] as const) : (['week', 'weekYear'] as const);
  return new Map<string, NameToken>([
    ['YYYY', padded('year', 4)], ['YY', yearInCentury('year')], ['Y', open('year', 4)], ['YYYYY', padded('year', 5)], ['YYYYYY', signedYear()],
    ['y', open('year', 4)], ['yy', open('year', 4)], ['yyy', open('year', 4)], ['yyyy', open('year', 4)],
    ['M', open('month')], ['MM', padded('month', 2)], ['Mo', ordinal('month')], ['MMM', monthName('short', months)], ['MMMM', monthName('long', months)],
    ['D', open('day')], ['DD', padded('day', 2)], ['Do', ordinal('day')],
    ['DDD', open('dayOfYear', 3)], ['DDDD', padded('dayOfYear', 3)], ['DDDo', ordinal('dayOfYear', 3)],
    ['Q', padded('quarter', 1)], ['Qo', ordinal('quarter')],
    ['W', open('isoWeek')], ['WW', padded('isoWeek', 2)], ['Wo', ordinal('isoWeek')], ['GGGG', padded('isoYear', 4)], ['GG', yearInCentury('isoYear')], ['GGGGG', padded('isoYear', 5)],
    ['w', open(week)], ['ww', padded(week, 2)], ['wo', ordinal(week)], ['gggg', padded(weekYear, 4)], ['gg', yearInCentury(weekYear)], ['ggggg', padded(weekYear, 5)],
    ['E', padded('weekday', 1)], ['e', weekdayFromSunday('')], ['d', weekdayFromSunday('')], ['do', weekdayFromSunday('[\\p{L}.]{0,3}')],
    ['dd', weekdayName(2)], ['ddd', weekdayName(3)], ['dddd', weekdayName(9)],
    ...TIMES.map(([token, pattern, midnight]): [string, NameToken] => [token, timeOfDay(pattern, midnight)]),
  ]);
}

/** Times of day say nothing of the day; a name is written as at midnight. */
const TIMES: readonly (readonly [token: string, pattern: string, midnight: string])[] = [
  ['H', '\\d{1,2}', '0'], ['HH', '\\d{2}', '00'], ['h', '\\d{1,2}', '12'], ['hh', '\\d{2}', '12'], ['k', '\\d{1,2}', '24'], ['kk', '\\d{2}', '24'],
  ['Hmm', '\\d{3,4}', '000'], ['Hmmss', '\\d{5,6}', '00000'], ['hmm', '\\d{3,4}', '1200'], ['hmmss', '\\d{5,6}', '120000'],
  ['m', '\\d{1,2}', '0'], ['mm', '\\d{2}', '00'], ['s', '\\d{1,2}', '0'], ['ss', '\\d{2}', '00'],
  ['A', ANY_WORD, 'AM'], ['a', ANY_WORD, 'am'], ['Z', '(?:[+-]\\d{2}:\\d{2})', '+00:00'], ['ZZ', '(?:[+-]\\d{4})', '+0000'],
];

type Part = keyof DateParts;

function stated(part: Part, value: number): DateParts {
  return { [part]: value };
}

function padded(part: Part, digits: number): NameToken {
  return {
    pattern: `\\d{${digits}}`,
    isOpenNumber: false,
    write: (day) => String(partsOf(day)[part]).padStart(digits, '0'),
    read: (text) => stated(part, Number(text)),
  };
}

function open(part: Part, digits = 2): NameToken {
  return { pattern: `\\d{1,${digits}}`, isOpenNumber: true, write: (day) => String(partsOf(day)[part]), read: (text) => stated(part, Number(text)) };
}

/** As the app's date library does it: 69 to 99 are of the last century. */
function yearInCentury(part: Part): NameToken {
  return {
    pattern: '\\d{2}',
    isOpenNumber: false,
    write: (day) => String(partsOf(day)[part] % 100).padStart(2, '0'),
    read: (text) => stated(part, Number(text) + (Number(text) > 68 ? 1900 : 2000)),
  };
}

function signedYear(): NameToken {
  return {
    pattern: '\\+\\d{6}',
    isOpenNumber: false,
    write: (day) => `+${String(partsOf(day).year).padStart(6, '0')}`,
    read: (text) => stated('year', Number(text)),
  };
}

/** `1st`; other languages write `1.`, `1er`, `1º`. */
function ordinal(part: Part, digits = 2): NameToken {
  return {
    pattern: `\\d{1,${digits}}[\\p{L}.º°ª]{0,3}`,
    isOpenNumber: true,
    write: (day) => withEnglishEnding(partsOf(day)[part]),
    read: (text) => stated(part, Number.parseInt(text, 10)),
  };
}

function withEnglishEnding(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

function monthName(length: 'long' | 'short', months: MonthNames): NameToken {
  const numbers = new Map<string, number>();
  const { behindDay = months } = months;
  for (const names of [englishMonths.short, englishMonths.long, months.short, months.long, behindDay.short, behindDay.long]) names.forEach((name, index) => numbers.set(foldWord(name), index + 1));
  return {
    pattern: "[\\p{L}\\p{M}\\d.'’-]+",
    isOpenNumber: false,
    write: (day) => months[length][partsOf(day).month - 1] ?? '',
    // A word that is no month makes the date impossible.
    read: (text) => stated('month', numbers.get(foldWord(text)) ?? 0),
  };
}

function weekdayName(letters: number): NameToken {
  return {
    pattern: ANY_WORD,
    isOpenNumber: false,
    write: (day) => (WEEKDAYS[partsOf(day).weekday - 1] ?? '').slice(0, letters),
    read: (text) => {
      const index = WEEKDAYS.findIndex((name) => foldWord(name.slice(0, letters)) === foldWord(text));
      return index < 0 ? SAYS_NOTHING : { weekday: index + 1 };
    },
  };
}

/** 0 for Sunday to 6 for Saturday. */
function weekdayFromSunday(ending: string): NameToken {
  const isOrdinal = ending !== '';
  return {
    pattern: `[0-6]${ending}`,
    isOpenNumber: false,
    write: (day) => (isOrdinal ? withEnglishEnding(partsOf(day).weekday % 7) : String(partsOf(day).weekday % 7)),
    read: (text) => {
      const number = Number.parseInt(text, 10);
      return { weekday: number === 0 ? 7 : number };
    },
  };
}

function timeOfDay(pattern: string, midnight: string): NameToken {
  return { pattern, isOpenNumber: false, write: () => midnight, read: () => SAYS_NOTHING };
}

function foldWord(word: string): string {
  return foldCase(word).replace(/\.$/, '');
}
