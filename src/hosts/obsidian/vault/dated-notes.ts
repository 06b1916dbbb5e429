import type { App } from 'obsidian';
import { moment } from 'obsidian';
import { periodicFormats } from '../../../notes/dated-note/periodic-notes.ts';
import type { DatedNotes } from '../../../notes/note.ts';

/** How the app names its dated notes: by the settings of its daily notes and of Periodic Notes, in its own language. */
export async function datedNotesOf(app: App): Promise<DatedNotes> {
  const [dailyNotes, periodicNotes] = await Promise.all([configurationAt(app, 'daily-notes.json'), configurationAt(app, 'plugins/periodic-notes/data.json')]);
  const language = moment.localeData();
  return { formats: periodicFormats({ dailyNotes, periodicNotes }), months: { long: language.months(), short: language.monthsShort() } };
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
