import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { day } from '../domain/builders.ts';

/** A reader that looked at each of them for each of them would not come back within the time that a test has. */
const COUNT = 10_000;

test('ten thousand notes of one name that link each other by it are told apart', () => {
  const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
  const pathOf = (at: number): string => `same/${at}/Same Name.md`;
  index.load(Array.from({ length: COUNT }, (_, at) => ({ kind: 'saved', path: pathOf(at), text: '---\ntype: person\n---\n## Log\n- 2026-08-01 call with [[Same Name]]\n' })));
  index.settle(Infinity);
  const today = day('2026-09-01');
  expect(index.relationships(today)).toHaveLength(COUNT);
  expect(index.resolveLink('Same Name', 'same/77/x.md')).toBe(pathOf(77));
  expect(index.resolveLink('77/Same Name', 'x.md')).toBe(pathOf(77));
  index.apply([{ kind: 'removed', path: pathOf(77) }]);
  expect(index.resolveLink('Same Name', 'same/77/x.md')).toBe(pathOf(0));
  expect(index.relationships(today)).toHaveLength(COUNT - 1);
  expect(index.network(today).people).toHaveLength(COUNT - 1);
  expect(index.queue(today).items).toEqual([]);
  expect(index.problems()).toEqual([]);
});
