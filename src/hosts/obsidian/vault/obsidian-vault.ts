import { compareCodePoints } from '../../../domain/text/collation.ts';
import { MarkdownView, TFile } from 'obsidian';
import type { App, Editor } from 'obsidian';
import { folderOf } from '../../../domain/text/note-path.ts';
import { PathQueue } from '../../../index/port/path-queue.ts';
import type { EditOutcome, Vault } from '../../../index/port/vault.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { undo } from '../../../notes/text/undo.ts';
import type { Edit, Splice } from '../../../notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../notes/text/splice.ts';
import type { Tick } from './change-clock.ts';
import { deletesForGood } from './trash-option.ts';

/** Is notified of each note as soon as it is written, since an action on many notes takes a while. */
interface WriteListener {
  readonly now: Tick;
  /** `since` is the tick at which the write began. */
  notifyWritten(path: string, text: string, since: Tick): void;
}

/**
 * The app’s vault. A note that is open in an editor is read and written there, so that unsaved typing isn’t lost; but not
 * a note with a byte order mark or carriage returns, which the editor drops. A note whose bytes would not come back is
 * refused. Writes to the same note run one after the other.
 */
export class ObsidianVault implements Vault {
  private readonly writes = new PathQueue();

  constructor(
    private readonly app: App,
    private readonly listener: WriteListener,
  ) {}

  list(): Promise<readonly string[]> {
    return Promise.resolve(this.app.vault.getMarkdownFiles().map(({ path }) => path).sort(compareCodePoints));
  }

  read(path: string): Promise<string> {
    return this.attempt(path, async () => {
      const text = await this.textOf(path);
      const view = this.editing(path);
      return view !== null && hasUnsaved(view, text) ? view.editor.getValue() : text;
    });
  }

  edit(path: string, change: (text: string) => Edit): Promise<EditOutcome> {
    return this.writes.run(path, async () => {
      const since = this.listener.now;
      const outcome = await this.attempt(path, () => this.editFile(path, change));
      if (outcome.after !== outcome.before) this.listener.notifyWritten(path, outcome.after, since);
      return outcome;
    });
  }

  create(path: string, text: string): Promise<void> {
    return this.writes.run(path, async () => {
      const since = this.listener.now;
      await this.attempt(path, async () => {
        if (this.app.vault.getAbstractFileByPath(path) !== null) throw new VaultError(path, { kind: 'existing-note', path });
        await this.makeFolder(folderOf(path));
        await this.app.vault.create(path, text);
      });
      this.listener.notifyWritten(path, text, since);
    });
  }

  trash(path: string): Promise<void> {
    return this.writes.run(path, () => this.attempt(path, async () => {
      if (deletesForGood(this.app)) throw new VaultError(path, { kind: 'deletes-for-good' });
      await this.app.fileManager.trashFile(this.fileOf(path));
    }));
  }

  private async editFile(path: string, change: (text: string) => Edit): Promise<EditOutcome> {
    const text = await this.textOf(path);
    const view = this.editing(path);
    if (view === null) return this.process(path, text, change);
    if (text === asInEditor(text)) return editInEditor(path, view, change);
    if (!hasUnsaved(view, text)) return this.process(path, text, change);
    // What was typed is the app’s to save, with the line ends that it gives it.
    await view.save();
    return this.process(path, await this.textOf(path), change);
  }

  /** Changes a note’s file, whose text is known from its bytes. The app shows the change in an editor that has the note. */
  private async process(path: string, text: string, change: (text: string) => Edit): Promise<EditOutcome> {
    const outcome = outcomeOf(path, text, change(text));
    if (outcome.after === text) return outcome;
    await this.app.vault.process(this.fileOf(path), (now) => {
      if (now !== text && BYTE_ORDER_MARK + now !== text) throw new VaultError(path, { kind: 'changed-meanwhile', path });
      return outcome.after;
    });
    return outcome;
  }

  /** The text of a note’s file, byte for byte. The app itself would replace bytes that aren’t UTF-8. */
  private async textOf(path: string): Promise<string> {
    const bytes = await this.app.vault.readBinary(this.fileOf(path));
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (error instanceof TypeError) throw new VaultError(path, { kind: 'not-utf8', path });
      throw error;
    }
  }

  /** A view with the note in its editor, `null` if there is none. The app syncs other views of the same note. */
  private editing(path: string): MarkdownView | null {
    for (const { view } of this.app.workspace.getLeavesOfType('markdown')) {
      if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source') return view;
    }
    return null;
  }

  private fileOf(path: string): TFile {
    const file = this.app.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile)) throw new VaultError(path, { kind: 'missing-note', path });
    return file;
  }

  private async makeFolder(folder: string): Promise<void> {
    if (folder === '' || this.app.vault.getFolderByPath(folder) !== null) return;
    try {
      await this.app.vault.createFolder(folder);
    } catch (error) {
      // Another program may have created it in the meantime.
      if (this.app.vault.getFolderByPath(folder) === null) throw error;
    }
  }

  /** Turns any failure into a `VaultError`. */
  private async attempt<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
    try {
      return await action();
    } catch (error) {
      if (error instanceof VaultError) throw error;
      if (!(this.app.vault.getAbstractFileByPath(path) instanceof TFile)) throw new VaultError(path, { kind: 'missing-note', path });
      throw new VaultError(path, { kind: 'failed', path, message: error instanceof Error ? error.message : String(error) });
    }
  }
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A text as an editor of the app holds it: every line ends with a line feed. */
function asInEditor(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Whether an editor holds typing that isn’t in the note’s file yet. */
function hasUnsaved({ editor }: MarkdownView, text: string): boolean {
  return asInEditor(editor.getValue()) !== asInEditor(text);
}

/** Applies the change as one editor transaction, which is one undo step, and saves at once. */
async function editInEditor(path: string, view: MarkdownView, change: (text: string) => Edit): Promise<EditOutcome> {
  const { editor } = view;
  const before = editor.getValue();
  const edit = change(before);
  const outcome = outcomeOf(path, before, edit);
  if (isRefusal(edit) || outcome.after === before) return outcome;
  editor.transaction({ changes: edit.map((splice) => editorChange(editor, splice)) }, 'rapport');
  // Text typed while the note is saved isn’t ours: undo must leave it.
  const after = editor.getValue();
  try {
    await view.save();
  } catch (error) {
    takeBackIn(editor, outcome);
    throw error;
  }
  return { ...outcome, after };
}

/** Removes an unsaved change from the editor, which would save it later. Text typed meanwhile stays. */
function takeBackIn(editor: Editor, { before, after }: EditOutcome): void {
  const back = undo(before, after, editor.getValue());
  if (!isRefusal(back)) editor.transaction({ changes: back.map((splice) => editorChange(editor, splice)) }, 'rapport');
}

function editorChange(editor: Editor, { start, end, text }: Splice): { readonly from: ReturnType<Editor['offsetToPos']>; readonly to: ReturnType<Editor['offsetToPos']>; readonly text: string } {
  return { from: editor.offsetToPos(start), to: editor.offsetToPos(end), text };
}

function outcomeOf(path: string, before: string, edit: Edit): EditOutcome {
  if (isRefusal(edit)) return { path, before, after: before, refusal: edit };
  return { path, before, after: applySplices(before, edit), refusal: null };
}
