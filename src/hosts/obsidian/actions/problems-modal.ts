import { FuzzySuggestModal, Keymap } from 'obsidian';
import type { FuzzyMatch } from 'obsidian';
import type { Problem } from '../../../domain/problem.ts';
import { groupedProblems, type ProblemGroup } from '../../../domain/problem-groups.ts';
import type { Session } from '../session/session.ts';
import { previewMerge } from './merge-contacts.ts';

/** Lists all problems, equal ones grouped; each opens its line. */
export class ProblemsModal extends FuzzySuggestModal<ProblemGroup> {
  private readonly groups: readonly ProblemGroup[];

  constructor(private readonly session: Session) {
    super(session.app);
    const { words: { commands } } = session;
    const problems = session.problems();
    this.groups = groupedProblems(problems);
    const serious = problems.filter(({ severity }) => severity === 'problem').length;
    this.setPlaceholder(problems.length === 0 ? commands.noProblems : commands.problemsTitle(serious, problems.length - serious));
    this.emptyStateText = commands.noProblems;
  }

  override getItems(): ProblemGroup[] {
    return [...this.groups];
  }

  override getItemText({ first, problems }: ProblemGroup): string {
    const { words: { problem, commands } } = this.session;
    if (problems.length === 1) return problem(first.detail);
    return first.detail.kind === 'ambiguous-date' ? commands.manyAmbiguous(problems.length) : commands.manyAlike(problems.length, problem(first.detail));
  }

  override renderSuggestion(match: FuzzyMatch<ProblemGroup>, element: HTMLElement): void {
    const { item } = match;
    const content = complexSuggestion(element);
    content.createDiv({ cls: 'suggestion-title', text: this.getItemText(item), attr: { dir: 'auto' } });
    if (item.problems.length === 1) content.createDiv({ cls: 'suggestion-note', text: placeOf(this.session, item.first) });
  }

  override onChooseItem({ first, problems }: ProblemGroup, event: MouseEvent | KeyboardEvent): void {
    if (problems.length === 1) openProblem(this.session, first, event);
    else new PlacesModal(this.session, problems).open();
  }
}

/** The places of equal problems. */
class PlacesModal extends FuzzySuggestModal<Problem> {
  constructor(
    private readonly session: Session,
    private readonly problems: readonly Problem[],
  ) {
    super(session.app);
    this.setPlaceholder(session.words.commands.problems);
  }

  override getItems(): Problem[] {
    return [...this.problems];
  }

  override getItemText(problem: Problem): string {
    return placeOf(this.session, problem);
  }

  override renderSuggestion({ item }: FuzzyMatch<Problem>, element: HTMLElement): void {
    const content = complexSuggestion(element);
    content.createDiv({ cls: 'suggestion-title', text: this.getItemText(item), attr: { dir: 'auto' } });
    content.createDiv({ cls: 'suggestion-note', text: this.session.words.problem(item.detail), attr: { dir: 'auto' } });
  }

  override onChooseItem(problem: Problem, event: MouseEvent | KeyboardEvent): void {
    openProblem(this.session, problem, event);
  }
}

function complexSuggestion(element: HTMLElement): HTMLElement {
  element.addClass('mod-complex');
  return element.createDiv({ cls: 'suggestion-content' });
}

function placeOf({ words: { commands } }: Session, { path, line }: Problem): string {
  return commands.place(path, line);
}

/** A problem in the settings has no note to open; a possible copy of a contact is offered for merging. */
function openProblem(session: Session, problem: Problem, event: MouseEvent | KeyboardEvent): void {
  const { detail } = problem;
  const original = detail.kind === 'conflict-copy' || detail.kind === 'possible-copy' ? detail.original : null;
  if (original !== null && session.index.facts(original) !== null && Keymap.isModEvent(event) === false) {
    void previewMerge(session, original, problem.path);
    return;
  }
  if (session.app.vault.getFileByPath(problem.path) !== null) void session.open(problem, Keymap.isModEvent(event));
}
