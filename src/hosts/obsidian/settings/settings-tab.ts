import { PluginSettingTab } from 'obsidian';
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { openFirstRun } from '../actions/open-views.ts';
import type { Session } from '../session/session.ts';
import { chooseFolder } from './choose-folder.ts';
import { ControlValues } from './control-values.ts';
import type { FolderKey } from './setting-definitions.ts';
import { settingDefinitions } from './setting-definitions.ts';

/** The plugin's settings, those of the core and those of the app alone. All of them go through the session. */
export class RapportSettingTab extends PluginSettingTab {
  override icon = 'lucide-users';
  private readonly values: ControlValues;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly session: Session,
  ) {
    super(app, plugin);
    this.values = new ControlValues(session);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { values, session } = this;
    return settingDefinitions({
      words: session.words.settings,
      settings: values.settings,
      refusal: (key, value) => values.refusal(key, value),
      addFolder: (key) => this.addFolder(key),
      removeFolder: (key, index) => void this.setFolders(key, values.settings.contacts[key].filter((_, at) => at !== index)),
      openFirstRun: () => void openFirstRun(session),
    });
  }

  override getControlValue(key: string): unknown {
    const value = this.values.valueOf(key);
    // A dropdown knows its choices by texts.
    return key === 'dayStartsAt' ? String(value) : value;
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.values.set(key, value);
  }

  override hide(): void {
    super.hide();
    void this.values.flush();
  }

  private addFolder(key: FolderKey): void {
    const folders = this.values.settings.contacts[key];
    chooseFolder(this.session, folders, (folder) => void this.setFolders(key, [...folders, folder]));
  }

  private async setFolders(key: FolderKey, folders: readonly string[]): Promise<void> {
    await this.values.set(`contacts.${key}`, folders.join('\n'));
    this.update();
  }
}
