import type { Property } from './read-block.ts';
import type { WrittenValue, WrittenList } from './written.ts';

/** A text that a property says, and its line counted from 1 in the note. */
export interface PropertyText {
  readonly text: string;
  readonly line: number;
}

/**
 * The texts of a property as a flat list: a scalar as written (`+15551234567`, `01234`), each element of a list, each value
 * of an object. Nothing written gives no text. An unquoted `[[Ada]]`, which is a list in a list in YAML, is the text
 * `[[Ada]]`.
 */
export function asTexts(property: Property | WrittenValue): readonly PropertyText[] {
  const written = 'written' in property ? property.written : property;
  switch (written.kind) {
    case 'scalar':
      return written.value === null ? [] : [{ text: written.text, line: written.line }];
    case 'map':
      return written.entries.flatMap((entry) => asTexts(entry.written));
    case 'list': {
      const link = linkText(written);
      return link === null ? written.items.flatMap((item) => asTexts(item)) : [{ text: link, line: written.line }];
    }
  }
}

/** `[[Ada]]`, if that is what the list's brackets were meant for. */
export function linkText(list: WrittenList): string | null {
  const [inner, ...others] = list.items;
  if (!list.text?.startsWith('[[') || inner?.kind !== 'list' || others.length > 0) return null;
  const [target] = inner.items;
  const isOneScalar = inner.items.length === 1 && target?.kind === 'scalar';
  return isOneScalar ? `[[${target.text}]]` : list.text;
}
