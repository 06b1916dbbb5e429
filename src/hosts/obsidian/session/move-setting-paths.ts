import type { Settings } from '../../../domain/settings/settings.ts';
import type { Preferences } from './session.ts';

interface Paths {
  readonly settings: Settings;
  readonly preferences: Preferences;
}

/** Updates settings that name a renamed note or folder, or anything in it; `null` if none does. */
export function moveSettingPaths({ settings, preferences }: Paths, from: string, to: string): Paths | null {
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
