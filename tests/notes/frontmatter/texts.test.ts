import { expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/notes/frontmatter/read.ts';
import { asTexts } from '../../../src/notes/frontmatter/texts.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteWith } from './note.ts';

/** The texts of the first property, each with its line. */
function textsOf(...lines: readonly string[]): readonly (readonly [string, number])[] {
  const property = readFrontmatter(noteWith(...lines), readYaml).properties[0];
  return property === undefined ? [] : asTexts(property).map(({ text, line }) => [text, line] as const);
}

test('a scalar is one text, nothing is none', () => {
  expect(textsOf('phone: +15551234567')).toEqual([['+15551234567', 2]]);
  expect(textsOf('phone:')).toEqual([]);
  expect(textsOf('phone: ""')).toEqual([['', 2]]);
});

test('a list is a text for each element', () => {
  expect(textsOf('emails:', '  - a@b.c', '  -', '  - d@e.f')).toEqual([['a@b.c', 3], ['d@e.f', 5]]);
  expect(textsOf('emails: [a, 01]')).toEqual([['a', 2], ['01', 2]]);
});

test('a list of objects is their values', () => {
  expect(textsOf('phones:', '  - type: work', '    number: +1', '  - {type: home, number: 02}')).toEqual([
    ['work', 3], ['+1', 4], ['home', 5], ['02', 5],
  ]);
});

test.each([
  ['[[Ada]]', '[[Ada]]'],
  ['[[Ada Lovelace|Ada]] # friend', '[[Ada Lovelace|Ada]]'],
  ['"[[Ada]]"', '[[Ada]]'],
  ['[["Ada"]]', '[[Ada]]'],
  ['[[Lovelace, Ada]]', '[[Lovelace, Ada]]'],
  ['[[Ada: a life]]', '[[Ada: a life]]'],
  ['[[1843]]', '[[1843]]'],
  ['[[People/Ada#Work]]', '[[People/Ada#Work]]'],
])('a link: %s', (written, text) => {
  expect(textsOf(`knows: ${written}`)).toEqual([[text, 2]]);
  expect(textsOf('knows:', `  - ${written}`, '  - [[Bob]]')).toEqual([[text, 3], ['[[Bob]]', 4]]);
  expect(textsOf(`knows: [x, ${written.replace(/ #.*/, '')}, [[Bob]]]`)).toEqual([['x', 2], [text, 2], ['[[Bob]]', 2]]);
});

test('lists in lists that are no links', () => {
  expect(textsOf('a:', '  - [b]', '  - - c', '    - d')).toEqual([['b', 3], ['c', 4], ['d', 5]]);
  expect(textsOf('a: [[b], [c]]')).toEqual([['b', 2], ['c', 2]]);
});
