import { expect, test } from 'vitest';
import type { RefusalDetail } from '../../src/domain/refusal.ts';
import { refusal } from '../../src/i18n/en/refusals.ts';

const changed: RefusalDetail = { kind: 'changed-by-another-program', path: 'A.md' };

/** The sentences that no other test reads: those of files, and of properties that can't be changed. */
test.each<[RefusalDetail, string]>([
  [{ kind: 'not-a-contact', path: null }, 'This note is no contact any more.'],
  [{ kind: 'not-a-contact', path: 'A.md' }, 'A.md is no contact any more.'],
  [{ kind: 'differing-properties', names: ['last-contact', 'last'] }, 'The properties last-contact and last say different things. Make them agree first.'],
  [{ kind: 'unreadable-frontmatter', problem: { kind: 'broken-frontmatter', reason: 'a bracket is open' } }, 'The properties cannot be read as YAML: a bracket is open.'],
  [{ kind: 'changes-other-properties', property: 'due', by: 'adding' }, 'Adding to "due" would change other properties too.'],
  [{ kind: 'closing-not-read-back', suffix: '– done 2026-09-01' }, 'The words “– done 2026-09-01” can’t be put here so that they are read as the end of this request. Write them into the note by hand.'],
  [{ kind: 'not-utf8', path: 'A.md' }, 'A.md is not written in UTF-8.'],
  [{ kind: 'outside-vault', path: '../A.md' }, '../A.md lies outside the vault.'],
  [{ kind: 'symbolic-link', path: 'A.md' }, 'A.md is a symbolic link, and is not changed: change the note that it leads to.'],
  [{ kind: 'system-error', path: 'A.md', code: 'ENOENT' }, 'A.md is not there any more.'],
  [{ kind: 'system-error', path: 'A.md', code: 'EISDIR' }, 'A.md is a folder, not a note.'],
  [{ kind: 'system-error', path: 'A.md', code: 'EACCES' }, 'A.md may not be opened or changed: permission denied.'],
  [{ kind: 'system-error', path: 'A.md', code: 'EODD' }, 'A.md can’t be read or saved (EODD).'],
  [{ kind: 'failed', path: 'A.md', message: 'the disk is full.' }, 'A.md could not be changed: the disk is full.'],
  [{ kind: 'link-not-followed', path: 'A', leadsTo: 'folder' }, 'A is a link to a folder, and not followed.'],
  [{ kind: 'link-not-followed', path: 'A', leadsTo: 'outside' }, 'A is a link to a place outside the vault, and not followed.'],
  [{ kind: 'hard-links', path: 'A.md', leftover: null }, 'A.md is one file under several names (hard links), and is not changed.'],
  [{ kind: 'hard-links', path: 'A.md', leftover: '.A.md.rapport-7-held' }, 'A.md is one file under several names (hard links), and is not changed. A run that was cut short left .A.md.rapport-7-held beside it: remove that.'],
  [changed, 'A.md was changed by another program meanwhile; nothing was written. Try again.'],
  [{ kind: 'left-beside', path: 'A.md', name: '.A.md.rapport-7-held', cause: changed, failure: { kind: 'system-error', path: 'A.md', code: 'EIO' } }, 'A.md was changed by another program meanwhile; nothing was written. Try again. What it held before could not be put back, and lies beside it as .A.md.rapport-7-held: A.md can’t be read or saved: the disk reports an error.'],
  [{ kind: 'not-put-back', cause: 'It broke.', notes: [{ path: 'B.md', failure: { kind: 'not-changed', path: 'B.md' } }] }, 'It broke. And B.md, written before, could not be put back: B.md was not changed.'],
])('%j', (detail, sentence) => {
  expect(refusal(detail)).toBe(sentence);
});
