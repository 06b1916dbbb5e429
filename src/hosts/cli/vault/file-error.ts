import { VaultError } from '../../../index/port/vault.ts';

/** The system's error codes as the end of a sentence about a note. */
const REASONS: ReadonlyMap<string, readonly [reason: string, kind: VaultError['kind']]> = new Map([
  ['ENOENT', ['is not there any more', 'missing']],
  ['ENOTDIR', ['is not there any more', 'missing']],
  ['EEXIST', ['is there already', 'exists']],
  ['EISDIR', ['is a folder, not a note', 'unreadable']],
  ['EACCES', ['may not be opened or changed: permission denied', 'unreadable']],
  ['EPERM', ['may not be changed: the system does not allow it', 'unreadable']],
  ['EROFS', ['can\u2019t be changed: the disk is read-only', 'failed']],
  ['ENOSPC', ['can\u2019t be saved: no space is left on the disk', 'failed']],
  ['EDQUOT', ['can\u2019t be saved: the disk quota is used up', 'failed']],
  ['EIO', ['can\u2019t be read or saved: the disk reports an error', 'failed']],
  ['EMFILE', ['can\u2019t be opened: too many files are open', 'failed']],
  ['ELOOP', ['is a link that leads to itself', 'linked']],
  ['ENAMETOOLONG', ['can\u2019t be saved: its name is too long', 'failed']],
]);

/** The system's error code, or `null`. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** A system error about a note as one plain sentence. Any other error is passed on as it is. */
export function asVaultError(path: string, error: unknown): VaultError {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code === null) throw error;
  const [reason, kind] = REASONS.get(code) ?? [`can\u2019t be read or saved (${code})`, 'failed'];
  return new VaultError(path, `${path} ${reason}.`, kind);
}
