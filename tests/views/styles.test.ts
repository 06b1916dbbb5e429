import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '..', '..', 'styles');
/** Centred on purpose: a few words in the middle of an empty view. */
const CENTRED = new Set(['.rapport-queue-empty', '.rapport-contacts-empty']);

/** The selectors with this declaration, those of phones as the others. */
function styledWith(declaration: RegExp): ReadonlySet<string> {
  const rules = readdirSync(folder).flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  return new Set(rules.flatMap(([, selectors = '', declarations = '']) => (declaration.test(declarations) ? selectors.replace(/\/\*[^]*?\*\//g, '').split(',').map((selector) => selector.trim().replace(/^\.is-phone /, '')) : [])));
}

it('lines of a column begin at one edge, on a phone too', () => {
  const centred = styledWith(/align-items:\s*(?:center|end)/);
  expect([...styledWith(/flex-direction:\s*column/)].filter((element) => centred.has(element) && !CENTRED.has(element))).toEqual([]);
});
