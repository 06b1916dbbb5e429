import { expect, test } from 'vitest';
import type { RefusalDetail } from '../../../../src/domain/refusal.ts';
import { fileFailure, type FileFailure } from '../../../../src/hosts/cli/vault/file-failure.ts';

const CHANGED = 'A.md was changed by another program meanwhile; nothing was written. Try again.';
const said = (sentence: string): RefusalDetail => ({ kind: 'file-error', sentence });

test.each<[FileFailure, string]>([
  [{ kind: 'outside-vault' }, 'A.md lies outside the vault.'],
  [{ kind: 'symbolic-link' }, 'A.md is a symbolic link, and is not changed: change the note that it leads to.'],
  [{ kind: 'system-error', code: 'ENOENT' }, 'A.md no longer exists.'],
  [{ kind: 'system-error', code: 'EISDIR' }, 'A.md is a folder, not a note.'],
  [{ kind: 'system-error', code: 'EACCES' }, 'A.md may not be opened or changed: permission denied.'],
  [{ kind: 'system-error', code: 'EODD' }, 'A.md can’t be read or saved (EODD).'],
  [{ kind: 'link-not-followed', leadsTo: 'folder' }, 'A.md is a link to a folder, and not followed.'],
  [{ kind: 'link-not-followed', leadsTo: 'outside' }, 'A.md is a link to a place outside the vault, and not followed.'],
  [{ kind: 'hard-links', leftover: null }, 'A.md is one file under several names (hard links), and is not changed.'],
  [{ kind: 'hard-links', leftover: '.A.md.rapport-7-held' }, 'A.md is one file under several names (hard links), and is not changed. A run that was cut short left .A.md.rapport-7-held beside it: remove that.'],
  [{ kind: 'changed-by-another-program' }, 'A.md was changed by another program meanwhile; nothing was written. Try again.'],
  [{ kind: 'left-beside', name: '.A.md.rapport-7-held', cause: said(CHANGED), failure: said('A.md can’t be read or saved: the disk reports an error.') }, 'A.md was changed by another program meanwhile; nothing was written. Try again. What it held before could not be put back, and lies beside it as .A.md.rapport-7-held: A.md can’t be read or saved: the disk reports an error.'],
  [{ kind: 'not-put-back', cause: 'It broke.', notes: [{ path: 'B.md', failure: said('B.md was not changed.') }] }, 'It broke. And B.md, written before, could not be put back: B.md was not changed.'],
])('%j', (failure, sentence) => {
  expect(fileFailure('A.md', failure)).toBe(sentence);
});
