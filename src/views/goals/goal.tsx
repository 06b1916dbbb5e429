import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GoalReport } from '../../domain/goals/report.ts';
import { coveredRoles, coveredVenues } from '../../domain/goals/coverage.ts';
import type { Problem } from '../../domain/problem.ts';
import { useNames } from '../people.tsx';
import { Fold } from '../fold.tsx';
import { Said } from '../network/lines.tsx';
import { Recommenders } from '../network/recommenders.tsx';
import { FewItems } from '../network/section.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ProblemFixes } from '../problems/problem-fixes.tsx';
import { CoverageList } from './coverage.tsx';
import { GoalExchange } from './exchange.tsx';
import { Folding } from './folding.tsx';
import { Greetings } from './greetings.tsx';
import { NextSteps } from './next-steps.tsx';
import { Serving } from './serving.tsx';
import { useActions } from './model.ts';
import { WaysIn } from './ways-in.tsx';

interface Props {
  readonly report: GoalReport;
  /** Problems and hints of its note. */
  readonly problems: readonly Problem[];
  /** Whether another goal has the same name, so that the path is shown. */
  readonly isOneOfAName: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** One goal; a finished goal shows only how it went. */
export function Goal({ report, problems, isOneOfAName, isOpen, toggle }: Props) {
  const { discreet } = usePlatform();
  const { word } = useNames();
  const { linkDropped } = useActions();
  const { path, name } = report.goal.facts;
  const apart = isOneOfAName && !discreet ? path : null;
  const head = (
    <span>
      <bdi dir="auto">{word(name)}</bdi>
      {apart !== null && <> <bdi class="rapport-goal-path">{apart}</bdi></>}
    </span>
  );
  return (
    <Folding name={[word(name), apart].filter((part) => part !== null).join(' ')} head={head} summary={<Progress report={report} />} isOpen={isOpen} toggle={toggle} drop={(text) => linkDropped(path, text)}>
      {() => <Unfolded report={report} problems={problems} />}
    </Folding>
  );
}

/** The state and progress in words, which screen readers read, and the progress as a bar. */
function Progress({ report }: Pick<Props, 'report'>) {
  const { goals } = useWords();
  const { goal: { facts: { target } }, state, reached } = report;
  return (
    <>
      <span class={`rapport-goal-state rapport-goal-${state}`}>{goals.state[state]}</span> · {goals.progress(report, target)}
      {target !== null && <progress class="rapport-progress" max={target} value={Math.min(reached, target)} aria-hidden="true" />}
    </>
  );
}

function Unfolded({ report, problems }: Pick<Props, 'report' | 'problems'>) {
  const { words: { goals, goalsView }, today, openSource } = usePlatform();
  const { link, change } = useActions();
  const { goal: { facts }, state, pace } = report;
  const said = goals.pace(pace, facts.due, state, today);
  const isActive = facts.status === 'active';
  return (
    <KeptFocus>
      {said !== null && <p>{said}.</p>}
      <div class="rapport-network-buttons">
        {isActive && <button type="button" onClick={() => link(facts.path)}>{goalsView.link}</button>}
        <button type="button" onClick={() => change(facts.path)}>{goalsView.change}</button>
        <button type="button" onClick={(event) => openSource({ path: facts.path, line: 1 }, event)}>{goalsView.openGoal}</button>
        {isActive && <span class="rapport-network-quiet rapport-goal-drop">{goalsView.orDrop}</span>}
      </div>
      {isActive && <Greetings greetings={report.greetings} />}
      {isActive && <NextSteps items={report.nextSteps} />}
      <Serving report={report} />
      {isActive && <CoverageList head={goals.roles} path={facts.path} covered={coveredRoles(report)} nobody={goalsView.nobodyAs} />}
      {isActive && <CoverageList head={goals.venues} path={facts.path} covered={coveredVenues(report)} nobody={() => goalsView.neverUsed} />}
      <GoalExchange report={report} />
      {isActive && <WaysIn ways={report.paths} />}
      {isActive && <Recommenders people={report.recommenders} />}
      <Problems problems={problems} />
    </KeptFocus>
  );
}

/** The problems of the goal's note. */
function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { words, discreet } = usePlatform();
  const { fixesOf } = useActions();
  if (problems.length === 0) return null;
  return (
    <Fold class="rapport-goal-problems" summary={words.goalsView.problems(problems.length)}>
      {() => (
        <FewItems items={problems}>
          {(problem) => (
            <>
              <Said source={problem}>
                <span dir="auto">{discreet ? words.contactView.openLine(problem.line) : words.problem(problem.detail)}</span>
              </Said>
              <ProblemFixes fixes={fixesOf(problem)} />
            </>
          )}
        </FewItems>
      )}
    </Fold>
  );
}

/** Keeps the focus within the goal when the pressed button disappears. */
function KeptFocus({ children }: { readonly children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null || !hadFocus.current || current.ownerDocument.activeElement !== current.ownerDocument.body) return;
    current.focus({ preventScroll: true });
  });
  return (
    <div class="rapport-goal-unfolded" ref={root} tabIndex={-1} onFocusIn={() => (hadFocus.current = true)} onFocusOut={({ relatedTarget }) => (hadFocus.current = relatedTarget === null)}>
      {children}
    </div>
  );
}
