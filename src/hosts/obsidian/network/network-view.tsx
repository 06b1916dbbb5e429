import { ItemView } from 'obsidian';
import type { Menu, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { isObject } from '../../../domain/setting-forms.ts';
import { NetworkPage } from '../../../views/network/network-page.tsx';
import { SECTIONS, type NetworkActions, type NetworkChoices, type NetworkShown } from '../../../views/network/shown.ts';
import { PlatformProvider } from '../../../views/platform.ts';
import { openNewContact } from '../commands/new-contact.ts';
import { OpenContactModal } from '../commands/open-contact.ts';
import { openFirstRun } from '../commands/open-views.ts';
import { platformOf } from '../platform.ts';
import type { Session } from '../session.ts';
import { NETWORK_VIEW_TYPE } from '../view-types.ts';

/** What is shown of a network that is opened for the first time. */
const AT_FIRST: NetworkChoices = { unfolded: new Set(['practice', 'standing']), waysTo: null };

/** The network as a whole, in the main area. What is unfolded and whom ways are asked for survive a restart. */
export class NetworkView extends ItemView {
  private choices: NetworkChoices = AT_FIRST;
  private isOpen = false;
  /** Whether answers changed while the view lay behind another tab. */
  private isStale = false;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return NETWORK_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.networkView.title;
  }

  override getIcon(): string {
    return 'lucide-network';
  }

  override getState(): Record<string, unknown> {
    const { unfolded, waysTo } = this.choices;
    return { ...super.getState(), unfolded: [...unfolded], waysTo };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.choices = choicesFrom(state);
    this.show();
  }

  override onOpen(): Promise<void> {
    this.isOpen = true;
    this.contentEl.addClass('rapport-view');
    this.register(this.session.subscribe(() => this.follow()));
    this.registerEvent(this.app.workspace.on('layout-change', () => this.catchUp()));
    this.registerEvent(this.app.workspace.on('active-leaf-change', () => this.catchUp()));
    this.registerEvent(this.app.vault.on('rename', ({ path }, from) => {
      if (from === this.choices.waysTo) this.choose({ ...this.choices, waysTo: path });
    }));
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

  private choose(choices: NetworkChoices): void {
    this.choices = choices;
    void this.app.workspace.requestSaveLayout();
    this.show();
  }

  /** The whole is worked out anew after every change of a note: not for a tab that nobody sees. */
  private follow(): void {
    if (this.contentEl.isShown()) this.show();
    else this.isStale = true;
  }

  private catchUp(): void {
    if (this.isStale && this.contentEl.isShown()) this.show();
  }

  private showWaysTo(waysTo: string): void {
    this.choose({ unfolded: new Set([...this.choices.unfolded, 'introductions']), waysTo });
    // Far down the page: whoever asked reads on there.
    this.contentEl.querySelector<HTMLElement>('.rapport-network-ways-head')?.focus();
  }

  private show(): void {
    if (!this.isOpen) return;
    this.isStale = false;
    render(
      <PlatformProvider value={platformOf(this.session)}>
        <NetworkPage shown={this.shown()} actions={this.actions} />
      </PlatformProvider>,
      this.contentEl,
    );
  }

  private shown(): NetworkShown {
    const { index, progress } = this.session;
    if (progress !== null) return { kind: 'reading', ...progress };
    if (index.contacts().length === 0) return { kind: 'empty', notes: this.app.vault.getMarkdownFiles().length };
    const today = this.session.today();
    return {
      kind: 'network',
      choices: this.choices,
      answers: {
        network: index.network(today),
        news: index.news(today),
        introductions: index.introductions(today),
        waysTo: (path) => index.waysTo(path, today),
        nameOf: (path) => index.facts(path)?.name ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''),
      },
    };
  }

  private readonly actions: NetworkActions = {
    toggle: (section) => {
      const { unfolded } = this.choices;
      this.choose({ ...this.choices, unfolded: new Set(unfolded.has(section) ? [...unfolded].filter((other) => other !== section) : [...unfolded, section]) });
    },
    choosePerson: () => new OpenContactModal(this.session, (path) => this.showWaysTo(path)).open(),
    clearPerson: () => this.choose({ ...this.choices, waysTo: null }),
    newContact: () => openNewContact(this.session),
    lookAtVault: () => void openFirstRun(this.session),
  };
}

/** What the app kept of the view; what it does not know is left out. */
function choicesFrom(stored: unknown): NetworkChoices {
  if (!isObject(stored)) return AT_FIRST;
  const { unfolded, waysTo } = stored;
  return {
    unfolded: Array.isArray(unfolded) ? new Set(SECTIONS.filter((section) => unfolded.includes(section))) : AT_FIRST.unfolded,
    waysTo: typeof waysTo === 'string' && waysTo !== '' ? waysTo : null,
  };
}
