import { parseYaml } from 'obsidian';
import { fingerprint } from '../../../domain/text/fingerprint.ts';
import { categoryVocabulary, type CategoryVocabulary } from '../../../domain/exchange/exchange-category.ts';
import type { ShownHistory } from '../../../domain/queue/shown-history.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { notesOfFirst } from '../../../index/snapshot/notes-of.ts';
import type { FileStamp } from '../../../index/snapshot/snapshot-part.ts';
import { Snapshot } from '../../../index/snapshot/snapshot.ts';
import { withoutTexts } from '../../../index/snapshot/note-codec.ts';
import type { Change } from '../../../index/port/change.ts';
import { VaultIndex } from '../../../index/vault-index.ts';
import type { DatedNotes, NoteReader } from '../../../notes/note.ts';
import { noteReader } from '../../../notes/note.ts';

/** A vault as read by one set of settings. */
export interface Reading {
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  /** What can be stored for the next start. */
  readonly snapshot: Snapshot;
  readonly categories: CategoryVocabulary;
}

/** An empty reading. `stamp` gives the current modified time and size of a note's file. */
export function createReading(settings: Settings, stamp: (path: string) => FileStamp | null, shown: () => ShownHistory, dated?: DatedNotes): Reading {
  const reader = noteReader(settings, parseYaml, dated);
  const index = new VaultIndex(reader, settings, shown);
  const snapshot = new Snapshot(rulesOf(settings, dated), { settings, stamp, first: (today) => notesOfFirst(index, today), note: (path) => index.note(path) });
  return { reader, index, snapshot, categories: categoryVocabulary(settings) };
}

/** Loads notes without the texts of their entries, which would take up most of the memory: they are read again when shown. */
export function loadWithoutTexts({ index, reader, snapshot, categories }: Reading, notes: readonly Change[]): void {
  index.load(notes.map((note) => (note.kind === 'saved' ? { kind: 'restored', path: note.path, note: withoutTexts(note.path, reader.read(note.path, note.text), categories) } : note)));
  snapshot.take(notes);
}

/** Identifies the rules by which notes are read: this build, the settings and the names of dated notes. */
function rulesOf(settings: Settings, dated: DatedNotes | undefined): string {
  return `${BUILD} ${fingerprint(JSON.stringify({ settings, dated }))}`;
}

/** Set by the build; differs for every version of the program. */
declare const RAPPORT_BUILD: string | undefined;
const BUILD = typeof RAPPORT_BUILD === 'string' ? RAPPORT_BUILD : 'development';
