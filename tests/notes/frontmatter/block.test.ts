import { describe, expect, test } from 'vitest';
import { findFrontmatter } from '../../../src/notes/frontmatter/block.ts';

/** The YAML text that is found, or `null`. */
function yamlOf(text: string): string | null {
  const found = findFrontmatter(text);
  return found.kind === 'block' ? text.slice(found.block.yamlStart, found.block.yamlEnd) : null;
}

describe('findFrontmatter', () => {
  test('says where the block, its YAML and the body are', () => {
    expect(findFrontmatter('---\na: 1\nb: 2\n---\nbody')).toEqual({
      kind: 'block',
      block: { start: 0, yamlStart: 4, yamlEnd: 14, bodyStart: 18, closingLine: 4 },
    });
  });

  test('reads CRLF, a mix, a byte order mark, and a note that ends with the block', () => {
    expect(yamlOf('---\r\na: 1\r\n---\r\nbody')).toBe('a: 1\r\n');
    expect(yamlOf('---\na: 1\r\n---')).toBe('a: 1\r\n');
    expect(findFrontmatter('\ufeff---\na: 1\n---')).toEqual({
      kind: 'block',
      block: { start: 1, yamlStart: 5, yamlEnd: 10, bodyStart: 13, closingLine: 3 },
    });
  });

  test('an empty block is one', () => {
    expect(yamlOf('---\n---\n')).toBe('');
    expect(yamlOf('---\n---')).toBe('');
  });

  test('white space behind the dashes counts as nothing', () => {
    expect(yamlOf('--- \na: 1\n---\t\nbody')).toBe('a: 1\n');
  });

  test.each(['---js\na: 1\n---', '---json\n{}\n---', '----\na: 1\n---', ' ---\na: 1\n---', '\n---\na: 1\n---', '--\n', '', '---', '- a'])(
    'no frontmatter: %j',
    (text) => expect(findFrontmatter(text)).toEqual({ kind: 'none' }),
  );

  test('only a line of three dashes closes', () => {
    expect(yamlOf('---\na: 1\n---foo\n ---\n----\n---\n')).toBe('a: 1\n---foo\n ---\n----\n');
  });

  test.each(['---\ntype: person\n', '---\n# about\naliases:\n  - A\n- B\nname: x', '---\ntype: person\n\nText: more\nwords'])(
    'never closed, but begins with properties: %j',
    (text) => expect(findFrontmatter(text)).toEqual({ kind: 'unclosed' }),
  );

  test.each(['---\nA text below a rule.\n', '---\n\ntype: person\n', '---\n# Heading\n', '---\nNote: this\nis a text', '---\nhttp://example.org\n'])(
    'a rule, and text: %j',
    (text) => expect(findFrontmatter(text)).toEqual({ kind: 'none' }),
  );
});
