import { TFile, TFolder } from '../obsidian/files.ts';
import { setIcon } from '../obsidian/icons.ts';
import { Menu } from '../obsidian/menu.ts';
import { ItemView } from '../obsidian/view.ts';

export const FILE_LIST = 'file-explorer';

/** The folders and notes of the vault. */
export class FileListView extends ItemView {
  override icon = 'lucide-folder';
  override navigation = false;
  private readonly open = new Set<string>();
  private frame = 0;

  override getViewType(): string {
    return FILE_LIST;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, () => this.renderSoon()));
    this.registerEvent(workspace.on('file-open', (file: TFile | null) => {
      for (let folder = file?.parent ?? null; folder !== null; folder = folder.parent) this.open.add(folder.path);
      this.renderSoon();
    }));
    this.renderSoon();
  }

  private renderSoon(): void {
    window.cancelAnimationFrame(this.frame);
    this.frame = window.requestAnimationFrame(() => this.render());
  }

  private render(): void {
    const { scrollTop } = this.contentEl;
    this.contentEl.empty();
    const list = this.contentEl.createEl('ul', { cls: 'nav-files-container', attr: { 'aria-label': 'Files' } });
    this.renderFolder(list, this.app.vault.getRoot());
    this.contentEl.scrollTop = scrollTop;
  }

  private renderFolder(list: HTMLElement, folder: TFolder): void {
    const byName = [...folder.children].sort((a, b) => Number(b instanceof TFolder) - Number(a instanceof TFolder) || a.name.localeCompare(b.name, undefined, { numeric: true }));
    for (const child of byName) {
      const item = list.createEl('li');
      if (child instanceof TFolder) this.renderFolderItem(item, child);
      else if (child instanceof TFile) this.renderFile(item, child);
    }
  }

  private renderFolderItem(item: HTMLElement, folder: TFolder): void {
    const isOpen = this.open.has(folder.path);
    const title = item.createEl('button', { cls: 'tree-item-self nav-folder-title', attr: { type: 'button', 'aria-expanded': String(isOpen) } });
    setIcon(title.createSpan('tree-item-icon'), isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right');
    title.createSpan({ cls: 'tree-item-inner', text: folder.name, attr: { dir: 'auto' } });
    title.addEventListener('click', () => {
      if (isOpen) this.open.delete(folder.path);
      else this.open.add(folder.path);
      this.render();
    });
    if (isOpen) this.renderFolder(item.createEl('ul'), folder);
  }

  private renderFile(item: HTMLElement, file: TFile): void {
    const isActive = this.app.workspace.getActiveFile() === file;
    const title = item.createEl('button', { cls: `tree-item-self nav-file-title${isActive ? ' is-active' : ''}`, attr: { type: 'button', 'data-path': file.path } });
    title.createSpan({ cls: 'tree-item-inner', text: file.extension === 'md' ? file.basename : file.name, attr: { dir: 'auto' } });
    title.addEventListener('click', (event) => {
      if (file.extension === 'md') void this.app.workspace.getLeaf(event.ctrlKey).openFile(file);
    });
    title.addEventListener('contextmenu', (event) => {
      const menu = Menu.forEvent(event);
      menu.addItem((entry) => entry.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus').onClick(() => this.app.workspace.getLeaf('tab').openFile(file)));
      this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
      menu.addItem((entry) => entry.setSection('danger').setTitle('Delete').setIcon('lucide-trash-2').setWarning(true).onClick(() => this.app.fileManager.trashFile(file)));
    });
  }
}
