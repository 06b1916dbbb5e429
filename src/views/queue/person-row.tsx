import { useId } from 'preact/hooks';
import { offeredActions, type OfferedAction } from '../../domain/queue/reason-actions.ts';
import type { Reason, Relationship } from '../../domain/relationship/relationship.ts';
import { initials } from '../../domain/text/initials.ts';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icon.tsx';
import { PersonName } from '../people.tsx';
import { usePlatform, useTextsOf } from '../platform.ts';
import { ActionButton } from './action-button.tsx';
import { ACTION_ICONS, type PersonActions } from './actions.ts';
import { PersonDetails } from './person-details.tsx';

export interface ItemProps {
  readonly relationship: Relationship;
  /** Strongest first. */
  readonly reasons: readonly Reason[];
  /** What the closed row says beside the name; the strongest reason unless given. */
  readonly summary?: string;
  readonly isDone: boolean;
  readonly isExpanded: boolean;
  /** Without it, the row is always open. */
  readonly onExpand?: () => void;
  readonly actions: PersonActions;
  /** Whether the tab key reaches its controls. */
  readonly isCurrent: boolean;
}

/** A person in one line: the name, and why in few words. Opened, it shows all reasons and what a good message needs. */
export function ItemRow({ relationship, reasons, summary, isDone, isExpanded, onExpand, actions, isCurrent }: ItemProps) {
  const { words, today, discreet } = usePlatform();
  const { path, name } = relationship.record.facts;
  const why = useId();
  const offered = offeredActions(isDone ? [] : reasons, relationship);
  const act = (one: OfferedAction, anchor: HTMLElement): void => actions.act(path, one, anchor);
  const [strongest] = reasons;
  useTextsOf(strongest?.evidence ?? []);
  const said = summary ?? (strongest === undefined ? '' : discreet ? words.queueView.reasonKind(strongest.kind) : words.queue.brief(strongest, today));
  // An opened row says it in full below.
  const isSaidBelow = isExpanded && summary === undefined;
  const shownName = discreet ? initials(name) : name;
  return (
    <div class={`rapport-item${isDone ? ' rapport-item-done' : ''}${isExpanded ? ' rapport-item-open' : ''}`} onContextMenu={(event) => { event.preventDefault(); actions.menu(path, event, event.currentTarget); }}>
      <div class="rapport-item-line">
        <button
          type="button"
          class="rapport-item-name"
          data-rapport-main
          {...(onExpand === undefined ? {} : { 'aria-describedby': why })}
          tabIndex={isCurrent ? 0 : -1}
          draggable
          onClick={(event) => actions.open(path, event)}
          onAuxClick={(event) => { if (event.button === 1) actions.open(path, event); }}
          onMouseOver={(event) => { if (!discreet) actions.hover(path, event, event.currentTarget); }}
          onDragStart={(event) => actions.drag(path, event)}
        >
          <PersonName name={name} />
        </button>
        {onExpand === undefined ? null : <button type="button" class="rapport-item-why" aria-expanded={isExpanded} title={said} tabIndex={isCurrent ? 0 : -1} onClick={onExpand}>
          {isDone ? <Icon name="lucide-check" /> : null}
          <span class="rapport-item-summary" id={why}><bdi dir="auto">{isSaidBelow ? '' : said}</bdi></span>
          <Icon name={isExpanded ? 'lucide-chevron-up' : 'lucide-chevron-down'} />
        </button>}
        {isExpanded ? null : (
          <div class="rapport-item-actions" role="group" aria-label={words.queueView.actionsFor(shownName)}>
            {offered.filter(({ action, reason }) => reason === (strongest ?? null) || action === 'snooze' || action === 'skip').map((one, index) => (
              index === 0
                ? <ActionButton key={one.action} offered={one} isReachable={isCurrent} onAct={act} />
                : <IconButton key={one.action} icon={ACTION_ICONS[one.action]} label={words.queueView.withKey(one.action)} isReachable={isCurrent} onClick={(_, button) => act(one, button)} />
            ))}
          </div>
        )}
        <span class="rapport-item-more">
          <IconButton icon="lucide-more-vertical" label={words.queueView.more(shownName)} isReachable={isCurrent} onClick={(event, button) => actions.menu(path, event, button)} />
        </span>
      </div>
      {isExpanded ? <PersonDetails relationship={relationship} reasons={isDone ? [] : reasons} offered={offered} giving={actions.giving} isReachable={isCurrent} onAct={act} /> : null}
    </div>
  );
}
