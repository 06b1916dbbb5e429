import { addDays, startOfMonth, startOfWeek, weekday, type Day } from '../../../domain/day.ts';
import { weekAround, yearAround, type ReviewPeriod } from '../../../domain/review/period.ts';
import { compareCodePoints } from '../../../domain/text/collation.ts';
import { fileName, folderOf } from '../../../domain/text/note-path.ts';
import { nameFormat, type NameFormat } from '../../dated-note/name-format.ts';
import type { MonthNames } from '../../dated-note/name-tokens.ts';
import type { PeriodicFormat } from '../../dated-note/periodic-notes.ts';
import { dailyNoteText } from '../daily/new-daily-note.ts';

/** The note that a review goes to, and what it is made from if it doesn't exist yet. */
export interface ReviewNote {
  readonly path: string;
  /** The path of its template as configured; empty for none. */
  readonly template: string;
  readonly period: ReviewPeriod;
}

/** What the note of a review is found by. */
export interface ReviewPlace {
  readonly today: Day;
  /** The path of the note that is open; `null` for none. */
  readonly active: string | null;
  /** The paths of all notes. */
  readonly paths: readonly string[];
  readonly formats: readonly PeriodicFormat[];
  readonly months?: MonthNames | undefined;
}

type Kind = ReviewPeriod['kind'];

type Format = Pick<PeriodicFormat, 'folder' | 'format'>;

/** How notes of weeks and years are named where no plugin says it. */
const USUAL: Readonly<Record<Kind, string>> = { week: 'GGGG-[W]WW', year: 'YYYY' };
/** Notes of about 20 years are found by their names. */
const DAYS_SEARCHED = 7305;

/**
 * The note for a review: the one that is open if it is of a week (or a year), else that of today, by the format of Periodic
 * Notes, else beside the latest note of its kind, else beside the daily notes. Source: docs/note-format.md, "Reviews".
 */
export function reviewNote(kind: Kind, place: ReviewPlace): ReviewNote {
  const { today, active, formats, months } = place;
  const configured = formats.filter(({ period }) => period === kind);
  for (const format of active === null ? [] : [...configured, { folder: folderOf(active), format: USUAL[kind] }]) {
    const period = periodOfNote(kind, active ?? '', format, place);
    if (active !== null && period !== null) return { path: active, template: '', period };
  }
  const { folder, format, template } = configured[0] ?? { folder: usualFolder(kind, place), format: USUAL[kind], template: '' };
  const names = nameFormat(format, months);
  return { path: inFolder(folder, names.write(today)), template, period: periodAround(kind, today, names) };
}

/** The text that a new note begins with: its template with the variables of daily notes and, for a week, `{{monday:FORMAT}}` and the like. */
export function reviewNoteText(template: string, { path, period: { kind, from } }: ReviewNote, today: Day, time: string, months?: MonthNames): string {
  const withDays = template.replace(WEEKDAY_OR_DATE, (whole, word: string, format?: string) => {
    if (word.toLowerCase() === 'date') return format === undefined ? fileName(path) : whole;
    if (kind === 'year' || format === undefined) return whole;
    const daysIn = (WEEKDAYS.indexOf(word.toLowerCase()) + 1 - weekday(from) + 7) % 7;
    return nameFormat(format.trim(), months).write(addDays(from, daysIn));
  });
  return dailyNoteText(withDays, path, today, time, months);
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY_OR_DATE = /\{\{[ \t]*(date|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[ \t]*(?::([^{}]*))?\}\}/gi;

/** Where the latest note with a usual name is; else where daily notes are. */
function usualFolder(kind: Kind, { paths, formats }: ReviewPlace): string {
  const names = nameFormat(USUAL[kind]);
  const [latest] = paths.filter((path) => names.read(fileName(path)) !== null).sort((a, b) => compareCodePoints(fileName(b), fileName(a)) || compareCodePoints(a, b));
  return latest === undefined ? (formats.find(({ period }) => period === 'day')?.folder ?? '') : folderOf(latest);
}

/** The week or the year that a note is of, by its name in a format; `null` for one to come, and for any other note. */
function periodOfNote(kind: Kind, path: string, { folder, format }: Format, { today, months }: ReviewPlace): ReviewPeriod | null {
  const names = nameFormat(format, months);
  for (let day = today; day > today - DAYS_SEARCHED; day = addDays(day, -1)) {
    if (inFolder(folder, names.write(day)) === path) return periodAround(kind, day, names);
  }
  return null;
}

function periodAround(kind: Kind, day: Day, names: NameFormat): ReviewPeriod {
  // In the middle of a month the names of a Sunday and the Monday after it differ by their weeks alone.
  const sunday = addDays(startOfWeek(addDays(startOfMonth(day), 14)), -1);
  return kind === 'year' ? yearAround(day) : weekAround(day, names.write(sunday) === names.write(addDays(sunday, 1)) ? 'sunday' : 'monday');
}

function inFolder(folder: string, name: string): string {
  return `${folder === '' ? '' : `${folder}/`}${name}.md`;
}
