import { VaultError } from '../../../index/port/vault.ts';
import { sameFileAs } from '../../../notes/write/contact/new-note.ts';
import type { Session } from '../session/session.ts';

/** The path of a note that was created, or one plain sentence why it wasn't. */
export type NewNote = { readonly path: string } | { readonly refused: string };

/** Creates a note at a path. Refused where a file has that path, in whatever case. */
export async function createNote(session: Session, path: string, text: () => string | Promise<string>): Promise<NewNote> {
  const { app, words: { refusal } } = session;
  const taken = sameFileAs(path, app.vault.getFiles().map((file) => file.path));
  if (taken !== null) return { refused: refusal({ kind: 'existing-note', path: taken }) };
  try {
    await session.create(path, await text());
    return { path };
  } catch (error) {
    if (error instanceof VaultError) return { refused: refusal(error.detail) };
    throw error;
  }
}
