import type { NoteLink } from '../domain/interaction.ts';

/** Where links lead. */
export interface Links {
  /** The note, `null` where there is none. */
  readonly find: (target: string, from: string) => string | null;
  readonly isContact: (path: string) => boolean;
}

/** The contact that a link in the note at `from` leads to; `null` where it leads to none. */
export function contactAt({ target }: NoteLink, from: string, { find, isContact }: Links): string | null {
  const path = find(target, from);
  return path !== null && isContact(path) ? path : null;
}

/**
 * Finds the note that a link leads to, as the Obsidian app does: by path, then by file name, the nearest note first.
 * Case and Unicode composition do not matter.
 */
export class LinkResolver {
  private readonly byName = new Map<string, string[]>();

  add(path: string): void {
    const name = foldedName(path);
    const paths = this.byName.get(name);
    if (paths === undefined) this.byName.set(name, [path]);
    else if (!paths.includes(path)) paths.push(path);
  }

  remove(path: string): void {
    const name = foldedName(path);
    const left = (this.byName.get(name) ?? []).filter((other) => other !== path);
    if (left.length === 0) this.byName.delete(name);
    else this.byName.set(name, left);
  }

  /** The path that `target`, written in the note at `from`, leads to; `null` where there is no such note. */
  resolve(target: string, from: string): string | null {
    const candidates = this.byName.get(foldedName(target));
    if (candidates === undefined) return null;
    if (!target.includes('/')) return nearest(candidates, from);
    const relative = target.startsWith('.');
    const wanted = fold(relative ? joinPath(folderOf(from), target) : target.replace(/^\/+/, ''));
    const beside = fold(joinPath(folderOf(from), target));
    const exact = candidates.find((path) => withoutEnding(fold(path)) === wanted) ?? candidates.find((path) => withoutEnding(fold(path)) === beside);
    if (exact !== undefined || relative) return exact ?? null;
    return nearest(candidates.filter((path) => withoutEnding(fold(path)).endsWith(`/${wanted}`)), from);
  }
}

/** A note's or link's name for comparison: the last part of its path, case and composition folded. */
export function foldedName(target: string): string {
  return withoutEnding(fold(target.slice(target.lastIndexOf('/') + 1)));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function withoutEnding(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
}

/** The candidate in the same folder, else the one that shares most of its folders with `from`, else the least deep, else the first. */
function nearest(candidates: readonly string[], from: string): string | null {
  const [first, ...others] = candidates;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const folders = folderOf(from).split('/');
  const rank = (path: string): readonly [number, number] => {
    const own = folderOf(path).split('/');
    let shared = 0;
    while (shared < own.length && own[shared] === folders[shared]) shared++;
    const sameFolder = folderOf(path) === folderOf(from);
    return [sameFolder ? -Infinity : -shared, own.length];
  };
  return [...candidates].sort((a, b) => {
    const [sharedA, depthA] = rank(a);
    const [sharedB, depthB] = rank(b);
    return (sharedA === sharedB ? 0 : sharedA - sharedB) || depthA - depthB || (a < b ? -1 : 1);
  })[0] ?? null;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** `folder` and a relative path, with `.` and `..` resolved. */
function joinPath(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
