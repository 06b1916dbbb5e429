import type { App } from './app.ts';
import { setIcon } from './icons.ts';
import { Scope } from './keymap.ts';
import { ButtonComponent } from './setting-components.ts';

/** A dialog over all else. Focus stays in it, and returns to where it was. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  protected readonly bgEl: HTMLElement;
  private closeCallback: (() => unknown) | null = null;
  private focusedBefore: Element | null = null;
  private isOpen = false;

  constructor(readonly app: App) {
    this.scope = new Scope();
    this.containerEl = createDiv('modal-container mod-dim');
    this.bgEl = this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' } });
    const close = this.modalEl.createEl('button', { cls: 'modal-close-button mod-raised clickable-icon', attr: { 'aria-label': 'Close', type: 'button' } });
    setIcon(close, 'lucide-x');
    close.addEventListener('click', () => this.close());
    this.bgEl.addEventListener('click', () => this.close());
    const header = this.modalEl.createDiv('modal-header');
    this.titleEl = header.createEl('h2', { cls: 'modal-title' });
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.modalEl.addEventListener('keydown', (event) => {
      if (event.key === 'Tab') this.keepFocus(event);
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.focusedBefore = document.activeElement;
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.containerEl);
    this.app.modalOpened(this);
    void this.onOpen();
    this.nameAndFocus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.app.modalClosed(this);
    this.containerEl.detach();
    this.onClose();
    this.closeCallback?.();
    if (this.shouldRestoreSelection && this.focusedBefore instanceof HTMLElement && this.focusedBefore.isConnected) this.focusedBefore.focus();
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  private nameAndFocus(): void {
    if (this.titleEl.textContent === '') this.titleEl.parentElement?.hide();
    else if (!this.modalEl.hasAttribute('aria-label')) this.modalEl.setAttribute('aria-label', this.titleEl.textContent ?? '');
    if (this.modalEl.contains(document.activeElement)) return;
    (focusable(this.contentEl)[0] ?? this.modalEl).focus();
  }

  private keepFocus(event: KeyboardEvent): void {
    const all = focusable(this.modalEl);
    const [first, last] = [all[0], all.at(-1)];
    if (first === undefined || last === undefined) return;
    const leaves = event.shiftKey ? document.activeElement === first : document.activeElement === last;
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

function focusable(element: HTMLElement): HTMLElement[] {
  return Array.from(element.querySelectorAll<HTMLElement>('input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'))
    .filter((each) => !each.matches(':disabled, [tabindex="-1"]') && each.getClientRects().length > 0);
}

/** Asks whether to go on. Its buttons close it, unless what they do says otherwise. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement = this.modalEl.createDiv('modal-button-container');

  constructor(app: App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
    const input = labelEl.createEl('input', { type: 'checkbox' });
    labelEl.appendText(label);
    input.addEventListener('change', () => void callback(input.checked));
    return this;
  }

  addButton(describe: (button: ButtonComponent) => unknown): this {
    const button = new ButtonComponent(this.buttonContainerEl);
    describe(button);
    button.afterClick = (result) => {
      if (!isTruthy(result)) this.close();
    };
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text));
  }
}

function isTruthy(value: unknown): boolean {
  return Boolean(value);
}
