import { ItemView } from 'obsidian';
import type { Menu, WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import type { VNode } from 'preact';
import { fileName } from '../../domain/text/note-path.ts';
import { renderWithPlatform } from './platform.ts';
import type { Session } from './session/session.ts';

/** A page about the whole vault, in the main area: it keeps up with the answers as long as somebody sees it. */
export abstract class PageView extends ItemView {
  private isOpen = false;
  /** Whether answers changed while the view lay behind another tab. */
  private isStale = false;

  constructor(
    leaf: WorkspaceLeaf,
    protected readonly session: Session,
  ) {
    super(leaf);
  }

  /** The page as it is now; it is given the platform. */
  protected abstract page(): VNode;

  /** Something that the view remembers lies at another path now. */
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

  /** Shows what was chosen, and has the app keep it. */
  protected showChosen(): void {
    void this.app.workspace.requestSaveLayout();
    this.show();
  }

  protected show(): void {
    if (!this.isOpen) return;
    this.isStale = false;
    renderWithPlatform(this.session, this.page(), this.contentEl);
  }

  /** The whole is worked out anew after every change of a note: not for a tab that nobody sees. */
  private follow(): void {
    if (this.contentEl.isShown()) this.show();
    else this.isStale = true;
  }

  private catchUp(): void {
    if (this.isStale && this.contentEl.isShown()) this.show();
  }
}

/** The name of the contact at a path; of another note its file name. */
export function nameAt({ index }: Session, path: string): string {
  return index.facts(path)?.name ?? fileName(path);
}
