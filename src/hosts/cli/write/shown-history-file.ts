import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { NOTHING_SHOWN, parseShownHistory, shownHistoryJson, type ShownHistory } from '../../../domain/queue/shown-history.ts';
import { systemCode } from '../vault/file-error.ts';

/** What today's lists of one vault have shown: a file beside the undo journal. Without it the lists begin anew, so failures are ignored. */
export class ShownHistoryFile {
  private readonly file: string;
  private readonly isInVault: boolean;

  constructor(
    private readonly folder: string,
    vaultRoot: string,
  ) {
    this.file = join(folder, `${createHash('sha256').update(vaultRoot).digest('hex').slice(0, 32)}.shown.json`);
    this.isInVault = this.file.startsWith(vaultRoot + sep);
  }

  /** The history; that of nothing if there is none, or it can't be read. */
  read(): ShownHistory {
    try {
      return parseShownHistory(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch (error) {
      if (error instanceof SyntaxError || systemCode(error) !== null) return NOTHING_SHOWN;
      throw error;
    }
  }

  /** Replaces the history, and says whether that worked. Nothing is ever written into a vault. */
  write(history: ShownHistory): boolean {
    if (this.isInVault) return false;
    const fresh = `${this.file}.new`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      chmodSync(this.folder, 0o700);
      rmSync(fresh, { force: true });
      writeFileSync(fresh, JSON.stringify(shownHistoryJson(history)), { mode: 0o600, flag: 'wx' });
      renameSync(fresh, this.file);
      return true;
    } catch (error) {
      if (systemCode(error) === null) throw error;
      return false;
    }
  }
}
