import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { formatDate, formatDay, parseDay } from '../src/domain/day.ts';
import { defaultSettings } from '../src/domain/settings/settings.ts';
import type { Relationship } from '../src/domain/relationship/relationship.ts';
import { VaultIndex } from '../src/index/vault-index.ts';
import { readYaml } from '../src/notes/frontmatter/yaml-engine.ts';
import { periodicFormats } from '../src/notes/dated-note/periodic-notes.ts';
import { noteReader } from '../src/notes/note.ts';

const root = path.join(import.meta.dirname, 'vault');
const guide = readFileSync(path.join(import.meta.dirname, 'vault-guide.md'), 'utf8');

function sampleIndex(): VaultIndex {
  const dailyNotes: unknown = JSON.parse(readFileSync(path.join(root, '.obsidian/daily-notes.json'), 'utf8'));
  const settings = { ...defaultSettings, dateOrder: 'day-first' as const };
  const index = new VaultIndex(noteReader(settings, readYaml, { formats: periodicFormats({ dailyNotes }) }), settings);
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

/** Days of contact, and months of which no day is known. */
function daysAndMonths({ record }: Relationship): number {
  return new Set(record.history.flatMap(({ attempt, date }) => (attempt ? [] : formatDate(date)))).size;
}

function answer(relationship: Relationship): string {
  const { record, lastContact, stage, quiet, rhythm, due, reciprocity } = relationship;
  const { given, received } = reciprocity.last24Months;
  return [
    record.history.length, daysAndMonths(relationship), lastContact === null ? '—' : formatDate(lastContact.date), quiet ? `${stage}, quiet` : stage,
    rhythm ?? '—', due === null ? '—' : formatDay(due), `${given} / ${received}`, reciprocity.pattern,
  ].join(' | ');
}

it('the sample vault is read as its guide, written by hand from the rules, expects', () => {
  const today = parseDay('2026-09-01');
  if (today === null) throw new Error('2026-09-01 is a day');
  const answers = new Map(sampleIndex().relationships(today).map((relationship) => [relationship.record.facts.path.normalize('NFC'), answer(relationship)]));
  const expected = expectations();
  expect([...answers.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [note, wanted] of expected) expect(`${note}: ${answers.get(note) ?? ''}`).toBe(`${note}: ${wanted}`);
});
