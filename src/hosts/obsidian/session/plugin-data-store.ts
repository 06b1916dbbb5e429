import { PathQueue } from '../../../index/port/path-queue.ts';
import { readPluginData, unreadablePluginData, writePluginData, type PluginData } from './plugin-data.ts';

/** The plugin's data file. */
export interface DataFile {
  /** Its path in the vault, for messages. */
  readonly path: string;
  /** The JSON in it; `null` if there is no file. Rejects if it can't be read. */
  load(): Promise<unknown>;
  save(data: unknown): Promise<void>;
}

/** Reads the plugin's data; the defaults if that can't be done. */
export async function loadPluginData(file: Pick<DataFile, 'load'>): Promise<PluginData> {
  let json: unknown;
  try {
    json = await file.load();
  } catch {
    // Whatever the reason, the user is told, and the file stays.
    return unreadablePluginData();
  }
  return readPluginData(json);
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
      this.data = await loadPluginData(this.file);
    });
  }
}
