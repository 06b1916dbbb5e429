import { Modal, Setting } from 'obsidian';
import { formatDay, parseDay, type Day } from '../../../domain/day.ts';
import type { Session } from '../session/session.ts';
import { onEnter } from './on-enter.ts';

interface Question {
  readonly title: string;
  readonly label: string;
  /** The earliest date that can be chosen, and the suggestion. */
  readonly first: Day;
  readonly onChosen: (day: Day) => void;
}

/** Asks for a date. */
export class DateModal extends Modal {
  private chosen: Day | null;

  constructor(
    private readonly session: Session,
    private readonly question: Question,
  ) {
    super(session.app);
    this.chosen = question.first;
  }

  override onOpen(): void {
    const { title, label, first } = this.question;
    const { words: { commands } } = this.session;
    this.setTitle(title);
    const setting = new Setting(this.contentEl).setName(label);
    setting.addText((text) => {
      text.inputEl.type = 'date';
      text.inputEl.min = formatDay(first);
      text.inputEl.setAttribute('aria-label', label);
      onEnter(text.inputEl, () => this.choose());
      text.inputEl.focus();
      text.setValue(formatDay(first)).onChange((value) => {
        const day = parseDay(value);
        setting.setErrorMessage(day === null || day < first ? commands.notToCome : null);
        this.chosen = day;
      });
    });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(commands.save).setCta().onClick(() => this.choose()));
  }

  private choose(): void {
    if (this.chosen === null || this.chosen < this.question.first) return;
    this.close();
    this.question.onChosen(this.chosen);
  }
}
