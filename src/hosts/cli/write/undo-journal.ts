import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WholeNote, WrittenNote } from '../../../index/write/transaction.ts';
import { words } from '../messages.ts';
import { asVaultError, systemCode } from '../vault/file-error.ts';
import { UsageError } from '../exit.ts';

/** What a writing command did, so that it can be undone. */
export interface UndoJournal {
  /** A short description of the command: `log with Ada Lovelace`. */
  readonly command: string;
  readonly notes: readonly WrittenNote[];
  /** The notes that it created. */
  readonly created: readonly WholeNote[];
}

/** The undo journal of one vault: a file in the user's state folder, since it contains texts of notes. */
export class UndoJournalFile {
  readonly file: string;

  constructor(
    private readonly folder: string,
    vaultRoot: string,
  ) {
    this.file = join(folder, `${createHash('sha256').update(vaultRoot).digest('hex').slice(0, 32)}.json`);
  }

  /** Stores the last command, replacing the one before. Throws with a plain sentence. */
  write(journal: UndoJournal): void {
    const fresh = `${this.file}.new`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700);
      rmSync(fresh, { force: true });
      writeFileSync(fresh, JSON.stringify({ version: 1, ...journal }), { mode: 0o600, flag: 'wx' });
      renameSync(fresh, this.file);
    } catch (error) {
      throw asVaultError(this.file, error);
    }
  }

  /** The last command; `null` if there is nothing to undo. */
  read(): UndoJournal | null {
    try {
      return journalFrom(JSON.parse(readFileSync(this.file, 'utf8')), this.file);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      if (error instanceof SyntaxError) throw new UsageError(words.brokenJournal(this.file));
      throw error instanceof UsageError ? error : asVaultError(this.file, error);
    }
  }

  /** Forgets the last command after it has been undone. Throws with a plain sentence. */
  clear(): void {
    try {
      rmSync(this.file, { force: true });
    } catch (error) {
      throw asVaultError(this.file, error);
    }
  }
}

function journalFrom(value: unknown, file: string): UndoJournal {
  // Journals of earlier versions have no created notes.
  const { version, command, notes, created = [] } = membersOf(value);
  if (version !== 1 || typeof command !== 'string' || !Array.isArray(notes) || !Array.isArray(created)) throw new UsageError(words.brokenJournal(file));
  return {
    command,
    notes: notes.map((note: unknown) => {
      const { path, before, after } = membersOf(note);
      if (typeof path !== 'string' || typeof before !== 'string' || typeof after !== 'string') throw new UsageError(words.brokenJournal(file));
      return { path, before, after };
    }),
    created: created.map((note: unknown) => {
      const { path, text } = membersOf(note);
      if (typeof path !== 'string' || typeof text !== 'string') throw new UsageError(words.brokenJournal(file));
      return { path, text };
    }),
  };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
