import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GoalReport } from '../../domain/goals/report.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PeopleAnswers } from '../people.tsx';
import type { ProblemFix } from '../problems/problem-fixes.tsx';
import type { PersonActions } from '../queue/actions.ts';

/** The key of the finished goals among the open ones. The app stores it, so never change it. */
export const FINISHED = 'finished';

/** What the page shows. */
export type GoalsModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | {
      readonly kind: 'goals';
      /** By path. */
      readonly goals: readonly GoalReport[];
      /** The paths of the open goals, and `FINISHED`; `null` until the user has chosen. */
      readonly unfolded: ReadonlySet<string> | null;
      readonly answers: PeopleAnswers;
      /** Problems and hints of a goal's note. */
      readonly problemsIn: (path: string) => readonly Problem[];
    };

/** The actions of the page. A goal is given by its path. */
export interface GoalsActions extends PersonActions {
  readonly unfold: (paths: ReadonlySet<string>) => void;
  readonly newGoal: () => void;
  /** Asks for everything that the goal's note says. */
  readonly change: (goal: string) => void;
  /** Asks for a contact, and links them. */
  readonly link: (goal: string) => void;
  /** Unlinks a contact, given by path. */
  readonly unlink: (goal: string, contact: string) => void;
  /** What fixes a problem of a goal's note. */
  readonly fixesOf: (problem: Problem) => readonly ProblemFix[];
  /** Links the people named in a text that was dropped on the goal. */
  readonly linkDropped: (goal: string, text: string) => void;
}

const ActionsContext = createContext<GoalsActions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

/** The actions of the surrounding page. Throws outside of it, which is a programming error. */
export function useActions(): GoalsActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('A part of the goals was rendered outside of them');
  return actions;
}
