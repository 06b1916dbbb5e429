import type { Setting } from 'obsidian';
import { linkFrom } from '../../../index/links/link-resolver.ts';
import { goalFileName, newGoalText } from '../../../notes/write/goal/new-goal.ts';
import { createNote, type NewNote } from '../actions/create-note.ts';
import type { Session } from '../session/session.ts';
import { GoalModal, type GoalAnswers } from './goal-modal.ts';

/** Asks for a new goal and creates its note. `made` receives the path. */
export function openNewGoal(session: Session, made: (path: string) => void): void {
  new NewGoalModal(session, made).open();
}

async function createGoal(session: Session, name: string, answers: GoalAnswers): Promise<NewNote> {
  if (name.trim() === '') return { refused: session.words.commands.nameMissing };
  const path = newGoalPath(session, name);
  const linked = (people: readonly string[]): readonly string[] => people.map((person) => linkFrom(path, person, session.index));
  return createNote(session, path, () => newGoalText({ ...answers, name: name.trim(), start: session.today(), area: null, people: linked(answers.people), wanted: linked(answers.wanted) }));
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
  private answers: () => GoalAnswers | null = () => null;

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
    this.answers = this.askAll({ target: null, due: null, roles: [], venues: [], people: [], wanted: [] });
    this.addButtons(commands.create);
  }

  protected override async finish(): Promise<void> {
    const answers = this.answers();
    if (answers === null) return;
    const result = await createGoal(this.session, this.name, answers);
    if ('refused' in result) {
      this.nameField?.setErrorMessage(result.refused);
      return;
    }
    this.close();
    this.made(result.path);
  }
}
