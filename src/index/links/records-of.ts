import type { OtherNote } from '../../domain/other-note.ts';
import type { NoteFacts } from '../../notes/note.ts';

/** What a note that is no contact records of contacts; `undefined` where that is nothing. */
export function otherNoteIn(note: NoteFacts | undefined): OtherNote | undefined {
  return note === undefined || note.kind === 'contact' ? undefined : note.records;
}
