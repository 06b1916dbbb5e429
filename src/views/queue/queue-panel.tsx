import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { toggled } from '../../domain/collections.ts';
import type { Day } from '../../domain/day.ts';
import { offeredActions } from '../../domain/queue/reason-actions.ts';
import type { FilterChoices, QueueFilter } from '../../domain/queue/queue-filter.ts';
import { NO_FILTER } from '../../domain/queue/queue-filter.ts';
import type { Queue } from '../../domain/relationship/relationship.ts';
import type { Messages } from '../../i18n/en.ts';
import { Icon } from '../icon.tsx';
import { usePlatform, useWords } from '../platform.ts';
import type { QueueActions } from './actions.ts';
import { FilterBar } from './filter-bar.tsx';
import { ItemRow } from './person-row.tsx';
import type { Group, PersonRow, QueueRow, RowOptions } from './rows.ts';
import { memoizedRows, queueRows } from './rows.ts';
import { focusList, WindowedList } from './windowed-list.tsx';

/** What the queue shows. */
export interface QueueModel {
  /** Already filtered. */
  readonly queue: Queue;
  readonly filter: QueueFilter;
  /** Computed when someone wants to choose. */
  readonly choices: () => FilterChoices;
  readonly options: RowOptions;
  /** How far the first reading has come, `null` once it is done. */
  readonly progress: { readonly read: number; readonly total: number } | null;
  readonly notes: number;
  readonly contacts: number;
}

interface Props {
  readonly shown: QueueModel;
  readonly actions: QueueActions;
}

/** Who to follow up with, and why. */
export function QueuePanel({ shown, actions }: Props) {
  const words = useWords();
  const panel = useRef<HTMLDivElement>(null);
  if (shown.progress !== null && shown.contacts === 0) return <Reading progress={shown.progress} />;
  if (shown.contacts === 0) return <WithoutContacts notes={shown.notes} actions={actions} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    event.preventDefault();
    panel.current?.querySelector<HTMLElement>('.rapport-filter-input')?.focus();
  };
  return (
    <div class="rapport-queue" ref={panel} onKeyDown={onKeyDown}>
      {shown.progress === null ? null : <div class="rapport-queue-progress"><Progress progress={shown.progress} /></div>}
      <FilterBar filter={shown.filter} choices={shown.choices} onChange={actions.filter} onLeave={() => { if (panel.current !== null) focusList(panel.current); }} />
      <p class="rapport-hidden" role="status" aria-live="polite">{announced(shown, words)}</p>
      <QueueList shown={shown} actions={actions} />
    </div>
  );
}

/** What a screen reader says when the queue has changed. */
function announced({ queue: { today, comingUp, later, notInQueue }, options: { isFiltered } }: QueueModel, { queueView }: Messages): string {
  const done = today.filter((item) => item.done).length;
  return isFiltered ? queueView.results(today.length + comingUp.length + later.length + notInQueue.length) : queueView.waiting(today.length - done);
}

function QueueList({ shown: { queue, options }, actions }: Props) {
  const words = useWords();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const rowOf = useMemo(memoizedRows, []);
  const rows = useMemo(() => queueRows(queue, options, rowOf), [queue, options, rowOf]);
  const toggle = useCallback((key: string) => setExpanded((keys) => toggled(keys, key)), []);
  const onKey = (row: QueueRow, event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') actions.leave();
    else if (row.kind === 'heading') {
      if (!isToward(event.key, row.isOpen)) return false;
      actions.toggle(row.group);
    } else if (row.kind === 'person') {
      const offered = offeredActions(row.isDone ? [] : row.reasons, row.relationship).find(({ action }) => words.queueView.actionKey(action) === event.key);
      if (offered !== undefined) actions.act(row.key, offered, rowElement(event));
      else if (isToward(event.key, expanded.has(row.key))) toggle(row.key);
      else return false;
    } else return false;
    return true;
  };
  if (rows.length === 0) return <NothingMatches actions={actions} />;
  return (
    <WindowedList
      label={words.queueView.list}
      rows={rows}
      start={Math.max(0, rows.findIndex(({ kind }) => kind === 'person'))}
      estimate={estimatedHeight}
      onKey={onKey}
      render={(row, isCurrent) => <QueueRow row={row} isCurrent={isCurrent} isExpanded={expanded.has(row.key)} onExpand={() => toggle(row.key)} actions={actions} />}
    />
  );
}

interface RowProps {
  readonly row: QueueRow;
  readonly isCurrent: boolean;
  readonly isExpanded: boolean;
  readonly onExpand: () => void;
  readonly actions: QueueActions;
}

function QueueRow({ row, isCurrent, isExpanded, onExpand, actions }: RowProps) {
  const { words, today, discreet } = usePlatform();
  switch (row.kind) {
    case 'heading':
      return <GroupHeading row={row} isCurrent={isCurrent} onToggle={() => actions.toggle(row.group)} />;
    case 'person': {
      const summary = summaryOf(row, words, today, discreet);
      return <ItemRow relationship={row.relationship} reasons={row.reasons} {...(summary === null ? {} : { summary })} isDone={row.isDone} isExpanded={isExpanded} onExpand={onExpand} actions={actions} isCurrent={isCurrent} />;
    }
    case 'nobody-today':
      return <p class="rapport-queue-note">{words.queueView.nobodyToday} <span>{words.queueView.neverDue}</span></p>;
    case 'all-done':
      return (
        <div class="rapport-queue-note">
          <span>{words.queueView.allDone}</span>
          {row.more === 0 ? null : <button type="button" data-rapport-main tabIndex={isCurrent ? 0 : -1} onClick={actions.showMore}>{words.queueView.showMore(row.more)}</button>}
        </div>
      );
  }
}

/** What a row says beside the name where that isn't the strongest reason. */
function summaryOf({ group, relationship, next, isDone }: PersonRow, words: Messages, today: Day, discreet: boolean): string | null {
  const snoozed = relationship.pauses.find(({ kind }) => kind === 'snoozed');
  if (isDone) return snoozed === undefined ? words.queueView.doneToday : words.queue.resting(snoozed, today);
  if (next !== null) return words.queue.comingUp(next, today, discreet);
  return group === 'not-in-queue' ? words.queue.notInQueue(relationship, today) : null;
}

function GroupHeading({ row: { group, count, done, isOpen }, isCurrent, onToggle }: { readonly row: Extract<QueueRow, { readonly kind: 'heading' }>; readonly isCurrent: boolean; readonly onToggle: () => void }) {
  const { words: { queueView }, today } = usePlatform();
  const titles: Readonly<Record<Group, string>> = { today: queueView.today, 'coming-up': queueView.comingUp, later: queueView.later, 'not-in-queue': queueView.notInQueue };
  return (
    <h2 class="rapport-group">
      <button type="button" class="rapport-group-button" data-rapport-main aria-expanded={isOpen} tabIndex={isCurrent ? 0 : -1} onClick={onToggle}>
        <Icon name={isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right'} />
        <span class="rapport-group-title">{titles[group]}</span>
        <span class="rapport-group-count">{group === 'today' ? queueView.todayCount(today, done, count) : queueView.count(count)}</span>
      </button>
    </h2>
  );
}

function NothingMatches({ actions }: { readonly actions: QueueActions }) {
  const { queueView } = useWords();
  return (
    <div class="rapport-queue-empty">
      <p>{queueView.nothingMatches}</p>
      <button type="button" onClick={() => actions.filter(NO_FILTER)}>{queueView.clearFilter}</button>
    </div>
  );
}

function Reading({ progress }: { readonly progress: NonNullable<QueueModel['progress']> }) {
  const { queueView } = useWords();
  return (
    <div class="rapport-queue-empty">
      <p>{queueView.reading}</p>
      <Progress progress={progress} />
    </div>
  );
}

function Progress({ progress: { read, total } }: { readonly progress: NonNullable<QueueModel['progress']> }) {
  const { queueView } = useWords();
  return (
    <>
      <progress class="rapport-progress" aria-label={queueView.reading} value={read} max={Math.max(1, total)} />
      <p class="rapport-faint">{total === 0 ? '' : queueView.progress(read, total)}</p>
    </>
  );
}

function WithoutContacts({ notes, actions }: { readonly notes: number; readonly actions: QueueActions }) {
  const { queueView } = useWords();
  return (
    <div class="rapport-queue-empty">
      <p>{notes === 0 ? queueView.emptyVault : queueView.noContacts}</p>
      <p class="rapport-faint">{queueView.whatIsAContact}</p>
      <button type="button" class="mod-cta" onClick={actions.newContact}>{queueView.newContact}</button>
      {notes === 0 ? null : <button type="button" onClick={actions.lookAtVault}>{queueView.lookAtVault}</button>}
    </div>
  );
}

/** Near enough until a row is measured. */
function estimatedHeight(row: QueueRow): number {
  return row.kind === 'person' ? 30 : row.kind === 'heading' ? 34 : 48;
}

/** Whether an arrow key opens what is closed, or closes what is open. */
function isToward(key: string, isOpen: boolean): boolean {
  return key === (isOpen ? 'ArrowLeft' : 'ArrowRight');
}

/** Whether letters are typed into it. */
function isField(target: EventTarget | null): boolean {
  return isElement(target) && target.matches('input, select, textarea');
}

/** The row in which a key was pressed, as an anchor for a menu. */
function rowElement({ target, currentTarget }: KeyboardEvent): HTMLElement {
  return isElement(target) ? target : isElement(currentTarget) ? currentTarget : document.body;
}

function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'getBoundingClientRect' in target;
}
