import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSpans, withoutCode } from './document.ts';

const root = path.join(import.meta.dirname, '../..');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...markdownIn('docs')];

describe.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');

  it('names only paths that exist', () => {
    const named = codeSpans(text).filter((span) => /^(?:src|tests|docs|styles)\/\S*$/.test(span));
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('links only to files and headings that exist', () => {
    const links = [...withoutCode(text).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !isTarget(link, document))).toEqual([]);
  });
});

it('the code refers only to headings of the documents that exist', () => {
  const references = [...sourceFiles('src'), ...sourceFiles('tests')].flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8').replace(/\n\s*\* /g, ' ');
    return [...text.matchAll(/(docs\/[\w-]+\.md), (\S.{0,60})/g)].map(([, document = '', heading = '']) => ({ file, document, heading }));
  });
  const known = ({ document, heading }: (typeof references)[number]): boolean => headingsOf(document).some((text) => heading.startsWith(`"${text}"`));
  expect(references.filter((reference) => !known(reference))).toEqual([]);
});

function markdownIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.md')).map((file) => `${folder}/${file}`);
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => path.join(folder, file));
}

function headingsOf(document: string): readonly string[] {
  if (!existsSync(path.join(root, document))) return [];
  return readFileSync(path.join(root, document), 'utf8').split('\n').flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? []);
}

/** Whether a link leads to a file, and to one of its headings where it names one. */
function isTarget(link: string, from: string): boolean {
  const [file = '', heading] = decodeURI(link).split('#');
  const target = file === '' ? from : path.join(path.dirname(from), file);
  return existsSync(path.join(root, target)) && (heading === undefined || headingsOf(target).some((text) => anchorOf(text) === heading));
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
}
