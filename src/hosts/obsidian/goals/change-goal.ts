import { Setting } from 'obsidian';
import { GOAL_STATUSES, type GoalStatus, type LinkedGoal } from '../../../domain/goal.ts';
import { initials } from '../../../domain/text/initials.ts';
import { linkFrom } from '../../../index/links/link-resolver.ts';
import type { LinkChanges } from '../../../notes/write/goal/change-goal.ts';
import { reportOutcome } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { GoalModal, type GoalAnswers } from './goal-modal.ts';
import { linkChanges, unlinkChanges } from './link-contacts.ts';

/** Asks for everything that a goal's note says, and writes what has changed, as one action. */
export function openChangeGoal(session: Session, path: string): void {
  const goal = session.index.goals(session.today()).find(({ goal }) => goal.facts.path === path)?.goal;
  if (goal === undefined) session.showNotice(session.words.refusal({ kind: 'missing-note', path }));
  else new ChangeGoalModal(session, goal).open();
}

class ChangeGoalModal extends GoalModal {
  private status: GoalStatus;
  private readonly before: GoalAnswers;
  private answers: () => GoalAnswers | null = () => null;

  constructor(
    session: Session,
    private readonly goal: LinkedGoal,
  ) {
    super(session);
    const { facts, people } = goal;
    this.status = facts.status;
    this.before = {
      ...facts,
      roles: facts.roles.map(({ value }) => value),
      venues: facts.venues.map(({ value }) => value),
      people: people.map(({ path }) => path),
      wanted: [...new Set(facts.wanted.map(({ target }) => noteAt(session, target, facts.path)))],
    };
  }

  override onOpen(): void {
    const { words: { commands, goalsView } } = this.session;
    this.setTitle(goalsView.changeTitle(this.name()));
    this.answers = this.askAll(this.before);
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
    const answers = this.answers();
    if (answers === null) return;
    const { session, before, status, goal: { facts: { path } } } = this;
    const { index, words: { goalsView } } = session;
    const { target, due, roles, venues } = answers;
    const isGone = goneOf(before.wanted, answers.wanted);
    const wanted: LinkChanges = { isRemoved: (link) => isGone.has(noteAt(session, link, path)), added: [...goneOf(answers.wanted, before.wanted)].map((other) => linkFrom(path, other, index)) };
    const changes = [
      ...unlinkChanges(session, path, [...goneOf(before.people, answers.people)], { status, target, due, roles, venues, wanted }),
      ...linkChanges(session, path, [...goneOf(answers.people, before.people)]),
    ];
    const outcome = await session.write(goalsView.changeAction(this.name()), changes);
    if (outcome.kind === 'written') this.close();
    reportOutcome(session, goalsView.changed(this.name()), outcome);
  }

  private name(): string {
    const { name } = this.goal.facts;
    return this.session.discreet ? initials(name) : name;
  }
}

/** The note that a link of a goal leads to, else its target. */
function noteAt({ index }: Session, target: string, goal: string): string {
  return index.resolveLink(target, goal) ?? target;
}

function goneOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  return new Set(before.filter((path) => !after.includes(path)));
}
