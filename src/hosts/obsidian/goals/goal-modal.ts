import { Setting, setIcon } from 'obsidian';
import { formatDay, parseDay, type Day } from '../../../domain/day.ts';
import { initials } from '../../../domain/text/initials.ts';
import { readTarget, wordsIn } from '../../../notes/goal/read-goal.ts';
import { FormDialog } from '../actions/form-dialog.ts';
import { OpenContactModal } from '../actions/open-contact.ts';
import { nameAt } from '../page-view.ts';

/** What a goal's dialog asks for. People are paths of notes; whom you want to reach may be the target of a link without a note. */
export interface GoalAnswers {
  readonly target: number | null;
  readonly due: Day | null;
  readonly roles: readonly string[];
  readonly venues: readonly string[];
  readonly people: readonly string[];
  readonly wanted: readonly string[];
}

/** A dialog that asks about a goal and explains wrong answers. */
export abstract class GoalModal extends FormDialog {
  /** Adds the fields. The returned function gives the answers, or `null` after showing what is wrong. */
  protected askAll(before: GoalAnswers): () => GoalAnswers | null {
    const { session, session: { words: { commands, goalsView } } } = this;
    let target = before.target === null ? '' : String(before.target);
    let due = before.due === null ? '' : formatDay(before.due);
    const targetField = this.ask(goalsView.target, goalsView.targetHint, (field) => Object.assign(field, { inputMode: 'numeric', value: target }), (value) => (target = value.trim()));
    const dueField = this.ask(goalsView.due, goalsView.dueHint, (field) => Object.assign(field, { type: 'date', value: due }), (value) => (due = value));
    const roles = this.askWords(goalsView.roles, goalsView.rolesHint, before.roles);
    const venues = this.askWords(goalsView.venues, goalsView.venuesHint, before.venues);
    const people = this.askPeople(goalsView.people, goalsView.peopleHint, before.people);
    const wanted = this.askPeople(goalsView.wanted, goalsView.wantedHint, before.wanted);
    return () => {
      const count = readTarget(target);
      const day = parseDay(due);
      const isUnclear = count === null && target !== '';
      const isPast = day !== null && day < session.today() && day !== before.due;
      targetField.setErrorMessage(isUnclear ? goalsView.targetUnclear : null);
      dueField.setErrorMessage(isPast ? commands.notToCome : null);
      return isUnclear || isPast ? null : { target: count, due: day, roles: roles(), venues: venues(), people: people(), wanted: wanted() };
    };
  }

  /** Adds a field for words with commas between. */
  private askWords(label: string, hint: string, before: readonly string[]): () => readonly string[] {
    let written = before.join(', ');
    this.ask(label, hint, (field) => Object.assign(field, { dir: 'auto', value: written }), (value) => (written = value)).setClass('rapport-goal-field');
    return () => [...new Set(wordsIn(written))];
  }

  /** Adds a list of people, each with a button that removes them, and one that adds a contact. */
  private askPeople(label: string, hint: string, before: readonly string[]): () => readonly string[] {
    const { session, session: { words: { goalsView } } } = this;
    let people = before;
    const setting = new Setting(this.contentEl).setName(label).setDesc(hint).setClass('rapport-goal-field');
    const add = (): void => new OpenContactModal(session, (path) => show([...new Set([...people, path])])).open();
    const show = (chosen: readonly string[]): void => {
      people = chosen;
      setting.controlEl.empty();
      for (const path of people) {
        const name = session.discreet ? initials(nameAt(session, path)) : nameAt(session, path);
        const chip = setting.controlEl.createDiv({ cls: 'rapport-goal-chip' });
        chip.createSpan({ text: name, attr: { dir: 'auto' } });
        const button = chip.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': goalsView.remove(name) } });
        setIcon(button, 'lucide-x');
        button.addEventListener('click', () => {
          show(people.filter((other) => other !== path));
          setting.controlEl.querySelector<HTMLElement>('button:last-child')?.focus();
        });
      }
      setting.addButton((button) => {
        button.setButtonText(goalsView.add).onClick(add);
        button.buttonEl.setAttribute('aria-label', goalsView.addTo(label));
      });
    };
    show(before);
    return () => people;
  }
}
