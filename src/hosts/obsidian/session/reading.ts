import { parseYaml } from 'obsidian';
import { fingerprint } from '../../../domain/text/fingerprint.ts';
import { categoryVocabulary, type CategoryVocabulary } from '../../../domain/exchange/exchange-category.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { notesOfFirst } from '../../../index/snapshot/notes-of.ts';
import type { FileStamp } from '../../../index/snapshot/part.ts';
import { Snapshot } from '../../../index/snapshot/snapshot.ts';
import { withoutTexts } from '../../../index/snapshot/without-texts.ts';
import { VaultIndex, type Change } from '../../../index/vault-index.ts';
import type { DatedNotes, NoteReader } from '../../../notes/note.ts';
import { noteReader } from '../../../notes/note.ts';

/** The answers about a vault by one set of settings. */
export interface Reading {
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  /** What of it can be stored for the next start. */
  readonly snapshot: Snapshot;
  readonly outcomes: CategoryVocabulary;
}

/** A reading that knows of no note yet. `stamp` tells how the file of a note is stamped now. */
export function readingOf(settings: Settings, stamp: (path: string) => FileStamp | null, dated?: DatedNotes): Reading {
  const reader = noteReader(settings, parseYaml, dated);
  const index = new VaultIndex(reader, settings);
  const snapshot = new Snapshot(rulesOf(settings, dated), { settings, stamp, first: (today) => notesOfFirst(index, today), note: (path) => index.note(path) });
  return { reader, index, snapshot, outcomes: categoryVocabulary(settings) };
}

/** Takes in notes that are read for the first time. Their texts are read again when they are shown: kept, they would be most of what a vault weighs. */
export function takeFirst({ index, reader, snapshot, outcomes }: Reading, notes: readonly Change[]): void {
  index.load(notes.map((note) => (note.kind === 'saved' ? { kind: 'restored', path: note.path, note: withoutTexts(note.path, reader.read(note.path, note.text), outcomes) } : note)));
  snapshot.take(notes);
}

/** Tells by what rules notes are read: this program, the settings, and how the app names its dated notes. */
function rulesOf(settings: Settings, dated: DatedNotes | undefined): string {
  return `${BUILD} ${fingerprint(JSON.stringify({ settings, dated }))}`;
}

/** Set by the build: another one whenever the program is. */
declare const RAPPORT_BUILD: string | undefined;
const BUILD = typeof RAPPORT_BUILD === 'string' ? RAPPORT_BUILD : 'development';
