import type { App } from 'obsidian';
import { commit } from '../../../index/write/transaction.ts';
import type { TransactionOutcome, NoteChange } from '../../../index/write/transaction.ts';
import { UndoHistory, redoOf, undoOf } from '../../../index/write/undo-history.ts';
import { PathQueue } from '../../../index/port/path-queue.ts';
import { isSameValue } from '../../../notes/text/deep-equal.ts';
import { newLines } from '../../../notes/text/new-lines.ts';
import type { ActionDetails, UndoOutcome, WriteOutcome } from './session.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { ObsidianVault } from '../vault/obsidian-vault.ts';

/** The settings that an action may change. */
interface SavedSettings {
  now(): Settings;
  save(settings: Settings): Promise<void>;
}

/** Runs every action that changes notes, one at a time, and undoes and redoes it. */
export class ActionHistory {
  private readonly journal = new UndoHistory();
  private readonly steps = new PathQueue();
  /** Where notes have moved, for a dialog that still knows the old path. */
  private readonly movedTo = new Map<string, string>();

  constructor(
    private readonly app: App,
    private readonly vault: ObsidianVault,
    private readonly settings: SavedSettings,
  ) {}

  async write(action: string, changes: readonly NoteChange[], { settings: after, ...more }: ActionDetails): Promise<WriteOutcome> {
    const here = changes.map((change) => ({ ...change, path: this.pathNow(change.path) }));
    const outcome = await commit(this.vault, { changes: here, restored: more.created ?? [], trashed: more.trashed ?? [] });
    if (outcome.kind === 'refused') return outcome;
    const settings = after === undefined ? {} : { settings: { before: this.settings.now(), after } };
    const id = this.journal.add({ words: action, notes: outcome.notes, ...more, ...settings });
    if (after !== undefined) await this.settings.save(after);
    return this.withLines(outcome, id);
  }

  /** Undoes the last action, or an earlier one by its id. */
  undo(id?: number): Promise<UndoOutcome | null> {
    return this.inTurn(async () => {
      const action = id === undefined ? this.journal.last : this.journal.find(id);
      if (action === null) return null;
      const outcome = await commit(this.vault, undoOf(action));
      if (outcome.kind === 'written') {
        this.journal.undid(action, outcome.notes);
        await this.changeSettings(action.settings?.after, action.settings?.before);
      }
      return { action: action.words, outcome: this.withLines(outcome, action.id) };
    });
  }

  redo(): Promise<UndoOutcome | null> {
    return this.inTurn(async () => {
      const action = this.journal.next;
      if (action === null) return null;
      const outcome = await commit(this.vault, redoOf(action));
      if (outcome.kind === 'written') {
        this.journal.redid(action, outcome.notes);
        await this.changeSettings(action.settings?.before, action.settings?.after);
      }
      return { action: action.words, outcome: this.withLines(outcome, action.id) };
    });
  }

  /** Settings that were saved since are left alone. */
  private async changeSettings(from: Settings | undefined, to: Settings | undefined): Promise<void> {
    if (to !== undefined && isSameValue(this.settings.now(), from)) await this.settings.save(to);
  }

  /** Records that a note has moved. */
  move(from: string, to: string): void {
    this.movedTo.set(from, to);
    this.movedTo.delete(to);
    this.journal.move(from, to);
  }

  /** The current path of the note that was at `path`. */
  pathNow(path: string): string {
    let now = path;
    while (this.app.vault.getFileByPath(now) === null && this.movedTo.has(now)) now = this.movedTo.get(now) ?? now;
    return now;
  }

  /** Runs one undo or redo after the other, however fast they are requested. */
  private inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    return this.steps.run('', step);
  }

  private withLines(outcome: TransactionOutcome, action: number | null): WriteOutcome {
    if (outcome.kind === 'refused') return outcome;
    const lines = outcome.notes.flatMap(({ path, before, after }) => newLines(path, before, after));
    return { kind: 'written', action, lines, ...(outcome.skipped.length === 0 ? {} : { skipped: outcome.skipped }) };
  }
}
