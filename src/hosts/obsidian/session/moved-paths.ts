import type { Settings } from '../../../domain/settings/settings.ts';
import type { Preferences } from './session.ts';

interface Paths {
  readonly settings: Settings;
  readonly preferences: Preferences;
}

/** Settings that follow a note or folder to where it was moved; `null` where none of them names it, or anything in it. */
export function afterMove({ settings, preferences }: Paths, from: string, to: string): Paths | null {
  let hasMoved = false;
  const moved = (path: string): string => {
    const named = path.replace(/^\/+|\/+$/g, '');
    if (named !== from && !named.startsWith(`${from}/`)) return path;
    hasMoved = true;
    return `${to}${named.slice(from.length)}`;
  };
  const movedOrNone = (path: string | null): string | null => (path === null ? null : moved(path));
  const { contacts } = settings;
  const result: Paths = {
    settings: {
      ...settings,
      contacts: {
        ...contacts,
        folders: contacts.folders.map(moved),
        excludedFolders: contacts.excludedFolders.map(moved),
        templateFolders: contacts.templateFolders.map(moved),
      },
    },
    preferences: {
      ...preferences,
      newContactFolder: movedOrNone(preferences.newContactFolder),
      newContactTemplate: movedOrNone(preferences.newContactTemplate),
    },
  };
  return hasMoved ? result : null;
}
