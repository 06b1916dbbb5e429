import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asVaultError, FileError, systemCode } from './file-error.ts';
import { pathInside } from './listing.ts';

/**
 * The text of a configuration file of the vault, without its byte order mark; `null` if there is none. Throws a
 * `VaultError` for one that can't be read, that lies outside the vault by a link, or that is a pipe or a device, which
 * could be read for ever. `root` is a real path.
 */
export function readConfigurationFile(root: string, path: string): string | null {
  try {
    const file = realpathSync(join(root, path));
    if (pathInside(root, file) === null) throw new FileError(path, { kind: 'link-not-followed', leadsTo: 'outside' });
    if (!statSync(file).isFile()) throw new FileError(path, { kind: 'not-a-file' });
    return withoutMark(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw asVaultError(path, error);
  }
}

/** A text without its byte order mark, which is no part of JSON. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
