import { useState } from 'preact/hooks';
import type { Problem } from '../../domain/problem.ts';
import type { ProblemGroup } from '../../domain/problem-groups.ts';
import { Fold } from '../fold.tsx';
import { Icon } from '../icon.tsx';
import { FewItems } from '../network/section.tsx';
import { useWords } from '../platform.ts';
import { ProblemFixes, type ProblemFix } from './problem-fixes.tsx';

interface Props {
  readonly groups: readonly ProblemGroup[];
  readonly fixesOf: (group: ProblemGroup) => readonly ProblemFix[];
  readonly open: (problem: Problem, event: MouseEvent) => void;
}

/** All problems, equal ones as one, each with its lines and what fixes it. */
export function ProblemsList({ groups, fixesOf, open }: Props) {
  const { commands, problem: sentenceOf } = useWords();
  const [filter, setFilter] = useState('');
  if (groups.length === 0) return <p role="status">{commands.noProblems}</p>;
  const titleOf = ({ first: { detail }, problems: { length } }: ProblemGroup): string => (length > 1 && detail.kind === 'ambiguous-date' ? commands.manyAmbiguous(length) : sentenceOf(detail));
  const matching = groups.filter((group) => [titleOf(group), ...group.problems.map(({ path }) => path)].some((text) => text.toLowerCase().includes(filter.trim().toLowerCase())));
  const place = (problem: Problem) => (
    <button type="button" class="rapport-line rapport-faint" dir="auto" onClick={(event) => open(problem, event)}>
      {commands.place(problem.path, problem.line)}
    </button>
  );
  return (
    <>
      <input type="search" value={filter} placeholder={commands.filterProblems} aria-label={commands.filterProblems} onInput={(event) => setFilter(event.currentTarget.value)} />
      <FewItems items={matching} class="rapport-problems">
        {(group) => (
          <div class="rapport-problem">
            <Icon name={group.first.severity === 'problem' ? 'lucide-triangle-alert' : 'lucide-info'} />
            <div class="rapport-problem-words">
              <p dir="auto">{titleOf(group)}</p>
              {group.problems.length === 1 ? place(group.first) : <Fold summary={commands.places(group.problems.length)}>{() => <FewItems items={group.problems}>{place}</FewItems>}</Fold>}
            </div>
            <ProblemFixes fixes={fixesOf(group)} />
          </div>
        )}
      </FewItems>
    </>
  );
}
