import fc from 'fast-check';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/domain/day.ts';
import { leftOut, problemsOf, readLog } from './reading.ts';

const numRuns = Number(process.env['RAPPORT_PROPERTY_RUNS'] ?? 3000);
const settings = { channels: { Boot: 'sailing', '⛵': 'sailing' } };

const date = fc.constantFrom('2026-07-01', '2024-02-29', '1999-12-31', '2026-02-30', '2026-7-1', '2026-07', '20260701', '2026/07/01', '');
const separator = fc.constantFrom(' ', ': ', ' - ', ' — ', ' | ', ': -> ', ' → ', '', ',', ':: ', ' \u00a0', ' -', '\t');
const fragment = fc.constantFrom(
  'call', 'Call', 'video call', 'Zoom', 'coffee', 'e-mail', '1:1', 'Boot', '⛵', 'met', 'talked about the move', 'no answer', 'Voicemail', 'left voicemail', 'answered', 'with [[Bob]]', 'w/ [[Bob]]', 'With Bob', '(with [[Bob]])', 'we went', 'wide',
  '(gave:: a book)', 'gave:: a book', '#call', '#gave', '**Call**', '*', '**', '(no answer)', '#no-answer', ':', '::', ' - ', ' – ', ' ', '  ', '->', '→', '|', '·', ',', '.', '10:30', 'at 10:30', 'Thu', 'Thursday', '(Thu)', '[[Bob]]', '[x](y)', 'é', 'Łódź', '咖啡', '\u3000', '\u2003', '\u00a0',
);
const line = fc.oneof(
  fc.tuple(date, separator, fc.array(fragment, { maxLength: 5 }).map((parts) => parts.join(' '))).map((parts) => parts.join('')),
  fc.tuple(date, separator, fc.array(fragment, { maxLength: 4 })).map(([day, between, parts]) => day + between + parts.join('')),
  fc.tuple(date, separator, fc.string({ maxLength: 60 })).map((parts) => parts.join('')),
);
/** The text of an item has no white space around it, and no line ending in it. */
const itemText = line.map((text) => text.replace(/[\r\n]/g, '').replace(/^[ \t]+|[ \t]+$/g, ''));

/** What a log of one item says. Behind the item may stand what keeps its reader from taking the short way. */
function readItem(written: string, behind = ''): object {
  const log = readLog(`- ${written}\n${behind}`, settings);
  return { interactions: log.interactions, notCounted: leftOut(log), problems: problemsOf(log) };
}

describe('an item of one line', () => {
  it('is read as one with a quote in it', () => {
    fc.assert(
      fc.property(itemText, (written) => {
        expect(readItem(written)).toEqual(readItem(written, '  > quoted\n'));
      }),
      { numRuns },
    );
  });

  it.each([
    ['2026-07-01: coffee', 'coffee', 'coffee'],
    ['2026-07-01 call: about [[Bob]]', 'call', 'about [[Bob]]'],
    ['2026-07-01 - Video call — long: two hours', 'video', 'long: two hours'],
    ['2026-07-01 talked, * one of five', null, 'talked, * one of five'],
    ['2026-07-01 call with the team', 'call', 'call with the team'],
    ['2026-07-01', null, ''],
    ['2026-07-01 10:30 coffee', 'coffee', 'coffee'],
    ['2026-07-01 → call', 'call', 'call'],
    ['2026-07-01 call, no answer', 'call', 'call, no answer'],
    ['2026-07-01 📞 hello', 'call', 'hello'],
    ['[[2026-07-01]] call', 'call', 'call'],
  ])('%s', (written, channel, text) => {
    expect(readLog(`- ${written}`).interactions.map((entry) => [formatDate(entry.date), entry.channel, entry.text])).toEqual([['2026-07-01', channel, text]]);
  });

  it('counts only on a day that there is', () => {
    expect(readItem('2026-02-30 call')).toEqual({ interactions: [], notCounted: ['5: unreadable-date'], problems: ['5: impossible-date 2026-02-30'] });
  });

  it('is read line by line of one note', () => {
    const lines = ['2026-07-01 call: a', '2026-07-02 call: b (gave:: c)', '2026-07-03 call: d', '2026-07-04 #gave e', '2026-07-05 call: f'];
    expect(readLog(lines.map((line) => `- ${line}`).join('\n')).interactions.map(({ text }) => text)).toEqual(['a', 'b', 'd', 'e', 'f']);
  });
});
