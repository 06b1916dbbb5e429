import type { NamedPart } from '../../../index/snapshot/snapshot.ts';

/** The parts of a snapshot in the app's IndexedDB on this device, outside the vault. Every method rejects with a `DOMException`. */
export class PartStore {
  private constructor(private readonly database: IDBDatabase) {}

  /** `name` identifies the vault, since all vaults on a device share one storage. */
  static async open(name: string): Promise<PartStore> {
    const request = window.indexedDB.open(name, 1);
    request.onupgradeneeded = (): void => {
      request.result.createObjectStore(PARTS);
    };
    const database = await done(request);
    // Deleting the database must not wait for us.
    database.onversionchange = (): void => database.close();
    return new PartStore(database);
  }

  static async delete(name: string): Promise<void> {
    await done(window.indexedDB.deleteDatabase(name));
  }

  async names(): Promise<readonly string[]> {
    const keys = await done(this.parts('readonly').getAllKeys());
    return keys.filter((key) => typeof key === 'string');
  }

  /** Reads parts by key, each reported as soon as it arrives; their content is unknown. */
  read(names: readonly string[]): readonly Promise<unknown>[] {
    const store = this.parts('readonly');
    return names.map((name) => done<unknown>(store.get(name)));
  }

  /** Stores all of these parts or none. With `isWhole` they replace all others. */
  write(parts: readonly NamedPart[], isWhole: boolean): Promise<void> {
    const store = this.parts('readwrite');
    if (isWhole) store.clear();
    for (const { name, part } of parts) store.put(part, name);
    return committed(store.transaction);
  }

  close(): void {
    this.database.close();
  }

  private parts(mode: IDBTransactionMode): IDBObjectStore {
    // Losing the last write costs only time, so there is no need to wait for the disk.
    return this.database.transaction(PARTS, mode, { durability: 'relaxed' }).objectStore(PARTS);
  }
}

const PARTS = 'parts';

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = (): void => resolve(request.result);
    request.onerror = (): void => reject(request.error ?? new DOMException('The storage gave no reason.'));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new DOMException('The storage gave no reason.'));
    transaction.oncomplete = (): void => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}
