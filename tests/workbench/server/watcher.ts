import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { Entry, VaultFolder } from './vault-folder.ts';

/** What has happened on the disk. */
export type DiskChange =
  | { readonly kind: 'saved'; readonly entry: Entry }
  | { readonly kind: 'removed'; readonly path: string };

/** A burst of changes is read once. */
const SETTLE_MILLISECONDS = 30;
/** The disk is compared also without being told of a change: no operating system tells of all. */
const RESCAN_MILLISECONDS = 2000;

/** Follows what happens in a folder, whoever does it. */
export class Watcher {
  private known = new Map<string, Entry>();
  private watching: FSWatcher | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private scanning: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<(changes: readonly DiskChange[]) => void>();
  private rescans: ReturnType<typeof setTimeout>;
  private isClosed = false;

  private constructor(private readonly folder: VaultFolder) {
    this.rescans = this.rescanLater();
  }

  static async start(folder: VaultFolder): Promise<Watcher> {
    const watcher = new Watcher(folder);
    watcher.known = byPath(await folder.list());
    try {
      watcher.watching = watch(folder.root, { recursive: true }, () => watcher.scanSoon());
      watcher.watching.on('error', () => watcher.watching?.close());
    } catch {
      // Where the system has no recursive watch, the rescans will do.
    }
    return watcher;
  }

  /** Returns the way to stop it. */
  subscribe(listener: (changes: readonly DiskChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.rescans);
    if (this.timer !== null) clearTimeout(this.timer);
    this.watching?.close();
    this.listeners.clear();
  }

  /** Each rescan waits for the one before it: a vault may be large. */
  private rescanLater(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      void this.scan().then(() => {
        if (!this.isClosed) this.rescans = this.rescanLater();
      });
    }, RESCAN_MILLISECONDS).unref();
  }

  private scanSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.scan(), SETTLE_MILLISECONDS);
  }

  private scan(): Promise<void> {
    this.scanning = this.scanning.then(() => this.compare()).catch(() => undefined);
    return this.scanning;
  }

  private async compare(): Promise<void> {
    const before = this.known;
    this.known = byPath(await this.folder.list());
    const removed = [...before.keys()].filter((path) => !this.known.has(path)).map((path): DiskChange => ({ kind: 'removed', path }));
    const saved = [...this.known.values()].filter((entry) => differs(before.get(entry.path), entry)).map((entry): DiskChange => ({ kind: 'saved', entry }));
    const changes = [...removed, ...saved];
    if (changes.length > 0) for (const listener of this.listeners) listener(changes);
  }
}

function byPath(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function differs(before: Entry | undefined, now: Entry): boolean {
  if (before?.kind !== now.kind) return true;
  return now.kind === 'file' && (before.mtime !== now.mtime || before.size !== now.size);
}
