import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import type { Interaction } from '../../../../src/domain/interaction.ts';
import { readEntry } from '../../../../src/notes/log/entry/entry.ts';
import { leadingDate } from '../../../../src/notes/log/entry/leading-date.ts';
import { logVocabulary } from '../../../../src/notes/log/log-vocabulary.ts';
import { readPlainEntry, TellingSigns } from '../../../../src/notes/log/entry/plain-entry.ts';
import { propertyRuns } from '../../../property-runs.ts';

const vocabulary = logVocabulary({ ...defaultSettings, channels: { Boot: 'sailing', '⛵': 'sailing' } });

/** How the readers of all forms read a line that stands alone; `null` where no certain date leads it. */
function readSlowly(written: string): Interaction | null {
  const dated = leadingDate({ text: written, visible: written }, null);
  if (dated?.reading.kind !== 'date') return null;
  return readEntry({ path: 'Ada.md', line: 7, date: dated.reading.date, head: { ...dated.rest, line: 7, nested: false }, lines: [], inherited: null }, vocabulary);
}

/** Reads a line that stands between others. */
function readPlainly(written: string, before = '- ', behind = '\n- next\n'): Interaction | null {
  const text = before + written + behind;
  return readPlainEntry('Ada.md', { text, start: before.length, end: before.length + written.length, line: 7 }, new TellingSigns(text), vocabulary);
}

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

describe('an entry of the plain form', () => {
  it('is read as by the readers of all forms', () => {
    fc.assert(
      fc.property(itemText, fc.constantFrom('', '\n', '\r\n', '\n- 2026-06-01 with [[Eve]]\n'), (written, behind) => {
        const plain = readPlainly(written, '- ', behind);
        if (plain !== null) expect(plain).toEqual(readSlowly(written));
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it.each([
    ['2026-07-01: coffee', 'coffee', 'coffee'],
    ['2026-07-01 call: about [[Bob]]', 'call', 'about [[Bob]]'],
    ['2026-07-01 - Video call — long: two hours', 'video', 'long: two hours'],
    ['2026-07-01 talked, * one of five', null, 'talked, * one of five'],
    ['2026-07-01 call with the team', null, null],
  ])('%s', (written, channel, text) => {
    const plain = readPlainly(written);
    expect(plain === null ? [null, null] : [plain.channel, plain.text]).toEqual([channel, text]);
  });

  it.each(['2026-07-01', '2026-07-01 10:30 coffee', '2026-07-01 (gave:: a book)', '2026-07-01 call #gave', '2026-07-01 → call', '2026-07-01 call, no answer', '2026-07-01 📞 hello', '[[2026-07-01]] call', '2026-02-30 call'])('is not what could mean more: %s', (written) => {
    expect(readPlainly(written)).toBeNull();
  });

  it('is read line by line of one note, in any order', () => {
    const lines = ['2026-07-01 call: a', '2026-07-02 call: b (gave:: c)', '2026-07-03 call: d', '2026-07-04 #gave e', '2026-07-05 call: f'];
    const text = `${lines.join('\n')}\n`;
    const signs = new TellingSigns(text);
    const plain = lines.map((written) => readPlainEntry('Ada.md', { text, start: text.indexOf(written), end: text.indexOf(written) + written.length, line: 7 }, signs, vocabulary));
    expect(plain.map((read) => read?.text ?? null)).toEqual(['a', null, 'd', null, 'f']);
    expect(signs.between(text.indexOf(': b'), text.indexOf('c)'))).toBe(true);
  });

  it('is a whole line', () => {
    expect(readPlainly('2026-07-01 call', '- ', ' and more')).toBeNull();
  });
});
