import { Component, Platform, setIcon } from 'obsidian';
import type { Plugin } from 'obsidian';
import { openQueue } from './actions/open-views.ts';
import type { Session } from './session/session.ts';

/** Shows how many of today's list are left, in the desktop's status bar, if the user wants it. */
export class StatusBarCount extends Component {
  private item: HTMLElement | null = null;

  constructor(
    private readonly plugin: Plugin,
    private readonly session: Session,
  ) {
    super();
  }

  override onload(): void {
    this.register(this.session.subscribe(() => this.show()));
    this.register(() => this.item?.remove());
    this.show();
  }

  private show(): void {
    const { progress, preferences, index, words } = this.session;
    const isWanted = preferences.showsCountInStatusBar && Platform.isDesktop;
    if (!isWanted || progress !== null) {
      this.item?.remove();
      this.item = null;
      return;
    }
    const count = index.queue(this.session.today()).today.filter(({ done }) => !done).length;
    this.item ??= this.addButton();
    this.item.setAttribute('aria-label', words.commands.statusCount(count));
    this.item.setAttribute('data-tooltip-position', 'top');
    this.item.querySelector('.rapport-status-count')?.replaceChildren(String(count));
  }

  private addButton(): HTMLElement {
    const item = this.plugin.addStatusBarItem();
    item.addClass('mod-clickable', 'rapport-status');
    item.setAttribute('role', 'button');
    item.tabIndex = 0;
    setIcon(item.createSpan({ cls: 'status-bar-item-icon' }), 'lucide-users');
    item.createSpan({ cls: 'rapport-status-count' });
    const open = (): void => void openQueue(this.session);
    this.registerDomEvent(item, 'click', open);
    this.registerDomEvent(item, 'keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') open();
    });
    return item;
  }
}
