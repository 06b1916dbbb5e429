import type { App } from 'obsidian';
import type { Messages } from '../../../i18n/en.ts';
import { doAll } from '../../../index/all-or-none.ts';
import type { AllOrNone, NoteChange } from '../../../index/all-or-none.ts';
import { Journal, makingAgain, takingBack } from '../../../index/journal.ts';
import { PathQueue } from '../../../index/path-queue.ts';
import { newLines } from '../../../notes/edit/new-lines.ts';
import type { ActionDetails, JournalOutcome, WriteOutcome } from '../session.ts';
import type { ObsidianVault } from './obsidian-vault.ts';

/** Every action that changes notes, one at a time, with the journal by which it is taken back and made again. */
export class WrittenActions {
  private readonly journal = new Journal();
  private readonly steps = new PathQueue();
  /** Where notes were moved to: a dialog that was open meanwhile still knows the old path. */
  private readonly movedTo = new Map<string, string>();

  /** `tellWritten` hears the new text of each note that was written. */
  constructor(
    private readonly app: App,
    private readonly vault: ObsidianVault,
    private readonly words: Messages,
    private readonly tellWritten: (path: string, text: string) => void,
  ) {}

  /** The action that `undo` would take back, in words; `null` where there is none. */
  get last(): string | null {
    return this.journal.last?.words ?? null;
  }

  async write(action: string, changes: readonly NoteChange[], more: ActionDetails): Promise<WriteOutcome> {
    const here = changes.map((change) => ({ ...change, path: this.pathNow(change.path) }));
    const outcome = await doAll(this.vault, { changes: here, trashed: more.trashed ?? [] });
    if (outcome.kind === 'written') this.journal.add({ words: action, notes: outcome.notes, ...more });
    return this.told(outcome);
  }

  undo(): Promise<JournalOutcome | null> {
    return this.inTurn(async () => {
      const action = this.journal.last;
      if (action === null) return null;
      const outcome = await doAll(this.vault, takingBack(action));
      if (outcome.kind === 'written') this.journal.tookBack(action, outcome.notes);
      return { action: action.words, outcome: this.told(outcome) };
    });
  }

  redo(): Promise<JournalOutcome | null> {
    return this.inTurn(async () => {
      const action = this.journal.next;
      if (action === null) return null;
      const outcome = await doAll(this.vault, makingAgain(action));
      if (outcome.kind === 'written') this.journal.madeAgain(action, outcome.notes);
      return { action: action.words, outcome: this.told(outcome) };
    });
  }

  /** Follows a note to where it was moved. */
  move(from: string, to: string): void {
    this.movedTo.set(from, to);
    this.movedTo.delete(to);
    this.journal.move(from, to);
  }

  /** Where a note lies that lay at `path` before: there again, or where it was moved to. */
  pathNow(path: string): string {
    let now = path;
    while (this.app.vault.getFileByPath(now) === null && this.movedTo.has(now)) now = this.movedTo.get(now) ?? now;
    return now;
  }

  /** One step through the journal after the other, however fast they are asked for. */
  private inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    return this.steps.run('', step);
  }

  /** Tells the index what was written, and the caller in words. */
  private told(outcome: AllOrNone): WriteOutcome {
    const standing = outcome.kind === 'written' ? outcome.notes : outcome.left;
    for (const { path, after } of standing) this.tellWritten(path, after);
    if (outcome.kind === 'written') {
      const lines = outcome.notes.flatMap(({ path, before, after }) => newLines(path, before, after));
      return { kind: 'written', lines, ...(outcome.skipped.length === 0 ? {} : { skipped: outcome.skipped }) };
    }
    const { path, line, reason, left } = outcome;
    return { kind: 'refused', path, line, reason: left.length === 0 ? reason : this.words.notices.partlyChanged(reason, left.map((note) => note.path)) };
  }
}
