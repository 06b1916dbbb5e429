import { initials } from '../../../domain/text/initials.ts';
import { linkFrom } from '../../../index/links/link-resolver.ts';
import { linkToGoal } from '../../../notes/write/goal/link-to-goal.ts';
import { linksIn } from '../../../notes/text/links.ts';
import { displayName } from '../actions/snooze.ts';
import { reportOutcome } from '../session/report.ts';
import type { NoteChange, Session } from '../session/session.ts';

/** Links contacts to a goal in their notes, as one action. Says who is linked already. */
export async function linkContacts(session: Session, goal: string, contacts: readonly string[]): Promise<void> {
  const { index, reader, engine, words: { goalsView } } = session;
  const record = index.goals(session.today()).find((report) => report.goal.facts.path === goal)?.goal;
  if (record === undefined) {
    session.showNotice(session.words.refusal({ kind: 'missing-note', path: goal }));
    return;
  }
  const { name } = record.facts;
  const called = session.discreet ? initials(name) : name;
  const linked = new Set(record.people.map(({ path }) => path));
  const others = contacts.filter((path) => !linked.has(path));
  const names = (others.length === 0 ? contacts : others).map((path) => displayName(session, path));
  if (others.length === 0) {
    session.showNotice(goalsView.alreadyLinked(names, called));
    return;
  }
  const changes = others.map((path): NoteChange => ({ path, change: (text) => linkToGoal(text, path, linkFrom(path, goal, index), reader, engine) }));
  const outcome = await session.write(goalsView.linkAction(names, called), changes);
  reportOutcome(session, goalsView.linked(names, called), outcome);
}

/** Links the contacts that a dropped text links to. */
export async function linkDropped(session: Session, goal: string, text: string): Promise<void> {
  const { index } = session;
  // The app writes dragged links relative to the vault's root.
  const paths = linksIn(text, 1).flatMap(({ target }) => index.resolveLink(target, '') ?? []);
  const contacts = [...new Set(paths)].filter((path) => index.facts(path) !== null);
  if (contacts.length === 0) session.showNotice(session.words.goalsView.nobodyDropped);
  else await linkContacts(session, goal, contacts);
}
