import type { NoteLink } from '../../domain/interaction.ts';
import type { LinkedInteraction } from '../../domain/other-note.ts';
import { inlineFields, withoutStretches } from '../log/entry/fields.ts';
import type { Line } from '../log/lines.ts';
import type { LinkSpan } from '../text/links.ts';
import { linksIn, linkSpansIn } from '../text/links.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';

/** A line without its `(contact:: …)`, and the value of that; `null` if there is none. */
export interface ContactField {
  readonly line: Line;
  readonly isContact: boolean | null;
}

/** The key of the field, and of the property of a meeting, by which its writer says whether it was contact. */
export const CONTACT_KEY = 'contact';
const ANSWERS: ReadonlyMap<string, boolean> = new Map([['yes', true], ['true', true], ['no', false], ['false', false]]);

/** Takes the field off a line by which its writer says whether it was contact, `(contact:: yes)` or `(contact:: no)`; one of another value says nothing. */
export function takeContactField(line: Line): ContactField {
  const { text, visible } = line;
  if (!visible.includes('::')) return { line, isContact: null };
  const fields = inlineFields(text, visible).filter(({ key, value }) => key === CONTACT_KEY && ANSWERS.has(value.toLowerCase()));
  const [first] = fields;
  if (first === undefined) return { line, isContact: null };
  return { line: { ...line, text: withoutStretches(text, fields), visible: withoutStretches(visible, fields) }, isContact: ANSWERS.get(first.value.toLowerCase()) ?? null };
}

/** The field as it is written. */
export function contactField(isContact: boolean): string {
  return `(${CONTACT_KEY}:: ${isContact ? 'yes' : 'no'})`;
}

/** The place of the field's value in a line as written, as offsets in the line; `null` if there is no field. */
export function contactValueIn(line: string): { readonly start: number; readonly end: number } | null {
  for (const { key, value, start, end } of inlineFields(line, line)) {
    if (key !== CONTACT_KEY || !ANSWERS.has(value.toLowerCase())) continue;
    const at = line.lastIndexOf(value, end);
    if (at > start) return { start: at, end: at + value.length };
  }
  return null;
}

/** What the inline fields of a line say of its links, as their indexes. */
export interface FieldLinks {
  /** In `(with:: …)`: they take part. */
  readonly taking: ReadonlySet<number>;
  /** In a mark: `(gave:: intro to [[Bob]])`. */
  readonly inMarks: ReadonlySet<number>;
  /** The first thing in a mark, which says whose it is: `(gave:: [[Bob]] a review)`. */
  readonly openingMarks: ReadonlySet<number>;
  readonly hasMarks: boolean;
}

const NO_LINKS: ReadonlySet<number> = new Set();
const NO_FIELDS: FieldLinks = { taking: NO_LINKS, inMarks: NO_LINKS, openingMarks: NO_LINKS, hasMarks: false };

/** Sorts the links of a line by the fields they are in. */
export function fieldLinks({ text, visible }: Line, links: readonly LinkSpan[], { marks }: LogVocabulary): FieldLinks {
  if (!visible.includes('::')) return NO_FIELDS;
  const fields = inlineFields(text, visible);
  const ofMarks = fields.filter(({ key }) => marks.has(key));
  const within = (stretches: typeof fields): ReadonlySet<number> =>
    new Set(links.flatMap(({ start }, index) => (stretches.some((field) => start >= field.start && start < field.end) ? index : [])));
  const opens = ({ start }: LinkSpan): boolean => ofMarks.some((field) => start >= field.start && start < field.end && /::\s*$/.test(visible.slice(field.start, start)));
  return {
    taking: within(fields.filter(({ key }) => key === 'with')),
    inMarks: within(ofMarks),
    openingMarks: new Set(links.flatMap((link, index) => (opens(link) ? index : []))),
    hasMarks: ofMarks.length > 0,
  };
}

/** An entry with marks and no participants is contact with the people the marks name first, else with those in its text. */
export function withPeopleOfMarks<Entry extends Omit<LinkedInteraction, 'written'>>(entry: Entry): Entry {
  if (entry.with.length > 0 || entry.exchanges.length === 0) return entry;
  const named = entry.exchanges.flatMap(({ what, line }): readonly NoteLink[] => linkSpansIn(what, line).flatMap(({ start, link }) => (start === 0 ? link : [])));
  return { ...entry, with: named.length > 0 ? named : linksIn(entry.text, entry.line) };
}
