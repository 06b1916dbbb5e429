import { expect, test } from 'vitest';
import { readYaml } from '../../../../src/notes/frontmatter/yaml-engine.ts';
import { linkName } from '../../../../src/notes/write/daily/link-name.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';

test.each([
  ['people: [Ada, "Bo"] # x', 'people: ["[[Ada King]]", "Bo"] # x'],
  ['people: Ada', 'people: "[[Ada King]]"'],
  ['people: Ada, Bo', 'people: "[[Ada King]], Bo"'],
  ['people:\n  - Bo\n  - Ada', 'people:\n  - Bo\n  - "[[Ada King]]"'],
  ['people: Adam', null],
])('%j gets a link for Ada', (properties, expected) => {
  const text = `---\n${properties}\n---\nAda\n`;
  const edit = linkName(text, 'Ada', '[[Ada King]]', readYaml);
  expect(isRefusal(edit) ? null : applySplices(text, edit)).toBe(expected === null ? null : `---\n${expected}\n---\nAda\n`);
});
