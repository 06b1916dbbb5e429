import { App } from '../obsidian/app.ts';
import type { Command } from '../obsidian/app.ts';
import { Disk } from '../obsidian/disk.ts';
import { setIcon } from '../obsidian/icons.ts';
import { MarkdownView } from '../obsidian/markdown-view.ts';
import type { Plugin } from '../obsidian/plugin.ts';
import { strict } from '../obsidian/strict.ts';
import { appearanceOf, applyAppearance, reloadWith, toggleTheme } from './appearance.ts';
import type { PageClock } from './clock.ts';
import { FILE_LIST, FileListView } from './file-list.ts';
import { CommandPalette, QuickSwitcher } from './palette.ts';
import { loadPlugins } from './plugins.ts';
import { SettingsWindow } from './settings-window.ts';

/** What tests and scripts may ask of the page, as `window.workbench`. */
export interface Hooks {
  readonly app: App;
  readonly plugins: readonly Plugin[];
  readonly clock: PageClock;
  /** By its name as in the palette, with or without the plugin's own. `false` where it does not hold now. */
  runCommand(name: string): boolean;
  openNote(path: string, line?: number): Promise<void>;
  unloadPlugins(): void;
}

declare global {
  interface Window {
    workbench?: Hooks;
    workbenchFailure?: string;
  }
}

/** Starts the app over the vault of the server. */
export async function startWorkbench(query: URLSearchParams, clock: PageClock): Promise<void> {
  try {
    await start(query, clock);
  } catch (error) {
    window.workbenchFailure = error instanceof Error ? error.message : String(error);
    document.body.createDiv({ cls: 'workbench-failure', text: window.workbenchFailure, attr: { role: 'alert' } });
    console.error(error);
  }
}

async function start(query: URLSearchParams, clock: PageClock): Promise<void> {
  applyAppearance(appearanceOf(query));
  const disk = new Disk(query.get('token') ?? '');
  const about = await disk.about();
  const app = strict(new App(disk, about.vaultName), 'App');
  showApp(app, about.notice);
  addOwnCommands(app);
  await app.vault.start();
  await app.metadataCache.start();
  // What the app itself has read is no plugin's doing.
  app.vault.readPaths.length = 0;
  app.workspace.addViewType(FILE_LIST, (leaf) => new FileListView(leaf));
  const plugins = await loadPlugins(app, disk, about.plugins);
  await app.workspace.ensureSideLeaf(FILE_LIST, 'left', { reveal: !document.body.hasClass('is-phone') });
  const hooks = hooksOf(app, plugins, clock);
  const note = query.get('open') ?? 'Home.md';
  if (app.vault.getFileByPath(note) !== null) await hooks.openNote(note);
  app.workspace.ready();
  if (query.has('enabled')) {
    // A note that is only read has no signs of Markdown.
    toggleReading(app, false);
    for (const plugin of plugins) plugin.onUserEnable();
  }
  window.workbench = hooks;
}

function hooksOf(app: App, plugins: readonly Plugin[], clock: PageClock): Hooks {
  return {
    app,
    plugins,
    clock,
    runCommand: (name) => {
      const command = [...app.commands.values()].find((each) => each.name === name || each.name.endsWith(`: ${name}`));
      if (command === undefined) throw new Error(`No command "${name}"`);
      return app.runCommand(command);
    },
    openNote: async (path, line) => {
      const file = app.vault.getFileByPath(path);
      if (file === null) throw new Error(`No note ${path}`);
      await app.workspace.getLeaf().openFile(file, line === undefined ? {} : { eState: { line } });
    },
    unloadPlugins: () => {
      for (const plugin of plugins) plugin.unload();
    },
  };
}

function showApp(app: App, notice: string): void {
  const container = document.body.createDiv('app-container');
  container.createEl('header').createEl('h1', { cls: 'workbench-notice', text: notice });
  const main = container.createDiv({ cls: 'horizontal-main-container', attr: { role: 'main' } });
  main.append(app.ribbonEl, app.workspace.containerEl);
  container.append(app.statusBarEl);
  ribbonAction(app, 'lucide-panel-left', 'Files', () => app.workspace.leftSplit.toggle());
  ribbonAction(app, 'lucide-search', 'Open quick switcher', () => new QuickSwitcher(app).open());
  ribbonAction(app, 'lucide-terminal-square', 'Open command palette', () => new CommandPalette(app).open());
  const settings = ribbonAction(app, 'lucide-settings', 'Settings', () => new SettingsWindow(app).open());
  settings.addClass('mod-settings');
  ribbonAction(app, 'lucide-panel-right', 'Right sidebar', () => app.workspace.rightSplit.toggle());
}

function ribbonAction(app: App, icon: string, label: string, act: () => void): HTMLElement {
  const button = app.ribbonEl.createEl('button', { cls: 'clickable-icon side-dock-ribbon-action', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, icon);
  button.addEventListener('click', act);
  return button;
}

function addOwnCommands(app: App): void {
  const commands: readonly Command[] = [
    { id: 'switcher:open', name: 'Quick switcher: Open quick switcher', callback: () => new QuickSwitcher(app).open() },
    { id: 'app:open-settings', name: 'Open settings', callback: () => new SettingsWindow(app).open() },
    { id: 'theme:toggle', name: 'Workbench: Toggle light and dark', callback: () => toggleTheme(app) },
    { id: 'phone:toggle', name: 'Workbench: Toggle phone', callback: () => reloadWith('phone') },
    { id: 'rtl:toggle', name: 'Workbench: Toggle right to left', callback: () => reloadWith('rtl') },
    { id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => app.workspace.rightSplit.toggle() },
    { id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => app.workspace.leftSplit.toggle() },
    { id: 'editor:save-file', name: 'Save current file', checkCallback: (checking) => saveFile(app, checking) },
    { id: 'markdown:toggle-preview', name: 'Toggle reading view', checkCallback: (checking) => toggleReading(app, checking) },
    { id: 'editor:toggle-source', name: 'Toggle live preview/source mode', checkCallback: (checking) => toggleSource(app, checking) },
  ];
  for (const command of commands) app.commands.set(command.id, command);
  const keys: readonly (readonly [string, () => unknown])[] = [
    ['p', () => new CommandPalette(app).open()],
    ['o', () => new QuickSwitcher(app).open()],
    ['s', () => saveFile(app, false)],
    ['e', () => toggleReading(app, false)],
    [',', () => new SettingsWindow(app).open()],
  ];
  for (const [key, act] of keys) {
    app.scope.register(['Mod'], key, () => {
      act();
      return false;
    });
  }
}

function saveFile(app: App, checking: boolean): boolean {
  const view = app.workspace.activeEditor;
  if (view !== null && !checking) void view.save();
  return view !== null;
}

function toggleReading(app: App, checking: boolean): boolean {
  const view = app.workspace.activeLeaf?.view;
  if (!(view instanceof MarkdownView)) return false;
  if (!checking) view.setMode(view.getMode() === 'source' ? 'preview' : 'source');
  return true;
}

function toggleSource(app: App, checking: boolean): boolean {
  const view = app.workspace.activeEditor;
  if (view !== null && !checking) view.setSource(view.getState()['source'] !== true);
  return view !== null;
}
