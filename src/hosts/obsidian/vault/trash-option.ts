import type { App } from 'obsidian';

/**
 * Whether the app deletes files for good, by the user's own setting ("Deleted files"). The app's types do not know how to
 * ask for it: where there is no answer we act as if it did, so that nothing is lost.
 */
export function deletesForGood({ vault }: Pick<App, 'vault'>): boolean {
  const getConfig: unknown = Reflect.get(vault, 'getConfig');
  return typeof getConfig !== 'function' || Reflect.apply(getConfig, vault, ['trashOption']) === 'none';
}
