/** What happens before each call to the file system while it is armed; it may throw, and the call then fails. */
type BeforeCall = (call: { readonly number: number; readonly name: string; readonly words: readonly unknown[] }) => void;

/** The file system of a test: `vi.mock('node:fs', async (importOriginal) => (await import('./faulty-disk.ts')).faulty(await importOriginal()))`. */
export const disk: { calls: number; beforeCall: BeforeCall | null } = { calls: 0, beforeCall: null };

/** The module with every synchronous function behind `disk.beforeCall`. */
export function faulty(original: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(original).map(([name, member]): readonly [string, unknown] => {
    if (typeof member !== 'function' || !name.endsWith('Sync')) return [name, member];
    return [name, (...words: readonly unknown[]): unknown => {
      const { beforeCall } = disk;
      if (beforeCall === null) return Reflect.apply(member, undefined, words);
      try {
        disk.calls++;
        beforeCall({ number: disk.calls, name, words });
      } catch (error) {
        // A disk that fills up has taken the first part.
        if (name === 'writeFileSync' && isFull(error)) Reflect.apply(member, undefined, [words[0], String(words[1]).slice(0, 9), words[2]]);
        // These answer a question, and never fail.
        if (name === 'existsSync') return false;
        if (name === 'lstatSync' && words.length > 1 && isMissing(error)) return undefined;
        throw error;
      }
      return Reflect.apply(member, undefined, words);
    }];
  }));
}

/** The error that the system gives for a call. */
export function systemError(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code });
}

/** Runs an action on a disk with `beforeCall`; the result is how many calls it came to. */
export async function onDisk(beforeCall: BeforeCall, action: () => Promise<void>): Promise<number> {
  disk.calls = 0;
  disk.beforeCall = beforeCall;
  try {
    await action();
  } finally {
    disk.beforeCall = null;
  }
  return disk.calls;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
