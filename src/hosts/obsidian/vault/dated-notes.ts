import type { App } from 'obsidian';
import { moment } from 'obsidian';
import type { MonthNames } from '../../../notes/dated-note/name-tokens.ts';
import { periodicFormats } from '../../../notes/dated-note/periodic-notes.ts';
import type { DatedNotes } from '../../../notes/note.ts';

/** How the app names its dated notes: by the settings of its daily notes and of Periodic Notes, in its own language. */
export async function datedNotesOf(app: App): Promise<DatedNotes> {
  const [dailyNotes, periodicNotes] = await Promise.all([configurationAt(app, 'daily-notes.json'), configurationAt(app, 'plugins/periodic-notes/data.json')]);
  return { formats: periodicFormats({ dailyNotes, periodicNotes }), months: monthNames(), language: moment.locale().slice(0, 2) };
}

/** In Slavic and other languages a month changes its form after a day number; the app's date library knows it by the format. */
function monthNames(): MonthNames {
  const language = moment.localeData();
  const firsts = Array.from({ length: 12 }, (_, month) => moment([2026, month, 1]));
  return {
    long: language.months(),
    short: language.monthsShort(),
    hasIsoWeeks: language.firstDayOfWeek() === 1 && language.firstDayOfYear() === 4,
    behindDay: { long: firsts.map((day) => language.months(day, 'D MMMM')), short: firsts.map((day) => language.monthsShort(day, 'D MMM')) },
  };
}

/** The content of one of the app's configuration files; `undefined` if it is missing or isn't JSON, which is for the app to report. */
async function configurationAt({ vault }: App, file: string): Promise<unknown> {
  try {
    const parsed: unknown = JSON.parse(await vault.adapter.read(`${vault.configDir}/${file}`));
    return parsed;
  } catch {
    return undefined;
  }
}
