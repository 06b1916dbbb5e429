import type { PropertyFact } from '../../domain/settings.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { Property } from '../frontmatter/read.ts';
import { asTexts } from '../frontmatter/texts.ts';
import type { YamlEngine } from '../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Splice } from '../splice.ts';
import { foldPropertyName } from './property-names.ts';

/**
 * Sets the property that says `fact` in a contact note (`null` takes it out): the one that the note already has, under
 * the name it has there, else the first name of its row. Refused where the YAML is broken, or where several properties
 * say the fact and differ.
 */
export function setProperty(text: string, path: string, fact: PropertyFact, value: string | null, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: 'This note is no contact any more.', line: null };
  const own = propertiesOf(note, fact, reader);
  const [first, ...others] = own;
  const differing = first === undefined ? [] : others.filter((other) => textOf(other) !== textOf(first));
  if (first !== undefined && differing.length > 0) {
    const names = own.map(({ key }) => key).join(' and ');
    return { refused: `The properties ${names} say different things. Make them agree first.`, line: first.line };
  }
  const splices: Splice[] = [];
  for (const { key } of first === undefined ? [{ key: reader.names.namesOf[fact][0] ?? fact }] : own) {
    const splice = patchProperty(text, key, value, engine);
    if (splice.kind === 'refused') return { refused: `${splice.reason}.`, line: splice.line };
    splices.push({ start: splice.start, end: splice.end, text: splice.text });
  }
  return splices.sort((a, b) => a.start - b.start);
}

/** The properties that say a fact, in the order in which they count. */
export function propertiesOf(note: ContactNote, fact: PropertyFact, { names }: Pick<NoteReader, 'names'>): readonly Property[] {
  const rankOf = ({ key }: Property): number => {
    const named = names.factOf.get(foldPropertyName(key));
    return named?.fact === fact ? named.rank : -1;
  };
  return note.frontmatter.properties.filter((property) => rankOf(property) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
}

export function textOf(property: Property): string {
  return asTexts(property).map(({ text }) => text.trim()).join('\n');
}

