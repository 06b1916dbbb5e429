import { PathQueue } from '../../../index/port/path-queue.ts';
import { readPluginData, writePluginData, type PluginData } from './plugin-data.ts';

/** Where the plugin's data lies. */
export interface DataFile {
  /** Its path in the vault, for people. */
  readonly path: string;
  load(): Promise<unknown>;
  save(data: unknown): Promise<void>;
}

/** The plugin's data as it was saved last; one change is saved after the other, each of what the one before has left. */
export class PluginDataStore {
  private readonly turns = new PathQueue();

  constructor(
    private readonly file: DataFile,
    private data: PluginData,
  ) {}

  get now(): PluginData {
    return this.data;
  }

  /** Saves a change; `null` says that there is nothing to change. Whether there was. */
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

  /** The file was changed from outside. */
  reload(): Promise<void> {
    return this.turns.run(this.file.path, async () => {
      this.data = readPluginData(await this.file.load());
    });
  }
}
