import type { HoverParent, HoverPopover, Menu, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { toggled } from '../../../domain/collections.ts';
import { filterChoices, filteredQueue, isFiltering, NO_FILTER, memoizedTexts, type FilterChoices, type QueueFilter } from '../../../domain/queue/queue-filter.ts';
import { isObject } from '../../../domain/settings/json.ts';
import type { QueueActions } from '../../../views/queue/actions.ts';
import type { QueueModel } from '../../../views/queue/queue-panel.tsx';
import { QueuePanel } from '../../../views/queue/queue-panel.tsx';
import type { RowOptions } from '../../../views/queue/rows.ts';
import { focusList } from '../../../views/queue/windowed-list.tsx';
import { renderWithPlatform } from '../platform.ts';
import type { Session } from '../session/session.ts';
import { ListView, QUEUE_VIEW_TYPE } from '../view-types.ts';
import { queueActions } from './queue-actions.ts';
import { filterFrom } from './stored-filter.ts';

/** The follow-up queue in the sidebar. */
export class QueueView extends ListView implements HoverParent {
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  private filter: QueueFilter = NO_FILTER;
  private options: RowOptions = { toggled: new Set(), showsMore: false, isFiltered: false };
  private actions: QueueActions | null = null;
  private readonly textOf = memoizedTexts();
  /** Whether the focus is to go to the list once it has people. */
  private wantsFocus = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return QUEUE_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.queueView.title;
  }

  override getIcon(): string {
    return 'lucide-users';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), filter: this.filter };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.filterBy(isObject(state) ? filterFrom(state['filter']) : NO_FILTER);
    this.show();
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass('rapport-view');
    this.actions = {
      ...queueActions(this.session, this),
      filter: (filter) => {
        this.filterBy(filter);
        void this.app.workspace.requestSaveLayout();
        this.show();
      },
      toggle: (group) => {
        this.options = { ...this.options, toggled: toggled(this.options.toggled, group) };
        this.show();
      },
      showMore: () => {
        this.options = { ...this.options, showsMore: true };
        this.show();
      },
    };
    this.register(this.session.subscribe(() => this.show()));
    this.show();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.actions = null;
    render(null, this.contentEl);
    return Promise.resolve();
  }

  override focusList(): void {
    this.wantsFocus = !focusList(this.contentEl);
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    const { session } = this;
    menu.addItem((item) => item.setTitle(session.words.commands.discreet).setIcon('lucide-eye-off').setChecked(session.discreet).onClick(() => session.setDiscreet(!session.discreet)));
  }

  private filterBy(filter: QueueFilter): void {
    this.filter = filter;
    const isFiltered = isFiltering(filter);
    if (isFiltered !== this.options.isFiltered) this.options = { ...this.options, isFiltered };
  }

  private show(): void {
    if (this.actions === null) return;
    renderWithPlatform(this.session, <QueuePanel shown={this.shown()} actions={this.actions} />, this.contentEl);
    const { activeElement, body } = this.contentEl.ownerDocument;
    // Not from somewhere else, where someone has gone in the meantime.
    if (this.wantsFocus && (activeElement === body || this.containerEl.contains(activeElement))) this.focusList();
  }

  private shown(): QueueModel {
    const { index, progress } = this.session;
    const contacts = index.contacts().length;
    const shared = { filter: this.filter, options: this.options, progress, contacts, notes: contacts > 0 ? contacts : this.app.vault.getMarkdownFiles().length };
    if (progress !== null && contacts === 0) return { ...shared, queue: EMPTY_QUEUE, choices: () => NO_CHOICES };
    const today = this.session.today();
    const queue = index.queue(today);
    if (this.contentEl.isShown()) this.session.recordShown(queue.today);
    const goals = index.goals(today);
    return { ...shared, queue: filteredQueue(queue, this.filter, goals, this.textOf), choices: () => filterChoices(queue, goals) };
  }
}

const EMPTY_QUEUE: QueueModel['queue'] = { today: [], comingUp: [], later: [], notInQueue: [], items: [], rested: [] };
const NO_CHOICES: FilterChoices = { roles: [], circles: [], goals: [], tags: [] };
