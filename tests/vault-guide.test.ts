import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatDate, formatDay, parseDay } from '../src/domain/day.ts';
import { defaultSettings } from '../src/domain/default-settings.ts';
import type { Relationship } from '../src/domain/relationship.ts';
import { VaultIndex } from '../src/index/vault-index.ts';
import { readYaml } from '../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../src/notes/note.ts';

const root = path.join(import.meta.dirname, 'vault');
const guide = readFileSync(path.join(import.meta.dirname, 'vault-guide.md'), 'utf8');

/** Contacts of whom daily notes, meeting notes or other logs record more than their own notes; these are not read yet. */
const recordedElsewhere = [
  'CRM/Jan de Vries.md', 'People/Climate/Clémence Aubry.md', 'People/Climate/Ingeborg Thorsrud.md', 'People/Climate/Rasmus Kjær.md', 'People/Climate/Yara Benali.md',
  'People/Dagmar Vos.md', 'People/Family/Tomás Arriaga.md', 'People/Noor el Idrissi.md', 'People/Pim van Leeuwen.md', 'People/Siobhán O\'Dwyer.md', 'People/Work/Bram Kuipers.md',
  'People/Work/Elif Aydın.md', 'People/Work/Hannes Brügmann.md', 'People/Work/Jan de Vries.md', 'People/Work/Kwabena Osei-Mensah.md', 'People/Work/Małgorzata Wiśniewska.md',
  'People/Work/Stefan Oyelaran.md', 'People/Work/佐藤美咲.md',
];

function sampleIndex(): VaultIndex {
  const settings = { ...defaultSettings, dateOrder: 'day-first' as const };
  const index = new VaultIndex(noteReader(settings, readYaml), settings);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md') && !file.startsWith('.'));
  index.apply(paths.map((file) => ({ kind: 'saved', path: file.split(path.sep).join('/'), text: readFileSync(path.join(root, file), 'utf8') })));
  return index;
}

/** What the guide says of each contact, as its table has it: the columns that are compared, by path. */
function expectations(): ReadonlyMap<string, string> {
  const rows = (guide.split('## Every contact')[1] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.map((row) => {
      const [, note = '', interactions, days, last = '', standing, rhythm, , , due, exchanged, pattern] = row.split('|').map((cell) => cell.trim());
      return [note.replaceAll('`', '').normalize('NFC'), [interactions, days, last.replace(' (property)', ''), standing, rhythm, due, exchanged, pattern].join(' | ')];
    }),
  );
}

function answer({ record, contactDays, lastContact, standing, quiet, rhythm, due, reciprocity }: Relationship): string {
  const { given, received } = reciprocity.last24Months;
  return [
    record.history.length, contactDays.length, lastContact === null ? '—' : formatDate(lastContact.date), quiet ? `${standing}, quiet` : standing,
    rhythm ?? '—', due === null ? '—' : formatDay(due), `${given} / ${received}`, reciprocity.pattern,
  ].join(' | ');
}

it('the sample vault is read as its guide, written by hand from the design, expects', () => {
  const today = parseDay('2026-09-01');
  if (today === null) throw new Error('2026-09-01 is a day');
  const answers = new Map(sampleIndex().relationships(today).map((relationship) => [relationship.record.facts.path.normalize('NFC'), answer(relationship)]));
  const expected = expectations();
  expect([...answers.keys()].sort()).toEqual([...expected.keys()].sort());
  const differing = [...expected].filter(([note, wanted]) => answers.get(note) !== wanted).map(([note]) => note);
  expect(differing.sort()).toEqual([...recordedElsewhere].sort());
});
