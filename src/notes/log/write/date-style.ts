import type { CalendarDate } from '../../../domain/day.ts';
import { formatDate, toYearMonthDay, weekday } from '../../../domain/day.ts';
import type { DateOrder } from '../../../domain/settings.ts';
import { readDateAt } from '../../dates/written-date.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY_WORD = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b/g;

/**
 * Writes `date` as the dates in `lead` are written, and the rest of `lead` (wrapping, weekday) with it. `null` where
 * `lead` says anything beside the date, or the date's style is not one that can be followed.
 */
export function followDateStyle(lead: string, written: CalendarDate, date: CalendarDate, order: DateOrder | null): string | null {
  if (written.precision !== date.precision) return null;
  let result = '';
  let between = '';
  for (let at = 0; at < lead.length; ) {
    const reading = /[\p{L}\p{N}]/u.test(lead.charAt(at)) ? readDateAt(lead, at, lead.length, order) : null;
    if (reading?.kind === 'date' && reading.date.day === written.day) {
      const styled = styleOf(lead.slice(at, reading.end), date, order);
      if (styled === null) return null;
      result += styled;
      at = reading.end;
    } else {
      result += lead.charAt(at);
      between += lead.charAt(at);
      at++;
    }
  }
  // A link's folder may stay; any other word belongs to the entry that is there.
  return /[\p{L}\p{N}]/u.test(between.replace(/\[\[(?:[^[\]|]*\/)?|\(date::|\[date::/gi, '')) ? null : result;
}

/** One date in the style of another: order of its parts, separators, names of months and weekdays; a time is left out. */
function styleOf(written: string, date: CalendarDate, order: DateOrder | null): string | null {
  const { year, month, day } = toYearMonthDay(date.day);
  const monthName = MONTHS[month - 1] ?? '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const dated = written.replace(WEEKDAY_WORD, (word) => weekdayLike(word, date)).replace(/(?:T|,?\s+(?:at\s+)?)\d{1,2}:\d{2}.*$/i, '');
  const yearFirst = dated.replace(/\d{4}([-/.])\d{1,2}\1\d{1,2}/, (_, separator: string) => [String(year).padStart(4, '0'), two(month), two(day)].join(separator));
  if (yearFirst !== dated || /\d{4}([-/.])\d{1,2}\1\d{1,2}/.test(dated)) return yearFirst;
  const numeric = /\d{1,2}([-/.])\d{1,2}\1\d{4}/.exec(dated);
  if (numeric !== null) {
    if (order === null) return null;
    const padded = /(?:^|\D)0\d/.test(numeric[0]) ? two : String;
    const parts = order === 'day-first' ? [padded(day), padded(month)] : [padded(month), padded(day)];
    return dated.replace(numeric[0], [...parts, year].join(numeric[1] ?? '-'));
  }
  if (date.precision === 'month' && /^\d{4}-\d{2}$/.test(dated)) return formatDate(date);
  return namedMonth(dated, monthName, day, year);
}

function namedMonth(written: string, monthName: string, day: number, year: number): string | null {
  const month = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/.exec(written)?.[0];
  if (month === undefined || month === 'Sept') return null;
  const long = month.length > 3 || (month === 'May' && monthName.length > 3);
  return written
    .replace(month, '\u0000')
    .replace(/\d{4}/, String(year))
    .replace(/\b\d{1,2}(st|nd|rd|th)?\b/, (_, ordinal?: string) => (ordinal === undefined ? String(day) : `${day}${ordinalOf(day)}`))
    .replace('\u0000', long ? monthName : monthName.slice(0, 3));
}

function ordinalOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function weekdayLike(word: string, date: CalendarDate): string {
  const name = WEEKDAYS[weekday(date.day) - 1] ?? '';
  return word.length > 3 ? name : name.slice(0, 3);
}
