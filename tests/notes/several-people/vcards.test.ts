import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVCards } from '../../../src/notes/several-people/vcards.ts';
import { propertyRuns } from '../../property-runs.ts';

const CARDS = [
  'BEGIN:VCARD', 'VERSION:3.0', 'N:Lovelace;Ada;;;', 'FN:Ada Lovelace', 'item1.EMAIL;TYPE=INTERNET:ada@example.org', 'TEL;type=CELL:+44 20 1234', 'ORG:Analytical Engines\\, Ltd;Research',
  'BDAY:18151210', 'NOTE:Met in Turin\\nlikes', '  horses', 'PHOTO;ENCODING=b:AAAA', 'END:VCARD', '',
  'BEGIN:VCARD', 'FN:Acme', 'X-ABShowAs:COMPANY', 'END:VCARD',
  'BEGIN:VCARD', 'FN:Bo Ray', 'BDAY:--0314', 'END:VCARD', 'BEGIN:VCARD', 'FN:Cut Off',
];

it.each(['\n', '\r\n'])('reads the people of vCards with lines that end in %j', (end) => {
  expect(readVCards(CARDS.join(end), null)).toEqual([
    {
      line: 1, name: 'Ada Lovelace', body: 'Met in Turin\nlikes horses\n',
      facts: [{ fact: 'email', value: 'ada@example.org' }, { fact: 'phone', value: '+44 20 1234' }, { fact: 'organisation', value: 'Analytical Engines, Ltd' }, { fact: 'birthday', value: '1815-12-10' }],
    },
    { line: 18, name: 'Bo Ray', body: '', facts: [{ fact: 'birthday', value: '--03-14' }] },
  ]);
});

it('reads any text', () => {
  const line = fc.oneof(fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'FN:Ada', ' more', 'BDAY:1', 'ORG:\\', 'TEL;x=1:tel:'), fc.string());
  fc.assert(fc.property(fc.array(line), (lines) => {
    for (const { name, line: at } of readVCards(lines.join('\n'), null)) {
      expect(name).not.toBe('');
      expect(lines[at - 1]).toBe('BEGIN:VCARD');
    }
  }), { numRuns: propertyRuns.usual });
});
