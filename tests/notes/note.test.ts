import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import type { NoteFacts } from '../../src/notes/note.ts';
import { noteReader } from '../../src/notes/note.ts';
import { propertyRuns } from '../property-runs.ts';
import { growsTooFast } from './log/growth.ts';

const PATH = 'People/Ada Lovelace.md';
const HEAD = '---\ntype: person\n---\n';

const reader = noteReader(defaultSettings, readYaml);
const read = (text: string): NoteFacts => reader.read(PATH, text);

/** What a contact note says. */
function factsOf(text: string): Extract<NoteFacts, { readonly kind: 'contact' }> {
  const facts = read(text);
  if (facts.kind !== 'contact') throw new Error(`A ${facts.kind} note`);
  return facts;
}

const piece = fc.constantFrom(
  '2026-07-01', '2026-02-30', '03-04-2026', '2026-07', '2026', 'July 4th, 2026', '[[2026-07-04]]', '[[2026-07-04|x]]', '[2025-02-20]:', '**2026-03-30**', '(date:: 2026-01-05)', '📅 2026-01-05', '`2026-07-01`', '![[2026-07-01]]', '✅ 2026-07-02',
  '(gave:: x)', '[asked:: y – done 2026-08-01]', '(gave:: [[Bob]]', 'gave::', 'received:', '#gave', '(with:: [[Bob]])', 'with [[Bob]] and [[Eve]]', '(follow-up:: 2026-12-01)', '(direction:: in)', '→', '->', '**Direction:** Outbound', '(no-answer)', 'voicemail',
  'call', 'coffee:', '📞', '#call', 'Ada: send it', '🔁 every week', 'text', 'and more', '|', ' ', '  ', '\t', '(', ')', '[', ']', '[[', ']]', '::', '%%', '*', '_', '`', '<b>', '<!--', '-->', '\\', '\u00a0', '\u2028', '\0', 'é', '😀', '電話',
);
const opening = fc.constantFrom('- ', '* ', '1. ', '  - ', '    - ', '\t- ', '- [ ] ', '- [x] ', '- [-] ', '  - [ ] ', '### ', '## Log', '# ', '**Log**', '> ', '', '', '  ', '    ', '| ', '|---|---|', '```', '---', '===', '<div>', '</div>', '[^1]: ');
const line = fc.tuple(opening, fc.array(piece, { maxLength: 5 })).map(([start, parts]) => start + parts.join(' '));
const log = fc.array(line, { maxLength: 14 }).map((lines) => `${HEAD}## Interactions\n${lines.join('\n')}`);

describe('any note', () => {
  it('of any characters is read', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => HEAD + text), fc.string({ unit: 'grapheme' }).map((text) => `${HEAD}# Log\n- 2026-07-01 ${text}`)), (text) => void read(text)), { numRuns: propertyRuns.long });
  });

  it('has its facts on lines that exist', () => {
    fc.assert(
      fc.property(log, (text) => {
        const count = text.split(/\r\n|\r|\n/).length;
        const { facts, problems } = factsOf(text);
        const { interactions, plans, commitments, notCounted } = facts;
        const exchanges = interactions.flatMap((entry) => [...entry.exchanges, ...entry.followUps, ...entry.with]);
        for (const found of [...interactions, ...plans, ...commitments, ...notCounted, ...problems, ...exchanges]) {
          expect(found.line).toBeGreaterThan(3);
          expect(found.line).toBeLessThanOrEqual(count);
        }
        const lines = interactions.map((entry) => entry.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(new Set([...interactions, ...plans].map((entry) => entry.line)).size).toBe(interactions.length + plans.length);
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it('says the same again', () => {
    fc.assert(
      fc.property(log, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: propertyRuns.quick },
    );
  });

  it('says the same with text behind its log', () => {
    const plain = log.filter((text) => !/%%|```|<|^\[\^/m.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const { interactions, plans } = factsOf(`${text}\n\n# Notes\n`).facts;
        const longer = factsOf(`${text}\n\n# Notes\n\nSome words.\n\n- 2026-09-09 moved\n`).facts;
        expect([longer.interactions, longer.plans]).toEqual([interactions, plans]);
      }),
      { numRuns: propertyRuns.long },
    );
  });

  it('says the same with other line endings', () => {
    fc.assert(
      fc.property(log, fc.array(fc.boolean(), { minLength: 1 }), (text, returns) => {
        const facts = read(text);
        let count = 0;
        expect(read(text.replaceAll('\n', '\r\n'))).toEqual(facts);
        expect(read(text.replace(/\n/g, () => (returns[count++ % returns.length] === true ? '\r\n' : '\n')))).toEqual(facts);
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('says the same with a byte order mark', () => {
    fc.assert(
      fc.property(log, (text) => {
        expect(read(`\uFEFF${text}`)).toEqual(read(text));
      }),
      { numRuns: propertyRuns.quick },
    );
  });
});

/** A log of `size` pieces, made of a text for each. */
const inLog = (text: (size: number) => string) => (size: number): string => `${HEAD}## Log\n${text(size)}\n`;
const repeated = (text: string) => inLog((size) => text.repeat(size));
const entries = (text: (index: number) => string) => inLog((size) => Array.from({ length: size }, (_, index) => text(index)).join('\n'));
const dayOf = (index: number): string => `20${String(10 + (index % 15))}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;

describe('time grows no faster than the note', () => {
  it.each<[string, (size: number) => string, number]>([
    ['one long line', inLog((size) => `- 2026-07-01 ${'x'.repeat(size)}`), 250_000],
    ['one long line of words', inLog((size) => `- 2026-07-01 ${'word '.repeat(size)}`), 50_000],
    ['a long paragraph', inLog((size) => `2026-07-01 ${'word '.repeat(size)}`), 50_000],
    ['nested brackets', inLog((size) => `- 2026-07-01 ${'['.repeat(size)}${']'.repeat(size)}`), 25_000],
    ['openings of marks', inLog((size) => `- 2026-07-01 ${'(gave:: '.repeat(size)}`), 25_000],
    ['openings of links', inLog((size) => `- 2026-07-01 ${'[['.repeat(size)}`), 25_000],
    ['list levels', inLog((size) => Array.from({ length: size }, (_, level) => `${' '.repeat(Math.min(level, 200) * 2)}- x`).join('\n')), 250],
    ['entries with odd lines among them', entries((index) => (index % 7 === 0 ? '<div>\n- 2026-01-01 x\n</div>\n' : index % 11 === 0 ? '> 2026-01-01 x\n' : `- ${dayOf(index)} call: x (gave:: y)`)), 500],
    ['comments', repeated('%%\n- 2026-07-01 x\n'), 6_000],
    ['comment signs', repeated('%%'), 12_500],
    ['dated headings', entries((index) => `### ${dayOf(index)}\ntext`), 5_000],
    ['month headings', entries((index) => `${'#'.repeat(3 + (index % 4))} 2026-07\ntext`), 5_000],
    ['excluded blocks', entries((index) => `> ${dayOf(index)} x\n`), 5_000],
    ['log sections', repeated('## Log\n- 2026-07-01 x\n\n%% 2026-07-01 %%\n\n'), 2_000],
    ['marks in nested items', inLog((size) => `### 2026-07-01\n${'- with:: [[Bob]]\n- gave: x\n'.repeat(size)}`), 6_000],
    ['properties of one kind', (size) => `---\ntype: person\nemails:\n${'  - a@example.org\n'.repeat(size)}---\n`, 4_000],
    ['opening template marks', (size) => `---\ntype: person\nx: "${'{{'.repeat(size)}"\n---\n`, 25_000],
    ['tasks', entries((index) => `- [ ] Ada: send it 📅 ${dayOf(index)} 🔁 every week`), 2_500],
  ])('%s', (_, note, size) => {
    expect(growsTooFast((count) => void read(note(count)), size)).toBeNull();
  });

  // Within the limits of a block, what a line holds is up to its writer.
  const whole = 15_000;
  it.each<[string, (size: number) => string, size?: number]>([
    ['spaces in the text', (size) => `- 2026-07-01 a${' '.repeat(size)}b`],
    ['spaces in a mark', (size) => `- 2026-07-01 a (asked:: b${' '.repeat(size)}c)`],
    ['dashes in a mark', (size) => `- 2026-07-01 a (asked:: b ${'– '.repeat(size / 2)}c)`],
    ['closings in a mark', (size) => `- 2026-07-01 a (asked:: ${'– done '.repeat(size / 7)}c)`],
    ['spaces in a task', (size) => `- [ ] a${' '.repeat(size)}b 📅 2026-01-01`],
    ['signs in a task', (size) => `- [ ] ${'📅 '.repeat(size / 3)}b`],
    ['repetitions in a task', (size) => `- [ ] ${'🔁 '.repeat(size / 3)}b`],
    ['carets in a task', (size) => `- [ ] ${'^a'.repeat(size / 2)} b`],
    ['spaces in an undated item', (size) => `- a${' '.repeat(size)}b 2026-01-01`],
    ['months in an undated item', (size) => `- ${'jan'.repeat(size / 3)} 2026-01-01`],
    ['digits in an undated item', (size) => `- ${'1 '.repeat(size / 2)} 2026-01-01`],
    ['dates in an undated item', (size) => `- ${'2026-01-01 '.repeat(size / 11)}`],
    ['fields in an undated item', (size) => `- ${'(a:: b) '.repeat(size / 8)} 2026-01-01`],
    ['spaces in a heading', (size) => `### Log a${' '.repeat(size)}b\n`],
    ['punctuation in a heading', (size) => `### ${'.'.repeat(size)}b\n`],
    ['tags', (size) => `- 2026-07-01 ${'#gave '.repeat(size / 6)}`],
    ['letters in a tag', (size) => `- 2026-07-01 #${'a'.repeat(size)}/`],
    ['percent signs in a link', (size) => `- 2026-07-01 with [a](${'%20'.repeat(size / 3)}`],
    ['brackets in a link', (size) => `- 2026-07-01 with [a](${'a(b)'.repeat(size / 4)}`],
    ['people', (size) => `- 2026-07-01 with ${'and '.repeat(size / 4)}`],
    ['emphasis', (size) => `- ${'*'.repeat(size)}2026-07-01`],
    ['a bold label', (size) => `- 2026-07-01 **a${' '.repeat(size)}b**`],
    ['fields in front', (size) => `- 2026-07-01 ${'(a:: b)'.repeat(size / 7)}`],
    ['separators', (size) => `- 2026-07-01 ${':'.repeat(size)}`],
    ['bold paragraphs', (size) => `**a${' '.repeat(size)}b**\n`],
    ['a name with spaces', (size) => `- [ ] ${'_ '.repeat(size / 2)}: b`],
    ['line breaks in a table', (size) => `| 2026-07-01 | x |\n|---|---|\n| 2026-07-01 | ${'<br '.repeat(size / 4)} |`, 4_000],
    ['escaped bars in a table', (size) => `| 2026-07-01 | x |\n|---|---|\n| 2026-07-01 | ${'\\|'.repeat(size / 2)} |`, 2_000],
    ['a quoted line', (size) => `> ${'<a '.repeat(size / 3)}`],
    ['a quoted line of marks', (size) => `> ${'[x] '.repeat(size / 4)}`],
    ['code spans', (size) => `- 2026-07-01 ${'`a` '.repeat(size / 4)}`, 4_000],
    ['a lazy paragraph', (size) => `- 2026-07-01 x\n${'2026-07-02 y\n'.repeat(size / 13)}`],
  ])('in a line with many %s', (_, text, size = whole) => {
    expect(growsTooFast((count) => void read(`${HEAD}## Log\n${`${text(count)}\n\n`.repeat(4)}`), size)).toBeNull();
  });

  it.each(['cadence', 'birthday', 'met-on', 'last-contact', 'status', 'name', 'introduced-by', 'goals', 'email', 'tags', 'died', 'private'])('in a value of %s', (name) => {
    const odd = ['a ', '[[', '1 ', '- ', '%20', '](', '[[a|'];
    for (const part of odd) expect(growsTooFast((count) => void read(`---\ntype: person\n${name}: "x${part.repeat(count)}y"\n---\n`), 8_000)).toBeNull();
  });
});
