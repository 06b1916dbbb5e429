import type { ContactFacts } from '../../domain/contact.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Reason, Relationship } from '../../domain/relationship/relationship.ts';
import { channelLabel } from '../../domain/named-channel.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { itemOfReason } from '../../domain/relationship/open-items.ts';
import { initials } from '../../domain/text/initials.ts';
import { DoneBox } from '../done-box.tsx';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icon.tsx';
import { PersonName } from '../people.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import type { PersonActions } from './actions.ts';

/** So many of the last entries stand below a person. */
const LINES_SHOWN = 2;

interface PersonProps {
  readonly relationship: Relationship;
  readonly actions: PersonActions;
  /** Whether the tab key reaches its controls. */
  readonly isCurrent: boolean;
}

interface ItemProps extends PersonProps {
  readonly reasons: readonly Reason[];
  readonly isTodays: boolean;
  readonly isDone: boolean;
  readonly isExpanded: boolean;
  readonly onExpand: () => void;
}

/** One to follow up with: who, why, the last lines, a next step, and what can be done. Closed, it shows the strongest reason alone. */
export function ItemRow({ relationship, reasons, isTodays, isDone, isExpanded, onExpand, actions, isCurrent }: ItemProps) {
  const { words, discreet } = usePlatform();
  const { path, name } = relationship.record.facts;
  const said = discreet ? initials(name) : name;
  const isWhole = isTodays || isExpanded;
  const shown = isDone ? [] : isWhole ? reasons : reasons.slice(0, 1);
  const [strongest] = reasons;
  useTextsOf([...shown.flatMap(({ evidence }) => evidence), ...(isWhole ? [relationship.record.facts, ...relationship.record.history.slice(-LINES_SHOWN)] : [])]);
  return (
    <div class={`rapport-item${isTodays ? ' rapport-item-today' : ''}${isDone ? ' rapport-item-done' : ''}`} onContextMenu={(event) => { event.preventDefault(); actions.menu(path, event, event.currentTarget); }}>
      <div class="rapport-item-head">
        <NameButton relationship={relationship} actions={actions} isCurrent={isCurrent} />
        {isDone ? <span class="rapport-item-done-mark"><Icon name="lucide-check" />{words.queueView.doneToday}</span> : null}
        <div class="rapport-item-actions">
          <IconButton icon="lucide-message-square-plus" label={words.queueView.log(said)} isReachable={isCurrent} onClick={() => actions.log(path)} />
          <IconButton icon="lucide-alarm-clock" label={words.queueView.snooze(said)} isReachable={isCurrent} onClick={(_, button) => actions.snooze(path, button)} />
          {isTodays
            ? <IconButton icon="lucide-more-vertical" label={words.queueView.more(said)} isReachable={isCurrent} onClick={(event, button) => actions.menu(path, event, button)} />
            : <IconButton icon={isExpanded ? 'lucide-chevron-up' : 'lucide-chevron-down'} label={words.queueView.details(said)} isReachable={isCurrent} isExpanded={isExpanded} onClick={onExpand} />}
        </div>
      </div>
      {shown.length === 0 ? null : (
        <ul class="rapport-item-reasons">
          {shown.map((reason, index) => <ReasonItem key={index} reason={reason} isFirst={index === 0} relationship={relationship} actions={actions} isCurrent={isCurrent} />)}
        </ul>
      )}
      {isWhole && !isDone && !discreet ? <LastLines history={relationship.record.history} isReachable={isCurrent} /> : null}
      {isWhole && !isDone && !discreet ? <AboutLines facts={relationship.record.facts} isReachable={isCurrent} /> : null}
      {isWhole && !isDone && strongest !== undefined ? (
        <p class="rapport-item-step"><Icon name="lucide-arrow-right" /><bdi dir="auto">{words.queue.nextStepFor(strongest)}</bdi></p>
      ) : null}
    </div>
  );
}

/** One who is not to be followed up with now: who, and why in a few words. */
export function QuietRow({ relationship, why, actions, isCurrent }: PersonProps & { readonly why: string }) {
  const { words, discreet } = usePlatform();
  const { path, name } = relationship.record.facts;
  return (
    <div class="rapport-item rapport-item-quiet" onContextMenu={(event) => { event.preventDefault(); actions.menu(path, event, event.currentTarget); }}>
      <div class="rapport-item-head">
        <NameButton relationship={relationship} actions={actions} isCurrent={isCurrent} />
        <div class="rapport-item-actions">
          <IconButton icon="lucide-more-vertical" label={words.queueView.more(discreet ? initials(name) : name)} isReachable={isCurrent} onClick={(event, button) => actions.menu(path, event, button)} />
        </div>
      </div>
      <span class="rapport-item-why"><bdi dir="auto">{why}</bdi></span>
    </div>
  );
}

/** The name, and beside it what the person does; it opens the note, shows it on hovering, and can be dragged into another. */
function NameButton({ relationship, actions, isCurrent }: PersonProps) {
  const { discreet } = usePlatform();
  const { path, name, role, organisations } = relationship.record.facts;
  const identity = [role, ...organisations].filter((part) => part !== null).join(' · ');
  return (
    <span class="rapport-item-who">
      <button
        type="button"
        class="rapport-item-name"
        data-rapport-main
        tabIndex={isCurrent ? 0 : -1}
        draggable
        onClick={(event) => actions.open(path, event)}
        onAuxClick={(event) => { if (event.button === 1) actions.open(path, event); }}
        onMouseOver={(event) => { if (!discreet) actions.hover(path, event, event.currentTarget); }}
        onDragStart={(event) => actions.drag(path, event)}
      >
        <PersonName name={name} />
      </button>
      {identity === '' || discreet ? null : <span class="rapport-item-identity"><bdi dir="auto">{identity}</bdi></span>}
    </span>
  );
}

/** A reason, with the box of what it is about. */
function ReasonItem({ reason, isFirst, relationship, actions, isCurrent }: PersonProps & { readonly reason: Reason; readonly isFirst: boolean }) {
  const item = itemOfReason(reason, relationship);
  if (item === null) return <li><ReasonLink reason={reason} isFirst={isFirst} isReachable={isCurrent} /></li>;
  const done = (box: HTMLElement): void => {
    // The box goes, and the focus stays with the person.
    box.closest('.rapport-item')?.querySelector<HTMLElement>('[data-rapport-main]')?.focus({ preventScroll: true });
    actions.done(relationship.record.facts.path, item);
  };
  return (
    <li class="rapport-item-open">
      <DoneBox item={item} isReachable={isCurrent} onDone={done} />
      <ReasonLink reason={reason} isFirst={isFirst} isReachable={isCurrent} />
    </li>
  );
}

/** A reason in words; it opens the line that it rests on. */
function ReasonLink({ reason, isFirst, isReachable }: { readonly reason: Reason; readonly isFirst: boolean; readonly isReachable: boolean }) {
  const { words, today, discreet, openSource } = usePlatform();
  const [source] = reason.evidence;
  const text = discreet ? words.queueView.reasonGroup(reason.kind) : words.queue.reason(reason, today, isFirst);
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
