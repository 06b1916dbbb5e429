import type { PropertyFact } from '../../../domain/settings/settings.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { Property } from '../../frontmatter/read.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import { isRefusal, type Edit, type Splice } from '../../text/splice.ts';
import { foldPropertyName } from '../../contact/property-names.ts';

/**
 * Sets the property for `fact` in a contact note, or removes it if `value` is `null`. Uses the property name that the
 * note already has, or the first name of the fact's row in the table of names. Refused if the YAML is broken, or if
 * several properties give the fact different values.
 */
export function setProperty(text: string, path: string, fact: PropertyFact, value: string | null, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'not-a-contact', path: null }, line: null };
  const { existing, filled } = propertyStatements(note, fact, reader);
  const [first, ...others] = filled;
  if (first !== undefined && others.some((other) => textOf(other) !== textOf(first))) {
    return { refused: { kind: 'differing-properties', names: filled.map(({ key }) => key) }, line: first.line };
  }
  const splices: Splice[] = [];
  const [ownFirst = { key: reader.names.namesOf[fact][0] ?? fact }] = existing;
  for (const { key } of value === null ? existing : first === undefined ? [ownFirst] : filled) {
    const edit = patchProperty(text, key, value, engine);
    if (isRefusal(edit)) return edit;
    splices.push(...edit);
  }
  return splices.sort((a, b) => a.start - b.start);
}

/**
 * Marks a note as the user's own, `rapport: me` (docs/note-format.md, "Which notes are contacts"). Refused if its
 * properties can't be changed.
 */
export function markOwnNote(text: string, engine: YamlEngine): Edit {
  return patchProperty(text, 'rapport', 'me', engine);
}

/** The properties for a fact in order of precedence: all of them, and those that have a value. */
export function propertyStatements(note: ContactNote, fact: PropertyFact, { names }: Pick<NoteReader, 'names'>): { readonly existing: readonly Property[]; readonly filled: readonly Property[] } {
  const rankOf = ({ key }: Property): number => {
    const named = names.factOf.get(foldPropertyName(key));
    return named?.fact === fact ? named.rank : -1;
  };
  const existing = note.frontmatter.properties.filter((property) => rankOf(property) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
  return { existing, filled: existing.filter((property) => textOf(property) !== '') };
}

function textOf(property: Property): string {
  return asTexts(property).map(({ text }) => text.trim()).join('\n').trim();
}
