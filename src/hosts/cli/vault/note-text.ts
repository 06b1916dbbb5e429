import type { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { asVaultError, FileError } from './file-error.ts';

/** Stands for bytes that are no UTF-8, and may stand in a text by itself. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/** The text of a file, byte order mark included. Throws a {@link FileError} for one that can't be read or is not UTF-8. */
export function readNoteText(path: string, file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes(REPLACEMENT_CHARACTER) ? decodeNote(path, readFileSync(file)) : text;
  } catch (error) {
    throw asVaultError(path, error);
  }
}

/** The text of a note's bytes. Bytes that are not UTF-8 are refused: written back, they would be others. */
export function decodeNote(path: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new FileError(path, { kind: 'not-utf8' });
  return bytes.toString('utf8');
}
