import { fileName } from '../../../domain/text/note-path.ts';
import { initials } from '../../../domain/text/initials.ts';
import { contactTableIn } from '../../../notes/several-people/people-in-note.ts';
import { addTableProperties, notesByName, splitNote as splitText, type SplitPlan } from '../../../notes/write/contact/split-note.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { markersOfContacts, newContactFolder } from './new-contact.ts';

/** The active note, if it is suggested to be split; `null` otherwise. */
export function activeListOfPeople({ app, index }: Session): string | null {
  const path = app.workspace.getActiveFile()?.path ?? null;
  const isSuggested = path !== null && index.problems().some((problem) => problem.path === path && (problem.detail.kind === 'several-people' || problem.detail.kind === 'contact-table'));
  return isSuggested ? path : null;
}

/** Makes a contact note of each person whom a note lists, as one action, or properties of a table of the Contacts plugin. */
export async function splitNote(session: Session, path: string): Promise<void> {
  const { app: { vault }, words: { commands }, reader, engine } = session;
  const file = vault.getFileByPath(path);
  if (file === null) return;
  const text = await vault.read(file);
  const action = commands.splitAction(fileName(path));
  if (contactTableIn(text, 0) !== null) {
    const outcome = await session.write(action, [{ path, change: (now) => addTableProperties(now, path, reader, markersOfContacts(session), engine) }]);
    return reportOutcome(session, commands.tableRead(path), outcome);
  }
  const { created, existing, leftOut } = planSplit(session, text);
  const named = (names: readonly string[]): readonly string[] => (session.discreet ? names.map(initials) : names);
  const done = commands.noteSplit(created.length, named(existing.map(({ name }) => name)), session.discreet ? [] : leftOut.map((other) => other.text));
  if (created.length === 0) session.showNotice(done);
  else reportOutcome(session, done, await session.write(action, [], { created }));
}

/** The contact notes for the people whom a text lists. */
export function planSplit(session: Session, text: string, folder = newContactFolder(session)): SplitPlan {
  const { app: { vault }, index, reader, engine } = session;
  const contacts = index.contacts().flatMap((contact) => index.facts(contact) ?? []);
  const known = notesByName(vault.getMarkdownFiles().map((note) => note.path), contacts);
  return splitText(text, folder, known, reader, markersOfContacts(session), engine);
}
