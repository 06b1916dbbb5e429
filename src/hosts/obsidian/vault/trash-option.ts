import type { App } from 'obsidian';

/**
 * Whether the app deletes files permanently, by the user's setting "Deleted files". The published types have no way to ask;
 * without an answer we assume that it does, which is the safe side.
 */
export function deletesForGood({ vault }: Pick<App, 'vault'>): boolean {
  const getConfig: unknown = Reflect.get(vault, 'getConfig');
  return typeof getConfig !== 'function' || Reflect.apply(getConfig, vault, ['trashOption']) === 'none';
}
