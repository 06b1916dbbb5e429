import { defaultSettings, type Settings } from '../../src/domain/settings/settings.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { DatedExchange } from '../../src/domain/relationship/relationship.ts';
import { markersOf } from '../../src/notes/write/contact/contact-markers.ts';
import { makeContact } from '../../src/notes/write/contact/make-contact.ts';
import { markOwnNote } from '../../src/notes/write/contact/write-property.ts';
import { setProperty } from '../../src/notes/write/contact/write-property.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { changeGoal } from '../../src/notes/write/goal/change-goal.ts';
import { linkToGoal, unlinkFromGoal } from '../../src/notes/write/goal/link-to-goal.ts';
import { continueEntry } from '../../src/notes/write/continue-entry.ts';
import type { NewEntry } from '../../src/notes/write/log-entry.ts';
import { logEntry } from '../../src/notes/write/log-entry.ts';
import { closeRequest } from '../../src/notes/write/exchange/close-request.ts';
import { markEntry } from '../../src/notes/write/exchange/mark-entry.ts';
import { noteReader, type ContactNote } from '../../src/notes/note.ts';
import { setContactFlag } from '../../src/notes/write/daily/set-contact-flag.ts';
import { writeQueue } from '../../src/notes/write/daily/write-queue.ts';
import { dismissIdea } from '../../src/notes/write/contact/dismiss-idea.ts';
import { writeReview } from '../../src/notes/write/review/write-review.ts';
import type { Edit } from '../../src/notes/text/splice.ts';
import { tickElsewhere } from '../../src/notes/write/task/tick-elsewhere.ts';
import { tickPromise } from '../../src/notes/write/task/tick-promise.ts';
import { date, day, TODAY } from '../domain/builders.ts';

/** What the user chose for an edit: words of their own, and how marks are written. */
export interface Chosen {
  readonly words: string;
  readonly markForm: Settings['markForm'];
}

/** A choice where it does not matter which: its words hold what a careless replacement would expand. */
export const SOME_CHOICE: Chosen = { words: 'the $& plan', markForm: defaultSettings.markForm };

/** An edit that Rapport makes in a note that exists, on something that stands there. */
export interface NoteEdit {
  readonly name: string;
  readonly note: keyof typeof PATHS;
  /** How many lines of the note may be others afterwards. All others stay, byte for byte. */
  readonly lines: number;
  /**
   * Every way in which it can be made in a text, none where there is nothing in it (any more) to make it on. The first
   * is the usual one; any further one may be refused.
   */
  readonly edits: (text: string, chosen: Chosen) => readonly Edit[];
}

export const PATHS = { contact: 'People/Ada.md', goal: 'Goals/Berlin.md', daily: 'Daily/2026-08-30.md', other: 'Somebody.md' } as const;
const ON = day(TODAY);
export const reader = noteReader(defaultSettings, readYaml);

/** An interaction with everything that can be said of one. */
export const LOG: NewEntry = { date: date(TODAY), text: 'the $& plan', channel: 'call', direction: null, attempt: false, marks: [{ kind: 'gave', what: 'a book' }], with: ['[[Bob]]'], followUp: { by: day('2026-09-20'), text: 'ask' }, planned: false };
const PLAN: NewEntry = { ...LOG, date: date('2026-10-01'), marks: [], followUp: null, planned: true };

/** Logs what the user chose, with more that may be said of it. */
function logged(text: string, { words, markForm }: Chosen, more: Partial<NewEntry>): Edit {
  const settings = { ...defaultSettings, markForm };
  const entry: NewEntry = { ...LOG, text: words, marks: [], with: [], followUp: null, ...more };
  return logEntry(text, PATHS.contact, entry, noteReader(settings, readYaml), settings, readYaml);
}

const logWith = (text: string, entry: NewEntry): Edit => logEntry(text, PATHS.contact, entry, reader, defaultSettings, readYaml);
const property = (text: string, key: Parameters<typeof setProperty>[2], value: string | null): readonly Edit[] => [setProperty(text, PATHS.contact, key, value, reader, readYaml)];

/** Every edit of a note that exists. A new kind of edit gets a row here. */
export const EVERY_EDIT: readonly NoteEdit[] = [
  // The line of last contact, and a last line that gets its end.
  { name: 'log', note: 'contact', lines: 2, edits: (text, chosen) => [logged(text, chosen, {})] },
  {
    name: 'log with marks, people and a promise', note: 'contact', lines: 2,
    edits: (text, chosen) => [logged(text, chosen, { marks: [{ kind: 'gave', what: chosen.words }], with: ['[[Bob]]'], followUp: { by: day('2026-10-01'), text: 'write' } }), logWith(text, LOG)],
  },
  { name: 'log an older day', note: 'contact', lines: 1, edits: (text, chosen) => [logged(text, chosen, { date: date('2026-06-15') })] },
  { name: 'plan', note: 'contact', lines: 1, edits: (text, chosen) => [logged(text, chosen, { date: date('2026-09-20'), planned: true }), logWith(text, PLAN)] },
  { name: 'continue an entry', note: 'contact', lines: 1, edits: (text, { words }) => entriesIn(text).map((entry) => continueEntry(text, PATHS.contact, { entry, words: `and ${words}\nof it` }, reader)) },
  {
    name: 'mark an exchange', note: 'contact', lines: 1,
    edits: (text, { words, markForm }) => entriesIn(text).flatMap((entry) => (['received', 'thanked'] as const).map((kind) => markEntry(text, PATHS.contact, { entry, kind, what: words }, reader, { markForm }))),
  },
  {
    name: 'close a request', note: 'contact', lines: 1,
    edits: (text) => requestsIn(text).flatMap((request) => (['declined', 'done'] as const).map((state) => closeRequest(text, PATHS.contact, { request, state, on: ON }, reader))),
  },
  { name: 'tick a promise', note: 'contact', lines: 1, edits: (text) => (factsIn(text)?.commitments ?? []).map((promise) => tickPromise(text, PATHS.contact, promise, ON, reader)) },
  { name: 'snooze', note: 'contact', lines: 1, edits: (text) => property(text, 'snoozedUntil', '2026-10-01') },
  { name: 'wake up', note: 'contact', lines: 1, edits: (text) => property(text, 'snoozedUntil', null) },
  { name: 'cadence', note: 'contact', lines: 1, edits: (text) => property(text, 'cadence', 'every 6 weeks') },
  { name: 'no cadence', note: 'contact', lines: 1, edits: (text) => property(text, 'cadence', null) },
  { name: 'property', note: 'contact', lines: 1, edits: (text) => property(text, 'location', 'Köln: "Mitte" # $&') },
  { name: 'link to a goal', note: 'contact', lines: 1, edits: (text) => [linkToGoal(text, PATHS.contact, '[[Berlin]]', reader, readYaml)] },
  { name: 'unlink from all goals', note: 'contact', lines: 6, edits: (text) => [unlinkFromGoal(text, PATHS.contact, () => true, reader, readYaml)] },
  { name: 'say that a contact is me', note: 'contact', lines: 0, edits: (text) => [markOwnNote(text, readYaml)] },
  {
    name: 'change a goal', note: 'goal', lines: 3,
    edits: (text) => [
      changeGoal(text, PATHS.goal, { status: 'done', due: day('2026-12-31'), target: 5 }, reader, readYaml),
      changeGoal(text, PATHS.goal, { status: 'dropped', due: day('2026-12-31'), target: 7 }, reader, readYaml),
    ],
  },
  { name: 'take the day and the number from a goal', note: 'goal', lines: 3, edits: (text) => [changeGoal(text, PATHS.goal, { status: 'done', due: null, target: null }, reader, readYaml)] },
  {
    name: 'change the lists of a goal', note: 'goal', lines: 8,
    edits: (text) => [changeGoal(text, PATHS.goal, { roles: [], venues: ['Köln: "Mitte" # $&'], wanted: { isRemoved: () => true, added: ['[[Bob]]'] } }, reader, readYaml)],
  },
  { name: 'say of a line that it was contact', note: 'daily', lines: 1, edits: (text) => saidOf(text, true) },
  { name: 'say of a line that it was none', note: 'daily', lines: 1, edits: (text) => saidOf(text, false) },
  {
    name: 'tick a task of another note', note: 'daily', lines: 1,
    edits: (text) => (recordsIn(text)?.tasks ?? []).flatMap((task) => [tickPromise(text, PATHS.daily, task, ON, reader), tickElsewhere(text, PATHS.daily, task, ON, reader)]),
  },
  {
    name: 'write the queue into a daily note', note: 'daily', lines: 1,
    edits: (text) => [writeQueue(text, PATHS.daily, { people: [{ path: 'People/Eve.md', link: '[[Eve]]', why: '2 months since you spoke' }], resolve: (target) => `People/${target}.md` }, reader, defaultSettings)],
  },
  { name: 'write a review', note: 'daily', lines: 1, edits: (text, { words }) => [writeReview(text, PATHS.daily, 'week', `## Week\n\n- [[Eve]]: ${words.replace(/[\r\n]+/g, ' ')}`, reader)] },
  { name: 'dismiss an idea', note: 'contact', lines: 2, edits: (text, { words }) => [dismissIdea(text, PATHS.contact, `[[Bob]]: ${words.replace(/[\r\n]+/g, ' ')}`, reader, readYaml)] },
  { name: 'make a note a contact', note: 'other', lines: 1, edits: (text) => [makeContact(text, PATHS.other, reader, markersOf(defaultSettings), readYaml)] },
  { name: 'say which note is mine', note: 'other', lines: 1, edits: (text) => [markOwnNote(text, readYaml)] },
];

/** What a contact's note says; nothing where it is the user's own by now. */
function factsIn(text: string): ContactNote['facts'] | null {
  return reader.readContactNote(PATHS.contact, text)?.facts ?? null;
}

function entriesIn(text: string): readonly Interaction[] {
  return factsIn(text)?.interactions ?? [];
}

function requestsIn(text: string): readonly Pick<DatedExchange, 'kind' | 'what' | 'line' | 'date'>[] {
  return entriesIn(text).flatMap(({ date: on, exchanges }) => exchanges.filter(({ state }) => state === 'open').map((exchange) => ({ ...exchange, date: on })));
}

/** Of lines that are mentions it is usually said that they were contact, and of the others that they were none. */
function saidOf(text: string, isContact: boolean): readonly Edit[] {
  const { mentions = [], interactions = [] } = recordsIn(text) ?? {};
  const lines = isContact ? [...mentions, ...interactions] : [...interactions, ...mentions];
  return lines.map((line) => setContactFlag(text, PATHS.daily, line, isContact, reader, readYaml));
}

function recordsIn(text: string) {
  const note = reader.read(PATHS.daily, text);
  return note.kind === 'contact' ? null : (note.records ?? null);
}
