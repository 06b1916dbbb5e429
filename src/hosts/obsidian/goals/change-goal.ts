import { Setting } from 'obsidian';
import { GOAL_STATUSES, type GoalFacts, type GoalStatus } from '../../../domain/goal.ts';
import { initials } from '../../../domain/text/initials.ts';
import { changeGoal } from '../../../notes/write/goal/change-goal.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { GoalModal } from './goal-modal.ts';

/** Asks for a goal's target, due date and status, and writes what has changed into its note. */
export function openChangeGoal(session: Session, path: string): void {
  const goal = session.index.goals(session.today()).find(({ goal }) => goal.facts.path === path)?.goal.facts;
  if (goal === undefined) session.showNotice(session.words.refusal({ kind: 'missing-note', path }));
  else new ChangeGoalModal(session, goal).open();
}

class ChangeGoalModal extends GoalModal {
  private status: GoalStatus;
  private measure: ReturnType<GoalModal['askMeasure']> = () => null;

  constructor(
    session: Session,
    private readonly goal: GoalFacts,
  ) {
    super(session);
    this.status = goal.status;
  }

  override onOpen(): void {
    const { words: { commands, goalsView } } = this.session;
    this.setTitle(goalsView.changeTitle(this.name()));
    this.measure = this.askMeasure(this.goal);
    new Setting(this.contentEl).setName(goalsView.status).addDropdown((dropdown) => {
      dropdown.selectEl.setAttribute('aria-label', goalsView.status);
      for (const status of GOAL_STATUSES) dropdown.addOption(status, goalsView.statuses[status]);
      dropdown.setValue(this.status).onChange((value) => {
        this.status = GOAL_STATUSES.find((status) => status === value) ?? this.status;
      });
    });
    this.addButtons(commands.save);
  }

  protected override async finish(): Promise<void> {
    const measure = this.measure();
    if (measure === null) return;
    this.close();
    const { session, goal: { path }, status } = this;
    const { reader, engine, words: { goalsView } } = session;
    const outcome = await session.write(goalsView.changeAction(this.name()), [{ path, change: (text) => changeGoal(text, path, { ...measure, status }, reader, engine) }]);
    reportOutcome(session, goalsView.changed(this.name()), outcome);
  }

  private name(): string {
    return this.session.discreet ? initials(this.goal.name) : this.goal.name;
  }
}
