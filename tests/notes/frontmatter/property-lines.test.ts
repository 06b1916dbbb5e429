import { expect, test } from 'vitest';
import { propertyLines } from '../../../src/notes/frontmatter/property-lines.ts';

test('finds flat keys in a block that YAML cannot read', () => {
  const yaml = 'type: person # yes\r\nname: "Ada: x"\n\tbad\n- x: y\n  nested: z\n"rap port": \'me\'\nempty:\nurl:http\nkey : a: b\n# c: d\n';
  expect(propertyLines(yaml)).toEqual([
    { key: 'type', rest: 'person', line: 2 },
    { key: 'name', rest: 'Ada: x', line: 3 },
    { key: 'rap port', rest: 'me', line: 7 },
    { key: 'empty', rest: '', line: 8 },
    { key: 'key', rest: 'a: b', line: 10 },
  ]);
});

test('takes no long time for a long line', () => {
  // Quadratic time would be minutes, beyond the time limit of the test itself.
  expect(propertyLines(`a${' '.repeat(500_000)}b`)).toEqual([]);
});
