import type { HoverParent, HoverPopover, ViewStateResult } from 'obsidian';
import type { VNode } from 'preact';
import { isObject } from '../../../domain/settings/json.ts';
import { GoalsPage } from '../../../views/goals/goals-page.tsx';
import type { GoalsActions, GoalsModel } from '../../../views/goals/model.ts';
import { OpenContactModal } from '../actions/open-contact.ts';
import { nameAt, PageView } from '../page-view.ts';
import { fixesOfOne } from '../problems/fixes.ts';
import { queueActions } from '../queue/queue-actions.ts';
import { GOALS_VIEW_TYPE } from '../view-types.ts';
import { openChangeGoal } from './change-goal.ts';
import { linkContacts, linkDropped, unlinkContact } from './link-contacts.ts';
import { openNewGoal } from './new-goal.ts';

/** The networking goals, in the main area. Open goals survive a restart. */
export class GoalsView extends PageView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private unfolded: ReadonlySet<string> | null = null;

  override getViewType(): string {
    return GOALS_VIEW_TYPE;
  }

  override getDisplayText(): string {
    return this.session.words.goalsView.title;
  }

  override getIcon(): string {
    return 'lucide-target';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), unfolded: this.unfolded === null ? null : [...this.unfolded] };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const unfolded = isObject(state) ? state['unfolded'] : null;
    this.unfolded = Array.isArray(unfolded) ? new Set(unfolded.filter((path) => typeof path === 'string')) : null;
    this.show();
  }

  protected override page(): VNode {
    return <GoalsPage shown={this.shown()} actions={this.actions} />;
  }

  protected override moved(from: string, to: string): void {
    if (this.unfolded?.has(from) === true) this.unfold([...this.unfolded].map((path) => (path === from ? to : path)));
  }

  private unfold(paths: Iterable<string>): void {
    this.unfolded = new Set(paths);
    this.showChosen();
  }

  private shown(): GoalsModel {
    const { session, unfolded } = this;
    const { index, progress } = session;
    if (progress !== null) return { kind: 'reading', ...progress };
    const today = session.today();
    return {
      kind: 'goals',
      goals: index.goals(today),
      unfolded,
      answers: { waysTo: (path) => index.pathsTo(path, today), nameOf: (path) => nameAt(session, path) },
      problemsIn: (path) => index.problemsIn(path),
    };
  }

  private readonly actions: GoalsActions = {
    ...queueActions(this.session, this),
    unfold: (paths) => this.unfold(paths),
    newGoal: () => openNewGoal(this.session, (path) => this.unfold([...(this.unfolded ?? []), path])),
    change: (goal) => openChangeGoal(this.session, goal),
    link: (goal) => new OpenContactModal(this.session, (path) => void linkContacts(this.session, goal, [path])).open(),
    unlink: (goal, contact) => void unlinkContact(this.session, goal, contact),
    fixesOf: (problem) => fixesOfOne(this.session, problem),
    linkDropped: (goal, text) => void linkDropped(this.session, goal, text),
  };
}
