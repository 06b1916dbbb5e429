import type { OtherNote } from '../../../domain/other-note.ts';
import type { NoteReader } from '../../note.ts';

/** What a note that is no contact records of contacts. One that is a contact, or says nothing of any, records nothing. */
export function recordsIn(path: string, text: string, reader: NoteReader): OtherNote {
  const note = reader.read(path, text);
  const records = note.kind === 'contact' ? undefined : note.records;
  return records ?? { path, interactions: [], plans: [], mentions: [], tasks: [], problems: [] };
}
