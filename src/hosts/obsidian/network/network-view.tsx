import type { ViewStateResult } from 'obsidian';
import type { VNode } from 'preact';
import { toggled } from '../../../domain/collections.ts';
import { isObject } from '../../../domain/settings/json.ts';
import { NetworkPage } from '../../../views/network/network-page.tsx';
import { SECTIONS, type NetworkActions, type NetworkChoices, type NetworkModel } from '../../../views/network/model.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { OpenContactModal } from '../actions/open-contact.ts';
import { openSetup } from '../actions/open-views.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { nameAt, PageView } from '../page-view.ts';
import { NETWORK_VIEW_TYPE } from '../view-types.ts';

/** What a newly opened network shows. */
const AT_FIRST: NetworkChoices = { unfolded: new Set(['practice', 'standing']), waysTo: null, event: null };

/** The network, in the main area. Open sections and the chosen path survive a restart. */
export class NetworkView extends PageView {
  private choices: NetworkChoices = AT_FIRST;

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

  /** Shows an event that another view asks for. */
  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state);
    if (isObject(state) && typeof state['event'] === 'string') this.showEvent(state['event']);
  }

  protected override page(): VNode {
    return <NetworkPage shown={this.shown()} actions={this.actions} />;
  }

  protected override moved(from: string, to: string): void {
    if (from === this.choices.waysTo) this.choose({ ...this.choices, waysTo: to });
  }

  private choose(choices: NetworkChoices): void {
    this.choices = choices;
    this.showChosen();
  }

  private showWaysTo(waysTo: string): void {
    this.choose({ ...this.choices, unfolded: new Set([...this.choices.unfolded, 'introductions']), waysTo });
    // The answer is far down the page, so scroll to it.
    this.contentEl.querySelector<HTMLElement>('.rapport-network-ways-head')?.focus();
  }

  private showEvent(event: string): void {
    this.choose({ ...this.choices, unfolded: new Set([...this.choices.unfolded, 'events']), event });
    this.contentEl.querySelector<HTMLElement>('.rapport-network-chosen-event summary')?.focus();
  }

  private shown(): NetworkModel {
    const { index, progress } = this.session;
    if (progress !== null) return { kind: 'reading', ...progress };
    if (index.contacts().length === 0) return { kind: 'empty', notes: this.app.vault.getMarkdownFiles().length };
    const today = this.session.today();
    return {
      kind: 'network',
      choices: this.choices,
      answers: {
        network: index.network(today),
        contacts: index.contacts().length,
        news: index.news(today),
        introductions: index.introductions(today),
        events: index.events(today),
        noteNamed: (name, from) => index.resolveLink(name, from),
        waysTo: (path) => index.pathsTo(path, today),
        nameOf: (path) => nameAt(this.session, path),
      },
    };
  }

  private readonly actions: NetworkActions = {
    toggle: (section) => {
      const { unfolded } = this.choices;
      this.choose({ ...this.choices, unfolded: toggled(unfolded, section) });
    },
    choosePerson: () => new OpenContactModal(this.session, (path) => this.showWaysTo(path)).open(),
    showEvent: (event) => this.showEvent(event),
    log: (path) => openLogForm(this.session, { people: [path] }),
    clearPerson: () => this.choose({ ...this.choices, waysTo: null }),
    newContact: () => openNewContact(this.session),
    lookAtVault: () => void openSetup(this.session),
  };
}

/** The view's state as stored by the app; unknown values are ignored. */
function choicesFrom(stored: unknown): NetworkChoices {
  if (!isObject(stored)) return AT_FIRST;
  const { unfolded, waysTo } = stored;
  return {
    unfolded: Array.isArray(unfolded) ? new Set(SECTIONS.filter((section) => unfolded.includes(section))) : AT_FIRST.unfolded,
    waysTo: typeof waysTo === 'string' && waysTo !== '' ? waysTo : null,
    event: null,
  };
}
