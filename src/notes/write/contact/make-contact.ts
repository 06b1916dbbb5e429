import { addToProperty } from '../frontmatter/add-to-list.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, type Edit } from '../../text/splice.ts';
import { firstReadBack } from '../read-back.ts';
import type { Marker } from './contact-markers.ts';

/**
 * Makes an existing note a contact: adds the first marker that does it to the values that the property already has,
 * and changes no other byte. The edit is empty if the note is a contact already. Refused if its properties can't be
 * read, or if it still wouldn't be a contact (a daily note, an excluded folder).
 */
export function makeContact(text: string, path: string, reader: NoteReader, markers: readonly Marker[], engine: YamlEngine): Edit {
  if (reader.readContactNote(path, text) !== null) return [];
  const { problem } = readFrontmatter(text, engine);
  if (problem !== null) return { refused: { kind: 'unreadable-properties' }, line: problem.line };
  const edits = markers.flatMap(([key, value]) => {
    const edit = additionTo(text, key, value, engine);
    return isRefusal(edit) ? [] : [edit];
  });
  return firstReadBack(text, edits, (result) => reader.readContactNote(path, result), () => true, { refused: { kind: 'no-contact-property' }, line: null });
}

/** If several properties have this name, in any case, the value is added to the first. */
function additionTo(text: string, key: string, value: string, engine: YamlEngine): Edit {
  const own = readFrontmatter(text, engine).properties.find((property) => property.key.toLowerCase() === key.toLowerCase());
  return addToProperty(text, own?.key ?? key, value, engine);
}
