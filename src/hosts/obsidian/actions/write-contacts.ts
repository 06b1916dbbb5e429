import type { PropertyFact } from '../../../domain/settings/settings.ts';
import type { Edit } from '../../../notes/text/splice.ts';
import { setProperty } from '../../../notes/write/contact/write-property.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { displayName } from './snooze.ts';

/** The change of one contact's note. */
export type ContactChange = (text: string, path: string) => Edit;

/** Changes several contacts, all of them or none, as one action that can be undone, and says what was done or why not. */
export async function writeContacts(session: Session, paths: readonly string[], change: ContactChange, action: string, done: string): Promise<void> {
  const outcome = await session.write(action, paths.map((path) => ({ path, change: (text) => change(text, path) })));
  reportOutcome(session, done, outcome);
}

/** Sets the property of a fact, or removes it: `null`. */
export function settingProperty({ reader, engine }: Session, fact: PropertyFact, value: string | null): ContactChange {
  return (text, path) => setProperty(text, path, fact, value, reader, engine);
}

/** Contacts in a sentence: one by name, several by their number. */
export function whoOf(session: Session, paths: readonly string[]): string {
  return session.words.contactsView.who(paths.map((path) => displayName(session, path)));
}
