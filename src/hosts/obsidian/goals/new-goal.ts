import type { Setting } from 'obsidian';
import { VaultError } from '../../../index/port/vault.ts';
import { sameFileAs } from '../../../notes/write/contact/new-note.ts';
import { goalFileName, newGoalText, type NewGoal } from '../../../notes/write/goal/new-goal.ts';
import type { Session } from '../session/session.ts';
import { GoalModal } from './goal-modal.ts';

/** Asks for a new goal and creates its note. `made` receives the path. */
export function openNewGoal(session: Session, made: (path: string) => void): void {
  new NewGoalModal(session, made).open();
}

/** Creates the note. Resolves to its path, or to one plain sentence why not. */
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
    if (error instanceof VaultError) return { refused: session.words.refusal(error.detail) };
    throw error;
  }
}

/** The folder of the existing goals, else the app's default. */
function newGoalPath(session: Session, name: string): string {
  const { app, index } = session;
  const beside = index.goals(session.today()).at(-1)?.goal.facts.path;
  const folder = beside === undefined ? `${app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '').path}/` : beside.slice(0, beside.lastIndexOf('/') + 1);
  return `${folder.replace(/^\/+/, '')}${goalFileName(name)}`;
}

class NewGoalModal extends GoalModal {
  private name = '';
  private nameField: Setting | null = null;
  private measure: ReturnType<GoalModal['askMeasure']> = () => null;

  constructor(
    session: Session,
    private readonly made: (path: string) => void,
  ) {
    super(session);
  }

  override onOpen(): void {
    const { session } = this;
    const { words: { commands, goalsView } } = session;
    this.setTitle(goalsView.newGoal);
    const field = this.ask(commands.contactName, goalsView.nameHint, (input) => (input.dir = 'auto'), (value) => {
      this.name = value;
      field.setDesc(value.trim() === '' ? goalsView.nameHint : commands.becomes(newGoalPath(session, value)));
    });
    this.nameField = field;
    this.measure = this.askMeasure({ target: null, due: null });
    this.addButtons(commands.create);
  }

  protected override async finish(): Promise<void> {
    const measure = this.measure();
    if (measure === null) return;
    const result = await createGoal(this.session, { name: this.name, ...measure });
    if ('refused' in result) {
      this.nameField?.setErrorMessage(result.refused);
      return;
    }
    this.close();
    this.made(result.path);
  }
}
