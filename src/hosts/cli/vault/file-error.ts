import { VaultError } from '../../../index/port/vault.ts';
import { fileFailure, type FileFailure } from './file-failure.ts';

/** A failure of the file system, worded here: the core knows of no files. */
export class FileError extends VaultError {
  constructor(
    path: string,
    readonly failure: FileFailure,
  ) {
    super(path, { kind: 'file-error', sentence: fileFailure(path, failure) });
  }
}

/** The system's error code, or `null`. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** A system error about a note. Any other error is passed on as it is. */
export function asVaultError(path: string, error: unknown): VaultError {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code === null) throw error;
  return new FileError(path, { kind: 'system-error', code });
}
