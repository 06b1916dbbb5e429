import type { ExchangeKind, Interaction, RequestState } from '../../../domain/interaction.ts';
import type { DatedExchange, Relationship } from '../../../domain/relationship/relationship.ts';
import { closeRequest } from '../../../notes/write/exchange/close-request.ts';
import { markEntry } from '../../../notes/write/exchange/mark-entry.ts';
import { setContactFlag } from '../../../notes/write/daily/set-contact-flag.ts';
import type { DailySource } from '../../../views/contact/contact-actions.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session, WriteOutcome } from '../session/session.ts';

/** The outcome of an action: words for the screen reader, or `null` if nothing was written (a notice says why). */
export type WriteAnnouncement = string | null;

/** Closes an open request in a contact's note. */
export async function writeClosing(session: Session, { record }: Relationship, request: DatedExchange, state: Exclude<RequestState, 'open'>): Promise<WriteAnnouncement> {
  const { open } = session.words.contactView;
  const change = (text: string) => closeRequest(text, request.path, { request, state, on: session.today() }, session.reader);
  const outcome = await session.write(open.action(state, record.facts.name), [{ path: request.path, change }]);
  return said(session, outcome, open.closed[state]);
}

/** Adds a mark to an existing entry: who gave or asked, and what. */
export async function writeMark(session: Session, { record }: Relationship, entry: Interaction, kind: ExchangeKind, what: string): Promise<WriteAnnouncement> {
  const { marking } = session.words.contactView;
  const change = (text: string) => markEntry(text, entry.path, { entry, kind, what }, session.reader, session.settings);
  const outcome = await session.write(marking.action(record.facts.name), [{ path: entry.path, change }]);
  return said(session, outcome, marking.marked);
}

/** Marks a line of another note as contact or as not contact. */
export async function writeContact(session: Session, { record }: Relationship, line: DailySource, isContact: boolean): Promise<WriteAnnouncement> {
  const { mentions } = session.words.contactView;
  const change = (text: string) => setContactFlag(text, line.path, line, isContact, session.reader, session.engine);
  const outcome = await session.write(mentions.action(isContact, record.facts.name), [{ path: line.path, change }]);
  return said(session, outcome, isContact ? mentions.counted : mentions.notCounted);
}

function said(session: Session, outcome: WriteOutcome, words: string): WriteAnnouncement {
  reportOutcome(session, words, outcome);
  return outcome.kind === 'written' ? words : null;
}
