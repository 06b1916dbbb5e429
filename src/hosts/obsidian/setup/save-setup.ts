import { formatCadence, type Cadence } from '../../../domain/cadence.ts';
import { formatDay } from '../../../domain/day.ts';
import { chosenPeople, settingsOfHowOften, settingsOfWho, type HowOften, type WhoCounts } from '../../../domain/onboarding/choices.ts';
import type { FoundPeople } from '../../../domain/onboarding/found-people.ts';
import type { VaultSurvey } from '../../../domain/onboarding/vault-survey.ts';
import { foldCase } from '../../../domain/text/fold-case.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { WholeNote } from '../../../index/write/transaction.ts';
import { noteReader } from '../../../notes/note.ts';
import { isSameValue } from '../../../notes/text/deep-equal.ts';
import { makeContact } from '../../../notes/write/contact/make-contact.ts';
import { newContactPath, newContactText, sameFileAs } from '../../../notes/write/contact/new-note.ts';
import { addTableProperties } from '../../../notes/write/contact/split-note.ts';
import { markOwnNote, setProperty } from '../../../notes/write/contact/write-property.ts';
import { markersOfContacts, newContactFolder, newContactTemplate } from '../actions/new-contact.ts';
import { planSplit } from '../actions/split-note.ts';
import { noticeWithUndo, refusedSentence } from '../session/report.ts';
import type { ActionDetails, NoteChange, Session } from '../session/session.ts';
import type { WhoWrites } from '../../../views/setup/model.ts';

/** What saving who counts would write. */
export function writesOfWho(session: Session, choices: WhoCounts, survey: VaultSurvey): WhoWrites {
  const chosen = chosenPeople(choices, survey);
  const created = chosen.reduce((sum, found) => sum + (found.kind === 'list' ? found.names.length : found.kind === 'linked' && found.person.path === null ? 1 : 0), 0);
  return {
    created,
    folder: folderFor(session, chosen),
    marked: changesOfWho(session, choices, chosen).length,
    rules: [...chosen.flatMap((found) => ('word' in found ? found.word : [])), ...choices.headings],
    dateOrder: choices.dateOrder === session.settings.dateOrder ? null : choices.dateOrder,
  };
}

/** Saves who counts as one action: new notes, properties that make notes contacts, and settings. The result is why not, or `null`. */
export async function saveWho(session: Session, choices: WhoCounts, survey: VaultSurvey): Promise<string | null> {
  const { words: { setup } } = session;
  const chosen = chosenPeople(choices, survey);
  const settings = settingsOfWho(choices, survey, session.settings);
  const created = await notesToCreate(session, chosen, settings);
  return save(session, setup.whoAction, setup.whoSaved, changesOfWho(session, choices, chosen), { created, settings });
}

/** The frequencies that go into notes: those of the contacts that are still there. */
export function writesOfHowOften({ index }: Session, { people }: HowOften): readonly { readonly path: string; readonly cadence: Cadence }[] {
  return [...people].flatMap(([path, cadence]) => (index.facts(path)?.cadence === null ? { path, cadence } : []));
}

/** Saves how often to be in touch, as one action. The result is why not, or `null`. */
export async function saveHowOften(session: Session, choices: HowOften): Promise<string | null> {
  const { reader, engine, settings, words: { setup } } = session;
  const notes = writesOfHowOften(session, choices).map(({ path, cadence }): NoteChange => ({ path, change: (text) => setProperty(text, path, 'cadence', formatCadence(cadence), reader, engine) }));
  return save(session, setup.howOftenAction(notes.length), setup.howOftenSaved(notes.length), notes, { settings: settingsOfHowOften(choices, settings, session.today()) });
}

/** Asks for contact with some people from today on, as one action. The result is why not, or `null`. */
export async function startToday(session: Session, paths: readonly string[]): Promise<string | null> {
  const { reader, engine, settings, words: { setup } } = session;
  const notes = paths.map((path): NoteChange => ({ path, change: (text) => setProperty(text, path, 'nextContact', formatDay(session.today()), reader, engine) }));
  return save(session, setup.startAction(notes.length), setup.startSaved(notes.length), notes, { settings });
}

/** Whether settings differ from others. */
export function changes(settings: Settings, others: Settings): boolean {
  return !isSameValue(settings, others);
}

async function save(session: Session, action: string, done: string, notes: readonly NoteChange[], details: ActionDetails & { readonly settings: Settings }): Promise<string | null> {
  const { settings, ...others } = details;
  const isChanged = changes(settings, session.settings);
  if (!isChanged && notes.length === 0 && (others.created ?? []).length === 0) return null;
  try {
    const outcome = await session.write(action, notes, isChanged ? details : others);
    if (outcome.kind === 'refused') return refusedSentence(session, outcome);
    noticeWithUndo(session, done, outcome.action);
    return null;
  } catch (error) {
    return session.words.settings.notSaved(error instanceof Error ? error.message : String(error));
  }
}

function changesOfWho(session: Session, { ownNote }: WhoCounts, chosen: readonly FoundPeople[]): readonly NoteChange[] {
  const { reader, engine } = session;
  const markers = markersOfContacts(session);
  const marking = chosen.flatMap((found) => (found.kind === 'properties' ? found.notes : found.kind === 'linked' ? (found.person.path ?? []) : []));
  const tables = chosen.flatMap((found) => (found.kind === 'contact-table' ? found.notes : []));
  return [
    ...marking.filter((path) => path !== ownNote).map((path): NoteChange => ({ path, change: (text) => makeContact(text, path, reader, markers, engine) })),
    ...tables.map((path): NoteChange => ({ path, change: (text) => addTableProperties(text, path, reader, markers, engine) })),
    ...(ownNote === null ? [] : [{ path: ownNote, change: (text: string) => markOwnNote(text, engine) }]),
  ];
}

/** The folder for new notes, beside the contacts and the notes that become contacts now. */
function folderFor(session: Session, chosen: readonly FoundPeople[]): string {
  return newContactFolder(session, [...session.index.contacts(), ...chosen.flatMap((found) => ('notes' in found ? found.notes : []))]);
}

/** A note for each person who has none. Whoever is in several lists gets one. */
async function notesToCreate(session: Session, chosen: readonly FoundPeople[], settings: Settings): Promise<readonly WholeNote[]> {
  const { app: { vault }, engine } = session;
  const notes = new Map<string, WholeNote>();
  const existing = vault.getFiles().map(({ path }) => path);
  const add = (note: WholeNote): void => {
    if (sameFileAs(note.path, existing) === null && !notes.has(foldCase(note.path))) notes.set(foldCase(note.path), note);
  };
  const template = await newContactTemplate(session);
  const folder = folderFor(session, chosen);
  const markers = markersOfContacts(session);
  // A note in a folder that counts now needs no marking.
  const reader = noteReader(settings, engine);
  for (const found of chosen) {
    const file = found.kind === 'list' ? vault.getFileByPath(found.path) : null;
    if (file !== null) planSplit(session, await vault.read(file), folder).created.forEach(add);
    if (found.kind !== 'linked' || found.person.path !== null) continue;
    const { name } = found.person;
    const path = newContactPath(name, folder);
    if (path !== null) add({ path, text: newContactText({ path, name, template, date: formatDay(session.today()) }, reader, markers, engine) });
  }
  return [...notes.values()];
}
