import { defaultSettings } from '../../src/domain/default-settings.ts';
import { makeContact } from '../../src/notes/contact/make-contact.ts';
import { markOwnNote } from '../../src/notes/contact/mark-own-note.ts';
import { setProperty } from '../../src/notes/contact/write-property.ts';
import { changeGoal } from '../../src/notes/goal/change-goal.ts';
import { linkToGoal } from '../../src/notes/goal/link-to-goal.ts';
import { continueEntry } from '../../src/notes/log/continue-entry.ts';
import { closeRequest } from '../../src/notes/log/write-exchange/close-request.ts';
import { markEntry } from '../../src/notes/log/write-exchange/mark-entry.ts';
import type { NewEntry } from '../../src/notes/log/write-entry.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { logEntry } from '../../src/notes/log/write-entry.ts';
import { noteReader } from '../../src/notes/note.ts';
import { sayContact } from '../../src/notes/other-note/say-contact.ts';
import { tickPromise } from '../../src/notes/task/tick-promise.ts';
import { writeQueue } from '../../src/notes/other-note/write-queue.ts';
import { tickElsewhere } from '../../src/notes/task/tick-elsewhere.ts';
import type { Edit } from '../../src/notes/splice.ts';
import { day } from '../domain/builders.ts';

export const reader = noteReader(defaultSettings, readYaml);
const TODAY = day('2026-09-01');
export const CONTACT = 'People/Ada.md';
export const GOAL = 'Goals/Talk.md';
export const DAILY = '2026-08-03.md';
export const OTHER = 'Somebody.md';

/** An interaction with everything that can be said of one. */
export const LOG: NewEntry = { date: { day: TODAY, precision: 'day' }, text: 'the $& plan', channel: 'call', direction: null, attempt: false, marks: [{ kind: 'gave', what: 'a book' }], with: ['[[Bob]]'], followUp: { by: day('2026-09-20'), text: 'ask' }, planned: false };
const PLAN: NewEntry = { ...LOG, date: { day: day('2026-10-01'), precision: 'day' }, marks: [], followUp: null, planned: true };

/** An edit of the plugin: every way in which it can be made in a text. */
export interface Editor {
  readonly name: string;
  readonly path: string;
  readonly edits: (text: string) => readonly Edit[];
}

/** Every edit that there is. */
export const EDITORS: readonly Editor[] = [
  { name: 'log', path: CONTACT, edits: (text) => [logEntry(text, CONTACT, LOG, reader, defaultSettings, readYaml)] },
  { name: 'plan', path: CONTACT, edits: (text) => [logEntry(text, CONTACT, PLAN, reader, defaultSettings, readYaml)] },
  { name: 'continue', path: CONTACT, edits: (text) => entriesIn(text).map((entry) => continueEntry(text, CONTACT, { entry, words: 'and more\nof it' }, reader)) },
  { name: 'mark', path: CONTACT, edits: (text) => entriesIn(text).map((entry) => markEntry(text, CONTACT, { entry, kind: 'thanked', what: 'the help' }, reader, defaultSettings)) },
  { name: 'close a request', path: CONTACT, edits: (text) => requestsIn(text).map((request) => closeRequest(text, CONTACT, { request, state: 'done', on: TODAY }, reader)) },
  { name: 'tick', path: CONTACT, edits: (text) => (factsIn(text)?.commitments ?? []).map((promise) => tickPromise(text, CONTACT, promise, TODAY, reader)) },
  { name: 'snooze', path: CONTACT, edits: (text) => [setProperty(text, CONTACT, 'snoozedUntil', '2026-12-01', reader, readYaml)] },
  { name: 'cadence', path: CONTACT, edits: (text) => [setProperty(text, CONTACT, 'cadence', 'every 2 weeks', reader, readYaml)] },
  { name: 'no cadence', path: CONTACT, edits: (text) => [setProperty(text, CONTACT, 'cadence', null, reader, readYaml)] },
  { name: 'link to a goal', path: CONTACT, edits: (text) => [linkToGoal(text, CONTACT, '[[Talk]]', reader, readYaml)] },
  { name: 'change a goal', path: GOAL, edits: (text) => [changeGoal(text, GOAL, { status: 'dropped', due: day('2026-12-31'), target: 7 }, reader, readYaml), changeGoal(text, GOAL, { status: 'done', due: null, target: null }, reader, readYaml)] },
  { name: 'say of a line that it was contact, or none', path: DAILY, edits: (text) => linesIn(text).flatMap((line) => [true, false].map((isContact) => sayContact(text, DAILY, line, isContact, reader))) },
  { name: 'tick in a daily note', path: DAILY, edits: (text) => (recordsIn(text)?.tasks ?? []).map((task) => tickElsewhere(text, DAILY, task, TODAY, reader)) },
  { name: 'write the queue into a daily note', path: DAILY, edits: (text) => [writeQueue(text, DAILY, { people: [{ path: 'People/Eve.md', link: '[[Eve]]', why: '2 months since you spoke' }], resolve: (target) => `People/${target}.md` }, reader, defaultSettings)] },
  { name: 'make a note a contact', path: OTHER, edits: (text) => [makeContact(text, OTHER, reader, defaultSettings, readYaml)] },
  { name: 'say which note is mine', path: OTHER, edits: (text) => [markOwnNote(text, readYaml)] },
];

function factsIn(text: string) {
  return reader.readContactNote(CONTACT, text)?.facts;
}

function entriesIn(text: string) {
  return factsIn(text)?.interactions ?? [];
}

function requestsIn(text: string) {
  return entriesIn(text).flatMap(({ date, exchanges }) => exchanges.flatMap(({ kind, what, line, state }) => ((kind === 'asked' || kind === 'asked-me') && state === 'open' ? [{ kind, what, line, date }] : [])));
}

function recordsIn(text: string) {
  const note = reader.read(DAILY, text);
  return 'records' in note ? note.records : undefined;
}

function linesIn(text: string) {
  const records = recordsIn(text);
  return records === undefined ? [] : [...records.contacts, ...records.mentions];
}
