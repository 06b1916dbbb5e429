import { compareCodePoints } from '../../domain/text/collation.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { folderOf } from '../../domain/text/note-path.ts';
import { SameNameNotes } from './same-name-notes.ts';

/** Where links lead. */
export interface Links {
  /** The note, or `null`. */
  readonly find: (target: string, from: string) => string | null;
  readonly isContact: (path: string) => boolean;
  /** The path of the one contact that a name or an e-mail address without a link means, or `null`. */
  readonly named: (written: string) => string | null;
}

/** The contact that a link in the note at `from` leads to, or a name without a link means; `null` if there is none. */
export function contactAt({ target, plain }: NoteLink, from: string, { find, isContact, named }: Links): string | null {
  if (plain !== undefined) return named(target);
  const path = find(target, from);
  return path !== null && isContact(path) ? path : null;
}

/**
 * Finds the note that a link leads to, as the Obsidian app does: by path, then by file name, the nearest note first.
 * Case and Unicode composition do not matter.
 */
export class LinkResolver {
  /** By folded name: the only note of that name, or all of them. */
  private readonly byName = new Map<string, string | SameNameNotes>();

  add(path: string): void {
    const name = foldedName(path);
    const known = this.byName.get(name);
    if (known === undefined) this.byName.set(name, path);
    else if (known instanceof SameNameNotes) known.add(path);
    else if (known !== path) {
      const namesakes = new SameNameNotes(foldedPath);
      namesakes.add(known);
      namesakes.add(path);
      this.byName.set(name, namesakes);
    }
  }

  remove(path: string): void {
    const name = foldedName(path);
    const known = this.byName.get(name);
    if (known === path) this.byName.delete(name);
    if (!(known instanceof SameNameNotes)) return;
    known.remove(path);
    if (known.size === 0) this.byName.delete(name);
  }

  /** The path of the note that `target`, written in the note at `from`, leads to; `null` if there is none. */
  resolve(target: string, from: string): string | null {
    const known = this.byName.get(foldedName(target));
    if (known === undefined) return null;
    if (!target.includes('/')) return known instanceof SameNameNotes ? known.nearest(from) : known;
    const relative = target.startsWith('.');
    const wanted = foldCase(relative ? joinPath(folderOf(from), target) : target.replace(/^\/+/, ''));
    const beside = foldCase(joinPath(folderOf(from), target));
    const candidates = known instanceof SameNameNotes ? [...new Set([...known.endingWith(wanted), ...known.endingWith(beside)])].sort(compareCodePoints) : [known];
    const exact = candidates.find((path) => foldedPath(path) === wanted) ?? candidates.find((path) => foldedPath(path) === beside);
    if (exact !== undefined || relative) return exact ?? null;
    return nearestOf(candidates.filter((path) => foldedPath(path).endsWith(`/${wanted}`)), from);
  }
}

/** The nearest of a few notes. */
function nearestOf(paths: readonly string[], from: string): string | null {
  if (paths.length < 2) return paths[0] ?? null;
  const namesakes = new SameNameNotes(foldedPath);
  for (const path of paths) namesakes.add(path);
  return namesakes.nearest(from);
}

/** A note's or link's name for comparison: the last part of its path, case and composition folded. */
export function foldedName(target: string): string {
  return withoutEnding(foldCase(target.slice(target.lastIndexOf('/') + 1)));
}

/** A note's path for comparison, without its ending. */
function foldedPath(path: string): string {
  return withoutEnding(foldCase(path));
}

function withoutEnding(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -3) : path;
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

/** A link as written in the note at `from`: by the note's name if that resolves to it, else by its path. */
export function linkFrom(from: string, to: string, index: { readonly resolveLink: (target: string, from: string) => string | null }): string {
  const target = to.replace(/\.md$/i, '');
  const fileName = target.slice(target.lastIndexOf('/') + 1);
  return index.resolveLink(fileName, from) === to ? `[[${fileName}]]` : `[[${target}]]`;
}
