import { PluginSettingTab } from 'obsidian';
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { shownLines } from '../../../domain/settings/setting-field.ts';
import type { SettingKey } from '../../../domain/settings/settings.ts';
import { chooseItem } from '../actions/choose-item.ts';
import { openSetup } from '../actions/open-views.ts';
import type { Session } from '../session/session.ts';
import { ControlValues } from './control-values.ts';
import { settingDefinitions } from './setting-definitions.ts';

/** The plugin's settings tab, for the settings of the core and the preferences of the app. */
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
      removeFolder: (key, index) => void this.setFolders(key, this.foldersOf(key).filter((_, at) => at !== index)),
      openSetup: () => void openSetup(session),
    });
  }

  override getControlValue(key: string): unknown {
    return this.values.valueOf(key);
  }

  override setControlValue(key: string, value: unknown): Promise<void> {
    return this.values.set(key, value);
  }

  override hide(): void {
    super.hide();
    void this.values.flush();
  }

  private addFolder(key: SettingKey): void {
    const { app, words } = this.session;
    const folders = this.foldersOf(key);
    chooseItem(app, {
      placeholder: words.settings.chooseFolder,
      items: app.vault.getAllFolders(false).map(({ path }) => path).filter((path) => !folders.includes(path)),
      textOf: (folder) => folder,
      onChosen: (folder) => void this.setFolders(key, [...folders, folder]),
    });
  }

  private async setFolders(key: SettingKey, folders: readonly string[]): Promise<void> {
    await this.values.set(key, folders.join('\n'));
    this.update();
  }

  private foldersOf(key: SettingKey): readonly string[] {
    return shownLines(this.values.valueOf(key));
  }
}
