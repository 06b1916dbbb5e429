import { Modal, Setting } from 'obsidian';
import { formatDay, parseDay, type Day } from '../../../domain/day.ts';
import { readTarget } from '../../../notes/goal/read-goal.ts';
import { onEnter } from '../actions/on-enter.ts';
import type { Session } from '../session/session.ts';

/** A goal's target and due date. */
export interface Measure {
  readonly target: number | null;
  readonly due: Day | null;
}

/** A dialog that asks about a goal and explains wrong answers. */
export abstract class GoalModal extends Modal {
  constructor(protected readonly session: Session) {
    super(session.app);
  }

  /** Submits the dialog; Enter in any field calls it. */
  protected abstract finish(): Promise<void>;

  /** Adds a labelled field. */
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

  /** Adds fields for the target and due date. The returned function gives the answers, or `null` after showing what is wrong. */
  protected askMeasure(before: Measure): () => Measure | null {
    const { session, session: { words: { commands, goalsView } } } = this;
    let target = before.target === null ? '' : String(before.target);
    let due = before.due === null ? '' : formatDay(before.due);
    const targetField = this.ask(goalsView.target, goalsView.targetHint, (field) => Object.assign(field, { inputMode: 'numeric', value: target }), (value) => (target = value.trim()));
    const dueField = this.ask(goalsView.due, goalsView.dueHint, (field) => Object.assign(field, { type: 'date', value: due }), (value) => (due = value));
    return () => {
      const count = readTarget(target);
      const day = parseDay(due);
      const isUnclear = count === null && target !== '';
      const isPast = day !== null && day < session.today() && day !== before.due;
      targetField.setErrorMessage(isUnclear ? goalsView.targetUnclear : null);
      dueField.setErrorMessage(isPast ? commands.notToCome : null);
      return isUnclear || isPast ? null : { target: count, due: day };
    };
  }

  protected addButtons(finish: string): void {
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(this.session.words.commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(finish).setCta().onClick(() => this.finish()));
    this.contentEl.querySelector('input')?.focus();
  }
}
