import { formatDay, parseDay, type Day } from '../../../domain/day.ts';
import type { Session } from '../session/session.ts';
import { FormDialog } from './form-dialog.ts';

interface Question {
  readonly title: string;
  readonly label: string;
  /** The earliest date that can be chosen, and the suggestion. */
  readonly first: Day;
  readonly onChosen: (day: Day) => void;
}

/** Asks for a date. */
export class DateModal extends FormDialog {
  private chosen: Day | null;

  constructor(
    session: Session,
    private readonly question: Question,
  ) {
    super(session);
    this.chosen = question.first;
  }

  override onOpen(): void {
    const { question: { title, label, first }, session: { words: { commands } } } = this;
    const suggested = formatDay(first);
    this.setTitle(title);
    const field = this.ask(label, '', (input) => Object.assign(input, { type: 'date', min: suggested, value: suggested }), (value) => {
      this.chosen = parseDay(value);
      if (!this.isToCome(this.chosen)) field.setErrorMessage(commands.notToCome);
    });
    this.addButtons(commands.save);
  }

  protected override finish(): void {
    if (!this.isToCome(this.chosen)) return;
    this.close();
    this.question.onChosen(this.chosen);
  }

  private isToCome(day: Day | null): day is Day {
    return day !== null && day >= this.question.first;
  }
}
