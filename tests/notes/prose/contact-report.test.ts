import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contactsIn } from '../other-note/reading.ts';

const DAILY = 'Daily/2026-08-03.md';

function linesOf(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').filter((line) => line.startsWith('- '));
}

function isContact(line: string): boolean {
  return contactsIn(DAILY, line).some((contact) => !contact.endsWith('unanswered'));
}

/** Shares of lines that may be read wrongly: a wrong contact is worse than a missed one. */
const WRONG_CONTACTS = 0.02;
const MISSED_CONTACTS = 0.1;

describe('lines of many people’s daily notes', () => {
  it('that report no contact hardly ever count', () => {
    const lines = linesOf('mention.txt');
    const wrong = lines.filter(isContact);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(lines.length * WRONG_CONTACTS);
  });

  it('that report contact nearly all count', () => {
    const lines = linesOf('contact.txt');
    const missed = lines.filter((line) => !isContact(line));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(lines.length * MISSED_CONTACTS);
  });
});
