import type { Dirent } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { VaultError } from '../../../index/port/vault.ts';
import { asVaultError, FileError } from './file-error.ts';
import { isLeftover } from './leftovers.ts';

/** The notes of a folder, and what couldn't be read. */
export interface Listing {
  /** Relative to the vault, with `/`, sorted by code units. */
  readonly paths: readonly string[];
  readonly failures: readonly VaultError[];
  /** Temporary files of this program. */
  readonly leftovers: readonly string[];
}

/**
 * Lists the Markdown notes of a folder and of the folders in it, but for dot folders and dot files. Links to folders are
 * not followed; a link to a note is one only where it leads to a file of the vault that is not listed by itself.
 */
export function listNotes(root: string): Listing {
  const paths: string[] = [];
  const links: string[] = [];
  const failures: VaultError[] = [];
  const leftovers: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder, failures)) {
      const { name } = entry;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (name.startsWith('.')) {
        if (entry.isFile() && isLeftover(name)) leftovers.push(path);
        continue;
      }
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && isNote(name)) paths.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
      else if (isNote(name)) failures.push(new FileError(path, { kind: 'not-a-file' }));
    }
  }
  if (links.length > 0) followLinks(root, links, paths, failures);
  return { paths: paths.sort(), failures, leftovers };
}

/** Whether a file's name is that of a Markdown note. */
function isNote(name: string): boolean {
  return name.length > 3 && name.slice(-3).toLowerCase() === '.md';
}

function entriesOf(root: string, folder: string, failures: VaultError[]): readonly Dirent[] {
  try {
    return readdirSync(folder === '' ? root : join(root, folder), { withFileTypes: true });
  } catch (error) {
    failures.push(asVaultError(folder === '' ? '.' : folder, error));
    return [];
  }
}

/** Adds the links that lead to a note of the vault, each target once. */
function followLinks(root: string, links: readonly string[], paths: string[], failures: VaultError[]): void {
  const realRoot = realpathSync(root);
  const known = new Set(paths);
  for (const path of [...links].sort()) {
    try {
      const target = realpathSync(join(root, path));
      const inside = pathInside(realRoot, target);
      const isFile = statSync(target).isFile();
      if (isFile && !isNote(path)) continue;
      if (inside === null || !isFile) {
        failures.push(new FileError(path, { kind: 'link-not-followed', leadsTo: inside === null ? 'outside' : 'folder' }));
      } else if (!known.has(inside)) {
        known.add(inside);
        paths.push(path);
      }
    } catch (error) {
      // A broken link that isn't named like a note is ignored.
      if (isNote(path)) failures.push(asVaultError(path, error));
    }
  }
}

/** A real path relative to the vault, with `/`; `null` if it is outside. */
export function pathInside(realRoot: string, realPath: string): string | null {
  const path = relative(realRoot, realPath);
  // On Windows a relative path to another drive is absolute.
  if (path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return sep === '/' ? path : path.split(sep).join('/');
}
