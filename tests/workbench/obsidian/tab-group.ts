import type { App } from './app.ts';
import { WorkspaceLeaf } from './leaf.ts';

export type Side = 'left' | 'root' | 'right';

/** Leaves of which one is seen, with their tabs above: a sidebar, or a part of the middle. */
export class TabGroup {
  readonly leaves: WorkspaceLeaf[] = [];
  readonly containerEl: HTMLElement = createDiv('workspace-tabs');
  collapsed = false;
  private readonly tabsEl: HTMLElement = this.containerEl.createDiv('workspace-tab-header-container').createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'group', 'aria-label': 'Tabs' } });
  private readonly contentEl: HTMLElement = this.containerEl.createDiv('workspace-tab-container');
  private shown: WorkspaceLeaf | null = null;

  constructor(
    private readonly app: App,
    readonly side: Side,
  ) {
    if (side !== 'root') this.collapse();
  }

  add(): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, this);
    this.leaves.push(leaf);
    this.tabsEl.append(leaf.tabEl);
    this.contentEl.append(leaf.containerEl);
    leaf.showTitle();
    if (this.shown === null) this.show(leaf);
    else this.show(this.shown);
    return leaf;
  }

  show(leaf: WorkspaceLeaf): void {
    this.shown = leaf;
    for (const each of this.leaves) {
      const isShown = each === leaf;
      each.containerEl.toggle(isShown);
      each.tabEl.toggleClass('is-active', isShown);
      each.tabButtonEl.setAttribute('aria-current', String(isShown));
    }
  }

  get visible(): WorkspaceLeaf | null {
    return this.shown;
  }

  remove(leaf: WorkspaceLeaf): void {
    const at = this.leaves.indexOf(leaf);
    if (at < 0) return;
    this.leaves.splice(at, 1);
    leaf.tabEl.detach();
    leaf.containerEl.detach();
    if (this.shown !== leaf) return;
    this.shown = null;
    const next = this.leaves[Math.min(at, this.leaves.length - 1)];
    if (next !== undefined) this.show(next);
    else if (this.side !== 'root') this.collapse();
  }

  collapse(): void {
    this.collapsed = true;
    this.containerEl.addClass('is-collapsed');
  }

  expand(): void {
    this.collapsed = false;
    this.containerEl.removeClass('is-collapsed');
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }
}
