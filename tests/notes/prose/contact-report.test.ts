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
  it.each(['mention.txt', 'mention-languages.txt', 'mention-tasks.txt'])('that report no contact hardly ever count: %s', (name) => {
    const lines = linesOf(name);
    const wrong = lines.filter(isContact);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(lines.length * WRONG_CONTACTS);
  });

  it.each(['contact.txt', 'contact-languages.txt', 'contact-tasks.txt'])('that report contact nearly all count: %s', (name) => {
    const lines = linesOf(name);
    const missed = lines.filter((line) => !isContact(line));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(lines.length * MISSED_CONTACTS);
  });
});

describe('any line', () => {
  it('of 64 KB is judged in linear time', () => {
    const time = (line: string): number => {
      const start = performance.now();
      contactsIn(DAILY, `- ${line}`);
      return performance.now() - start;
    };
    for (const piece of ['lunch with [[Ann]] ', '[[Ann]], ', 'with a b c ', 'no answer and ', 'left a [[Ann]] ', 'must, ', '📞 ', 'and I '] as const) {
      time(`[[Ann]] ${piece}`);
      expect(time(`[[Ann]] ${piece.repeat(60_000 / piece.length)}`), piece).toBeLessThan(LONGEST_TIME);
    }
  });
});

/** In milliseconds, on a busy machine; quadratic time would be minutes. */
const LONGEST_TIME = 5000;
