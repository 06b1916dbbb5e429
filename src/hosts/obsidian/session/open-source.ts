import type { PaneType } from 'obsidian';
import type { Source } from '../../../domain/source.ts';
import type { Session } from './session.ts';

/** Opens a line of a note and highlights it as the app does for links. Says so if the note is missing. */
export async function openSource(session: Pick<Session, 'app' | 'words' | 'showNotice'>, { path, line }: Source, where: PaneType | boolean): Promise<void> {
  const { app, words } = session;
  const file = app.vault.getFileByPath(path);
  if (file === null) {
    session.showNotice(words.refusal({ kind: 'missing-note', path }));
    return;
  }
  // Line 1 means the whole note, which opens there anyway.
  await app.workspace.getLeaf(where).openFile(file, line <= 1 ? { active: true } : { active: true, eState: { line: line - 1 } });
}
