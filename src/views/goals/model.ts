import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GoalReport } from '../../domain/goals/report.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PeopleAnswers } from '../people.tsx';
import type { PersonActions } from '../queue/actions.ts';

/** What stands among the paths of unfolded goals for those that are done or dropped. The app keeps it: never to be changed. */
export const FINISHED = 'finished';

/** What the page shows at a moment. */
export type GoalsModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | {
      readonly kind: 'goals';
      /** By path. */
      readonly goals: readonly GoalReport[];
      /** The paths of the goals that are unfolded, and `FINISHED`; `null` as long as nobody has chosen. */
      readonly unfolded: ReadonlySet<string> | null;
      readonly answers: PeopleAnswers;
      /** Problems and hints of a goal's note. */
      readonly problemsIn: (path: string) => readonly Problem[];
    };

/** What can be done on the page. Goals go by their path. */
export interface GoalsActions extends PersonActions {
  readonly unfold: (paths: ReadonlySet<string>) => void;
  readonly newGoal: () => void;
  /** Asks for another day, number of people or state. */
  readonly change: (goal: string) => void;
  /** Asks for a contact, and links them. */
  readonly link: (goal: string) => void;
  /** Links whom a text names, that was dropped on the goal. */
  readonly linkDropped: (goal: string, text: string) => void;
}

const ActionsContext = createContext<GoalsActions | null>(null);

export const ActionsProvider = ActionsContext.Provider;

/** The actions of the page. Fails outside of it: a mistake of the program. */
export function useActions(): GoalsActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('A part of the goals was rendered outside of them');
  return actions;
}
