import type { OtherNote } from '../../../domain/other-note.ts';
import type { NoteReader } from '../../note.ts';

/**
 * The records about contacts in a note that isn't a contact. A contact note, or one that doesn't mention any contact,
 * gives none.
 */
export function recordsIn(path: string, text: string, reader: NoteReader): OtherNote {
  const note = reader.read(path, text);
  const records = note.kind === 'contact' ? undefined : note.records;
  return records ?? { path, interactions: [], plans: [], mentions: [], tasks: [], problems: [] };
}

/** Whether records say the same, wherever their lines are by now. */
export function isSameRecords(a: OtherNote, b: OtherNote): boolean {
  return said(a) === said(b);
}

function said({ interactions, plans, mentions, tasks, problems }: OtherNote): string {
  return JSON.stringify([interactions, plans, mentions, tasks, problems], (key, value: unknown) => (key === 'line' ? undefined : value));
}
