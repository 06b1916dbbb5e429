import type { NoteLink } from '../../domain/interaction.ts';
import type { LinkedInteraction } from '../../domain/other-note.ts';
import { inlineFields } from '../log/entry/fields.ts';
import type { LineText } from '../log/leaf-lines.ts';
import type { LinkSpan } from '../text/links.ts';
import { linkSpansIn, linksIn } from '../text/links.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';

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

/** Sorts the links of a line by the fields that they stand in. */
export function fieldLinks({ text, visible }: LineText, links: readonly LinkSpan[], { marks }: LogVocabulary): FieldLinks {
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

/** An entry with marks and nobody who takes part is contact with those whom the marks name first, else with those in its text. */
export function withPeopleOfMarks<Entry extends Omit<LinkedInteraction, 'written'>>(entry: Entry): Entry {
  if (entry.with.length > 0 || entry.exchanges.length === 0) return entry;
  const named = entry.exchanges.flatMap(({ what, line }): readonly NoteLink[] => linkSpansIn(what, line).flatMap(({ start, link }) => (start === 0 ? link : [])));
  return { ...entry, with: named.length > 0 ? named : linksIn(entry.text, entry.line) };
}
