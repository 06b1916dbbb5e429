import type { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { VaultError } from '../../../index/port/vault.ts';
import { asVaultError } from './file-error.ts';

/** Replaces bytes that aren't UTF-8, but may also occur in a text by itself. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/** The text of a file, byte order mark included. Throws a {@link VaultError} for one that can't be read or is not UTF-8. */
export function readNoteText(path: string, file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes(REPLACEMENT_CHARACTER) ? decodeNote(path, readFileSync(file)) : text;
  } catch (error) {
    throw asVaultError(path, error);
  }
}

/** Decodes a note's bytes. Refuses bytes that aren't UTF-8, since writing them back would change them. */
export function decodeNote(path: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new VaultError(path, { kind: 'not-utf8', path });
  return bytes.toString('utf8');
}
