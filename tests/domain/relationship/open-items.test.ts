import { expect, it } from 'vitest';
import { itemOfReason } from '../../../src/domain/relationship/open-items.ts';
import { contact } from '../builders.ts';

it('a reason that speaks for several requests leads to the one that it names', () => {
  const related = contact().entry('2026-08-01', { 'asked-me': 'a letter' }).entry('2026-08-10', { 'asked-me': 'the slides' }).related();
  const [reason] = related.reasons;
  if (reason?.kind !== 'request') throw new Error('no request');
  expect(itemOfReason(reason, related)?.text).toBe(reason.what);
});

it('a reason that is about nothing open leads to none', () => {
  const related = contact().entry('2026-08-20', { received: 'advice' }).related();
  expect(related.reasons.map((reason) => itemOfReason(reason, related))).toEqual([null]);
});
