import { MarkdownView, TFile } from 'obsidian';
import type { App, Editor } from 'obsidian';
import { folderOf } from '../../../domain/text/note-path.ts';
import { byCodeUnits } from '../../../index/answers/contact-record.ts';
import { PathQueue } from '../../../index/port/path-queue.ts';
import type { EditOutcome, Vault } from '../../../index/port/vault.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { undo } from '../../../notes/text/undo.ts';
import type { Edit, Splice } from '../../../notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../notes/text/splice.ts';
import type { Tick } from './change-clock.ts';
import { deletesForGood } from './trash-option.ts';

/** Who hears of each note as soon as it is written: an action over many takes its time. */
export interface WriteListener {
  readonly now: Tick;
  /** `since` is the moment at which the write began. */
  notifyWritten(path: string, text: string, since: Tick): void;
}

/**
 * The vault as the app gives it. A note that is open in an editor is read and written there, so that nothing which was
 * typed a moment ago is lost; writes to one note wait for each other.
 */
export class ObsidianVault implements Vault {
  private readonly writes = new PathQueue();

  constructor(
    private readonly app: App,
    private readonly listener: WriteListener,
  ) {}

  list(): Promise<readonly string[]> {
    return Promise.resolve(this.app.vault.getMarkdownFiles().map(({ path }) => path).sort(byCodeUnits));
  }

  read(path: string): Promise<string> {
    const view = this.editing(path);
    return view === null ? this.attempt(path, () => this.app.vault.read(this.fileOf(path))) : Promise.resolve(view.editor.getValue());
  }

  edit(path: string, change: (text: string) => Edit): Promise<EditOutcome> {
    return this.writes.run(path, async () => {
      const since = this.listener.now;
      const outcome = await this.attempt(path, () => {
        this.fileOf(path);
        const view = this.editing(path);
        return view === null ? this.editFile(path, change) : editInEditor(path, view, change);
      });
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
    let outcome: EditOutcome = { path, before: '', after: '', refusal: null };
    try {
      await this.app.vault.process(this.fileOf(path), (before) => {
        outcome = outcomeOf(path, before, change(before));
        if (outcome.after === before) throw new NothingToWrite();
        return outcome.after;
      });
    } catch (error) {
      if (!(error instanceof NothingToWrite)) throw error;
    }
    return outcome;
  }

  /** The view in whose editor the note is open, `null` where there is none. Of several the app keeps the others up with it. */
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
      // It may have come from elsewhere in this moment.
      if (this.app.vault.getFolderByPath(folder) === null) throw error;
    }
  }

  /** Whatever goes wrong, as a `VaultError`. */
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

/** Says that a note stays as it is; `Vault.process` writes whatever it is given, and only an error keeps it from it. */
class NothingToWrite extends Error {}

/** One transaction with only what changes, which is one step of the editor's own undo, and then to the disk at once. */
async function editInEditor(path: string, view: MarkdownView, change: (text: string) => Edit): Promise<EditOutcome> {
  const { editor } = view;
  const before = editor.getValue();
  const edit = change(before);
  const outcome = outcomeOf(path, before, edit);
  if (isRefusal(edit) || outcome.after === before) return outcome;
  editor.transaction({ changes: edit.map((splice) => editorChange(editor, splice)) }, 'rapport');
  // What is typed while it is saved is none of our text, and stays when that is taken back.
  const after = editor.getValue();
  try {
    await view.save();
  } catch (error) {
    takeBackIn(editor, outcome);
    throw error;
  }
  return { ...outcome, after };
}

/** Takes a text that could not be saved out of the editor again, which would save it later; what was typed meanwhile stays. */
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
