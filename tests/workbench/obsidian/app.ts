import type { Disk } from './disk.ts';
import { FileManager } from './file-manager.ts';
import { Keymap, Scope } from './keymap.ts';
import { MetadataCache } from './metadata-cache.ts';
import type { Modal } from './modal.ts';
import type { MarkdownView } from './markdown-view.ts';
import type { Editor } from './editor.ts';
import type { SettingTab } from './setting-tab.ts';
import { strict } from './strict.ts';
import { Vault } from './vault.ts';
import { Workspace } from './workspace.ts';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | void;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | void;
}

/** All that a plugin is given of the app. */
export class App {
  /** Tells the vaults of a device apart. The app has it, its interface does not speak of it. */
  readonly appId = 'workbench';
  readonly scope = new Scope();
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly keymap: Keymap;
  readonly lastEvent: null = null;
  readonly ribbonEl: HTMLElement = createDiv({ cls: 'workspace-ribbon side-dock-ribbon mod-left', attr: { role: 'toolbar', 'aria-label': 'Ribbon' } });
  readonly statusBarEl: HTMLElement = createDiv({ cls: 'status-bar', attr: { role: 'contentinfo', 'aria-label': 'Status bar' } });
  readonly commands = new Map<string, Command>();
  readonly settingTabs: { name: string; tab: SettingTab }[] = [];
  readonly hoverSources = new Map<string, { display: string; defaultMod: boolean }>();
  readonly protocolHandlers = new Map<string, (parameters: Record<string, string>) => unknown>();
  private readonly modals: Modal[] = [];

  constructor(
    private readonly disk: Disk,
    vaultName: string,
  ) {
    this.vault = strict(new Vault(disk, vaultName), 'Vault');
    this.metadataCache = strict(new MetadataCache(this.vault), 'MetadataCache');
    this.fileManager = strict(new FileManager(this.vault, this.metadataCache), 'FileManager');
    this.keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
    this.workspace = strict(new Workspace(this), 'Workspace');
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const text = window.localStorage.getItem(`workbench-${key}`);
    return text === null ? null : (JSON.parse(text) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) window.localStorage.removeItem(`workbench-${key}`);
    else window.localStorage.setItem(`workbench-${key}`, JSON.stringify(data));
  }

  /** A file of the app's own folder, `null` where there is none. */
  readConfig(path: string): Promise<string | null> {
    return this.disk.readIfThere(path);
  }

  async writeConfig(path: string, text: string): Promise<void> {
    await this.disk.write(path, text);
  }

  modalOpened(modal: Modal): void {
    this.modals.push(modal);
  }

  modalClosed(modal: Modal): void {
    this.modals.splice(this.modals.indexOf(modal), 1);
  }

  /** The commands that hold now, by name. */
  availableCommands(): Command[] {
    return [...this.commands.values()].filter((command) => this.isAvailable(command)).sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Runs a command, `false` where it does not hold now. */
  runCommand(command: Command): boolean {
    if (!this.isAvailable(command)) return false;
    const view = this.workspace.activeEditor;
    if (command.checkCallback !== undefined) command.checkCallback(false);
    else if (command.callback !== undefined) command.callback();
    else if (view !== null) {
      command.editorCheckCallback?.(false, view.editor, view);
      command.editorCallback?.(view.editor, view);
    }
    return true;
  }

  private isAvailable(command: Command): boolean {
    if (command.checkCallback !== undefined) return command.checkCallback(true) === true;
    if (command.callback !== undefined) return true;
    const view = this.workspace.activeEditor;
    if (view === null || view.getMode() !== 'source') return false;
    return command.editorCheckCallback === undefined || command.editorCheckCallback(true, view.editor, view) === true;
  }
}
