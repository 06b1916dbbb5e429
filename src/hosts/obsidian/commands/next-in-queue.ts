import { Notice } from 'obsidian';
import type { Queue } from '../../../domain/relationship/relationship.ts';
import type { Session } from '../session/session.ts';

/** Opens the note of whoever comes after the active note's contact in the queue, of the first where that is nobody. */
export async function openNextInQueue(session: Session): Promise<void> {
  const { app, index, words } = session;
  const paths = inOrder(index.queue(session.today()));
  const here = paths.indexOf(app.workspace.getActiveFile()?.path ?? '');
  const path = paths[(here + 1) % Math.max(1, paths.length)];
  if (path === undefined) new Notice(words.commands.nobodyNext);
  else await session.open({ path, line: 1 });
}

/** Today's few who are still to be followed up with, then the others. */
function inOrder({ today, items }: Queue): readonly string[] {
  const waiting = today.filter(({ done }) => !done);
  return [...new Set([...waiting, ...items].map(({ relationship }) => relationship.record.facts.path))];
}
