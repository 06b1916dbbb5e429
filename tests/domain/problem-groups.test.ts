import { expect, it } from 'vitest';
import type { Problem, ProblemDetail } from '../../src/domain/problem.ts';
import { groupedProblems } from '../../src/domain/problem-groups.ts';

const problem = (path: string, detail: ProblemDetail, severity: Problem['severity'] = 'problem'): Problem => ({ path, line: 1, severity, detail });

it('equal problems are one, and dates that can be read two ways however they are written; hints come last', () => {
  const groups = groupedProblems([
    problem('A.md', { kind: 'dated-lines-outside-log', count: 2, heading: null }, 'hint'),
    problem('B.md', { kind: 'ambiguous-date', written: '3/4/2026' }),
    problem('C.md', { kind: 'impossible-date', written: '2026-13-01' }),
    problem('D.md', { kind: 'ambiguous-date', written: '5/6/2026' }),
    problem('E.md', { kind: 'impossible-date', written: '2026-14-01' }),
  ]);
  expect(groups.map(({ problems }) => problems.map(({ path }) => path))).toEqual([['B.md', 'D.md'], ['C.md'], ['E.md'], ['A.md']]);
});
