import type { YamlEngine } from '../../notes/frontmatter/yaml-value.ts';
import type { NewEntry } from '../../notes/write/log-entry.ts';
import { logEntry } from '../../notes/write/log-entry.ts';
import type { NoteReader } from '../../notes/note.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { NoteChange } from './transaction.ts';
import { linkFrom } from '../links/link-resolver.ts';
import type { VaultIndex } from '../vault-index.ts';

/** One who took part: a contact with a note, or a name alone. */
export interface Participant {
  readonly name: string;
  readonly path: string | null;
}

/** What one contact's note is to hold of an interaction. */
export interface NoteEntry {
  readonly path: string;
  readonly entry: NewEntry;
}

/**
 * Who gets which entry: everyone with a note gets one that names all the others. Marks and promises are between two people,
 * so they go to the first person with a note; the other notes record that all of them met.
 */
export function entriesFor(people: readonly Participant[], entry: Omit<NewEntry, 'with'>, index: VaultIndex): readonly NoteEntry[] {
  const everybody = distinct(people);
  const first = everybody.find(({ path }) => path !== null);
  return everybody.flatMap((person) => {
    const { path } = person;
    if (path === null) return [];
    const others = everybody.filter((other) => other !== person).map((other) => asWritten(other, path, index));
    return [{ path, entry: { ...(person === first ? entry : withoutWhatIsPersonal(entry)), with: others } }];
  });
}

/** The same as changes of the notes, made together or not at all. */
export function logChanges(entries: readonly NoteEntry[], reader: NoteReader, settings: Settings, engine: YamlEngine): readonly NoteChange[] {
  return entries.map(({ path, entry }) => ({ path, change: (text) => logEntry(text, path, entry, reader, settings, engine) }));
}

/** Each person once: by note, or by name if there is none. */
export function distinct(people: readonly Participant[]): readonly Participant[] {
  const known = new Set<string>();
  return people.filter(({ path, name }) => {
    const key = path ?? name;
    return !known.has(key) && known.add(key);
  });
}

function withoutWhatIsPersonal(entry: Omit<NewEntry, 'with'>): Omit<NewEntry, 'with'> {
  return { ...entry, marks: [], followUp: null };
}

/** A link from the note at `from`, or just the name of someone without a note. */
function asWritten({ path, name }: Participant, from: string, index: VaultIndex): string {
  return path === null ? name : linkFrom(from, path, index);
}
