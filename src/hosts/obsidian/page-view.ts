import { ItemView } from 'obsidian';
import type { Menu, WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import type { VNode } from 'preact';
import { fileName } from '../../domain/text/note-path.ts';
import { renderWithPlatform } from './platform.ts';
import type { Session } from './session/session.ts';

/** A page about the whole vault in the main area. It follows the answers while it is visible. */
export abstract class PageView extends ItemView {
  private isOpen = false;
  /** Whether answers changed while the view was hidden. */
  private isStale = false;

  constructor(
    leaf: WorkspaceLeaf,
    protected readonly session: Session,
  ) {
    super(leaf);
  }

  /** The current page, rendered with the platform. */
  protected abstract page(): VNode;

  /** Updates a remembered path after a rename. */
  protected abstract moved(from: string, to: string): void;

  override onOpen(): Promise<void> {
    this.isOpen = true;
    this.contentEl.addClass('rapport-view', 'rapport-page');
    this.register(this.session.subscribe(() => this.follow()));
    this.registerEvent(this.app.workspace.on('layout-change', () => this.catchUp()));
    this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.catchUp()));
    this.registerEvent(this.app.vault.on('rename', ({ path }, from) => this.moved(from, path)));
    this.show();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.isOpen = false;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  override onResize(): void {
    this.catchUp();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    const { session } = this;
    menu.addItem((item) => item.setTitle(session.words.commands.discreet).setIcon('lucide-eye-off').setChecked(session.discreet).onClick(() => session.setDiscreet(!session.discreet)));
  }

  /** Shows a changed choice and has the app store it. */
  protected showChosen(): void {
    void this.app.workspace.requestSaveLayout();
    this.show();
  }

  protected show(): void {
    if (!this.isOpen) return;
    this.isStale = false;
    renderWithPlatform(this.session, this.page(), this.contentEl);
  }

  /** A hidden tab isn't recomputed after every change. */
  private follow(): void {
    if (this.contentEl.isShown()) this.show();
    else this.isStale = true;
  }

  private catchUp(): void {
    if (this.isStale && this.contentEl.isShown()) this.show();
  }
}

/** The name of the contact at a path, or the file name of another note. */
export function nameAt({ index }: Session, path: string): string {
  return index.facts(path)?.name ?? fileName(path);
}
