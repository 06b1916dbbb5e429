import { Menu, type Setting } from 'obsidian';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import { FormDialog } from '../actions/form-dialog.ts';
import type { Session } from '../session/session.ts';

const KINDS: readonly (readonly [ExchangeKind, string])[] = [
  ['gave', 'lucide-gift'],
  ['received', 'lucide-package-open'],
  ['thanked', 'lucide-heart'],
  ['asked', 'lucide-hand-helping'],
  ['asked-me', 'lucide-message-circle-question'],
];

/** Shows a menu of marks below an element, asks what was given or asked, and passes both on. */
export function showMarkMenu(session: Session, anchor: HTMLElement, onMarked: (kind: ExchangeKind, what: string) => void): void {
  const { marking } = session.words.contactView;
  const menu = new Menu();
  for (const [kind, icon] of KINDS) {
    menu.addItem((item) => item.setTitle(marking.kind[kind]).setIcon(icon).onClick(() => new WhatModal(session, kind, (what) => onMarked(kind, what)).open()));
  }
  const { left, bottom } = anchor.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: bottom }, anchor.ownerDocument);
}

/** Asks what was given or asked. */
class WhatModal extends FormDialog {
  private what = '';
  private field: Setting | null = null;

  constructor(
    session: Session,
    private readonly kind: ExchangeKind,
    private readonly onSaid: (what: string) => void,
  ) {
    super(session);
  }

  override onOpen(): void {
    const { contactView: { marking }, commands } = this.session.words;
    this.setTitle(marking.kind[this.kind]);
    this.field = this.ask(marking.what, marking.hint, (input) => (input.dir = 'auto'), (what) => (this.what = what.trim()));
    this.addButtons(commands.save);
  }

  protected override finish(): void {
    if (this.what === '') {
      this.field?.setErrorMessage(this.session.words.contactView.marking.missing);
      return;
    }
    this.close();
    this.onSaid(this.what);
  }
}
