import { propertyLines } from '../frontmatter/property-lines.ts';
import type { Property } from '../frontmatter/read.ts';
import type { PropertyText } from '../frontmatter/texts.ts';
import { asTexts } from '../frontmatter/texts.ts';
import type { WrittenValue } from '../frontmatter/written.ts';
import type { Span } from '../structure/block.ts';
import { foldPropertyName } from './property-names.ts';

/** A property, or a field in the text of a note, with its values as texts. */
export interface Statement {
  readonly key: string;
  /** The key, folded for comparison. */
  readonly folded: string;
  readonly line: number;
  /** The values that say something. */
  readonly texts: readonly PropertyText[];
  /** Of a field in the text: where its value is in the note. `null` for a property of the frontmatter. */
  readonly inText: Span | null;
}

/** What a note's properties state. */
export function statementsOf(properties: readonly Property[]): readonly Statement[] {
  return properties.map((property) => {
    const folded = foldPropertyName(property.key);
    return { key: property.key, folded, line: property.line, texts: textsOf(property.written), inText: null };
  });
}

function textsOf(written: WrittenValue): readonly PropertyText[] {
  const texts = valuesOf(written);
  return texts.every(({ text }) => text.trim() !== '') ? texts : texts.filter(({ text }) => text.trim() !== '');
}

/** Keys whose value says of what kind an object is: `{type: work, value: ada@example.org}`. */
const KIND_KEYS = new Set(['type', 'label', 'kind', 'primary', 'preferred']);

function valuesOf(written: WrittenValue): readonly PropertyText[] {
  if (written.kind === 'map') {
    const entries = written.entries.length < 2 ? written.entries : written.entries.filter(({ key }) => !KIND_KEYS.has(foldPropertyName(key)));
    return entries.flatMap((entry) => valuesOf(entry.written));
  }
  const holdsMaps = written.kind === 'list' && written.items.some(({ kind }) => kind === 'map');
  return holdsMaps ? written.items.flatMap(valuesOf) : asTexts(written);
}

const LIST_ELEMENT = /^[ \t]*-[ \t]+(.*)$/;

/** What a block whose YAML is broken states as far as its text still shows: a value behind its key, or a list below it. */
export function statementsOfBroken(yaml: string): readonly Statement[] {
  const lines = yaml.split(/\r?\n/);
  return propertyLines(yaml).map(({ key, rest, line }) => {
    const texts: PropertyText[] = [];
    const add = (written: string, at: number): void => {
      const text = written.trim().replace(/^(["'])(.*)\1$/, '$2');
      if (text !== '') texts.push({ text, line: at });
    };
    if (rest === '') {
      // The first line of a block follows the opening dashes.
      for (let at = line - 1; ; at++) {
        const element = LIST_ELEMENT.exec(lines[at] ?? '');
        if (element === null) break;
        add(element[1] ?? '', at + 2);
      }
    } else for (const part of withoutListBrackets(rest).split(',')) add(part, line);
    return { key, folded: foldPropertyName(key), line, texts, inText: null };
  });
}

/** The elements of `[a, b]`; `[[Ada]]` is a link. */
function withoutListBrackets(rest: string): string {
  const isList = rest.startsWith('[') && rest.endsWith(']') && !(rest.startsWith('[[') && rest.endsWith(']]'));
  return isList ? rest.slice(1, -1) : rest;
}
