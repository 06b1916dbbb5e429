import { Platform } from 'obsidian';
import type { HoverParent, HoverPopover, ViewStateResult } from 'obsidian';
import type { VNode } from 'preact';
import { CONTACT_GROUPS } from '../../../domain/contact-list/contact-groups.ts';
import { BY_NAME, CONTACT_COLUMNS } from '../../../domain/contact-list/contact-order.ts';
import { NO_FILTER } from '../../../domain/queue/queue-filter.ts';
import { isObject } from '../../../domain/settings/json.ts';
import { ContactsPage } from '../../../views/contacts/contacts-page.tsx';
import type { ContactsActions, ContactsChoices, ContactsModel } from '../../../views/contacts/model.ts';
import { PageView } from '../page-view.ts';
import { queueActions } from '../queue/queue-actions.ts';
import { filterFrom } from '../queue/stored-filter.ts';
import { CONTACTS_VIEW_TYPE } from '../view-types.ts';
import { changeContacts } from './change-contacts.ts';

/** What a newly opened list shows. */
const AT_FIRST: ContactsChoices = { filter: NO_FILTER, group: 'everyone', order: BY_NAME };

/** All contacts, in the main area. The filter and the order survive a restart. */
export class ContactsView extends PageView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private choices: ContactsChoices = AT_FIRST;
  /** Whether the list is still to get the focus, once its rows are there. */
  private wantsFocus = true;

  override getViewType(): string {
    return CONTACTS_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.contactsView.title;
  }

  override getIcon(): string {
    return 'lucide-list';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.choices };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.choices = choicesFrom(state);
    this.show();
  }

  override onOpen(): Promise<void> {
    this.registerEvent(this.app.workspace.on('active-leaf-change', (leaf) => {
      if (leaf !== this.leaf || this.contentEl.contains(this.contentEl.ownerDocument.activeElement)) return;
      this.wantsFocus = true;
      this.focusList();
    }));
    return super.onOpen();
  }

  protected override show(): void {
    super.show();
    this.focusList();
  }

  protected override page(): VNode {
    return <ContactsPage shown={this.shown()} actions={this.actions} />;
  }

  protected override moved(): void {
    // Rows are known by their notes, and follow the index.
  }

  /** Puts the focus into the list of the active view. */
  private focusList(): void {
    if (!this.wantsFocus || this.app.workspace.getActiveViewOfType(ContactsView) !== this) return;
    const first = this.contentEl.querySelector<HTMLElement>('[data-rapport-main][tabindex="0"]');
    if (first === null) return;
    this.wantsFocus = false;
    first.focus({ preventScroll: true });
  }

  private shown(): ContactsModel {
    const { index, progress } = this.session;
    if (progress !== null) return { kind: 'reading', ...progress };
    if (index.contacts().length === 0) return { kind: 'empty', notes: this.app.vault.getMarkdownFiles().length };
    const today = this.session.today();
    return { kind: 'contacts', queue: index.queue(today), goals: index.goals(today), choices: this.choices, isPhone: Platform.isPhone };
  }

  private readonly actions: ContactsActions = {
    ...queueActions(this.session, this),
    choose: (choices) => {
      this.choices = choices;
      this.showChosen();
    },
    change: (action, paths) => changeContacts[action](this.session, paths),
  };
}

/** The view's state as stored by the app; unknown values are ignored. */
function choicesFrom(stored: unknown): ContactsChoices {
  if (!isObject(stored)) return AT_FIRST;
  const { filter, group, order } = stored;
  const { column, isDescending } = isObject(order) ? order : { column: null, isDescending: false };
  return {
    filter: filterFrom(filter),
    group: CONTACT_GROUPS.find((name) => name === group) ?? AT_FIRST.group,
    order: { column: CONTACT_COLUMNS.find((name) => name === column) ?? BY_NAME.column, isDescending: isDescending === true },
  };
}
