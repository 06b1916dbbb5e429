import type { NotCounted } from '../../domain/contact.ts';
import type { Problem } from '../../domain/problem.ts';
import { Fold } from '../fold.tsx';
import { Icon } from '../icon.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ProblemFixes } from '../problems/problem-fixes.tsx';
import type { ContactActions } from './contact-actions.ts';
import { FewLines, SourceLine, PanelSection } from './section.tsx';

/** The problems of the note, each opening its line, with what fixes it. */
export function Checks({ problems, fixesOf }: { readonly problems: readonly Problem[]; readonly fixesOf: ContactActions['fixesOf'] }) {
  const { words, openSource, discreet } = usePlatform();
  const { check } = words.contactView;
  if (problems.length === 0) return null;
  return (
    <PanelSection head={check.head(problems.length)} name="checks">
      <ul class="rapport-checks">
        {problems.map((problem, index) => (
          <li class="rapport-check" key={`${String(problem.line)} ${String(index)}`}>
            <Icon name={problem.severity === 'problem' ? 'lucide-triangle-alert' : 'lucide-info'} />
            {!discreet && (
              <span class="rapport-check-words" dir="auto">
                {words.problem(problem.detail)}
              </span>
            )}
            <div class="rapport-row-actions">
              <ProblemFixes fixes={fixesOf(problem)} buttonClass="rapport-small-button" />
              <button type="button" class="rapport-small-button" onClick={(event) => openSource(problem, event)}>
                {words.contactView.openLine(problem.line)}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

/** Lines that look like interactions but aren't counted, and why. */
export function NotCountedLines({ path, notCounted }: { readonly path: string; readonly notCounted: readonly NotCounted[] }) {
  const words = useWords();
  const { notCounted: said } = words.contactView;
  if (notCounted.length === 0) return null;
  return (
    <div class="rapport-section rapport-section-not-counted">
      <Fold summary={said.head(notCounted.length)}>
        {() => (
          <>
            <p class="rapport-calm">{said.explain}</p>
            <FewLines items={notCounted}>
              {({ line, reason }) => (
                <SourceLine source={{ path, line }} class="rapport-dated-line">
                  <span class="rapport-line-date">{words.contactView.line(line)}</span>
                  <span class="rapport-line-text">{said.reason[reason]}</span>
                </SourceLine>
              )}
            </FewLines>
          </>
        )}
      </Fold>
    </div>
  );
}
