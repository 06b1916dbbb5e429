import type { Reason, Relationship, Resting } from '../../domain/relationship.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import { Line, Section } from './section.tsx';

interface ReasonsProps {
  readonly relationship: Relationship;
  /** As the queue has them: with those of goals, without those that others take precedence for. */
  readonly reasons: readonly Reason[];
  readonly resting: readonly Resting[];
}

/** Why someone is in the queue, each reason with its lines and a kind next step; or why not. */
export function Reasons({ relationship, reasons, resting }: ReasonsProps) {
  const { words, today } = usePlatform();
  const { why } = words.contactView;
  const [strongest] = reasons;
  return (
    <Section head={strongest === undefined ? why.quietHead : why.head} name="reasons">
      {strongest === undefined ? (
        resting.length === 0 && <p class="rapport-calm">{waiting(relationship)}</p>
      ) : (
        <>
          <ul class="rapport-reasons">
            {reasons.map((reason, index) => (
              <li class="rapport-reason" key={`${reason.kind} ${String(index)}`}>
                <ReasonWords reason={reason} />
              </li>
            ))}
          </ul>
          <p class="rapport-next-step">
            <Icon name="lucide-corner-down-right" />
            {words.queue.nextStep[strongest.kind]}
          </p>
        </>
      )}
      {resting.map((rest) => (
        <p class="rapport-calm" key={rest.kind}>
          {words.queue.resting(rest, today)}
        </p>
      ))}
    </Section>
  );

  function waiting({ askedBy, cadence, doneToday }: Relationship): string {
    if (doneToday) return why.doneToday;
    if (askedBy !== null && askedBy > today) return why.next(askedBy, today);
    return cadence === null ? why.noCadence : why.nothingDue;
  }
}

/** A reason in words, which opens its line; further lines stand behind it. */
function ReasonWords({ reason }: { readonly reason: Reason }) {
  const { words, today, discreet } = usePlatform();
  const [first, ...others] = reason.evidence;
  const sentence = discreet ? words.contactView.why.kind[reason.kind] : words.queue.reason(reason, today);
  if (first === undefined) return <span dir="auto">{sentence}</span>;
  return (
    <>
      <Line source={first}>
        <span dir="auto">{sentence}</span>
      </Line>
      {others.map((source) => (
        <Line source={source} class="rapport-further-line" key={`${source.path}:${String(source.line)}`}>
          {words.contactView.check.line(source.line)}
        </Line>
      ))}
    </>
  );
}
