import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { categoryVocabulary } from '../../../src/domain/exchange/exchange-category.ts';
import { notesOfFirst } from '../../../src/index/snapshot/notes-of.ts';
import type { FileStamp, StoredNote, SnapshotPart } from '../../../src/index/snapshot/snapshot-part.ts';
import { isSameStamp, unpackPart } from '../../../src/index/snapshot/snapshot-part.ts';
import { partsByName, Snapshot } from '../../../src/index/snapshot/snapshot.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { propertyRuns } from '../../property-runs.ts';
import { withoutTexts } from './without-texts.ts';

const reader = noteReader(defaultSettings, readYaml);
const outcomes = categoryVocabulary(defaultSettings);
/** Texts of one length, so that only the time of a change tells them apart. */
const TEXTS = ['weekly', 'yearly', 'always', 'never '].map((cadence) => `---\ntype: person\ncadence: ${cadence}\n---\n- 2026-08-01 call\n`);
/** Enough notes for several parts. */
const PATHS = Array.from({ length: 130 }, (_, number) => `People/${number}.md`);

/** A vault on a disk whose clock has steps, an app that hears of changes some time later, and what it stores. */
class Device {
  now = 1_790_000_000_000;
  private readonly files = new Map<string, { readonly text: string; readonly stamp: FileStamp }>();
  private readonly unheard = new Set<string>();
  private readonly stored = new Map<string, SnapshotPart>();
  private index = new VaultIndex(reader, defaultSettings);
  private snapshot = this.newSnapshot();

  constructor(private readonly step: number) {}

  write(path: string, text: string): void {
    this.unheard.add(path);
    this.files.set(path, { text, stamp: { modified: Math.floor(this.now / this.step) * this.step, size: text.length } });
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  /** Time goes by. What was written is heard of within two seconds. */
  wait(milliseconds: number): void {
    this.now += milliseconds;
    if (milliseconds > 1500) for (const path of [...this.unheard]) this.hear(path);
  }

  /** The app tells of a note as it is now. */
  hear(path: string): void {
    this.unheard.delete(path);
    const file = this.files.get(path);
    const change = file === undefined ? { kind: 'removed' as const, path } : { kind: 'saved' as const, path, text: file.text };
    this.index.apply([change]);
    this.snapshot.take([change]);
  }

  /** How many parts were stored. */
  store(fails: boolean): number {
    const { isWhole, parts } = this.snapshot.pack(this.now);
    const packed = [...parts];
    if (fails) {
      this.snapshot.failed();
      return 0;
    }
    if (isWhole) this.stored.clear();
    for (const { name, part } of packed) this.stored.set(name, part);
    return packed.length;
  }

  /** Ends the app and starts it anew: what is not restored is read. The notes that were restored, with their files' texts. */
  restart(): readonly (StoredNote & { readonly text: string })[] {
    this.index = new VaultIndex(reader, defaultSettings);
    this.snapshot = this.newSnapshot();
    const restored: (StoredNote & { readonly text: string })[] = [];
    for (const [name, part] of this.stored) {
      this.snapshot.stored(partsByName(name));
      for (const kept of unpackPart(part, 'key') ?? []) {
        const file = this.files.get(kept.path);
        if (file !== undefined && isSameStamp(file.stamp, kept.stamp)) restored.push({ ...kept, text: file.text });
      }
    }
    expect(new Set(restored.map(({ path }) => path)).size).toBe(restored.length);
    for (const { path, note } of restored) {
      this.index.apply([{ kind: 'restored', path, note }]);
      this.snapshot.take([{ kind: 'restored', path, note }]);
    }
    for (const path of this.files.keys()) if (!restored.some((kept) => kept.path === path)) this.hear(path);
    return restored;
  }

  private newSnapshot(): Snapshot {
    const { index } = this;
    return new Snapshot('key', { settings: defaultSettings, first: (today) => notesOfFirst(index, today), note: (path) => index.note(path), stamp: (path) => this.files.get(path)?.stamp ?? null });
  }
}

const path = fc.constantFrom(...PATHS.slice(0, 4));
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('saved' as const), path, text: fc.constantFrom(...TEXTS), after: fc.constantFrom(0, 1, 1500, 60_000), isHeard: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('many saved' as const), text: fc.constantFrom(...TEXTS), count: fc.nat(PATHS.length), after: fc.constantFrom(0, 60_000), isHeard: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('removed' as const), path }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stored' as const), after: fc.constantFrom(0, 3000, 60_000), fails: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restarted' as const) }) },
);

test('what is restored is what stands in the files, whatever was saved, stored and forgotten before, on any clock', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 1000, 2000), fc.array(step, { maxLength: 25 }), (clockStep, history) => {
      const device = new Device(clockStep);
      for (const happened of [...history, { kind: 'restarted' as const }]) {
        if (happened.kind === 'saved' || happened.kind === 'many saved') {
          device.wait(happened.after);
          for (const each of happened.kind === 'saved' ? [happened.path] : PATHS.slice(0, happened.count)) {
            device.write(each, happened.text);
            if (happened.isHeard) device.hear(each);
          }
        } else if (happened.kind === 'removed') {
          device.remove(happened.path);
          device.hear(happened.path);
        } else if (happened.kind === 'stored') {
          device.wait(happened.after);
          device.store(happened.fails);
        } else {
          for (const { path: restored, note, text } of device.restart()) expect(note).toEqual(withoutTexts(reader.read(restored, text), outcomes));
        }
      }
    }),
    { numRuns: propertyRuns.usual },
  );
});

test('what was stored some time after it was saved is all restored, and only parts with changes are stored again', () => {
  const device = new Device(1);
  for (const each of PATHS) {
    device.write(each, TEXTS[0] ?? '');
    device.hear(each);
  }
  device.wait(60_000);
  expect(device.store(false)).toBe(4);
  expect(device.restart()).toHaveLength(PATHS.length);
  device.write(PATHS[0] ?? '', TEXTS[1] ?? '');
  device.hear(PATHS[0] ?? '');
  device.wait(60_000);
  expect(device.store(false)).toBe(1);
  expect(device.restart()).toHaveLength(PATHS.length);
});

test('the beginning of a day’s queue is a part of its own, for that day alone', () => {
  const index = new VaultIndex(reader, defaultSettings);
  const changes = PATHS.map((each) => ({ kind: 'saved' as const, path: each, text: TEXTS[0] ?? '' }));
  index.apply(changes);
  const snapshot = new Snapshot('key', { settings: defaultSettings, first: (today) => notesOfFirst(index, today), note: (each) => index.note(each), stamp: () => ({ modified: 0, size: TEXTS[0]?.length ?? 0 }) });
  snapshot.take(changes);
  const [today, tomorrow] = [parseDay('2026-09-01'), parseDay('2026-09-02')];
  if (today === null || tomorrow === null) throw new Error('These are days');
  const part = snapshot.packFirst(today, 60_000);
  const few = index.queue(today).today.map(({ relationship }) => relationship.record.facts.path);
  expect(unpackPart(part, snapshot.keyOfFirst(today))?.map((kept) => kept.path)).toEqual(expect.arrayContaining(few));
  expect(unpackPart(part, snapshot.keyOfFirst(tomorrow))).toBeNull();
});
