import type { Disk } from './disk.ts';

/** The files of the vault's folder by their paths, those of the app's own folder too. */
export class DataAdapter {
  constructor(private readonly disk: Disk) {}

  exists(path: string): Promise<boolean> {
    return waitedFor(path, async () => (await this.disk.readIfThere(path)) !== null);
  }

  readBinary(path: string): Promise<ArrayBuffer> {
    return waitedFor(path, () => this.disk.readBinary(path));
  }

  async read(path: string): Promise<string> {
    const text = await this.disk.readIfThere(path);
    if (text === null) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  }
}

/** A disk behind a server: what a plugin waits for it is none of its own, as a benchmark must know. */
async function waitedFor<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await action();
  performance.measure(`disk ${path}`, { start });
  return result;
}
