import type { App, Command } from '../obsidian/app.ts';
import type { TFile } from '../obsidian/files.ts';
import { Keymap } from '../obsidian/keymap.ts';
import { FuzzySuggestModal } from '../obsidian/suggest.ts';

/** All commands that hold now. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  private readonly commands: Command[];

  constructor(app: App) {
    super(app);
    this.commands = app.availableCommands();
    this.setPlaceholder('Select a command...');
    this.setInstructions([{ command: '↑↓', purpose: 'to navigate' }, { command: '↵', purpose: 'to use' }, { command: 'esc', purpose: 'to dismiss' }]);
  }

  override getItems(): Command[] {
    return this.commands;
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override onChooseItem(command: Command): void {
    this.app.runCommand(command);
  }
}

/** All notes. */
export class QuickSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Find a note...');
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '');
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }
}
