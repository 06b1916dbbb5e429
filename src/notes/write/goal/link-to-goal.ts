import { statementsOf } from '../contact/write-property.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import type { Edit } from '../../text/splice.ts';

/**
 * Says in a contact note that the contact serves a goal: adds `link` (with its brackets, as the app writes links) to the
 * property that names goals, under the name it has there. Nothing is done where it stands there already. Refused where the
 * YAML is broken, where several such properties differ, and where the property has a form to which nothing can be added.
 */
export function linkToGoal(text: string, path: string, link: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: 'This note is no contact any more.', line: null };
  if (note.frontmatter.problem !== null) return { refused: 'The properties can’t be read.', line: note.frontmatter.problem.line };
  const { existing, filled } = statementsOf(note, 'goals', reader);
  const [first, second] = filled;
  if (first !== undefined && asTexts(first).some((said) => said.text.trim() === link)) return [];
  if (first !== undefined && second !== undefined) return { refused: `Goals stand in ${first.key} and in ${second.key}. Make them one first.`, line: second.line };
  const key = (first ?? existing[0])?.key ?? reader.names.namesOf.goals[0] ?? 'goals';
  const splice = addToProperty(text, key, link, engine);
  if (splice.kind === 'refused') return { refused: `${splice.reason}.`, line: splice.line };
  return [{ start: splice.start, end: splice.end, text: splice.text }];
}
