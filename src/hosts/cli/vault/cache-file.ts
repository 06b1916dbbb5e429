import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredNote, SnapshotPart } from '../../../index/snapshot/snapshot-part.ts';
import { unpackPart } from '../../../index/snapshot/snapshot-part.ts';
import { asVaultError, systemCode } from './file-error.ts';

/** The cache of one vault: a file that only the user can read, in a folder of their own. It only affects speed, so failures are ignored. */
export class CacheFile {
  private readonly file: string;

  constructor(
    private readonly folder: string,
    vaultRoot: string,
  ) {
    this.file = join(folder, `${createHash('sha256').update(vaultRoot).digest('hex').slice(0, 32)}.json`);
  }

  /** The stored notes that were read by the rules of `key`; none if there is any doubt. */
  read(key: string): ReadonlyMap<string, StoredNote> {
    try {
      const notes = unpackPart(JSON.parse(readFileSync(this.file, 'utf8')), key) ?? [];
      return new Map(notes.map((note) => [note.path, note]));
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== null) return new Map();
      throw error;
    }
  }

  /** Replaces the stored notes, and says whether that worked. */
  write(part: SnapshotPart): boolean {
    const fresh = `${this.file}.new`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700);
      rmSync(fresh, { force: true });
      writeFileSync(fresh, JSON.stringify({ ...part, numbers: Array.from(part.numbers) }), { mode: 0o600, flag: 'wx' });
      renameSync(fresh, this.file);
      return true;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return false;
    }
  }
}

/** Deletes the caches of all vaults. Throws with a plain sentence. */
export function clearCache(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw asVaultError(folder, error);
  }
}
