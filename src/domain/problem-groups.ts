import { grouped } from './collections.ts';
import type { Problem } from './problem.ts';

/** Problems that are one and the same, at several places. */
export interface ProblemGroup {
  readonly first: Problem;
  /** All of them, the first included, in the order given. */
  readonly problems: readonly Problem[];
}

/** Groups equal problems, in the order of each group's first; problems come before suggestions. */
export function groupedProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = grouped(problems, (problem) => `${problem.severity} ${sameness(problem)}`);
  const all = [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], problems: group }]));
  return [...all.filter(({ first }) => first.severity === 'problem'), ...all.filter(({ first }) => first.severity === 'hint')];
}

/** What equal problems have in common. Dates that can be read two ways are one question, however each is written. */
function sameness({ detail }: Problem): string {
  return detail.kind === 'ambiguous-date' ? detail.kind : JSON.stringify(detail);
}
