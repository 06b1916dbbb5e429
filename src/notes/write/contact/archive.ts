import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import { isRefusal, joinSplices, type Edit } from '../../text/splice.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { firstReadBack } from '../read-back.ts';
import { setProperty } from './write-property.ts';

/**
 * Archives a contact: `status: archived`, or `archived: true` where the note has a status of its own, which stays
 * (docs/note-format.md, "Status"). The edit is empty if they are archived already or have died. Refused if the
 * properties can't be changed.
 */
export function archive(text: string, path: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'not-a-contact', path: null }, line: null };
  const { status } = note.facts;
  if (status === 'archived' || status === 'deceased') return [];
  return hasOwnStatus(note) ? patchProperty(text, archivedKey(text, engine), true, engine) : setProperty(text, path, 'status', 'archived', reader, engine);
}

/** Makes a contact active again: removes what says that they are archived. The edit is empty if nothing does. Refused if the properties can't be changed. */
export function unarchive(text: string, path: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'not-a-contact', path: null }, line: null };
  if (note.facts.status !== 'archived') return [];
  const flag = patchProperty(text, archivedKey(text, engine), null, engine);
  const status = setProperty(text, path, 'status', null, reader, engine);
  if (isRefusal(flag)) return flag;
  if (isRefusal(status)) return status;
  const refusal = { refused: { kind: 'unwritable-property', property: 'status' }, line: note.facts.statusLine } as const;
  return firstReadBack(text, [flag, status, joinSplices([...flag, ...status])], (after) => reader.readContactNote(path, after), (after) => after.facts.status !== 'archived', refusal);
}

/** Whether the status says more than that reminders are on or off for now. */
function hasOwnStatus({ facts, stated }: ContactNote): boolean {
  const [said] = stated.filled('status');
  if (said === undefined || facts.status === 'paused') return false;
  return said.texts.some(({ text }) => text.trim().toLowerCase() !== 'active');
}

/** The property `archived`, as the note writes it. */
function archivedKey(text: string, engine: YamlEngine): string {
  return readFrontmatter(text, engine).properties.find(({ key }) => key.toLowerCase() === 'archived')?.key ?? 'archived';
}
