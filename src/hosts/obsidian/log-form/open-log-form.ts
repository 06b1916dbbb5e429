import type { Session } from '../session/session.ts';
import { LogFormModal } from './log-form-modal.tsx';

/** Opens the form in which an interaction is written down; `people` are paths of contacts. */
export function openLogForm(session: Session, { people }: { readonly people: readonly string[] }): void {
  new LogFormModal(session, people).open();
}
