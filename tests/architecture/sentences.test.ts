import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../src');
/** What reads a note, keeps the answers and holds the rules hands out facts; `i18n` words them. */
const WORDLESS = ['domain', 'notes', 'index'];
/** Errors for developers. */
const ALLOWED = ['domain/settings/setting-group.ts', 'index/snapshot/transfer.ts'];

/** A capital, three words and a full stop. */
const SENTENCE = /^["“]?\p{Lu}[^]*\s[^]*\s[^]*[.!?]["”]?$/u;

/** The string literals of a file that look like a sentence; what is put into a template counts as one word. */
function sentencesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('X') : '';
    if (SENTENCE.test(text.trim())) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('no sentence for a person is written outside i18n and the hosts', () => {
  const files = WORDLESS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.ts') && !ALLOWED.includes(path));

  test('files are found', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test.each(files)('%s', (path) => {
    expect(sentencesIn(path)).toEqual([]);
  });

  test('a sentence would be found', () => {
    expect(sentencesIn('i18n/en/refusals.ts').length).toBeGreaterThan(40);
  });
});
