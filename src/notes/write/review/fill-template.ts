/** What a placeholder stands for: some words, or items that are a list where it is alone on its line, else joined. */
export type PlaceholderValue = string | { readonly items: readonly string[]; readonly separator: string };

/** A filled template, or the placeholders in it that don't exist. */
export type FilledTemplate = { readonly kind: 'filled'; readonly text: string } | { readonly kind: 'unknown'; readonly names: readonly string[] };

const PLACEHOLDER = /\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/g;
const ALONE = /^([ \t]*)\{\{[^{}\n]*\}\}[ \t]*$/;
const BLANK_LINES = /\n(?:[ \t]*\n)+/;

/**
 * Fills the placeholders of a template, such as `{{given}}`. A line whose placeholders have nothing to say is left out, and
 * a paragraph in which none has anything to say. If no paragraph is left of those that had placeholders with items, `empty`
 * takes their place. The result has no blank line at its ends, and lines end with LF.
 */
export function fillTemplate(template: string, values: ReadonlyMap<string, PlaceholderValue>, empty: string): FilledTemplate {
  const names = new Set([...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  const unknown = [...names].filter((name) => !values.has(name.toLowerCase()));
  if (unknown.length > 0) return { kind: 'unknown', names: unknown };
  const paragraphs = template.replace(/\r\n?/g, '\n').trim().split(BLANK_LINES);
  const isOfItems = (paragraph: string): boolean => itemsIn(paragraph, values).length > 0;
  const isEmpty = paragraphs.filter(isOfItems).every((paragraph) => saysNothing(paragraph, values));
  const firstOfItems = paragraphs.findIndex(isOfItems);
  const filled = paragraphs.flatMap((paragraph, index): readonly string[] => {
    if (isEmpty && index === firstOfItems) return [empty];
    return isOfItems(paragraph) && saysNothing(paragraph, values) ? [] : [fillParagraph(paragraph, values)];
  });
  return { kind: 'filled', text: filled.join('\n\n') };
}

function fillParagraph(paragraph: string, values: ReadonlyMap<string, PlaceholderValue>): string {
  const lines = paragraph.split('\n').filter((line) => itemsIn(line, values).length === 0 || !saysNothing(line, values));
  return lines.flatMap((line) => fillLine(line, values)).join('\n');
}

function fillLine(line: string, values: ReadonlyMap<string, PlaceholderValue>): readonly string[] {
  const indent = ALONE.exec(line)?.[1];
  const [only] = itemsIn(line, values);
  if (indent !== undefined && only !== undefined) return only.map((item) => `${indent}- ${item}`);
  return [line.replace(PLACEHOLDER, (_, name: string) => {
    const value = values.get(name.toLowerCase()) ?? '';
    return typeof value === 'string' ? value : value.items.join(value.separator);
  })];
}

/** Whether the placeholders with items have none. */
function saysNothing(text: string, values: ReadonlyMap<string, PlaceholderValue>): boolean {
  return itemsIn(text, values).every((items) => items.length === 0);
}

/** The items of each placeholder in a text that stands for items. */
function itemsIn(text: string, values: ReadonlyMap<string, PlaceholderValue>): readonly (readonly string[])[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => {
    const value = values.get(name.toLowerCase());
    return value === undefined || typeof value === 'string' ? [] : [value.items];
  });
}
