import { NOT_A_CONTACT } from '../../../domain/refusal.ts';
import { setStatements } from '../contact/write-property.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { changeTexts } from '../frontmatter/change-texts.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { editsInTurn, type Writer } from '../../text/compose-edits.ts';
import type { Edit } from '../../text/splice.ts';
import { withoutLinks } from './without-links.ts';

/**
 * Links a contact note to a goal: adds `link` (with its brackets, as the app writes links) to the property that names
 * goals, under the name it has there. The edit is empty if the link is there already. Refused if the YAML is broken, if
 * several such properties differ, or if nothing can be added to the property's form.
 */
export function linkToGoal(text: string, path: string, link: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  if (note.frontmatter.problem !== null) return { refused: { kind: 'unreadable-properties' }, line: note.frontmatter.problem.line };
  const [first, second] = note.stated.filled('goals');
  if (first?.texts.some((said) => said.text.trim() === link)) return [];
  if (first !== undefined && second !== undefined) return { refused: { kind: 'several-goal-properties', names: [first.key, second.key] }, line: second.line };
  const place = first ?? note.stated.existing('goals')[0];
  if (place !== undefined && place.inText !== null) return setStatements(text, [place], [...place.texts.map((said) => said.text), link].join(', '), engine);
  const key = place?.key ?? reader.names.namesOf.goals[0] ?? 'goals';
  return addToProperty(text, key, link, engine);
}

/**
 * Unlinks a contact note from a goal: removes the links, or the names, of the goal from its properties. The edit is
 * empty if there are none. Refused if the YAML is broken or a property has a form that can't be changed.
 */
export function unlinkFromGoal(text: string, path: string, isGoal: (target: string) => boolean, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  if (note.frontmatter.problem !== null) return { refused: { kind: 'unreadable-properties' }, line: note.frontmatter.problem.line };
  const left = (item: string): string | null => withoutLinks(item, isGoal);
  // From the end of the note on, so that the places of the others stay.
  const writers = note.stated.filled('goals').map((statement): Writer => {
    const { key, inText, texts } = statement;
    const remaining = texts.flatMap((said) => left(said.text) ?? []);
    if (inText === null) return (now) => changeTexts(now, key, left, engine);
    return (now) => (remaining.length === texts.length ? [] : setStatements(now, [statement], remaining.join(', '), engine));
  });
  return editsInTurn(text, writers.reverse());
}
