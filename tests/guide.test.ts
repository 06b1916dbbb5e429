import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.dirname(import.meta.dirname);
const inWords = (file: string): string => readFileSync(path.join(root, file), 'utf8').replace(/\s+/g, ' ');

it('what the guide quotes is what the program says of the sample vault', () => {
  const said = ['goals.txt', 'network.txt', 'path/Ysolde Fontaine.txt', 'give.txt', 'events.txt', 'queue.txt'].map((file) => inWords(`tests/recorded/${file}`)).join(' ');
  const quotes = readFileSync(path.join(root, 'docs/guide.md'), 'utf8').split('\n').filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  expect(quotes.length).toBeGreaterThan(4);
  expect(quotes.filter((quote) => !said.includes(quote))).toEqual([]);
});
