import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCsv } from '../../../../src/hosts/cli/export/csv.ts';
import { contact, session } from '../session.ts';

const ADA = contact(
  ['name: Ada Lovelace', 'cadence: monthly', 'birthday: 12-10', 'phone: "+15551234567"'],
  ['- 2026-07-01 coffee with [[Eve]]: talked about the engine (gave:: intro to [[Bob Rossi]])', '- 2026-06 email: a letter', '- [ ] 2026-10-02 dinner', '- [ ] send the article 📅 2026-09-05', '> 2026-01-01 quoted'],
);
const EVE = contact(['private: true'], ['- 2026-05-01 call with [[Ada]]: a secret']);

describe('rapport export --format json', () => {
  test('has every field of the format', async () => {
    const { code, out } = await session({ 'People/Ada.md': ADA, 'People/Eve.md': EVE.replace('private: true', 'private: false'), 'x.md': contact(['cadence: often']) }).rapport('export', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      today: '2026-09-01',
      contacts: [
        {
          path: 'People/Ada.md',
          name: 'Ada Lovelace',
          standing: 'established',
          quiet: false,
          lastContact: { date: '2026-07-01', precision: 'day', path: 'People/Ada.md', line: 11 },
          cadence: { text: 'monthly', from: 'note' },
          due: '2026-08-01',
          birthday: '--12-10',
          reciprocity: {
            given: 1, received: 0, asks: 0, askedMe: 0, thanked: 0, givesSinceAsk: 1, pattern: 'unknown',
            onlyInNeed: { me: false, them: false },
            last24Months: { given: 1, received: 0, asks: 0, askedMe: 0, thanked: 0 },
          },
          interactions: [
            { date: '2026-05-01', with: ['People/Eve.md'], path: 'People/Eve.md' },
            { date: '2026-06', precision: 'month', channel: 'email', direction: null, attempt: false, text: 'a letter', exchanges: [], with: [], path: 'People/Ada.md', line: 12, alsoIn: [] },
            { date: '2026-07-01', channel: 'coffee', exchanges: [{ kind: 'gave', what: 'intro to [[Bob Rossi]]', state: null }], with: ['People/Eve.md'] },
          ],
          plans: [{ date: '2026-10-02', text: 'dinner', path: 'People/Ada.md', line: 13 }],
          promises: [{ text: 'send the article', due: '2026-09-05', waitingFor: 'me', path: 'People/Ada.md', line: 14 }],
          notCounted: [{ line: 15, reason: 'quoted' }],
        },
        { path: 'People/Eve.md' },
        { path: 'x.md', lastContact: null, cadence: null, due: null, birthday: null },
      ],
      queue: [{ path: 'People/Ada.md', reasons: [{ kind: 'how-it-went', text: 'You gave them “intro to Bob Rossi” 2 months ago. How did it go?' }, { kind: 'overdue', text: 'Last contact 2 months ago (monthly)' }] }],
      goals: [],
      problems: [{ path: 'x.md', line: 3, message: expect.stringContaining('often') as unknown }],
    });
  });

  test('leaves private contacts out, and what only their notes say, unless asked for', async () => {
    const { rapport } = session({ 'People/Ada.md': ADA, 'People/Eve.md': EVE });
    const { out } = await rapport('export');
    expect(out).not.toContain('People/Eve.md');
    expect(out).not.toContain('secret');
    expect((await rapport('export', '--private')).out).toContain('a secret');
    expect((await rapport('export', '--format', 'csv')).out).not.toContain('secret');
  });
});

describe('rapport export --format csv', () => {
  test('has a row for each interaction, or for each contact', async () => {
    const { rapport } = session({ 'Ada.md': ADA });
    const interactions = parseCsv((await rapport('export', '--format', 'csv')).out);
    expect(interactions.map((row) => [row[1], row[2], row[8]])).toEqual([['contact', 'date', 'gave'], ['Ada Lovelace', '2026-06', ''], ['Ada Lovelace', '2026-07-01', 'intro to [[Bob Rossi]]']]);
    const contacts = parseCsv((await rapport('export', '--format', 'csv', '--table', 'contacts')).out);
    expect(contacts).toHaveLength(2);
    expect(contacts[1]).toContain("'+15551234567");
  });

  test('a cell that begins with a line break, a full-width sign or NUL is no formula', async () => {
    const { rapport } = session({ 'a.md': '---\ntype: person\nemail: "\\n=1+1"\nrole: ＝1+1\ncompany: "\\0=1+1"\n---\n' });
    const { out } = await rapport('export', '--format', 'csv', '--table', 'contacts');
    for (const cell of ['"\'\n=1+1"', "'＝1+1", "'\0=1+1"]) expect(out).toContain(cell);
    expect(asCsv([['a=b', '5', 'Ada', '', "'", '–']])).toBe("a=b,5,Ada,,',–\r\n");
  });

  test('no cell is a formula, and every other is read back as it was', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'=+-@＝＋－＠﹢﹣﹦﹫−', ...'\t\r\n\0"\',a \u00a0\u200b\ufeff\u2028\u202e') }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const read = parseCsv(asCsv(rows));
        // As by a program that drops what can't be seen, and reads full-width signs as their usual forms.
        for (const text of read.flat()) expect(text.replace(/[\p{C}\p{Z}]/gu, '').normalize('NFKC')).not.toMatch(/^[=+\-@\u2212]/);
        for (const text of read.flat()) expect(text).not.toMatch(/^[\t\r\n\0]/);
        expect(read.map((row, at) => row.map((text, column) => (text === `'${rows[at]?.[column] ?? ''}` ? text.slice(1) : text)))).toEqual(rows);
      }),
    );
  });
});

/** CSV by the grammar of RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error('This is no CSV');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
