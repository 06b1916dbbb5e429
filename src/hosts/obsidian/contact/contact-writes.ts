import type { ExchangeKind, Interaction, RequestState } from '../../../domain/interaction.ts';
import type { DatedExchange, Relationship } from '../../../domain/relationship/relationship.ts';
import { closeRequest } from '../../../notes/write/exchange/close-request.ts';
import { markEntry } from '../../../notes/write/exchange/mark-entry.ts';
import { markLine } from '../../../notes/write/exchange/mark-line.ts';
import { logEntry } from '../../../notes/write/log-entry.ts';
import { thanksEntry } from '../../../index/write/answer-reason.ts';
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
  const { index, reader, settings, words: { contactView: { marking } } } = session;
  const { path } = record.facts;
  const change = (text: string) => {
    if (entry.path === path) return markEntry(text, path, { entry, kind, what }, reader, settings);
    // A line of several people has to name whose mark it is.
    const link = entry.people.length === 0 ? undefined : entry.with.find(({ target }) => index.resolveLink(target, entry.path) === path);
    return markLine(text, entry.path, { entry, kind, what: link === undefined ? what : `[[${link.target}]] ${what}` }, reader, settings);
  };
  const outcome = await session.write(marking.action(record.facts.name), [{ path: entry.path, change }]);
  return said(session, outcome, marking.marked);
}

/** Logs today that I thanked for something. */
export async function writeThanks(session: Session, { record: { facts } }: Relationship, { what }: DatedExchange): Promise<WriteAnnouncement> {
  const { reader, settings, engine, words: { contactView: { open } } } = session;
  const entry = thanksEntry(what, session.today());
  const outcome = await session.write(open.thankedAction(facts.name), [{ path: facts.path, change: (text) => logEntry(text, facts.path, entry, reader, settings, engine) }]);
  return said(session, outcome, open.thankedNow);
}

/** Marks a line of another note as contact or as not contact. */
export async function writeContact(session: Session, { record }: Relationship, line: DailySource, isContact: boolean): Promise<WriteAnnouncement> {
  const { mentions } = session.words.contactView;
  const change = (text: string) => setContactFlag(text, line.path, line, isContact, session.reader, session.engine);
  const outcome = await session.write(mentions.action(isContact, record.facts.name), [{ path: line.path, change }]);
  return said(session, outcome, isContact ? mentions.counted : mentions.notCounted);
}

/** Shows the outcome, and gives it in words for the screen reader. */
export function said(session: Session, outcome: WriteOutcome, words: string): WriteAnnouncement {
  reportOutcome(session, words, outcome);
  return outcome.kind === 'written' ? words : null;
}
