import { VaultError } from '../../../index/port/vault.ts';

/** The system's code of an error, `null` where it has none. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What went wrong with a note. An error that is none of the system's is passed on as it is. */
export function asVaultError(path: string, error: unknown): VaultError {
  if (error instanceof VaultError) return error;
  const code = systemCode(error);
  if (code === null) throw error;
  return new VaultError(path, { kind: 'system-error', path, code });
}
