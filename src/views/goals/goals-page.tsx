import { toggled } from '../../domain/collections.ts';
import { activeAndFinished, namesakes } from '../../domain/goals/coverage.ts';
import { AnswersProvider } from '../people.tsx';
import { ReadingProgress } from '../network/network-page.tsx';
import { useWords } from '../platform.ts';
import { Folding } from './folding.tsx';
import { Goal } from './goal.tsx';
import { ActionsProvider, FINISHED, useActions, type GoalsActions, type GoalsModel } from './model.ts';

interface Props {
  readonly shown: GoalsModel;
  readonly actions: GoalsActions;
}

/** Every goal: its progress, what it needs, and what can be done for it now. */
export function GoalsPage({ shown, actions }: Props) {
  const { goalsView } = useWords();
  return (
    <div class="rapport-network rapport-goals">
      <h2>{goalsView.title}</h2>
      {shown.kind === 'reading' ? (
        <ReadingProgress read={shown.read} total={shown.total} />
      ) : (
        <AnswersProvider value={shown.answers}>
          <ActionsProvider value={actions}>{shown.goals.length === 0 ? <WithoutGoals /> : <Goals shown={shown} />}</ActionsProvider>
        </AnswersProvider>
      )}
    </div>
  );
}

function WithoutGoals() {
  const { goalsView } = useWords();
  const { newGoal } = useActions();
  return (
    <>
      <p>{goalsView.none}</p>
      <p class="rapport-network-quiet">{goalsView.whatIsAGoal}</p>
      <div class="rapport-network-buttons">
        <button type="button" class="mod-cta" onClick={newGoal}>{goalsView.newGoal}</button>
      </div>
    </>
  );
}

function Goals({ shown: { goals, unfolded, problemsIn } }: { readonly shown: Extract<GoalsModel, { readonly kind: 'goals' }> }) {
  const { goalsView } = useWords();
  const { newGoal, unfold } = useActions();
  const { active, finished } = activeAndFinished(goals);
  const open = unfolded ?? new Set(active.slice(0, 1).map(({ goal }) => goal.facts.path));
  const alike = namesakes(goals);
  const toggle = (path: string): void => unfold(toggled(open, path));
  const show = (shown: typeof goals) =>
    shown.map((report) => {
      const { path } = report.goal.facts;
      return <Goal key={path} report={report} problems={problemsIn(path)} isOneOfAName={alike.has(path)} isOpen={open.has(path)} toggle={() => toggle(path)} />;
    });
  return (
    <>
      <div class="rapport-network-intro">
        <p>{goalsView.summary(active.length)}</p>
        <button type="button" onClick={newGoal}>{goalsView.newGoal}</button>
      </div>
      {show(active)}
      {finished.length > 0 && (
        <Folding name={goalsView.finished(finished.length)} head={goalsView.finished(finished.length)} isOpen={open.has(FINISHED)} toggle={() => toggle(FINISHED)}>
          {() => show(finished)}
        </Folding>
      )}
    </>
  );
}
