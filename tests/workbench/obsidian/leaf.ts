import type { App } from './app.ts';
import { Events } from './events.ts';
import type { TFile } from './files.ts';
import { setIcon } from './icons.ts';
import { Menu } from './menu.ts';
import type { TabGroup } from './tab-group.ts';
import type { View } from './view.ts';
import { ItemView } from './view.ts';

export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
}

/** What a leaf shows before anything is opened in it. */
class EmptyView extends ItemView {
  override getViewType(): string {
    return 'empty';
  }

  override getDisplayText(): string {
    return 'New tab';
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.createDiv({ cls: 'empty-state', text: 'No note is open. Choose one in the list, or press Ctrl+O.' });
    return Promise.resolve();
  }
}

/** A tab and what it shows. */
export class WorkspaceLeaf extends Events {
  view: View;
  hoverPopover: null = null;
  readonly isDeferred = false;
  readonly id = Math.random().toString(36).slice(2);
  readonly containerEl: HTMLElement = createDiv({ cls: 'workspace-leaf', attr: { role: 'group' } });
  readonly tabEl: HTMLElement = createDiv('workspace-tab-header tappable');
  readonly tabButtonEl: HTMLElement = this.tabEl.createEl('button', { cls: 'workspace-tab-header-inner', attr: { type: 'button', id: `tab-${this.id}` } });

  constructor(
    readonly app: App,
    readonly parent: TabGroup,
  ) {
    super();
    this.containerEl.setAttribute('aria-labelledby', `tab-${this.id}`);
    this.tabButtonEl.addEventListener('click', () => void app.workspace.revealLeaf(this));
    this.tabEl.addEventListener('contextmenu', (event) => {
      const menu = Menu.forEvent(event);
      menu.addItem((item) => item.setTitle('Close').setIcon('lucide-x').onClick(() => this.detach()));
      this.view.onPaneMenu(menu, 'tab-header');
    });
    this.containerEl.addEventListener('focusin', () => app.workspace.setActiveLeaf(this));
    this.containerEl.addEventListener('pointerdown', () => app.workspace.setActiveLeaf(this));
    this.view = new EmptyView(this);
  }

  /** Shows that nothing is open here. */
  async openEmpty(): Promise<void> {
    await this.open(new EmptyView(this));
  }

  async open(view: View): Promise<View> {
    const before = this.view;
    if (before.containerEl.isConnected) await before.closed();
    this.view = view;
    this.containerEl.replaceChildren(view.containerEl);
    await view.opened();
    this.showTitle();
    return view;
  }

  async openFile(file: TFile, openState: { state?: Record<string, unknown>; eState?: unknown; active?: boolean } = {}): Promise<void> {
    await this.setViewState({ type: 'markdown', state: { ...openState.state, file: file.path }, active: openState.active ?? true }, openState.eState);
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  async setViewState({ type, state = {}, active = false }: ViewState, eState?: unknown): Promise<void> {
    if (this.view.getViewType() !== type || !this.view.containerEl.isConnected) await this.open(this.app.workspace.newView(type, this));
    await this.view.setState(state, { history: false });
    this.showTitle();
    if (eState !== undefined) this.view.setEphemeralState(eState);
    if (active) {
      this.parent.show(this);
      this.app.workspace.setActiveLeaf(this);
    }
    this.app.workspace.fileMayHaveChanged();
    this.app.workspace.trigger('layout-change');
  }

  loadIfDeferred(): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getRoot(): TabGroup {
    return this.parent;
  }

  onResize(): void {
    this.view.onResize();
  }

  detach(): void {
    this.parent.remove(this);
    if (this.view.containerEl.isConnected || this.view.getViewType() !== 'empty') void this.view.closed();
    this.app.workspace.leafRemoved(this);
  }

  showTitle(): void {
    const { side } = this.parent;
    const title = this.getDisplayText();
    this.tabButtonEl.empty();
    if (side === 'root') this.tabButtonEl.createDiv({ cls: 'workspace-tab-header-inner-title', text: title });
    else {
      setIcon(this.tabButtonEl.createDiv('workspace-tab-header-inner-icon'), this.getIcon());
      this.tabButtonEl.setAttribute('aria-label', title);
    }
    if (side !== 'root' || this.tabEl.querySelector('.workspace-tab-header-inner-close-button') !== null) return;
    const close = this.tabEl.createEl('button', { cls: 'workspace-tab-header-inner-close-button clickable-icon', attr: { type: 'button', 'aria-label': 'Close tab', tabindex: -1 } });
    setIcon(close, 'lucide-x');
    close.addEventListener('click', () => this.detach());
  }
}
