import { describe, expect, test } from 'vitest';
import { readWithGrayMatter } from '../../../src/notes/frontmatter/read-block.ts';
import { toYamlValue } from '../../../src/notes/frontmatter/yaml-value.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { YAML_CASES } from './yaml-cases.ts';

describe('the engine for Node', () => {
  for (const each of YAML_CASES) {
    test(JSON.stringify(each.yaml), () => {
      if ('reads' in each) expect(readYaml(each.yaml)).toEqual(each.reads);
      else expect(() => readYaml(each.yaml)).toThrow(each.line === undefined ? /./ : new RegExp(` at line ${each.line}$`));
    });

    test(`${JSON.stringify(each.yaml)} by way of gray-matter`, () => {
      const reading = readWithGrayMatter(each.yaml, readYaml);
      if ('reads' in each) expect(reading).toEqual({ kind: 'read', value: toYamlValue(each.reads) });
      else expect(reading).toMatchObject({ kind: 'broken', ...(each.line === undefined ? {} : { line: each.line + 1 }) });
    });
  }
});

describe('what engines return', () => {
  test('becomes text, numbers, lists and maps, or is refused', () => {
    expect(toYamlValue({ a: new Date('2024-05-01T00:00:00Z'), b: undefined, c: 5n })).toEqual(
      new Map<string, unknown>([['a', '2024-05-01T00:00:00.000Z'], ['b', null], ['c', 5]]));
    expect(() => toYamlValue({ a: new Set() })).toThrow();
    expect(() => toYamlValue({ a: () => 1 })).toThrow();
  });

  test('may hold itself, and then is refused', () => {
    const list: unknown[] = [];
    list.push(list, list);
    expect(() => toYamlValue(list)).toThrow();
  });
});
