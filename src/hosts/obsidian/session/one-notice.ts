import { Notice } from 'obsidian';

/** Shows one notice at a time, so that no *Undo* is offered for what has been undone meanwhile. */
export class OneNotice {
  private shown: Notice | null = null;

  show(message: string | DocumentFragment, milliseconds?: number): Notice {
    this.shown?.hide();
    this.shown = new Notice(message, milliseconds);
    return this.shown;
  }
}
