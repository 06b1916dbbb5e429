import type { ContactFacts } from '../../domain/contact.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { channelLabel } from '../../domain/named-channel.ts';
import { ideaForStep } from '../../domain/giving/give-idea.ts';
import { actionsOf, isGeneral, type OfferedAction } from '../../domain/queue/reason-actions.ts';
import type { Reason, Relationship } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { GiveIdeas } from '../giving/give-ideas.tsx';
import type { Giving } from '../giving/giving.ts';
import { Icon } from '../icon.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import { ActionButton } from './action-button.tsx';

/** So many of the last entries are shown, and as many lines of what they care about. */
const LINES_SHOWN = 2;

interface Props {
  readonly relationship: Relationship;
  readonly reasons: readonly Reason[];
  readonly offered: readonly OfferedAction[];
  readonly giving: Giving;
  readonly isReachable: boolean;
  readonly onAct: (offered: OfferedAction, anchor: HTMLElement) => void;
}

/** What an opened row shows: who it is, every reason with its actions, the last lines, what they care about, and a next step. */
export function PersonDetails({ relationship, reasons, offered, giving, isReachable, onAct }: Props) {
  const { words, today, discreet } = usePlatform();
  const { facts, history } = relationship.record;
  const { comingUp } = relationship;
  const [strongest] = reasons;
  const idea = ideaForStep(reasons, giving.ideasFor(facts.path));
  const identity = [facts.role, ...facts.organisations].filter((part) => part !== null).join(' · ');
  useTextsOf([...reasons.flatMap(({ evidence }) => evidence), facts, ...history.slice(-LINES_SHOWN), ...(comingUp?.kind === 'plan' ? [comingUp.plan] : [])]);
  return (
    <div class="rapport-item-details">
      {identity === '' || discreet ? null : <p class="rapport-item-identity"><bdi dir="auto">{identity}</bdi></p>}
      {reasons.length === 0 && comingUp === null ? null : (
        <ul class="rapport-item-reasons">
          {reasons.map((reason, index) => (
            <li key={index}>
              <ReasonLink reason={reason} isFirst={index === 0} isReachable={isReachable} />
              {actionsOf(reason, relationship).map((action) => (action === 'log' ? null : <ActionButton key={action} offered={{ action, reason }} isReachable={isReachable} onAct={onAct} />))}
            </li>
          ))}
          {comingUp === null || comingUp.kind === 'due' ? null : (
            <li>
              <bdi dir="auto">{words.queue.comingUp(comingUp, today, discreet)}</bdi>
              {offered.filter(({ action, reason }) => action === 'reschedule' && reason === null).map((one) => <ActionButton key={one.action} offered={one} isReachable={isReachable} onAct={onAct} />)}
            </li>
          )}
        </ul>
      )}
      {discreet ? null : <LastLines history={history} isReachable={isReachable} />}
      {discreet ? null : <AboutLines facts={facts} isReachable={isReachable} />}
      {idea === null ? null : <GiveIdeas ideas={[idea]} giving={giving} isReachable={isReachable} isStep />}
      {strongest === undefined || idea !== null ? null : <p class="rapport-item-step"><Icon name="lucide-arrow-right" /><bdi dir="auto">{words.queue.nextStepFor(strongest)}</bdi></p>}
      <div class="rapport-item-buttons">
        {offered.filter(({ action }) => isGeneral(action)).map((one) => <ActionButton key={one.action} offered={one} isReachable={isReachable} onAct={onAct} />)}
      </div>
    </div>
  );
}

/** A reason in words; it opens the line that it is based on. */
function ReasonLink({ reason, isFirst, isReachable }: { readonly reason: Reason; readonly isFirst: boolean; readonly isReachable: boolean }) {
  const { words, today, discreet, openSource } = usePlatform();
  const [source] = reason.evidence;
  const text = discreet ? words.queueView.reasonKind(reason.kind) : words.queue.reason(reason, today, isFirst);
  if (source === undefined) return <span class="rapport-reason"><bdi dir="auto">{text}</bdi></span>;
  return (
    <button type="button" class="rapport-reason" tabIndex={isReachable ? 0 : -1} onClick={(event) => openSource(source, event)}>
      <bdi dir="auto">{text}</bdi>
    </button>
  );
}

/** What they care about, which a good message needs. */
function AboutLines({ facts: { path, about }, isReachable }: { readonly facts: Pick<ContactFacts, 'path' | 'about'>; readonly isReachable: boolean }) {
  const { words, openSource } = usePlatform();
  if (about.length === 0) return null;
  return (
    <ul class="rapport-item-lines" aria-label={words.contactView.about}>
      {about.slice(0, LINES_SHOWN).map(({ value, line }) => (
        <li key={line}>
          <button type="button" class="rapport-line" tabIndex={isReachable ? 0 : -1} onClick={(event) => openSource({ path, line }, event)}>
            <span class="rapport-line-text"><bdi dir="auto">{plainWords(value)}</bdi></span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The latest entries, each of which opens in its note. */
function LastLines({ history, isReachable }: { readonly history: readonly Interaction[]; readonly isReachable: boolean }) {
  const { words, today, openSource } = usePlatform();
  const lines = history.slice(-LINES_SHOWN).reverse();
  if (lines.length === 0) return null;
  return (
    <ul class="rapport-item-lines" aria-label={words.queueView.lastLines}>
      {lines.map((entry) => (
        <li key={`${entry.path}:${entry.line}`}>
          <button type="button" class="rapport-line" tabIndex={isReachable ? 0 : -1} onClick={(event) => openSource(entry, event)}>
            <span class="rapport-line-date">{words.dates.shortDate(entry.date, today)}</span>
            <span class="rapport-line-text"><bdi dir="auto">{words.queueView.line(channelLabel(entry), entry.text)}</bdi></span>
          </button>
        </li>
      ))}
    </ul>
  );
}
