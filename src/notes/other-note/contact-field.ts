import { inlineFields, withoutStretches } from '../log/entry/fields.ts';
import type { LineText } from '../log/leaf-lines.ts';

/** A line without its `(contact:: …)`, and what that says: `null` where there is none. */
export interface ContactField {
  readonly line: LineText;
  readonly isContact: boolean | null;
}

const KEY = 'contact';
const ANSWERS: ReadonlyMap<string, boolean> = new Map([['yes', true], ['true', true], ['no', false], ['false', false]]);

/** Takes the field off a line by which its writer says whether it was contact, `(contact:: yes)` or `(contact:: no)`; one of another value says nothing. */
export function takeContactField(line: LineText): ContactField {
  const { text, visible } = line;
  if (!visible.includes('::')) return { line, isContact: null };
  const fields = inlineFields(text, visible).filter(({ key, value }) => key === KEY && ANSWERS.has(value.toLowerCase()));
  const [first] = fields;
  if (first === undefined) return { line, isContact: null };
  return { line: { text: withoutStretches(text, fields), visible: withoutStretches(visible, fields) }, isContact: ANSWERS.get(first.value.toLowerCase()) ?? null };
}

/** The field as it is written. */
export function contactField(isContact: boolean): string {
  return `(${KEY}:: ${isContact ? 'yes' : 'no'})`;
}

/** Where the field's value stands in a line of a note as it is written, offsets in that line; `null` where there is no field. */
export function contactValueIn(line: string): { readonly start: number; readonly end: number } | null {
  for (const { key, value, start, end } of inlineFields(line, line)) {
    if (key !== KEY || !ANSWERS.has(value.toLowerCase())) continue;
    const at = line.lastIndexOf(value, end);
    if (at > start) return { start: at, end: at + value.length };
  }
  return null;
}
