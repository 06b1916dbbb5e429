import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../property-runs.ts';
import { contactsIn } from '../other-note/reading.ts';

const DAILY = 'Daily/2026-08-03.md';

function linesOf(name: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').filter((line) => line.startsWith('- '));
}

function isContact(line: string): boolean {
  return contactsIn(DAILY, line).some((contact) => !contact.endsWith('unanswered'));
}

function isContactWithAnn(line: string): boolean {
  return contactsIn(DAILY, line).some((contact) => contact.includes('Ann') && !contact.endsWith('unanswered'));
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

  it('with contact of another hardly ever count for the person who is only told of', () => {
    const lines = linesOf('two-people-mention.txt');
    const wrong = lines.filter(isContactWithAnn);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(lines.length * WRONG_CONTACTS);
  });

  it('that report contact beside another person nearly all count', () => {
    const lines = linesOf('two-people-contact.txt');
    const missed = lines.filter((line) => !isContactWithAnn(line));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(lines.length * MISSED_CONTACTS);
  });
});

/** Lines of the words that decide, in any order. */
const openings = fc.array(fc.constantFrom('must', 'Tom', 'I', 'we', 'had', 'tomorrow', 'long', 'if', 'and', ',', '[[Bob]]', 'booked', 'after work', 'wish', 'the', ':'), { maxLength: 5 });
const contactWords = fc.constantFrom('lunch with', 'call with', 'met', 'called', 'emailed', 'spoke to', 'coffee', 'had dinner with');
const endings = fc.array(fc.constantFrom('today', 'tomorrow', 'cancelled', ',', 'about work', 'on Friday', 'and [[Bob]]', 'without me', '?'), { maxLength: 4 });

describe('any line', () => {
  it('is judged without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), openings, endings, (text, opening, ending) => {
      expect(() => contactsIn(DAILY, `- ${opening.join(' ')} ${text} [[Ann]] ${ending.join(' ')}`)).not.toThrow();
    }), { numRuns: propertyRuns.usual });
  });

  it('that is a mention is none the less one with a negation in front of its contact word', () => {
    fc.assert(fc.property(openings, contactWords, endings, fc.constantFrom('no', 'never', 'not', 'without', "didn't"), (opening, word, ending, negation) => {
      const line = (contact: string): string => ['-', ...opening, contact, '[[Ann]]', ...ending].join(' ');
      const isWithAnn = (written: string): boolean => contactsIn(DAILY, written).some((contact) => contact.includes('Ann') && !contact.endsWith('unanswered'));
      fc.pre(!isWithAnn(line(word)));
      expect(isWithAnn(line(`${negation} ${word}`))).toBe(false);
    }), { numRuns: propertyRuns.usual });
  });

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
