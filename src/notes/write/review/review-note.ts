import { addDays, dayOf, weekday, type Day } from '../../../domain/day.ts';
import { weekAround, yearAround, type ReviewPeriod, type WeekStart } from '../../../domain/review/period.ts';
import { compareCodePoints } from '../../../domain/text/collation.ts';
import { fileName, folderOf } from '../../../domain/text/note-path.ts';
import { dayOfParts, type DateParts } from '../../dated-note/day-parts.ts';
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

/** How people name the notes of weeks and years without a plugin, the first one in a vault without any. */
const USUAL: Readonly<Record<Kind, readonly string[]>> = { week: ['GGGG-[W]WW', 'GGGG[W]WW'], year: ['YYYY'] };

/**
 * The note for a review: the one that is open if it is of a week (or a year), else that of today, by the format of Periodic
 * Notes, else beside the latest note of its kind, else beside the daily notes. Source: docs/note-format.md, "Reviews".
 */
export function reviewNote(kind: Kind, place: ReviewPlace): ReviewNote {
  const { today, active, formats, months } = place;
  const configured = formats.filter(({ period }) => period === kind);
  const ofActive = active === null ? null : periodOfNote(kind, active, configured, months);
  if (active !== null && ofActive !== null && ofActive.from <= today) return { path: active, template: '', period: ofActive };
  const { folder, format, template } = configured[0] ?? unconfigured(kind, place);
  const names = nameFormat(format, months);
  const period = kind === 'year' ? yearAround(today) : weekAround(today, startOfWeeks(names, today));
  return { path: `${folder === '' ? '' : `${folder}/`}${names.write(today)}.md`, template, period };
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

/** Where notes of this kind are, by the latest of them; else the folder of daily notes. */
function unconfigured(kind: Kind, { paths, formats }: ReviewPlace): Omit<PeriodicFormat, 'period'> {
  const [usual = ''] = USUAL[kind];
  const found = USUAL[kind].flatMap((format) => {
    const names = nameFormat(format);
    return paths.filter((path) => names.read(fileName(path)) !== null).map((path) => ({ path, format }));
  });
  const [latest] = found.sort((a, b) => compareCodePoints(fileName(b.path), fileName(a.path)) || compareCodePoints(a.path, b.path));
  if (latest !== undefined) return { folder: folderOf(latest.path), format: latest.format, template: '' };
  return { folder: formats.find(({ period }) => period === 'day')?.folder ?? '', format: usual, template: '' };
}

/** The week or the year that a note is of, by its name; `null` if it is of none. */
function periodOfNote(kind: Kind, path: string, configured: readonly PeriodicFormat[], months?: MonthNames): ReviewPeriod | null {
  const name = path.replace(/\.md$/i, '');
  const candidates = [
    ...configured.flatMap(({ folder, format }) => (folder === '' || name.startsWith(`${folder}/`) ? nameFormat(format, months).read(folder === '' ? name : name.slice(folder.length + 1)) ?? [] : [])),
    ...USUAL[kind].flatMap((format) => nameFormat(format).read(fileName(path)) ?? []),
  ];
  for (const parts of candidates) {
    const day = kind === 'year' ? dayOf(parts.year ?? parts.isoYear ?? 0, 1, 1) : dayInWeek(parts);
    if (day !== null) return kind === 'year' ? yearAround(day) : weekAround(day, startOf(parts));
  }
  return null;
}

/** A day of the week that a name states: the first one that all else in the name fits. Many write `YYYY` for the year of the week. */
function dayInWeek(parts: DateParts): Day | null {
  const { year, isoWeek } = parts;
  const yearOfWeek: DateParts = year === undefined ? {} : isoWeek === undefined ? { weekYear: year } : { isoYear: year };
  for (const [index] of WEEKDAYS.entries()) {
    const day = dayOfParts({ ...yearOfWeek, ...parts, weekday: index + 1 });
    if (day !== null) return day;
  }
  return null;
}

/** When the weeks of a format begin. */
function startOfWeeks(names: NameFormat, today: Day): WeekStart {
  return startOf(names.read(names.write(today)) ?? {});
}

function startOf({ week, isoWeek }: DateParts): WeekStart {
  return week !== undefined && isoWeek === undefined ? 'sunday' : 'monday';
}
