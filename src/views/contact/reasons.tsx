import { ideaForStep } from '../../domain/giving/give-idea.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { Reason, Relationship, ReminderPause } from '../../domain/relationship/relationship.ts';
import type { Source } from '../../domain/source.ts';
import { Fold } from '../fold.tsx';
import type { Giving } from '../giving/giving.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import { FewLines, SourceLine, PanelSection } from './section.tsx';

interface ReasonsProps {
  readonly relationship: Relationship;
  readonly giving: Giving;
  /** The reasons as shown in the queue, including those of goals. */
  readonly reasons: readonly Reason[];
  readonly pauses: readonly ReminderPause[];
}

/** What is said with its line in *Open between you*. */
const OPEN: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>(['promise', 'request', 'plan', 'thank']);

/** Why someone is in the queue beside what is open, with lines and the next step, or why not. */
export function Reasons({ relationship, giving, reasons: all, pauses }: ReasonsProps) {
  const { words, today } = usePlatform();
  const { why } = words.contactView;
  const reasons = all.filter(({ kind }) => !OPEN.has(kind));
  const [strongest] = reasons;
  const idea = ideaForStep(reasons, giving.ideasFor(relationship.record.facts.path));
  const calm = [...(all.length === 0 && pauses.length === 0 ? [waiting(relationship)] : []), ...pauses.map((pause) => words.queue.resting(pause, today))];
  return (
    <>
      {strongest !== undefined && (
        <PanelSection head={why.head} name="reasons">
          <ul class="rapport-reasons">
            {reasons.map((reason, index) => (
              <li class="rapport-reason" key={`${reason.kind} ${String(index)}`}>
                <ReasonWords reason={reason} isFirst={index === 0} history={relationship.record.history} />
              </li>
            ))}
          </ul>
          <p class="rapport-next-step">
            <Icon name="lucide-corner-down-right" />
            <span dir="auto">{idea === null ? words.queue.nextStepFor(strongest) : words.giving.step(idea, giving.nameOf)}</span>
          </p>
        </PanelSection>
      )}
      {calm.map((sentence) => <p class="rapport-calm" key={sentence}>{sentence}</p>)}
    </>
  );

  function waiting({ askedBy, cadence, doneToday }: Relationship): string {
    if (doneToday) return why.doneToday;
    if (askedBy !== null && askedBy > today) return why.next(askedBy, today);
    return cadence === null ? why.noCadence : why.nothingDue;
  }
}

/** A reason in words that opens its line, or unfolds several lines. */
function ReasonWords({ reason, isFirst, history }: { readonly reason: Reason; readonly isFirst: boolean; readonly history: readonly Interaction[] }) {
  const { words, today, discreet } = usePlatform();
  const [first, ...others] = reason.evidence;
  const sentence = discreet ? words.queueView.reasonKind(reason.kind) : words.queue.reason(reason, today, isFirst);
  if (first === undefined) return <span dir="auto">{sentence}</span>;
  return (
    <>
      <SourceLine source={first}>
        <span dir="auto">{sentence}</span>
      </SourceLine>
      {others.length > 0 && (
        <Fold summary={words.contactView.why.lines(reason.evidence.length)}>
          {() => (
            <FewLines items={reason.evidence}>
              {(source) => <Evidence source={source} entry={history.find(({ path, line }) => path === source.path && line === source.line) ?? null} />}
            </FewLines>
          )}
        </Fold>
      )}
    </>
  );
}

/** A line that a reason is based on: its entry, or the line number. */
function Evidence({ source, entry }: { readonly source: Source; readonly entry: Interaction | null }) {
  const { words, today, discreet } = usePlatform();
  if (entry === null) return <SourceLine source={source}>{words.contactView.line(source.line)}</SourceLine>;
  const [mark] = entry.exchanges;
  const said = entry.text === '' && mark !== undefined ? `${words.contactView.history.exchange[mark.kind]}: ${mark.what}` : entry.text;
  return (
    <SourceLine source={source} class="rapport-dated-line">
      <span class="rapport-line-date">{words.dates.shortDate(entry.date, today)}</span>
      <span class="rapport-line-text">{!discreet && <span dir="auto">{plainWords(said)}</span>}</span>
    </SourceLine>
  );
}
