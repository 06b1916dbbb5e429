import { Platform } from 'obsidian';
import type { Session } from '../session/session.ts';
import { BRIEF_VIEW_TYPE } from '../view-types.ts';
import { OpenContactModal } from './open-contact.ts';

/** Whom a brief is about: some contacts, or the people of a note, which may be a contact's own. */
export interface BriefSubject {
  /** Paths. */
  readonly people: readonly string[];
  readonly note: string | null;
}

/** Shows what to know before a talk: beside the active tab, on a phone in a tab of its own. */
export async function openBrief({ app: { workspace } }: Session, { people, note }: BriefSubject): Promise<void> {
  const [open] = workspace.getLeavesOfType(BRIEF_VIEW_TYPE);
  const leaf = open ?? workspace.getLeaf(Platform.isPhone ? 'tab' : 'split');
  await leaf.setViewState({ type: BRIEF_VIEW_TYPE, active: true, state: { people, note } });
  await workspace.revealLeaf(leaf);
}

/** Prepares for the contact whose note is active, or for the people of that note; asks if there are none. */
export async function prepareForMeeting(session: Session): Promise<void> {
  const { app, words, index, progress } = session;
  const file = app.workspace.getActiveFile();
  if (file === null || file.extension !== 'md') choosePerson(session);
  else if (index.facts(file.path) !== null) await openBrief(session, { people: [file.path], note: null });
  // The brief shows how far the vault has been read, and then its people.
  else if (progress !== null || index.contactsLinked(session.reader.peopleOf(file.path, await app.vault.cachedRead(file)), file.path).length > 0) await openBrief(session, { people: [], note: file.path });
  else {
    session.showNotice(words.briefView.noPeopleChoose);
    choosePerson(session);
  }
}

function choosePerson(session: Session): void {
  new OpenContactModal(session, (path) => void openBrief(session, { people: [path], note: null })).open();
}
