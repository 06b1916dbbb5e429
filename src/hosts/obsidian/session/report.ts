import type { Refused } from '../../../index/write/transaction.ts';
import type { Session, WriteOutcome } from './session.ts';

/** Long enough to read the notice and reach for its button. */
const WITH_UNDO_MILLISECONDS = 10_000;

/** Shows the outcome of an action: `done` with an undo button, or why nothing was written. */
export function reportOutcome(session: Session, done: string, outcome: WriteOutcome): void {
  if (outcome.kind === 'written') noticeWithUndo(session, done, outcome.action);
  else session.showNotice(refusedSentence(session, outcome));
}

/** Shows a notice with a button that undoes just this action; `null` is an action that changed nothing. */
export function noticeWithUndo(session: Session, text: string, action: number | null): void {
  const notice = session.showNotice(createFragment((fragment) => {
    fragment.createSpan({ text, attr: { role: 'status' } });
    if (action === null) return;
    const button = fragment.createEl('button', { text: session.words.notices.undo, cls: 'rapport-notice-button' });
    button.addEventListener('click', () => {
      notice.hide();
      void undoAction(session, action);
    });
  }), WITH_UNDO_MILLISECONDS);
}

/** Undoes the last action, and says so. */
export function undoLast(session: Session): Promise<void> {
  return undoAction(session);
}

async function undoAction(session: Session, action?: number): Promise<void> {
  const { words: { notices } } = session;
  const undone = await session.undo(action);
  if (undone === null) session.showNotice(notices.nothingToUndo);
  else if (undone.outcome.kind === 'written') session.showNotice(undone.outcome.skipped === undefined ? notices.undone(undone.action) : notices.undoneExcept(undone.action, undone.outcome.skipped));
  else session.showNotice(notices.cantUndo(refusedSentence(session, undone.outcome)));
}

/** Redoes the last undone action, and says so. */
export async function redoLast(session: Session): Promise<void> {
  const { words: { notices } } = session;
  const redone = await session.redo();
  if (redone === null) session.showNotice(notices.nothingToRedo);
  else if (redone.outcome.kind === 'written') session.showNotice(notices.redone(redone.action));
  else session.showNotice(notices.cantRedo(refusedSentence(session, redone.outcome)));
}

/** Why nothing was written, in plain sentences. */
export function refusedSentence({ words: { notices, refusal } }: Session, { path, line, refused, left }: Refused): string {
  const sentence = refusal(refused);
  const reason = left.length === 0 ? sentence : notices.partlyChanged(sentence, left.map((note) => note.path));
  return notices.nothingChanged(reason.startsWith(path) ? reason : notices.refusedAt(path, line, reason));
}
