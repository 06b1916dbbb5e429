import type { UnknownPerson } from '../../../domain/onboarding/unknown-person.ts';
import { makeContact } from '../../../notes/write/contact/make-contact.ts';
import { createContact, markersOfContacts } from '../actions/new-contact.ts';
import { noticeWithUndo, refusedSentence } from '../session/report.ts';
import type { NoteChange, Session } from '../session/session.ts';

/** How many people became contacts, and why the others didn't. */
export interface PeopleMade {
  readonly made: number;
  readonly failures: readonly string[];
}

/** Makes people contacts: with a new note, or with the property in an existing one. Changes of existing notes are one action. */
export async function createPeople(session: Session, people: readonly UnknownPerson[]): Promise<PeopleMade> {
  const known = await changeNotes(session, people.flatMap(({ path }) => path ?? []));
  const failures = [...known.failures];
  let { made } = known;
  for (const { name, path } of people) {
    if (path !== null) continue;
    const result = await createContact(session, name);
    if ('refused' in result) failures.push(session.words.findPeople.refused(name, result.refused));
    else made++;
  }
  return { made, failures };
}

async function changeNotes(session: Session, paths: readonly string[]): Promise<PeopleMade> {
  if (paths.length === 0) return { made: 0, failures: [] };
  const { reader, engine, words: { findPeople } } = session;
  const markers = markersOfContacts(session);
  const changes = paths.map((path): NoteChange => ({ path, change: (text) => makeContact(text, path, reader, markers, engine) }));
  const outcome = await session.write(findPeople.action(paths.length), changes);
  if (outcome.kind === 'refused') return { made: 0, failures: [refusedSentence(session, outcome)] };
  noticeWithUndo(session, findPeople.action(paths.length), outcome.action);
  return { made: paths.length, failures: [] };
}
