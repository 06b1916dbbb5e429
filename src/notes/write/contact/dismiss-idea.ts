import { NOT_A_CONTACT } from '../../../domain/refusal.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, type Edit } from '../../text/splice.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { firstReadBack } from '../read-back.ts';

/** The property of a contact note that says what not to suggest again. */
const PROPERTY = 'dismissed-ideas';

/**
 * Adds to the note of a contact what not to suggest for them again. The edit is empty if the note says so already. Refused
 * if the properties can't be changed.
 * @param dismissal a link to the note whose offer it was, and what it was for: `[[Hassan]]: a lawyer`.
 */
export function dismissIdea(text: string, path: string, dismissal: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  const { dismissedIdeas } = note.facts;
  if (dismissedIdeas.some(({ value }) => value === dismissal)) return [];
  const key = readFrontmatter(text, engine).properties.find((property) => foldPropertyName(property.key) === foldPropertyName(PROPERTY))?.key ?? PROPERTY;
  const edit = addToProperty(text, key, dismissal, engine);
  if (isRefusal(edit)) return edit;
  return firstReadBack(text, [edit], (after) => reader.readContactNote(path, after), ({ facts }) => facts.dismissedIdeas.length === dismissedIdeas.length + 1 && facts.dismissedIdeas.some(({ value }) => value === dismissal), { refused: { kind: 'property-form', property: key, form: 'not-extensible' }, line: null });
}
