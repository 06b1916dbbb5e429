import { Modal, Setting } from 'obsidian';
import type { Session } from '../session/session.ts';

/** A dialog with labelled fields, and a button that finishes it, as Enter does in any field. */
export abstract class FormDialog extends Modal {
  constructor(protected readonly session: Session) {
    super(session.app);
  }

  /** Does what the dialog is for, or shows what is wrong. */
  protected abstract finish(): void | Promise<void>;

  /** Adds a field. What is wrong with it is forgotten once something else is typed. */
  protected ask(label: string, hint: string, prepare: (field: HTMLInputElement) => void, changed: (value: string) => void): Setting {
    const setting = new Setting(this.contentEl).setName(label).setDesc(hint);
    setting.addText((text) => {
      text.inputEl.setAttribute('aria-label', label);
      prepare(text.inputEl);
      onEnter(text.inputEl, () => void this.finish());
      text.onChange((value) => {
        setting.setErrorMessage(null);
        changed(value);
      });
    });
    return setting;
  }

  /** Adds the buttons, and goes to the first field. */
  protected addButtons(finish: string): void {
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(this.session.words.commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(finish).setCta().onClick(() => this.finish()));
    this.contentEl.querySelector('input')?.focus();
  }
}

/** Calls back when Enter is pressed in a field, except while an input method is composing. */
function onEnter(field: HTMLInputElement, act: () => void): void {
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  });
}
