import type { App } from './app.ts';
import { Component } from './component.ts';
import { setIcon } from './icons.ts';
import type { Scope } from './keymap.ts';
import { Menu } from './menu.ts';
import type { WorkspaceLeaf } from './leaf.ts';

export interface ViewStateResult {
  history: boolean;
}

/** What a leaf of the workspace shows. */
export abstract class View extends Component {
  readonly app: App;
  icon = 'lucide-file';
  navigation = true;
  scope: Scope | null = null;
  readonly containerEl: HTMLElement = createDiv('workspace-leaf-content');

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  /** Called by the leaf: the view is in the document. */
  async opened(): Promise<void> {
    this.containerEl.setAttribute('data-type', this.getViewType());
    this.load();
    await this.onOpen();
  }

  /** Called by the leaf: the view is about to go. */
  async closed(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.detach();
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(state: unknown, result: ViewStateResult): Promise<void> {
    void state;
    void result;
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void {
    void state;
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {
    // For subclasses.
  }

  onPaneMenu(menu: Menu, source: string): void {
    void menu;
    void source;
  }
}

/** A view with a header and a place for its content. */
export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  protected readonly titleEl: HTMLElement;
  protected readonly actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.actionsEl = header.createDiv('view-actions');
    const more = this.addAction('lucide-more-vertical', 'More options', (event) => {
      const menu = new Menu();
      this.onPaneMenu(menu, 'more-options');
      const { left, bottom, width } = more.getBoundingClientRect();
      if (event.detail === 0) menu.showAtPosition({ x: left, y: bottom, width, left: true });
      else menu.showAtMouseEvent(event);
    });
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  override async opened(): Promise<void> {
    await super.opened();
    this.titleEl.setText(this.getDisplayText());
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.actionsEl.createEl('button', { cls: 'clickable-icon view-action', attr: { type: 'button', 'aria-label': title }, prepend: true });
    setIcon(button, icon);
    button.addEventListener('click', callback);
    return button;
  }
}
