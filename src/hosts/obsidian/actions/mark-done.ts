import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import { completion } from '../../../index/write/complete-item.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';

/** Marks an open item with a contact as done; gives the words for the screen reader, or `null` if nothing was written (a notice says why). */
export async function markDone(session: Session, { record }: Relationship, item: OpenItem): Promise<string | null> {
  const { done } = session.words.contactView;
  const outcome = await session.write(done.action(item.kind, record.facts.name), [completion(item, session.today(), session.reader)]);
  reportOutcome(session, done.said[item.kind], outcome);
  return outcome.kind === 'written' ? done.said[item.kind] : null;
}
