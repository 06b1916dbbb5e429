import { Notice } from 'obsidian';
import type { App, PaneType } from 'obsidian';
import type { Source } from '../../../domain/source.ts';
import type { Messages } from '../../../i18n/en.ts';

/** Shows a line of a note, and marks it as the app marks what it leads to. A note that is gone is said to be. */
export async function openSource(app: App, { path, line }: Source, where: PaneType | boolean, words: Messages): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) {
    new Notice(words.refusal({ kind: 'missing-note', path }));
    return;
  }
  // The first line stands for the whole note: it is where a note opens anyway.
  await app.workspace.getLeaf(where).openFile(file, line <= 1 ? { active: true } : { active: true, eState: { line: line - 1 } });
}
