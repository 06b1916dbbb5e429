import { Menu, Modal, Setting } from 'obsidian';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import { onEnter } from '../actions/on-enter.ts';
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
class WhatModal extends Modal {
  private what = '';

  constructor(
    private readonly session: Session,
    private readonly kind: ExchangeKind,
    private readonly onSaid: (what: string) => void,
  ) {
    super(session.app);
  }

  override onOpen(): void {
    const { contactView: { marking }, commands } = this.session.words;
    this.setTitle(marking.kind[this.kind]);
    const setting = new Setting(this.contentEl).setName(marking.what).setDesc(marking.hint);
    const save = (): void => {
      if (this.what.trim() === '') {
        setting.setErrorMessage(marking.missing);
        return;
      }
      this.close();
      this.onSaid(this.what.trim());
    };
    setting.addText((text) => {
      text.inputEl.setAttribute('aria-label', marking.what);
      text.inputEl.dir = 'auto';
      onEnter(text.inputEl, save);
      text.inputEl.focus();
      text.onChange((what) => {
        this.what = what;
        setting.setErrorMessage(null);
      });
    });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(commands.save).setCta().onClick(save));
  }
}
