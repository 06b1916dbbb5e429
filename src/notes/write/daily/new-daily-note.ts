import type { Day } from '../../../domain/day.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { nameFormat } from '../../dated-note/name-format.ts';
import type { MonthNames } from '../../dated-note/name-tokens.ts';
import type { PeriodicFormat } from '../../dated-note/periodic-notes.ts';

/** Where the app creates a daily note, and what its text starts with. */
export interface NewDailyNote {
  readonly path: string;
  /** The path of its template as configured; empty for none. */
  readonly template: string;
}

/** How the app names daily notes if nothing is configured. */
const UNCONFIGURED: PeriodicFormat = { period: 'day', folder: '', format: 'YYYY-MM-DD', template: '' };

/** The daily note for `day` (a day number), by the first configured format for daily notes. */
export function dailyNoteOf(day: Day, formats: readonly PeriodicFormat[], months?: MonthNames): NewDailyNote {
  const { folder, format, template } = formats.find(({ period }) => period === 'day') ?? UNCONFIGURED;
  return { path: `${folder === '' ? '' : `${folder}/`}${nameFormat(format, months).write(day)}.md`, template };
}

const DATE = 'YYYY-MM-DD';

/**
 * A template's text with the variables that the app fills in: `{{title}}`, `{{date}}`, `{{date:FORMAT}}` and
 * `{{time}}`. `time` is in the form `HH:mm`, `day` is a day number.
 */
export function dailyNoteText(template: string, path: string, day: Day, time: string, months?: MonthNames): string {
  const title = fileName(path);
  return template.replace(/\{\{[ \t]*(title|time|date)[ \t]*(?::([^{}]*))?\}\}/gi, (whole, word: string, format?: string) => {
    switch (word.toLowerCase()) {
      case 'title':
        return title;
      case 'date':
        return nameFormat(format?.trim() ?? DATE, months).write(day);
      default:
        return format === undefined ? time : whole;
    }
  });
}
