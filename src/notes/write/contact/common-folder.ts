import { getOrInsert } from '../../../domain/collections.ts';
import { folderOf } from '../../../domain/text/note-path.ts';

/** A folder and the contacts in it: those directly in it, and all of those in each of its folders. */
interface Counts {
  direct: number;
  readonly below: Map<string, number>;
}

/**
 * The folder for a new contact among these: from the top down, the folder that holds most, as long as more than half of the
 * contacts are below it. So contacts in `People` and its subfolders give `People`. `null` without contacts.
 * @param paths the paths of contacts; empty for the top of the vault.
 */
export function commonFolder(paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const folders = new Map<string, Counts>();
  const countsOf = (folder: string): Counts => {
    return getOrInsert(folders, folder, () => ({ direct: 0, below: new Map() }));
  };
  for (const path of paths) {
    let folder = folderOf(path);
    countsOf(folder).direct++;
    for (; folder !== ''; folder = folderOf(folder)) {
      const { below } = countsOf(folderOf(folder));
      below.set(folder, (below.get(folder) ?? 0) + 1);
    }
  }
  let common = '';
  for (;;) {
    const { direct, below } = countsOf(common);
    const all = [...below.values()].reduce((sum, count) => sum + count, direct);
    const [largest] = [...below].sort(([, a], [, b]) => b - a);
    // At the top most is enough: contacts in three folders don't belong beside them.
    if (largest === undefined || largest[1] <= (common === '' ? direct : Math.max(direct, all / 2))) return common;
    common = largest[0];
  }
}
