import { NOT_A_CONTACT } from '../../../domain/refusal.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, joinSplices, type Edit } from '../../text/splice.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { firstReadBack } from '../read-back.ts';
import { setProperty } from './write-property.ts';

/**
 * Archives a contact with `archived: true`, beside whatever its status says (docs/note-format.md, "Status"). The edit is
 * empty if they are archived already or have died. Refused if the properties can't be changed.
 */
export function archive(text: string, path: string, reader: NoteReader, engine: YamlEngine): Edit {
  const status = reader.readContactNote(path, text)?.facts.status;
  if (status === undefined) return NOT_A_CONTACT;
  return status === 'archived' || status === 'deceased' ? [] : setArchived(text, true, engine);
}

/** Makes a contact active again: removes what says that they are archived. The edit is empty if nothing does. Refused if the properties can't be changed. */
export function unarchive(text: string, path: string, reader: NoteReader, engine: YamlEngine): Edit {
  const facts = reader.readContactNote(path, text)?.facts;
  if (facts === undefined) return NOT_A_CONTACT;
  if (facts.status !== 'archived') return [];
  const flag = setArchived(text, null, engine);
  const status = setProperty(text, path, 'status', null, reader, engine);
  if (isRefusal(flag)) return flag;
  if (isRefusal(status)) return status;
  const refusal = { refused: { kind: 'unwritable-property', property: 'status' }, line: facts.statusLine } as const;
  return firstReadBack(text, [flag, status, joinSplices([...flag, ...status])], (after) => reader.readContactNote(path, after), (after) => after.facts.status !== 'archived', refusal);
}

/** Sets the property `archived`, as the note writes its name, or removes it. */
function setArchived(text: string, value: true | null, engine: YamlEngine): Edit {
  const own = readFrontmatter(text, engine).properties.find(({ key }) => key.toLowerCase() === 'archived');
  return patchProperty(text, own?.key ?? 'archived', value, engine);
}
