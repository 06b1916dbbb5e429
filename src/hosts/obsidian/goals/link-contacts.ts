import { initials } from '../../../domain/text/initials.ts';
import { linkFrom } from '../../../index/links/link-resolver.ts';
import { changeGoal, type GoalChanges, type LinkChanges } from '../../../notes/write/goal/change-goal.ts';
import { linkToGoal, unlinkFromGoal } from '../../../notes/write/goal/link-to-goal.ts';
import { linksIn } from '../../../notes/text/links.ts';
import { displayName } from '../actions/snooze.ts';
import { reportOutcome } from '../session/report.ts';
import type { NoteChange, Session } from '../session/session.ts';

/** Links contacts to a goal in their notes, as one action. Says who is linked already. */
export async function linkContacts(session: Session, goal: string, contacts: readonly string[]): Promise<void> {
  const { index, words: { goalsView } } = session;
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
  const outcome = await session.write(goalsView.linkAction(names, called), linkChanges(session, goal, others));
  reportOutcome(session, goalsView.linked(names, called), outcome);
}

/** Unlinks a contact from a goal, in its note and in theirs, as one action. */
export async function unlinkContact(session: Session, goal: string, contact: string): Promise<void> {
  const { words: { goalsView } } = session;
  const report = session.index.goals(session.today()).find(({ goal: { facts } }) => facts.path === goal);
  const goalName = report?.goal.facts.name ?? goal;
  const [name, called] = [displayName(session, contact), session.discreet ? initials(goalName) : goalName];
  const outcome = await session.write(goalsView.unlinkAction(name, called), unlinkChanges(session, goal, [contact], {}));
  reportOutcome(session, goalsView.unlinked(name, called), outcome);
}

/** The changes that link contacts to a goal, in their notes. */
export function linkChanges({ index, reader, engine }: Session, goal: string, contacts: readonly string[]): readonly NoteChange[] {
  return contacts.map((path) => ({ path, change: (text) => linkToGoal(text, path, linkFrom(path, goal, index), reader, engine) }));
}

/** The changes of a goal's note, and those that unlink contacts from the goal in its note and in theirs. */
export function unlinkChanges({ index, reader, engine }: Session, goal: string, contacts: readonly string[], changes: Partial<GoalChanges>): readonly NoteChange[] {
  const people: LinkChanges = { isRemoved: (target) => contacts.includes(index.resolveLink(target, goal) ?? ''), added: [] };
  return [
    { path: goal, change: (text) => changeGoal(text, goal, { ...changes, people }, reader, engine) },
    ...contacts.map((path): NoteChange => ({ path, change: (text) => unlinkFromGoal(text, path, (target) => index.resolveLink(target, path) === goal, reader, engine) })),
  ];
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
