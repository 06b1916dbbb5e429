import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { indexOf } from '../index-of.ts';

function problemsOf(notes: Readonly<Record<string, string>>): readonly object[] {
  return indexOf(notes).problems();
}

const robert = { 'People/Robert Rossi.md': '---\ntype: person\naliases: [Bob, Bobby]\n---\n' };

function contact(...lines: readonly string[]): string {
  return ['---', 'type: person', '---', '## Interactions', '', ...lines, ''].join('\n');
}

describe('a link to nobody', () => {
  it('is offered the one contact who is also called so', () => {
    expect(problemsOf({ ...robert, 'Ada.md': contact('- 2026-07-01 call with [[bob]]: x') })).toEqual([
      { path: 'Ada.md', line: 6, severity: 'problem', detail: { kind: 'unresolved-link', target: 'bob', suggestion: 'Robert Rossi' } },
    ]);
  });

  it('is offered nobody where two are called so', () => {
    const other = { 'People/Bob the builder.md': '---\ntype: person\nnickname: Bob\n---\n' };
    expect(problemsOf({ ...robert, ...other, 'Ada.md': contact('- 2026-07-01 call with [[Bob]]: x') })).toEqual([]);
  });

  it('is offered nobody where there is a note of that name, contact or not', () => {
    expect(problemsOf({ ...robert, 'Bob.md': 'A song.\n', 'Ada.md': contact('- 2026-07-01 call with [[Bob]]: x') })).toEqual([]);
  });

  it('is no problem by itself: people without a note are people too', () => {
    expect(problemsOf({ ...robert, 'Ada.md': contact('- 2026-07-01 call with [[Zoe]]: x') })).toEqual([]);
  });

  it('is looked for in plans and in who introduced and knows whom, once a line', () => {
    const text = ['---', 'type: person', 'introduced-by: "[[Bob]]"', 'knows: ["[[Bobby]]"]', '---', '## Interactions', '', '- 2030-07-01 dinner with [[Bob]] and [[Bob]]', ''].join('\n');
    expect(problemsOf({ ...robert, 'Ada.md': text })).toMatchObject([
      { line: 3, detail: { suggestion: 'Robert Rossi' } },
      { line: 4, detail: { suggestion: 'Robert Rossi' } },
      { line: 8, detail: { suggestion: 'Robert Rossi' } },
    ]);
  });

  it('of a goal is a problem, with whom it may mean', () => {
    expect(problemsOf({ ...robert, 'Goal.md': '---\ntype: networking-goal\npeople: ["[[Bob]]"]\nwanted: ["[[Zoe]]"]\n---\n' })).toMatchObject([
      { line: 3, detail: { target: 'Bob', suggestion: 'Robert Rossi' } },
      { line: 4, detail: { target: 'Zoe', suggestion: null } },
    ]);
  });

  it('is told of one note too, as the vault is at the moment', () => {
    const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
    index.apply([{ kind: 'saved', path: 'Ada.md', text: contact('- 2026-02-30 x', '- 2026-07-01 call with [[Bob]]: x') }]);
    expect(index.problemsIn('Ada.md').map(({ line }) => line)).toEqual([6]);
    index.apply(Object.entries(robert).map(([path, text]) => ({ kind: 'saved', path, text })));
    expect(index.problemsIn('Ada.md')).toMatchObject([{ line: 6 }, { line: 7, detail: { suggestion: 'Robert Rossi' } }]);
    expect(index.problemsIn('Nobody.md')).toEqual([]);
  });

  it('is never one with a path: nobody is called so', () => {
    expect(problemsOf({ ...robert, 'Ada.md': contact('- 2026-07-01 call with [[Old/Bob]]: x') })).toEqual([]);
  });
});
