import { type FuzzyMatch, FuzzySuggestModal } from 'obsidian';
import type { GoalReport } from '../../../domain/goals/report.ts';
import { activeAndFinished } from '../../../domain/goals/coverage.ts';
import { alikeIn } from '../../../domain/text/alike.ts';
import { initials } from '../../../domain/text/initials.ts';
import { renderParts } from '../actions/suggestion.ts';
import type { Session } from '../session/session.ts';
import { linkContacts } from './link-contacts.ts';
import { openNewGoal } from './new-goal.ts';

/** Asks for a goal and links contacts to it; without active goals it asks for a new one. */
export function openLinkToGoal(session: Session, contacts: readonly string[]): void {
  const goals = session.index.goals(session.today());
  if (activeAndFinished(goals).active.length === 0) openNewGoal(session, (goal) => void linkContacts(session, goal, contacts));
  else new ChooseGoalModal(session, contacts, goals).open();
}

/** The active goals, by name. */
class ChooseGoalModal extends FuzzySuggestModal<GoalReport> {
  /** The goals that only their paths tell apart. */
  private readonly alike: ReadonlySet<string>;

  constructor(
    private readonly session: Session,
    private readonly contacts: readonly string[],
    private readonly goals: readonly GoalReport[],
  ) {
    super(session.app);
    const { words: { goalsView } } = session;
    this.alike = alikeIn(goals.map((goal) => ({ path: goal.goal.facts.path, text: `${goal.goal.facts.name}\n${this.progressOf(goal)}` })));
    this.setPlaceholder(goalsView.chooseGoal);
    this.emptyStateText = goalsView.noGoalFound;
  }

  override getItems(): GoalReport[] {
    return [...activeAndFinished(this.goals).active];
  }

  override getItemText({ goal: { facts } }: GoalReport): string {
    return facts.name;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<GoalReport>, element: HTMLElement): void {
    const { words, discreet } = this.session;
    const { goal: { facts, people } } = item;
    const aside = this.contacts.every((contact) => people.some(({ path }) => path === contact)) ? words.goalsView.linkedAlready : '';
    if (discreet) return renderParts(element, { title: initials(facts.name), note: this.progressOf(item), aside });
    renderParts(element, { title: facts.name, matches: match.matches, note: this.alike.has(facts.path) ? facts.path : this.progressOf(item), aside });
  }

  private progressOf(report: GoalReport): string {
    return this.session.words.goals.progress(report, report.goal.facts.target);
  }

  override onChooseItem({ goal }: GoalReport): void {
    void linkContacts(this.session, goal.facts.path, this.contacts);
  }
}
