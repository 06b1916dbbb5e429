import { asInEditor, Editor } from './editor.ts';
import type { TAbstractFile } from './files.ts';
import { TFile } from './files.ts';
import { setIcon } from './icons.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import { MarkdownRenderer } from './markdown-renderer.ts';
import { Menu } from './menu.ts';
import { propertiesTable, propertyAtLine } from './properties.ts';
import { ItemView } from './view.ts';
import type { ViewStateResult } from './view.ts';

/** A view of a file. */
export abstract class FileView extends ItemView {
  file: TFile | null = null;
  allowNoFile = false;

  override getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }
}

/** The app writes so long after the last key. */
const SAVE_AFTER_MILLISECONDS = 2000;

/** A note in an editor, or as it reads. */
export class MarkdownView extends FileView {
  readonly editor: Editor;
  readonly requestSave: () => void;
  private readonly sourceEl: HTMLElement;
  private readonly previewEl: HTMLElement;
  private readonly toggleEl: HTMLElement;
  private mode: 'source' | 'preview' = 'source';
  /** Source mode, as against live preview. */
  private isSource = false;
  /** The text as it was last the same here and on the disk, but for its line ends: those of CR LF are lost when the view saves. */
  private base = '';
  private timer = 0;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv('markdown-source-view');
    this.previewEl = this.contentEl.createDiv({ cls: 'markdown-reading-view markdown-rendered', attr: { tabindex: 0, role: 'article' } });
    this.previewEl.hide();
    this.requestSave = () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.save(), SAVE_AFTER_MILLISECONDS);
    };
    this.editor = new Editor(this.sourceEl, () => this.app.workspace.editorExtensions, () => this.edited(), (text) => propertiesTable(this.app, text, this.file?.path ?? ''));
    this.sourceEl.addEventListener('contextmenu', (event) => {
      const menu = Menu.forEvent(event);
      this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    });
    this.toggleEl = this.addAction('lucide-book-open', 'Current view: editing. Click to read', () => this.setMode(this.mode === 'source' ? 'preview' : 'source'));
  }

  override onload(): void {
    const { vault } = this.app;
    this.registerEvent(vault.on('modify', (file: TAbstractFile) => {
      if (file instanceof TFile && file === this.file) void this.reload(file);
    }));
    this.registerEvent(vault.on('rename', (file: TAbstractFile) => {
      if (file === this.file) this.showTitle();
    }));
    this.registerEvent(vault.on('delete', (file: TAbstractFile) => {
      if (file === this.file) this.leaf.detach();
    }));
    this.register(() => {
      this.editor.destroy();
    });
  }

  override getViewType(): string {
    return 'markdown';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path, mode: this.mode, source: this.isSource };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    if (typeof state !== 'object' || state === null) return;
    const path: unknown = Reflect.get(state, 'file');
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (file !== null && file !== this.file) await this.openFile(file);
    const isSource: unknown = Reflect.get(state, 'source');
    if (typeof isSource === 'boolean') this.setSource(isSource);
    const mode: unknown = Reflect.get(state, 'mode');
    if (mode === 'source' || mode === 'preview') this.setMode(mode);
  }

  /** `line` from 0 is gone to, in the table where it is a property. */
  override setEphemeralState(state: unknown): void {
    const line: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'line') : undefined;
    if (typeof line !== 'number') return;
    const position = { line, ch: 0 };
    this.editor.setCursor(position);
    this.editor.scrollIntoView({ from: position, to: position }, true);
    this.editor.focus();
    const key = this.isSource ? null : propertyAtLine(this.editor.getValue(), line);
    if (key !== null) this.contentEl.querySelector<HTMLElement>(`[data-property-key="${CSS.escape(key)}"]`)?.focus();
  }

  /** Source mode shows the properties as text, to edit them. */
  setSource(isSource: boolean): void {
    this.isSource = isSource;
    this.editor.setSource(isSource);
  }

  getMode(): 'source' | 'preview' {
    return this.mode;
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string): void {
    this.editor.load(data);
  }

  /** Writes what has not been written yet. */
  async save(): Promise<void> {
    window.clearTimeout(this.timer);
    const text = this.editor.getValue();
    if (this.file === null || text === this.base) return;
    this.base = text;
    await this.app.vault.modify(this.file, text);
  }

  setMode(mode: 'source' | 'preview'): void {
    this.mode = mode;
    this.sourceEl.toggle(mode === 'source');
    this.previewEl.toggle(mode === 'preview');
    setIcon(this.toggleEl, mode === 'source' ? 'lucide-book-open' : 'lucide-pencil');
    this.toggleEl.setAttribute('aria-label', mode === 'source' ? 'Current view: editing. Click to read' : 'Current view: reading. Click to edit');
    this.renderPreview();
    this.app.workspace.trigger('layout-change');
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    menu.addItem((item) => item.setTitle('Source mode').setIcon('lucide-type').setSection('view').setChecked(this.isSource).onClick(() => this.setSource(!this.isSource)));
    if (this.file !== null) this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf);
  }

  protected override async onClose(): Promise<void> {
    await this.save();
  }

  private async openFile(file: TFile): Promise<void> {
    await this.save();
    const text = await this.app.vault.read(file);
    this.file = file;
    this.base = asInEditor(text);
    this.editor.load(text);
    this.showTitle();
    this.renderPreview();
  }

  private showTitle(): void {
    this.titleEl.setText(this.getDisplayText());
    this.leaf.showTitle();
  }

  private edited(): void {
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
  }

  private async reload(file: TFile): Promise<void> {
    const text = asInEditor(await this.app.vault.cachedRead(file));
    if (text !== this.editor.getValue()) this.editor.mergeFromDisk(this.base, text);
    this.base = text;
    this.renderPreview();
  }

  private renderPreview(): void {
    if (this.mode !== 'preview') return;
    this.previewEl.empty();
    this.previewEl.setAttribute('aria-label', this.getDisplayText());
    const text = this.editor.getValue();
    const table = propertiesTable(this.app, text, this.file?.path ?? '');
    if (table !== null) this.previewEl.append(table);
    void MarkdownRenderer.render(this.app, text, this.previewEl, this.file?.path ?? '', this);
  }
}
