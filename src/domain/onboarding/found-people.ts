import { fileName } from '../text/note-path.ts';
import type { UnknownPerson } from './unknown-person.ts';

/** People who aren't contacts yet, by what shows that they may be people. Each is one question. */
export type FoundPeople =
  /** The folder, the tag or the type that all of these notes share. */
  | { readonly kind: 'folder' | 'tag' | 'type'; readonly word: string; readonly notes: readonly string[] }
  /** Notes with properties that people have, or with a table of the Contacts plugin. */
  | { readonly kind: 'properties' | 'contact-table'; readonly notes: readonly string[] }
  /** A note or a file with vCards that lists several people. */
  | { readonly kind: 'list'; readonly path: string; readonly names: readonly string[] }
  | { readonly kind: 'linked'; readonly person: UnknownPerson };

/** What tells them apart while the notes change. */
export function foundKey(found: FoundPeople): string {
  if (found.kind === 'linked') return `linked ${found.person.path ?? `\n${found.person.name}`}`;
  if (found.kind === 'list') return `list ${found.path}`;
  return 'word' in found ? `${found.kind} ${found.word}` : found.kind;
}

/** The names of those who were found. */
export function foundNames(found: FoundPeople): readonly string[] {
  if (found.kind === 'linked') return [found.person.name];
  return found.kind === 'list' ? found.names : found.notes.map(fileName);
}
