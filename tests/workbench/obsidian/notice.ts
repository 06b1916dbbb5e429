const SHOWN_MILLISECONDS = 5000;

/** A word at the corner of the window. `duration` in milliseconds; 0 stays until it is clicked. */
export class Notice {
  readonly containerEl: HTMLElement = createDiv('notice');
  readonly messageEl: HTMLElement = this.containerEl.createDiv('notice-message');
  readonly noticeEl: HTMLElement = this.messageEl;

  constructor(message: string | DocumentFragment, duration = SHOWN_MILLISECONDS) {
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    place().append(this.containerEl);
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.detach();
  }
}

function place(): HTMLElement {
  return document.querySelector<HTMLElement>('.notice-container') ?? document.body.createDiv({ cls: 'notice-container', attr: { role: 'status', 'aria-live': 'polite' } });
}
