import { mkdirSync, realpathSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { RefusalDetail } from '../../../domain/refusal.ts';
import type { FileStamp } from '../../../index/snapshot/snapshot-part.ts';
import { folderOf } from '../../../domain/text/note-path.ts';
import type { WholeNote } from '../../../index/write/transaction.ts';
import type { EditOutcome, Vault } from '../../../index/port/vault.ts';
import { VaultError } from '../../../index/port/vault.ts';
import type { Edit } from '../../../notes/text/splice.ts';
import { applySplices, isRefusal } from '../../../notes/text/splice.ts';
import { asVaultError, systemCode, FileError } from './file-error.ts';
import type { Cleared } from './leftovers.ts';
import { binOf, clearLeftovers, freeName } from './leftovers.ts';
import type { Listing } from './listing.ts';
import { listNotes, pathInside } from './listing.ts';
import { readNoteText } from './note-text.ts';
import { createFile, readForChange, replaceNote } from './replace-note.ts';

/** A change of one note, computed from its newest text. */
export interface TextChange {
  readonly path: string;
  readonly change: (text: string) => Edit;
}

/** A vault as a folder of the file system. It also offers synchronous reading, since 10,000 promises take time. */
export class NodeVault implements Vault {
  /** The real path of the folder. */
  readonly root: string;

  constructor(folder: string) {
    this.root = realpathSync(folder);
  }

  /** All notes, and what couldn't be read. */
  listing(): Listing {
    return listNotes(this.root);
  }

  /** The text of a note. */
  readNow(path: string): string {
    // The path isn't checked here: listed paths stay inside the vault, and this runs 10,000 times.
    return readNoteText(path, `${this.root}/${path}`);
  }

  /** The modified time and size of a note's file; `null` if it can't be read. */
  stampNow(path: string): FileStamp | null {
    try {
      const stats = statSync(`${this.root}/${path}`, { throwIfNoEntry: false });
      return stats === undefined ? null : { modified: stats.mtimeMs, size: stats.size };
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return null;
    }
  }

  /** Cleans up after killed runs; gives the texts that went to the trash because their note doesn't have them. */
  clearLeftovers(leftovers: readonly string[]): Cleared {
    return clearLeftovers(this.root, leftovers);
  }

  /** Makes all changes, or none if one is refused or fails. */
  editAll(changes: readonly TextChange[]): readonly EditOutcome[] {
    const outcomes = changes.map(({ path, change }) => this.prepare(path, change));
    if (outcomes.some(({ refusal }) => refusal !== null)) {
      return outcomes.map((outcome) => ({ ...outcome, after: outcome.before }));
    }
    const written: EditOutcome[] = [];
    for (const outcome of outcomes) {
      if (outcome.after === outcome.before) continue;
      try {
        replaceNote(outcome.path, this.fileOf(outcome.path), outcome.before, outcome.after);
      } catch (error) {
        // It may have failed after the new text was in place.
        if (this.holds(outcome.path, outcome.after)) written.push(outcome);
        this.putBack(written.reverse(), error);
        throw error;
      }
      written.push(outcome);
    }
    return outcomes;
  }

  /** Creates all notes, with the folders that they need, or none if one fails. */
  createAll(notes: readonly WholeNote[]): void {
    const made: WholeNote[] = [];
    try {
      for (const note of notes) {
        this.makeFolder(folderOf(note.path));
        createFile(note.path, this.fileOf(note.path), note.text);
        made.push(note);
      }
    } catch (error) {
      this.trashAll(made);
      throw error;
    }
  }

  /** Moves notes to the vault's `.trash`, all or none. Throws if one holds another text by now. */
  trashAll(notes: readonly WholeNote[]): void {
    for (const { path, text } of notes) if (!this.holds(path, text)) throw new VaultError(path, { kind: 'changed-meanwhile', path });
    for (const { path } of notes) this.trashNow(path);
  }

  list(): Promise<readonly string[]> {
    return promised(() => this.listing().paths);
  }

  read(path: string): Promise<string> {
    return promised(() => readNoteText(path, this.fileOf(path)));
  }

  edit(path: string, change: (text: string) => Edit): Promise<EditOutcome> {
    return promised(() => {
      const [outcome] = this.editAll([{ path, change }]);
      if (outcome === undefined) throw new FileError(path, { kind: 'not-changed' });
      return outcome;
    });
  }

  create(path: string, text: string): Promise<void> {
    return promised(() => {
      createFile(path, this.fileOf(path), text);
    });
  }

  /** Moves a note into the vault's `.trash`, as the app does, under a free name. */
  trash(path: string): Promise<void> {
    return promised(() => {
      this.trashNow(path);
    });
  }

  private trashNow(path: string): void {
    const file = this.fileOf(path);
    try {
      renameSync(file, freeName(binOf(this.root), basename(file)));
    } catch (error) {
      throw asVaultError(path, error);
    }
  }

  private makeFolder(folder: string): void {
    if (folder === '') return;
    this.makeFolder(folderOf(folder));
    try {
      mkdirSync(this.fileOf(folder));
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw asVaultError(folder, error);
    }
  }

  private prepare(path: string, change: (text: string) => Edit): EditOutcome {
    const before = readForChange(path, this.fileOf(path));
    const edit = change(before);
    if (isRefusal(edit)) return { path, before, after: before, refusal: edit };
    return { path, before, after: applySplices(before, edit), refusal: null };
  }

  private putBack(written: readonly EditOutcome[], cause: unknown): void {
    const notes: { readonly path: string; readonly failure: RefusalDetail }[] = [];
    for (const { path, before, after } of written) {
      try {
        replaceNote(path, this.fileOf(path), after, before);
      } catch (error) {
        notes.push({ path, failure: asVaultError(path, error).detail });
      }
    }
    const [first] = written;
    if (notes.length > 0 && first !== undefined) throw new FileError(first.path, { kind: 'not-put-back', cause: detailOf(cause), notes });
  }

  /** Whether a note has this text; `false` if it can't be read. */
  private holds(path: string, text: string): boolean {
    try {
      return readNoteText(path, this.fileOf(path)) === text;
    } catch (error) {
      if (error instanceof VaultError) return false;
      throw error;
    }
  }

  /** The file of a note. Throws if its path leads out of the vault. */
  private fileOf(path: string): string {
    const file = resolve(this.root, path);
    try {
      const inside = pathInside(this.root, join(realpathSync(dirname(file)), basename(file)));
      if (isAbsolute(path) || inside === null) throw new FileError(path, { kind: 'outside-vault' });
      return file;
    } catch (error) {
      throw asVaultError(path, error);
    }
  }
}

/** What a function returns or throws, as a promise. */
function promised<Value>(action: () => Value): Promise<Value> {
  return new Promise((resolvePromise) => {
    resolvePromise(action());
  });
}

function detailOf(error: unknown): RefusalDetail | string {
  if (error instanceof VaultError) return error.detail;
  return error instanceof Error ? error.message : String(error);
}
