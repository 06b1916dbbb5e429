import type { Disk } from './disk.ts';

/** The files of the vault's folder by their paths, those of the app's own folder too. */
export class DataAdapter {
  constructor(private readonly disk: Disk) {}

  async read(path: string): Promise<string> {
    const text = await this.disk.readIfThere(path);
    if (text === null) throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    return text;
  }
}
