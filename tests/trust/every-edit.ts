import { defaultSettings } from '../../src/domain/default-settings.ts';
import { markOwnNote } from '../../src/notes/contact/mark-own-note.ts';
import { setProperty } from '../../src/notes/contact/write-property.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { changeGoal } from '../../src/notes/goal/change-goal.ts';
import { linkToGoal } from '../../src/notes/goal/link-to-goal.ts';
import type { NewEntry } from '../../src/notes/log/write-entry.ts';
import { logEntry } from '../../src/notes/log/write-entry.ts';
import { closeRequest } from '../../src/notes/log/write-exchange/close-request.ts';
import { markEntry } from '../../src/notes/log/write-exchange/mark-entry.ts';
import { noteReader, type ContactNote } from '../../src/notes/note.ts';
import { sayContact } from '../../src/notes/other-note/say-contact.ts';
import type { Edit } from '../../src/notes/splice.ts';
import { tickPromise } from '../../src/notes/task/tick-promise.ts';
import { date, day } from '../domain/builders.ts';

/** What the user chose for an edit: words of their own, and how marks are written. */
export interface Chosen {
  readonly words: string;
  readonly markForm: 'inline' | 'nested';
}

/** An edit that Rapport makes in a note that exists, on something that stands there. */
export interface NoteEdit {
  readonly name: string;
  readonly note: 'contact' | 'goal' | 'daily';
  /** How many lines of the note may be others afterwards. All others stay, byte for byte. */
  readonly lines: number;
  /** The edit of a text; `null` where there is nothing in it (any more) that it could be made on. */
  readonly edit: (text: string, chosen: Chosen) => Edit | null;
}

export const PATHS = { contact: 'People/Ada.md', goal: 'Goals/Berlin.md', daily: 'Daily/2026-08-30.md' } as const;
const TODAY = day('2026-09-01');
const reader = noteReader(defaultSettings, readYaml);

/** What a contact's note says; nothing where it is the user's own by now. */
function contact(text: string): Pick<ContactNote['facts'], 'interactions' | 'commitments'> {
  return reader.readContactNote(PATHS.contact, text)?.facts ?? { interactions: [], commitments: [] };
}

function logged({ words, markForm }: Chosen, entry: Partial<NewEntry>): (text: string) => Edit {
  const settings = { ...defaultSettings, markForm };
  const whole: NewEntry = { date: date('2026-09-01'), text: words, channel: 'call', direction: null, attempt: false, marks: [], with: [], followUp: null, planned: false, ...entry };
  return (text) => logEntry(text, PATHS.contact, whole, noteReader(settings, readYaml), settings, readYaml);
}

/** Every edit of a note that exists. A new kind of edit gets a row here. */
export const EVERY_EDIT: readonly NoteEdit[] = [
  // The line of last contact, and a last line that gets its end.
  { name: 'log', note: 'contact', lines: 2, edit: (text, chosen) => logged(chosen, {})(text) },
  { name: 'log with marks, people and a promise', note: 'contact', lines: 2, edit: (text, chosen) => logged(chosen, { marks: [{ kind: 'gave', what: chosen.words }], with: ['[[Bob]]'], followUp: { by: day('2026-10-01'), text: 'write' } })(text) },
  { name: 'log an older day', note: 'contact', lines: 1, edit: (text, chosen) => logged(chosen, { date: date('2026-06-15') })(text) },
  { name: 'plan', note: 'contact', lines: 1, edit: (text, chosen) => logged(chosen, { date: date('2026-09-20'), planned: true })(text) },
  {
    name: 'mark an exchange', note: 'contact', lines: 1,
    edit: (text, { words, markForm }) => {
      const [entry] = contact(text).interactions;
      return entry === undefined ? null : markEntry(text, PATHS.contact, { entry, kind: 'received', what: words }, reader, { markForm });
    },
  },
  {
    name: 'close a request', note: 'contact', lines: 1,
    edit: (text) => {
      const request = contact(text).interactions.flatMap((entry) => entry.exchanges.filter(({ state }) => state === 'open').map((exchange) => ({ ...exchange, date: entry.date })))[0];
      return request === undefined ? null : closeRequest(text, PATHS.contact, { request, state: 'declined', on: TODAY }, reader);
    },
  },
  {
    name: 'tick a promise', note: 'contact', lines: 1,
    edit: (text) => {
      const [promise] = contact(text).commitments;
      return promise === undefined ? null : tickPromise(text, PATHS.contact, promise, TODAY, reader);
    },
  },
  { name: 'snooze', note: 'contact', lines: 1, edit: (text) => setProperty(text, PATHS.contact, 'snoozedUntil', '2026-10-01', reader, readYaml) },
  { name: 'wake up', note: 'contact', lines: 1, edit: (text) => setProperty(text, PATHS.contact, 'snoozedUntil', null, reader, readYaml) },
  { name: 'cadence', note: 'contact', lines: 1, edit: (text) => setProperty(text, PATHS.contact, 'cadence', 'every 6 weeks', reader, readYaml) },
  { name: 'property', note: 'contact', lines: 1, edit: (text) => setProperty(text, PATHS.contact, 'location', 'Köln: "Mitte" # $&', reader, readYaml) },
  { name: 'link to a goal', note: 'contact', lines: 1, edit: (text) => linkToGoal(text, PATHS.contact, '[[Berlin]]', reader, readYaml) },
  { name: 'own note', note: 'contact', lines: 0, edit: (text) => markOwnNote(text, readYaml) },
  {
    name: 'change a goal', note: 'goal', lines: 3,
    edit: (text) => changeGoal(text, PATHS.goal, { status: 'done', due: day('2026-12-31'), target: 5 }, reader, readYaml),
  },
  { name: 'say of a line that it was contact', note: 'daily', lines: 1, edit: (text) => saidOf(text, true) },
  { name: 'say of a line that it was none', note: 'daily', lines: 1, edit: (text) => saidOf(text, false) },
  {
    name: 'tick a task of another note', note: 'daily', lines: 1,
    edit: (text) => {
      const task = recorded(text)?.tasks[0];
      return task === undefined ? null : tickPromise(text, PATHS.daily, task, TODAY, reader);
    },
  },
];

function saidOf(text: string, isContact: boolean): Edit | null {
  const records = recorded(text);
  const line = isContact ? records?.mentions[0] : records?.contacts[0];
  return line === undefined ? null : sayContact(text, PATHS.daily, line, isContact, reader);
}

function recorded(text: string) {
  const note = reader.read(PATHS.daily, text);
  return note.kind === 'contact' ? null : (note.records ?? null);
}
