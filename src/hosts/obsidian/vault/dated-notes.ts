import type { App } from 'obsidian';
import { moment } from 'obsidian';
import type { MonthNames } from '../../../notes/dated-note/name-tokens.ts';
import { periodicFormats } from '../../../notes/dated-note/periodic-notes.ts';
import type { DatedNotes } from '../../../notes/note.ts';

/** How the app names its dated notes: by the settings of its daily notes and of Periodic Notes, in its own language. */
export async function datedNotesOf(app: App): Promise<DatedNotes> {
  const [dailyNotes, periodicNotes] = await Promise.all([configurationAt(app, 'daily-notes.json'), configurationAt(app, 'plugins/periodic-notes/data.json')]);
  return { formats: periodicFormats({ dailyNotes, periodicNotes }), months: monthNames() };
}

/** Of Slavic and other languages a month has another form behind the number of a day, which the app's date library knows by the format. */
function monthNames(): MonthNames {
  const language = moment.localeData();
  const firsts = Array.from({ length: 12 }, (_, month) => moment([2026, month, 1]));
  return {
    long: language.months(),
    short: language.monthsShort(),
    behindDay: { long: firsts.map((day) => language.months(day, 'D MMMM')), short: firsts.map((day) => language.monthsShort(day, 'D MMM')) },
  };
}

/** What a file of the app's configuration says. One that is missing or no JSON says nothing: it is the app's to complain. */
async function configurationAt({ vault }: App, file: string): Promise<unknown> {
  try {
    const parsed: unknown = JSON.parse(await vault.adapter.read(`${vault.configDir}/${file}`));
    return parsed;
  } catch {
    return undefined;
  }
}
