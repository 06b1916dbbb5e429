import { Keymap, Modal } from 'obsidian';
import { render } from 'preact';
import { groupedProblems } from '../../../domain/problem-groups.ts';
import { ProblemsList } from '../../../views/problems/problems-list.tsx';
import { renderWithPlatform } from '../platform.ts';
import type { Session } from '../session/session.ts';
import { fixesOf } from './fixes.ts';

/** Lists all problems and suggestions, each with its lines and what fixes it. It follows what is fixed. */
export class ProblemsModal extends Modal {
  private unsubscribe: (() => void) | null = null;

  constructor(private readonly session: Session) {
    super(session.app);
  }

  override onOpen(): void {
    this.modalEl.addClass('rapport-problems-modal');
    this.unsubscribe = this.session.subscribe(() => this.show());
    this.show();
    this.contentEl.querySelector('input')?.focus();
  }

  override onClose(): void {
    this.unsubscribe?.();
    render(null, this.contentEl);
  }

  private show(): void {
    const { session, session: { words: { commands } } } = this;
    const problems = session.problems();
    const serious = problems.filter(({ severity }) => severity === 'problem').length;
    this.setTitle(problems.length === 0 ? commands.problemsHead : commands.problemsTitle(serious, problems.length - serious));
    const page = (
      <ProblemsList
        groups={groupedProblems(problems)}
        fixesOf={(group) => fixesOf(session, group)}
        open={(problem, event) => {
          // A problem of the settings has no note.
          if (session.app.vault.getFileByPath(problem.path) === null) return;
          if (Keymap.isModEvent(event) === false) this.close();
          void session.open(problem, Keymap.isModEvent(event));
        }}
      />
    );
    renderWithPlatform(session, page, this.contentEl);
  }
}
