import type { Day } from '../../src/domain/day.ts';
import { NOTHING_SHOWN, restingOn, withShown, type ShownHistory } from '../../src/domain/queue/shown-history.ts';
import type { Queue } from '../../src/domain/relationship/relationship.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { entriesFor, logChanges } from '../../src/index/write/log-changes.ts';
import type { NoteChange } from '../../src/index/write/transaction.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../src/notes/text/splice.ts';
import type { NewEntry } from '../../src/notes/write/log-entry.ts';

/** A vault in memory with the real reader, index and writers. */
export class MemoryVault {
  readonly index: VaultIndex;
  readonly reader = noteReader(defaultSettings, readYaml);
  private readonly notes: Map<string, string>;
  private shown: ShownHistory = NOTHING_SHOWN;

  constructor(notes: ReadonlyMap<string, string>) {
    this.notes = new Map(notes);
    this.index = new VaultIndex(this.reader, defaultSettings, () => this.shown);
    this.index.apply([...notes].map(([path, text]) => ({ kind: 'saved', path, text })));
  }

  paths(): readonly string[] {
    return [...this.notes.keys()];
  }

  /** Whether someone had their turn, and is at the head of *Later* for some days. */
  isResting(path: string, today: Day): boolean {
    return restingOn(this.shown, today).some((resting) => resting.path === path);
  }

  text(path: string): string {
    return this.notes.get(path) ?? '';
  }

  /** The queue as someone looks at it, which is remembered. */
  look(today: Day): Queue {
    const queue = this.index.queue(today);
    this.shown = withShown(this.shown, queue.today, today);
    return queue;
  }

  log(path: string, entry: Omit<NewEntry, 'with'>): void {
    const name = this.index.facts(path)?.name ?? path;
    this.write(logChanges(entriesFor([{ name, path }], entry, this.index), this.reader, defaultSettings, readYaml));
  }

  /** Makes changes; a refusal is a fault of the writer, since nothing else touches the notes. */
  write(changes: readonly NoteChange[]): void {
    for (const { path, change } of changes) {
      const text = this.text(path);
      const edit = change(text);
      if (isRefusal(edit)) throw new Error(`${path}: ${edit.refused.kind}`);
      this.notes.set(path, applySplices(text, edit));
      this.index.apply([{ kind: 'saved', path, text: this.text(path) }]);
    }
  }
}
