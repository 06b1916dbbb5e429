import type { CalendarDate } from '../../domain/day.ts';
import type { DateOrder } from '../../domain/settings/settings.ts';
import { dayOf } from '../../domain/day.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { wholeDateOfName } from '../contact/property-values.ts';
import { findDays } from '../dates/written-date.ts';
import { dayOfParts, monthOfParts } from './day-parts.ts';
import type { MonthNames } from './name-tokens.ts';
import { nameFormat } from './name-format.ts';
import type { Period, PeriodicFormat } from './periodic-notes.ts';

/** What the path of a note says of its date. */
export type NoteDate =
  /** The note of a day, or of a longer period; of a week, quarter or year there is no date to show. */
  | { readonly kind: 'periodic'; readonly period: Period; readonly date: CalendarDate | null }
  /** A note with a title and a date in its name. */
  | { readonly kind: 'titled'; readonly date: CalendarDate; readonly title: string };

/** Gives the date of a note by its path; `null` if it has none. */
export type DateOfNote = (path: string) => NoteDate | null;

/**
 * Compiles the configured formats. If none fits, a name that is a date as a whole is a daily note's, a name of a week,
 * month, quarter or year is that period's, and any other name has the one ISO date that it contains.
 */
export function dateOfNote(formats: readonly PeriodicFormat[], months?: MonthNames, order: DateOrder | null = null): DateOfNote {
  const compiled = formats.map(({ period, folder, format }) => ({ period, prefix: folder === '' ? '' : foldCase(`${folder}/`), format: nameFormat(format, months) }));
  return (path) => {
    const name = path.replace(/\.md$/i, '').normalize('NFC');
    for (const { period, prefix, format } of compiled) {
      if (!foldCase(name).startsWith(prefix)) continue;
      const parts = format.read(name.slice(prefix.length));
      if (parts === null) continue;
      if (period !== 'day') return { kind: 'periodic', period, date: monthDate(period === 'month' ? monthOfParts(parts) : null) };
      const day = dayOfParts(parts);
      if (day !== null) return { kind: 'periodic', period, date: { day, precision: 'day' } };
    }
    return dateOfName(fileName(path).normalize('NFC'), order);
  };
}

const PERIOD_NAMES: readonly (readonly [period: Period, name: RegExp])[] = [
  ['week', /^\d{4}-?W\d{1,2}$/i],
  ['quarter', /^\d{4}-?Q[1-4]$/i],
  ['year', /^\d{4}$/],
];
const HAS_DIGIT = /\d/;
/** The basic form of ISO 8601, as the first thing in a name. */
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})(?!\d)/;

function dateOfName(name: string, order: DateOrder | null): NoteDate | null {
  if (!HAS_DIGIT.test(name)) return null;
  const period = PERIOD_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  if (period !== undefined) return { kind: 'periodic', period, date: null };
  const whole = wholeDateOfName(name, order);
  if (whole?.kind === 'date') return { kind: 'periodic', period: whole.date.precision, date: whole.date };
  return titledDate(name, order) ?? compactDate(name);
}

/** A name with one certain date in it, and its title without that. */
function titledDate(name: string, order: DateOrder | null): NoteDate | null {
  const [found, ...others] = findDays(name, 0, name.length, order);
  if (found?.reading.kind !== 'date' || others.length > 0) return null;
  return { kind: 'titled', date: found.reading.date, title: withoutEdges(name.slice(0, found.start), name.slice(found.reading.end)) };
}

function compactDate(name: string): NoteDate | null {
  const match = COMPACT_DAY.exec(name);
  const day = match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (match === null || day === null) return null;
  const date: CalendarDate = { day, precision: 'day' };
  const title = withoutEdges('', name.slice(match[0].length));
  return title === '' ? { kind: 'periodic', period: 'day', date } : { kind: 'titled', date, title };
}

/** The words around a date, without what parted them from it. */
function withoutEdges(before: string, behind: string): string {
  return [before.replace(/[\s([{–—_,.:-]+$/u, ''), behind.replace(/^[\s)\]}–—_,.:-]+/u, '')].filter((part) => part !== '').join(' ').trim();
}

function monthDate(month: CalendarDate['day'] | null): CalendarDate | null {
  return month === null ? null : { day: month, precision: 'month' };
}
