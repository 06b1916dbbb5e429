import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { packPart, unpackPart, type StoredNote } from '../../../src/index/snapshot/snapshot-part.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { propertyRuns } from '../../property-runs.ts';
import { withoutTexts } from './without-texts.ts';

const reader = noteReader(defaultSettings, readYaml);
const outcomes = categoryVocabulary(defaultSettings);
const VAULT = 'tests/vault';

function kept(path: string, text: string): StoredNote {
  return { path, stamp: { modified: 1_790_000_000_000, size: text.length }, note: reader.read(path, text) };
}

function notesOf(folder: string): readonly StoredNote[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.md') && statSync(file).isFile())
    .map((file) => kept(relative(folder, file), readFileSync(file, 'utf8')));
}

/** What a store gives back: JSON in the terminal, a structured clone in the app. */
const STORES: readonly (readonly [string, (part: unknown) => unknown])[] = [
  ['JSON', (part): unknown => JSON.parse(JSON.stringify(part, (_, value: unknown) => (value instanceof Int32Array ? [...value] : value)))],
  ['a structured clone', (part) => structuredClone(part)],
];

const line = fc.constantFrom(
  '- call [[Ada]]', '- lunch with [[Bob]] and [[Ada]] (gave:: a book)', '- met [[Kit]] (received:: intro to [[Bob]])', '- [ ] write to [[Bob]] #promise 📅 2026-09-02', '- [x] card for [[Ada]] ✅ 2026-08-07',
  '## Interactions', '- 2026-08-02 call with [[Bob]] (follow-up:: 2026-10-01)', '- 2026-08-03 coffee: x (asked-me:: y – done 2026-08-09)', '- [ ] 2026-09-12 dinner with [[Ada]]', '- 2026-08: she wrote (no-answer)', '> met [[Ada]]', '- 2026-02-30 call', '- (contact:: no) [[Bob]]',
);
const head = fc.constantFrom(
  '', '---\ntype: person\n---', '---\ntype: person\naliases: [Kit]\ncadence: every 2 weeks\nbirthday: --05-07\nphone: "+1 555"\nmet: 2020-05\nsnoozed-until: 2026-12-01\nstatus: paused\nprivate: true\n---', '---\ntype: contact\nintroduced-by: "[[Bob]]"\nknows: ["[[Ada]]"]\nrole: mentor\ncadence: none\nbirthday: 31.02.\n---',
  '---\ndate: 2026-08-05\npeople: ["[[Ada]]", "[[Bob]]"]\n---', '---\ntype: networking-goal\npeople: ["[[Ada]]"]\nroles: [mentor]\ndue: 2026-12-01\ntarget: 5\n---', '---\nrapport: me\n---', '---\nbroken: [\n---', '---\nunclosed: 1',
);
const note = fc
  .tuple(fc.constantFrom('Ada.md', 'Daily/2026-08-03.md', 'Templates/Person.md', 'Ada (conflicted copy 2026-08-01).md'), head, fc.array(line, { maxLength: 8 }))
  .map(([path, properties, lines]) => kept(path, [properties, ...lines, ''].join('\n')));

describe.each(STORES)('a part of a snapshot that was stored as %s', (_, stored) => {
  it('gives back every note of the sample vault, without the texts of its entries', () => {
    const notes = notesOf(VAULT);
    expect(notes.length).toBeGreaterThan(150);
    expect(unpackPart(stored(packPart('key', notes, outcomes)), 'key')).toEqual(notes.map((each) => ({ ...each, note: withoutTexts(each.note, outcomes) })));
  });

  it('gives back any note', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), (notes) => {
        expect(unpackPart(stored(packPart('key', notes, outcomes)), 'key')).toEqual(notes.map((each) => ({ ...each, note: withoutTexts(each.note, outcomes) })));
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('packs notes again that have no texts any more', () => {
    const part = packPart('key', notesOf(VAULT), outcomes);
    expect(stored(packPart('key', unpackPart(stored(part), 'key') ?? [], outcomes))).toEqual(stored(part));
  });
});

describe('what is no whole part', () => {
  const part = packPart('key', notesOf(VAULT).slice(0, 40), outcomes);

  it('holds no text of an entry', () => {
    const words = JSON.stringify(packPart('key', [kept('Ada.md', '---\ntype: person\n---\n## Interactions\n- 2026-08-02 call: lighthouse (gave:: lantern)\n- [ ] promised oilskins 📅 2026-09-09\n- [ ] 2026-12-01 sailing trip\n')], outcomes));
    for (const secret of ['lighthouse', 'lantern', 'oilskins', 'sailing']) expect(words).not.toContain(secret);
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined], ['null', null], ['a text', 'part'], ['an empty object', {}], ['a list', []],
    ['a part by other rules', { ...part, key: 'other' }],
    ['a part with a path more', { ...part, paths: [...part.paths, 'Eve.md'] }],
    ['a part without its last number', { ...part, numbers: part.numbers.slice(0, -1) }],
    ['a part with a word less', { ...part, words: part.words.slice(1) }],
    ['a part with numbers among its words', { ...part, words: [...part.words, 7] }],
    ['a part with another stamp', { ...part, stamps: [...part.stamps.slice(0, -1), 1] }],
  ])('is dropped: %s', (_, stored) => expect(unpackPart(stored, 'key')).toBeNull());

  it('is dropped whatever number is another one', () => {
    fc.assert(
      fc.property(fc.nat(part.numbers.length - 1), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (at, by) => {
        const numbers = Int32Array.from({ length: part.numbers.length }, (_, index) => (part.numbers[index] ?? 0) + (index === at ? by : 0));
        expect(unpackPart({ ...part, numbers }, 'key')).toBeNull();
      }),
      { numRuns: propertyRuns.usual },
    );
  });
});
