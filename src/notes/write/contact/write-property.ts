import type { PropertyFact } from '../../../domain/settings/settings.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { Property } from '../../frontmatter/read.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { foldPropertyName } from '../../contact/property-names.ts';

/**
 * Sets the property that says `fact` in a contact note (`null` takes it out): the one that the note already has, under
 * the name it has there, else the first name of its row. Refused where the YAML is broken, or where several properties
 * say the fact and differ.
 */
export function setProperty(text: string, path: string, fact: PropertyFact, value: string | null, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: 'This note is no contact any more.', line: null };
  const { existing, filled } = statementsOf(note, fact, reader);
  const [first, ...others] = filled;
  if (first !== undefined && others.some((other) => textOf(other) !== textOf(first))) {
    const names = filled.map(({ key }) => key).join(' and ');
    return { refused: `The properties ${names} say different things. Make them agree first.`, line: first.line };
  }
  const splices: Splice[] = [];
  const [ownFirst = { key: reader.names.namesOf[fact][0] ?? fact }] = existing;
  for (const { key } of value === null ? existing : first === undefined ? [ownFirst] : filled) {
    const splice = patchProperty(text, key, value, engine);
    if (splice.kind === 'refused') return { refused: `${splice.reason}.`, line: splice.line };
    splices.push({ start: splice.start, end: splice.end, text: splice.text });
  }
  return splices.sort((a, b) => a.start - b.start);
}

/** The properties of a fact in the order in which they count: all that are there, and those that say anything. */
export function statementsOf(note: ContactNote, fact: PropertyFact, { names }: Pick<NoteReader, 'names'>): { readonly existing: readonly Property[]; readonly filled: readonly Property[] } {
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
