import { Notice } from 'obsidian';
import type { App, PaneType } from 'obsidian';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';

/** Opens a line of a note and highlights it as the app does for links. Says so if the note is missing. */
export async function openSource(app: App, { path, line }: Source, where: PaneType | boolean, words: Messages): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) {
    new Notice(words.refusal({ kind: 'missing-note', path }));
    return;
  }
  // Line 1 means the whole note, which opens there anyway.
  await app.workspace.getLeaf(where).openFile(file, line <= 1 ? { active: true } : { active: true, eState: { line: line - 1 } });
}
