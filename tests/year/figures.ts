import { parseDay } from '../../src/domain/day.ts';
import { TEMPERAMENTS } from './temperament.ts';
import { liveAYear, type YearFigures, type YearOptions } from './year.ts';

/** The years that are lived: each temperament with a small circle and a large one. The seed is the number of people. */
export const YEARS: readonly YearOptions[] = [24, 150].flatMap((people) =>
  TEMPERAMENTS.map((temperament) => ({ people, temperament, start: parseDay('2026-01-05') ?? failed(), seed: people })),
);

function failed(): never {
  throw new Error('The first day of the year is not a date.');
}

const COLUMNS: readonly (readonly [head: string, of: (figures: YearFigures) => string])[] = [
  ['looked', ({ daysLooked }) => String(daysLooked)],
  ['acted', ({ acted }) => String(acted)],
  ['lead', ({ longestLead }) => String(longestLead)],
  ['place', ({ longestPlace }) => String(longestPlace)],
  ['wait', ({ longestWaitWithRoom }) => longestWaitWithRoom.toFixed(2)],
  ['never', ({ neverSuggested }) => String(neverSuggested.length)],
  ['soon', ({ soonBeforeLate }) => String(soonBeforeLate)],
  ['again', ({ askedAgain }) => String(askedAgain.length)],
  ['queue', ({ queueAtTheEnd }) => String(queueAtTheEnd)],
];

/**
 * The figures of every year as a table: days looked at the list, what was done, the longest lead and place of one person in
 * days, the longest wait in frequencies while the list had room, people never suggested, days with someone not yet due
 * before someone overdue, wishes repeated, and who is in the queue at the end.
 */
export function yearTable(): string {
  const row = (name: string, cells: readonly string[]): string => `${name.padEnd(28)}${cells.map((cell) => cell.padStart(8)).join('')}`;
  const years = YEARS.map((options) => {
    const figures = liveAYear(options);
    return row(`${options.temperament.name}, ${options.people} people`, COLUMNS.map(([, of]) => of(figures)));
  });
  return [row('a year by the list', COLUMNS.map(([head]) => head)), ...years].join('\n');
}
