import { PathQueue } from '../../../index/port/path-queue.ts';
import { readPluginData, writePluginData, type PluginData } from './plugin-data.ts';

/** The plugin's data file. */
export interface DataFile {
  /** Its path in the vault, for messages. */
  readonly path: string;
  load(): Promise<unknown>;
  save(data: unknown): Promise<void>;
}

/** The plugin's data as last saved. Changes are saved in sequence, each on top of the one before. */
export class PluginDataStore {
  private readonly turns = new PathQueue();

  constructor(
    private readonly file: DataFile,
    private data: PluginData,
  ) {}

  get now(): PluginData {
    return this.data;
  }

  /** Saves a change, and says whether there was one; `change` returns `null` for none. */
  save(change: (data: PluginData) => PluginData | null): Promise<boolean> {
    return this.turns.run(this.file.path, async () => {
      const data = change(this.data);
      if (data === null) return false;
      const json = writePluginData(data);
      await this.file.save(json);
      this.data = readPluginData(json);
      return true;
    });
  }

  /** Reads the file again after it was changed from outside. */
  reload(): Promise<void> {
    return this.turns.run(this.file.path, async () => {
      this.data = readPluginData(await this.file.load());
    });
  }
}
