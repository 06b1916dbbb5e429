import type { TFile } from 'obsidian';
import { makeContact } from '../../../notes/write/contact/make-contact.ts';
import { isRefusal } from '../../../notes/text/splice.ts';
import type { NonContact } from '../../../views/contact/contact-page.tsx';
import type { Marker } from '../../../notes/write/contact/contact-markers.ts';
import type { Session } from '../session/session.ts';
import type { WriteAnnouncement } from './contact-writes.ts';
import { said } from './contact-writes.ts';

/**
 * What a note is that isn't a contact; one that could be about a person has the property that would make it a contact. `markers` are
 * those of the other contacts, the usual one first.
 */
export function nonContactAt(session: Session, { path, basename: name }: TFile, markers: readonly Marker[]): NonContact {
  const { index, reader, engine } = session;
  const note = index.note(path);
  if (note !== null && note.kind !== 'other' && note.kind !== 'contact') return { name, is: note.kind };
  const isMeeting = note?.kind === 'other' && note.records?.interactions.some(({ countedAs }) => countedAs === 'meeting') === true;
  const [marker] = markers;
  const isPossible = marker !== undefined && !isMeeting && !reader.isDatedNote(path) && !isRefusal(makeContact('', path, reader, markers, engine));
  return isPossible ? { name, is: 'note', adds: marker } : { name, is: 'other' };
}

/** Makes a note a contact by the first of the markers that fits, as one action that can be undone. */
export async function writeMakeContact(session: Session, { path, basename }: TFile, markers: readonly Marker[]): Promise<WriteAnnouncement> {
  const { reader, engine, words: { contactView: { noContact } } } = session;
  const outcome = await session.write(noContact.action(basename), [{ path, change: (text) => makeContact(text, path, reader, markers, engine) }]);
  return said(session, outcome, noContact.made(basename));
}
