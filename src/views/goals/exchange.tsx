import type { GoalReport } from '../../domain/goals/report.ts';
import { countByKind } from '../../domain/goals/coverage.ts';
import { Fold } from '../fold.tsx';
import { Counts } from '../network/counts.tsx';
import { Marks } from '../network/lines.tsx';
import { useWords } from '../platform.ts';

/** Give and take for the goal, and its outcomes, with every line. */
export function GoalExchange({ report: { exchange, byCategory } }: { readonly report: GoalReport }) {
  const { goals, networkView } = useWords();
  if (exchange.length === 0) return null;
  const said = goals.exchangeCounts(countByKind(exchange));
  return (
    <>
      <h4>{goals.exchange}</h4>
      <Fold summary={`${said}.`}>{() => <Marks marks={[...exchange].reverse()} />}</Fold>
      {byCategory.length > 0 && <h4>{goals.cameOfIt}</h4>}
      {byCategory.length > 0 && (
        <Counts
          counts={byCategory.map(({ category, given, received }) => ({
            key: category ?? '',
            label: networkView.outcomes.kind(goals.outcome(category)),
            count: given.length + received.length,
            given: given.length,
            said: networkView.outcomes.counts(given.length, received.length),
            evidence: () => <Marks marks={[...given, ...received]} />,
          }))}
        />
      )}
    </>
  );
}
