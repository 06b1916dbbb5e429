import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src/domain/settings/settings.ts';
import { moveSettingPaths } from '../../../../src/hosts/obsidian/session/move-setting-paths.ts';
import { defaultPreferences } from '../../../../src/hosts/obsidian/session/plugin-data.ts';

const settings = { ...defaultSettings, contacts: { ...defaultSettings.contacts, folders: ['People', 'Work/People'], excludedFolders: ['People/Old'] } };
const preferences = { ...defaultPreferences, newContactFolder: 'People', newContactTemplate: 'Templates/Person.md' };

describe('settings follow', () => {
  it('a folder, and what lies in it', () => {
    const moved = moveSettingPaths({ settings, preferences }, 'People', 'Friends');
    expect(moved?.settings.contacts).toMatchObject({ folders: ['Friends', 'Work/People'], excludedFolders: ['Friends/Old'] });
    expect(moved?.preferences.newContactFolder).toBe('Friends');
  });

  it('the template', () => {
    expect(moveSettingPaths({ settings, preferences }, 'Templates/Person.md', 'Person.md')?.preferences.newContactTemplate).toBe('Person.md');
  });

  it('nothing that they do not name', () => {
    expect(moveSettingPaths({ settings, preferences }, 'Peo', 'X')).toBeNull();
    expect(moveSettingPaths({ settings, preferences }, 'People/Ada.md', 'Ada.md')).toBeNull();
  });
});
