import type { RefusalDetail } from '../../../domain/refusal.ts';
import { en } from '../../../i18n/en.ts';

/** What went wrong with a file, as facts. */
export type FileFailure =
  | { readonly kind: 'outside-vault' | 'not-changed' | 'symbolic-link' | 'not-a-file' | 'changed-by-another-program' | 'trash-is-link' }
  /** `code` is the system's own, such as `ENOENT`. */
  | { readonly kind: 'system-error'; readonly code: string }
  | { readonly kind: 'link-not-followed'; readonly leadsTo: 'outside' | 'folder' }
  /** `leftover` is the file of a run that was cut short. */
  | { readonly kind: 'hard-links'; readonly leftover: string | null }
  | { readonly kind: 'left-beside'; readonly name: string; readonly cause: RefusalDetail; readonly failure: RefusalDetail }
  | { readonly kind: 'not-put-back'; readonly cause: RefusalDetail | string; readonly notes: readonly { readonly path: string; readonly failure: RefusalDetail }[] };

/** What the system's error codes mean for a note, as the rest of a sentence. */
const SYSTEM_ERRORS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no longer exists'],
  ['ENOTDIR', 'no longer exists'],
  ['EEXIST', 'is there already'],
  ['EISDIR', 'is a folder, not a note'],
  ['EACCES', 'may not be opened or changed: permission denied'],
  ['EPERM', 'may not be changed: the system does not allow it'],
  ['EROFS', 'can’t be changed: the disk is read-only'],
  ['ENOSPC', 'can’t be saved: no space is left on the disk'],
  ['EDQUOT', 'can’t be saved: the disk quota is used up'],
  ['EIO', 'can’t be read or saved: the disk reports an error'],
  ['EMFILE', 'can’t be opened: too many files are open'],
  ['ELOOP', 'is a link that leads to itself'],
  ['ENAMETOOLONG', 'can’t be saved: its name is too long'],
]);

/** What went wrong with the file at `path`, as sentences. */
export function fileFailure(path: string, failure: FileFailure): string {
  switch (failure.kind) {
    case 'outside-vault':
      return `${path} lies outside the vault.`;
    case 'not-changed':
      return `${path} was not changed.`;
    case 'symbolic-link':
      return `${path} is a symbolic link, and is not changed: change the note that it leads to.`;
    case 'not-a-file':
      return `${path} is not a file.`;
    case 'changed-by-another-program':
      return `${path} was changed by another program meanwhile; nothing was written. Try again.`;
    case 'trash-is-link':
      return `${path} is a link, and nothing is put into it.`;
    case 'system-error':
      return `${path} ${SYSTEM_ERRORS.get(failure.code) ?? `can’t be read or saved (${failure.code})`}.`;
    case 'link-not-followed':
      return `${path} is a link to ${failure.leadsTo === 'outside' ? 'a place outside the vault' : 'a folder'}, and not followed.`;
    case 'hard-links':
      return `${path} is one file under several names (hard links), and is not changed.${failure.leftover === null ? '' : ` A run that was cut short left ${failure.leftover} beside it: remove that.`}`;
    case 'left-beside':
      return `${en.refusal(failure.cause)} What it held before could not be put back, and lies beside it as ${failure.name}: ${en.refusal(failure.failure)}`;
    case 'not-put-back':
      return [
        typeof failure.cause === 'string' ? failure.cause : en.refusal(failure.cause),
        ...failure.notes.map((note) => `And ${note.path}, written before, could not be put back: ${en.refusal(note.failure)}`),
      ].join(' ');
  }
}
