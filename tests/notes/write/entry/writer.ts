import { defaultSettings, type Settings } from '../../../../src/domain/settings/settings.ts';
import { parseDate } from '../../../../src/domain/day.ts';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import type { NewEntry } from '../../../../src/notes/write/log-entry.ts';
import { logEntry } from '../../../../src/notes/write/log-entry.ts';
import type { ContactNote } from '../../../../src/notes/note.ts';
import { noteReader } from '../../../../src/notes/note.ts';
import type { Edit, Refusal } from '../../../../src/notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';

const PATH = 'People/Ada Lovelace.md';

/** The frontmatter that makes the notes of these tests contacts. */
export const FRONTMATTER = '---\ntype: contact\n---\n';

/** An entry of a day (or month) and a text; nothing else is said but what `more` says. */
export function entry(date: string, text: string, more: Partial<NewEntry> = {}): NewEntry {
  const parsed = parseDate(date);
  if (parsed === null) throw new Error(`${date} is no date`);
  return { date: parsed, text, channel: null, direction: null, attempt: false, marks: [], with: [], followUp: null, planned: false, ...more };
}

/** The settings with some changed. */
export function settingsWith(changes: Partial<Settings>): Settings {
  return { ...defaultSettings, ...changes };
}

/** What writing the entry into a note with this text comes to. */
export function edit(text: string, newEntry: NewEntry, settings: Settings = defaultSettings): Edit {
  return logEntry(text, PATH, newEntry, noteReader(settings, readYaml), settings, readYaml);
}

/** The note's text with the entry in it. */
export function written(text: string, newEntry: NewEntry, settings: Settings = defaultSettings): string {
  const splices = edit(text, newEntry, settings);
  if (isRefusal(splices)) throw new Error(`refused: ${splices.refused} (line ${String(splices.line)})`);
  return applySplices(text, splices);
}

/** Why the entry is not written. */
export function refusal(text: string, newEntry: NewEntry, settings: Settings = defaultSettings): Refusal {
  const splices = edit(text, newEntry, settings);
  if (!isRefusal(splices)) throw new Error(`written:\n${applySplices(text, splices)}`);
  return splices;
}

/** The body of a note, below frontmatter that makes it a contact, with the entry in it. */
export function bodyWith(body: string, newEntry: NewEntry, settings: Settings = defaultSettings): string {
  return written(FRONTMATTER + body, newEntry, settings).slice(FRONTMATTER.length);
}

/** The lines that the entry adds to a body. */
export function addedLines(body: string, newEntry: NewEntry, settings: Settings = defaultSettings): string {
  const splices = edit(FRONTMATTER + body, newEntry, settings);
  if (isRefusal(splices)) throw new Error(`refused: ${splices.refused} (line ${String(splices.line)})`);
  return splices.map(({ text }) => text).join('\n').replace(/^\n+|\n+$/g, '');
}

/** What a note says. */
export function read(text: string, settings: Settings = defaultSettings): ContactNote {
  const note = noteReader(settings, readYaml).readContactNote(PATH, text);
  if (note === null) throw new Error('no contact');
  return note;
}
