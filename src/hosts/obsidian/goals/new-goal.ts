import { Modal, Setting } from 'obsidian';
import { parseDay } from '../../../domain/day.ts';
import { VaultError } from '../../../index/vault.ts';
import { sameFileAs } from '../../../notes/contact/new-note.ts';
import { goalFileName, newGoalText, type NewGoal } from '../../../notes/goal/new-goal.ts';
import { readTarget } from '../../../notes/goal/target.ts';
import { onEnter } from '../commands/on-enter.ts';
import type { Session } from '../session.ts';

/** Asks for a goal's name, how many people and until when, and makes its note. `made` gets the path. */
export function openNewGoal(session: Session, made: (path: string) => void): void {
  new NewGoalModal(session, made).open();
}

/** Resolves to the path of the new note, or to one plain sentence why there is none. */
async function createGoal(session: Session, { name, target, due }: Pick<NewGoal, 'name' | 'target' | 'due'>): Promise<{ readonly path: string } | { readonly refused: string }> {
  const { words: { commands } } = session;
  if (name.trim() === '') return { refused: commands.nameMissing };
  const path = newGoalPath(session, name);
  const taken = sameFileAs(path, session.app.vault.getFiles().map((file) => file.path));
  if (taken !== null) return { refused: commands.nameTaken(taken) };
  try {
    await session.create(path, newGoalText({ name: name.trim(), target, due, start: session.today(), area: null, roles: [], venues: [], people: [], wanted: [] }));
    return { path };
  } catch (error) {
    if (error instanceof VaultError) return { refused: error.message };
    throw error;
  }
}

/** Beside the goals that there are, else where the app puts new notes. */
function newGoalPath(session: Session, name: string): string {
  const { app, index } = session;
  const beside = index.goals(session.today()).at(-1)?.record.facts.path;
  const folder = beside === undefined ? `${app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path}/` : beside.slice(0, beside.lastIndexOf('/') + 1);
  return `${folder.replace(/^\/+/, '')}${goalFileName(name)}`;
}

class NewGoalModal extends Modal {
  private name = '';
  private target = '';
  private due = '';

  constructor(
    private readonly session: Session,
    private readonly made: (path: string) => void,
  ) {
    super(session.app);
  }

  override onOpen(): void {
    const { session } = this;
    const { words: { commands, goalsView } } = session;
    this.setTitle(goalsView.newGoal);
    const name = this.ask(commands.contactName, goalsView.nameHint, (field) => (field.dir = 'auto'), (value) => {
      this.name = value;
      name.setDesc(value.trim() === '' ? goalsView.nameHint : commands.becomes(newGoalPath(session, value)));
    });
    const target = this.ask(goalsView.target, goalsView.targetHint, (field) => (field.inputMode = 'numeric'), (value) => (this.target = value.trim()));
    const due = this.ask(goalsView.due, goalsView.dueHint, (field) => (field.type = 'date'), (value) => (this.due = value));
    this.create = async () => {
      const count = readTarget(this.target);
      const day = parseDay(this.due);
      const isUnclear = count === null && this.target !== '';
      const isPast = day !== null && day < session.today();
      target.setErrorMessage(isUnclear ? goalsView.targetUnclear : null);
      due.setErrorMessage(isPast ? commands.notToCome : null);
      if (isUnclear || isPast) return;
      const result = await createGoal(session, { name: this.name, target: count, due: day });
      if ('refused' in result) {
        name.setErrorMessage(result.refused);
        return;
      }
      this.close();
      this.made(result.path);
    };
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(commands.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(commands.create).setCta().onClick(() => this.create()));
    this.contentEl.querySelector('input')?.focus();
  }

  private create: () => Promise<void> = () => Promise.resolve();

  /** A question with a field; Enter makes the goal. */
  private ask(label: string, hint: string, prepare: (field: HTMLInputElement) => void, changed: (value: string) => void): Setting {
    const setting = new Setting(this.contentEl).setName(label).setDesc(hint);
    setting.addText((text) => {
      text.inputEl.setAttribute('aria-label', label);
      prepare(text.inputEl);
      onEnter(text.inputEl, () => void this.create());
      text.onChange((value) => {
        setting.setErrorMessage(null);
        changed(value);
      });
    });
    return setting;
  }
}
