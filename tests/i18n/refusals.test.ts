import { expect, test } from 'vitest';
import type { RefusalDetail } from '../../src/domain/refusal.ts';
import { refusal } from '../../src/i18n/en/refusals.ts';

/** The sentences that no other test reads. */
test.each<[RefusalDetail, string]>([
  [{ kind: 'not-a-contact', path: null }, 'This note is no longer a contact.'],
  [{ kind: 'not-a-contact', path: 'A.md' }, 'A.md is no longer a contact.'],
  [{ kind: 'differing-properties', names: ['last-contact', 'last'] }, 'The properties last-contact and last differ. Give them the same value first.'],
  [{ kind: 'unreadable-frontmatter', problem: { kind: 'broken-frontmatter', reason: 'a bracket is open' } }, 'The properties can’t be read as YAML: a bracket is open.'],
  [{ kind: 'changes-other-properties', property: 'due', by: 'adding' }, 'Adding to “due” would change other properties too.'],
  [{ kind: 'closing-not-read-back', suffix: '– done 2026-09-01' }, 'The words “– done 2026-09-01” wouldn’t be read as the end of this request. Write them into the note by hand.'],
  [{ kind: 'failed', path: 'A.md', message: 'the disk is full.' }, 'A.md couldn’t be changed: the disk is full.'],
])('%j', (detail, sentence) => {
  expect(refusal(detail)).toBe(sentence);
});
