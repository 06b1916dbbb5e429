import type { Plugin } from 'obsidian';
import { isObject } from '../../../domain/settings/json.ts';
import type { DataFile } from './plugin-data-store.ts';

/** The plugin's data file. Its bytes are read, since the app may pass a broken file off as an empty one. */
export function dataFileOf(plugin: Plugin): DataFile {
  const { app: { vault: { adapter, configDir } }, manifest: { dir, id } } = plugin;
  const path = `${dir ?? `${configDir}/plugins/${id}`}/data.json`;
  return {
    path,
    load: async () => ((await adapter.exists(path)) ? parsed(await adapter.readBinary(path)) : null),
    save: (data) => plugin.saveData(data),
  };
}

/** The object in a JSON file, or its `null`. A byte order mark in front is allowed, bytes that aren't UTF-8 are not. */
function parsed(bytes: ArrayBuffer): unknown {
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (json !== null && !isObject(json)) throw new TypeError('The plugin’s data is no object');
  return json;
}
