import type { Extension } from '@codemirror/state';
import type { App, Command } from './app.ts';
import { Component } from './component.ts';
import { setIcon } from './icons.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import { Platform } from './platform.ts';
import type { SettingTab } from './setting-tab.ts';
import type { View } from './view.ts';

export interface PluginManifest {
  dir?: string;
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly version: string;
  readonly minAppVersion: string;
  readonly description: string;
  readonly isDesktopOnly?: boolean;
}

/** A plugin: whatever it registers goes when it is unloaded. */
export abstract class Plugin extends Component {
  settings?: unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  /** Called by the page. The app waits for it, and reports what goes wrong. */
  async start(): Promise<void> {
    const loading = this.onload.bind(this);
    let done = Promise.resolve();
    this.onload = () => {
      done = Promise.resolve(loading());
    };
    this.load();
    Reflect.deleteProperty(this, 'onload');
    await done;
  }

  onUserEnable(): void {
    // For subclasses.
  }

  addCommand(command: Command): Command {
    const added = { ...command, id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` };
    this.app.commands.set(added.id, added);
    this.register(() => this.app.commands.delete(added.id));
    return added;
  }

  removeCommand(id: string): void {
    this.app.commands.delete(`${this.manifest.id}:${id}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.app.ribbonEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { type: 'button', 'aria-label': title } });
    setIcon(button, icon);
    button.addEventListener('click', callback);
    this.register(() => button.detach());
    return button;
  }

  addStatusBarItem(): HTMLElement {
    const item = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    if (!Platform.isMobile) this.app.statusBarEl.append(item);
    this.register(() => item.detach());
    return item;
  }

  addSettingTab(tab: SettingTab): void {
    this.app.settingTabs.push({ name: this.manifest.name, tab });
    tab.update();
    this.register(() => this.app.settingTabs.splice(this.app.settingTabs.findIndex((each) => each.tab === tab), 1));
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    this.register(this.app.workspace.addViewType(type, creator));
  }

  registerHoverLinkSource(id: string, info: { display: string; defaultMod: boolean }): void {
    this.app.hoverSources.set(id, info);
    this.register(() => this.app.hoverSources.delete(id));
  }

  registerEditorExtension(extension: Extension): void {
    const { editorExtensions } = this.app.workspace;
    editorExtensions.push(extension);
    this.register(() => editorExtensions.splice(editorExtensions.indexOf(extension), 1));
  }

  registerObsidianProtocolHandler(action: string, handler: (parameters: Record<string, string>) => unknown): void {
    this.app.protocolHandlers.set(action, handler);
    this.register(() => this.app.protocolHandlers.delete(action));
  }

  async loadData(): Promise<unknown> {
    const text = await this.app.readConfig(this.dataPath());
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.writeConfig(this.dataPath(), JSON.stringify(data, null, 2));
  }

  private dataPath(): string {
    return `${this.manifest.dir ?? `${this.app.vault.configDir}/plugins/${this.manifest.id}`}/data.json`;
  }
}
