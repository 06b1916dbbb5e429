/** In each of the marks below. */
const ANY_CONFLICT = /conflict/i;
/**
 * The marks that sync tools put into the name of a copy that they could not unite with the note: Obsidian Sync, Dropbox,
 * Nextcloud, Syncthing, Google Drive and pCloud.
 */
const CONFLICT_MARKS = [
  / \((?:[^()]{1,60}['’]s? )?(?:conflicted copy|case conflict|conflict)[^()]{0,80}\)$/i,
  / \([^()]{1,60} (?:conflicted copy|in conflict)[^()]{0,80}\)$/i,
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/i,
  / ?\[conflict(?:ed)?[^[\]]{0,60}\]$/i,
  /_conflict-\d{8}-\d{6}$/i,
];
/** Copies that a person may have made as well. */
const NUMBERED = / (?:\d|\(\d\))$/;

/** The path of the note that a sync tool's conflict copy at `path` was made of; `null` where its name bears no such mark. */
export function originalOfConflict(path: string): string | null {
  return ANY_CONFLICT.test(path) ? withoutMark(path, CONFLICT_MARKS) : null;
}

/** The path of the note that the one at `path` may be a copy of, by a number at the end of its name (`Ada 2.md`, `Ada (1).md`). */
export function originalOfNumbered(path: string): string | null {
  return withoutMark(path, [NUMBERED]);
}

function withoutMark(path: string, marks: readonly RegExp[]): string | null {
  const name = path.replace(/\.md$/i, '');
  const mark = marks.find((pattern) => pattern.test(name));
  const original = mark === undefined ? name : name.replace(mark, '');
  return mark === undefined || original === '' || original.endsWith('/') ? null : original + path.slice(name.length);
}
