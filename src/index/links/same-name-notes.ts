import { getOrInsert, takeFrom } from '../../domain/collections.ts';
import { folderOf } from '../../domain/text/note-path.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import { SortedList } from '../../domain/queue/sorted-list.ts';

/** A note among those of one name. */
interface Namesake {
  readonly path: string;
  /** Its folders, the outermost first; that of a note in none is `''`. */
  readonly folders: readonly string[];
}

/**
 * Notes with the same name, of which there may be thousands (`README`, `index`). The nearest to another note is found by
 * walking up that note's folders, without looking at all of them.
 */
export class SameNameNotes {
  private readonly byPath = new Map<string, Namesake>();
  /** By folder: all in it and below it, the least deep first. */
  private readonly below = new Map<string, SortedList<Namesake>>();
  /** By folder, the notes directly in it, first by path. */
  private readonly inside = new Map<string, SortedList<Namesake>>();
  /** By the folded end of the path, the note's name and its folder's. */
  private readonly byEnd = new Map<string, Set<string>>();

  constructor(private readonly fold: (path: string) => string) {}

  get size(): number {
    return this.byPath.size;
  }

  add(path: string): void {
    if (this.byPath.has(path)) return;
    const note = { path, folders: folderOf(path).split('/') };
    this.byPath.set(path, note);
    listIn(this.inside, folderOf(path)).add([note]);
    for (const folder of foldersUp(folderOf(path))) listIn(this.below, folder).add([note]);
    const end = endOf(this.fold(path));
    this.byEnd.set(end, (this.byEnd.get(end) ?? new Set()).add(path));
  }

  remove(path: string): void {
    const note = this.byPath.get(path);
    if (note === undefined) return;
    this.byPath.delete(path);
    takeFrom(this.inside, folderOf(path), note);
    for (const folder of foldersUp(folderOf(path))) takeFrom(this.below, folder, note);
    takeFrom(this.byEnd, endOf(this.fold(path)), path);
  }

  /** The note in the same folder as `from`, else the one that shares most of its folders with it, else the least deep, else the first. */
  nearest(from: string): string | null {
    const folder = folderOf(from);
    const [beside] = this.inside.get(folder)?.first(1) ?? [];
    if (beside !== undefined) return beside.path;
    for (const around of foldersUp(folder)) {
      const [note] = this.below.get(around)?.first(1) ?? [];
      if (note !== undefined) return note.path;
    }
    return null;
  }

  /** Those whose folded paths end with a folded name and its folder's, `people/ada`; of a name alone, all. */
  endingWith(end: string): readonly string[] {
    if (!end.includes('/')) return [...this.byPath.keys()];
    return [...(this.byEnd.get(endOf(end)) ?? [])];
  }
}

/** A folder and all around it, the innermost first; the last is the vault, which is `''`. */
function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/', at - 1)) folders.push(folder.slice(0, at));
  return folder === '' ? folders : [...folders, ''];
}

function endOf(path: string): string {
  const name = path.lastIndexOf('/');
  return path.slice(path.lastIndexOf('/', name - 1) + 1);
}

function listIn(lists: Map<string, SortedList<Namesake>>, folder: string): SortedList<Namesake> {
  return getOrInsert(lists, folder, () => new SortedList(leastDeepFirst));
}

function leastDeepFirst(a: Namesake, b: Namesake): number {
  return a.folders.length - b.folders.length || compareCodePoints(a.path, b.path);
}
