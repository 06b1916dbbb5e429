import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, type Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { NO_FILTER, filteredQueue, memoizedTexts } from '../../src/domain/queue/queue-filter.ts';
import { categoryVocabulary } from '../../src/domain/exchange/exchange-category.ts';
import { PeopleSearch } from '../../src/index/search/people-search.ts';
import { packPart, unpackPart, type SnapshotPart } from '../../src/index/snapshot/snapshot-part.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { timed, type Figure } from './figure.ts';

const EDITS = 1000;
const TYPED = 'hopper gra';
const NOTES_A_PART = 50;

/** Times what people do all day with the notes whose paths stand in `list`: start, save, search. */
function measure(list: string, vault: string, today: Day): readonly Figure[] {
  const reader = noteReader(defaultSettings, readYaml);
  const outcomes = categoryVocabulary(defaultSettings);
  const newIndex = (): VaultIndex => new VaultIndex(reader, defaultSettings);
  const notes = readFileSync(list, 'utf8').split('\n').map((file) => ({ path: path.relative(vault, file), text: readFileSync(file, 'utf8') }));
  const fromNotes = timed('from the notes to the queue', 3, () => {
    const index = newIndex();
    index.apply(notes.map((note) => ({ kind: 'saved', ...note })));
    return `${index.queue(today).items.length} in the queue`;
  });
  const read = notes.map(({ path: note, text }) => ({ path: note, stamp: { modified: 0, size: text.length }, note: reader.read(note, text) }));
  let parts: readonly SnapshotPart[] = [];
  const packing = timed('packing a snapshot', 3, () => {
    parts = Array.from({ length: Math.ceil(read.length / NOTES_A_PART) }, (_, part) => packPart('bench', read.slice(part * NOTES_A_PART, (part + 1) * NOTES_A_PART), outcomes));
    return `${parts.length} parts, ${(parts.reduce((sum, { numbers, words }) => sum + numbers.length * 4 + JSON.stringify(words).length, 0) / 1e6).toFixed(1)} MB`;
  });
  const before = heap();
  let index = newIndex();
  const fromSnapshot = timed('from the snapshot to the queue', 3, () => {
    index = newIndex();
    for (const part of parts) index.load((unpackPart(part, 'bench') ?? []).map(({ path: note, note: facts }) => ({ kind: 'restored', path: note, note: facts })));
    index.settle(Infinity);
    return `${index.queue(today).items.length} in the queue`;
  });
  const memory = heap() - before;
  const saving = timed('one saved note, to the queue', EDITS, (run) => {
    const note = notes[(run * 7) % notes.length];
    if (note !== undefined) index.apply([{ kind: 'saved', path: note.path, text: note.text.replace('## Interactions\n', `## Interactions\n\n- 2026-08-20 call: measured ${run}\n`) }]);
    return `${index.queue(today).items.length} in the queue`;
  });
  const search = new PeopleSearch(index, today);
  const textOf = memoizedTexts();
  const typing = timed('a key in the search for people', TYPED.length, (run) => `${search.find(TYPED.slice(0, run + 1), 50).length} found`);
  filteredQueue(index.queue(today), { ...NO_FILTER, text: 'x' }, index.goals(today), textOf);
  const filtering = timed('a key in the filter of the queue', TYPED.length, (run) => `${filteredQueue(index.queue(today), { ...NO_FILTER, text: TYPED.slice(0, run + 1) }, index.goals(today), textOf).items.length} left`);
  return [fromNotes, packing, { ...fromSnapshot, note: `${fromSnapshot.note}; ${memory.toFixed(0)} MB of heap with all answers` }, saving, typing, filtering];
}

/** Megabytes in use once nothing is left to collect. */
function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const today = dayOf(2026, 9, 1);
if (today === null) throw new Error('2026-09-01 is a day');
const [list = '', vault = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(list, vault, today)));
