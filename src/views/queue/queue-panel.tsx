import { useCallback, useMemo, useState } from 'preact/hooks';
import type { FilterChoices, QueueFilter } from '../../domain/queue/queue-filter.ts';
import { NO_FILTER } from '../../domain/queue/queue-filter.ts';
import type { Queue } from '../../domain/relationship/relationship.ts';
import type { Messages } from '../../i18n/en.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import type { QueueActions } from './actions.ts';
import { FilterBar } from './filter-bar.tsx';
import { ItemRow, QuietRow } from './person-row.tsx';
import type { Group, QueueRow, RowOptions } from './rows.ts';
import { personOf, queueRows, memoizedRows } from './rows.ts';
import { WindowedList } from './windowed-list.tsx';

/** What the queue shows. */
export interface QueueModel {
  /** Already filtered. */
  readonly queue: Queue;
  readonly filter: QueueFilter;
  /** Worked out when somebody wants to choose. */
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

/** Whom to follow up with, and why. */
export function QueuePanel({ shown, actions }: Props) {
  const { words } = usePlatform();
  if (shown.progress !== null && shown.contacts === 0) return <Reading progress={shown.progress} />;
  if (shown.contacts === 0) return <WithoutContacts notes={shown.notes} actions={actions} />;
  return (
    <div class="rapport-queue">
      {shown.progress === null ? null : <div class="rapport-queue-progress"><Progress progress={shown.progress} /></div>}
      <FilterBar filter={shown.filter} choices={shown.choices} onChange={actions.filter} />
      <p class="rapport-hidden" role="status" aria-live="polite">{announced(shown, words)}</p>
      <QueueList shown={shown} actions={actions} />
    </div>
  );
}

/** What a screen reader says when the queue has changed. */
function announced({ queue: { today, items, notInQueue }, options: { isFiltered } }: QueueModel, { queueView }: Messages): string {
  const done = today.filter((item) => item.done).length;
  return isFiltered ? queueView.results(items.length + done + notInQueue.length) : queueView.waiting(today.length - done);
}

function QueueList({ shown: { queue, options }, actions }: Props) {
  const { words } = usePlatform();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const rowOf = useMemo(memoizedRows, []);
  const rows = useMemo(() => queueRows(queue, options, rowOf), [queue, options, rowOf]);
  const toggle = useCallback((key: string) => setExpanded((keys) => new Set(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key])), []);
  const onKey = (row: QueueRow, event: KeyboardEvent): boolean => {
    const path = personOf(row);
    const target = event.currentTarget;
    if (path !== null && event.key === 'l') actions.log(path);
    else if (path !== null && event.key === 's' && target !== null) actions.snooze(path, rowElement(event));
    else if (row.kind === 'heading' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && row.isOpen === (event.key === 'ArrowLeft')) actions.toggle(row.group);
    else if (row.kind === 'person' && !row.isTodays && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && expanded.has(row.key) === (event.key === 'ArrowLeft')) toggle(row.key);
    else return false;
    return true;
  };
  if (rows.length === 0) return <NothingMatches actions={actions} />;
  return (
    <WindowedList
      label={words.queueView.list}
      rows={rows}
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
  const { words, today } = usePlatform();
  switch (row.kind) {
    case 'heading':
      return <GroupHeading group={row.group} count={row.count} isOpen={row.isOpen} isCurrent={isCurrent} onToggle={() => actions.toggle(row.group)} />;
    case 'person':
      return <ItemRow relationship={row.item.relationship} reasons={row.item.reasons} isTodays={row.isTodays} isDone={row.isDone} isExpanded={isExpanded} onExpand={onExpand} actions={actions} isCurrent={isCurrent} />;
    case 'coming-up':
      return <QuietRow relationship={row.relationship} why={words.queue.comingUp(row.on, today)} actions={actions} isCurrent={isCurrent} />;
    case 'absent':
      return <QuietRow relationship={row.relationship} why={words.queue.notInQueue(row, today)} actions={actions} isCurrent={isCurrent} />;
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

function GroupHeading({ group, count, isOpen, isCurrent, onToggle }: { readonly group: Group; readonly count: number; readonly isOpen: boolean; readonly isCurrent: boolean; readonly onToggle: () => void }) {
  const { words: { queueView }, today } = usePlatform();
  const isToday = group === 'today';
  const title = titleOf(group, queueView);
  return (
    <h2 class="rapport-group">
      <button type="button" class="rapport-group-button" data-rapport-main aria-expanded={isOpen} tabIndex={isCurrent ? 0 : -1} onClick={onToggle}>
        <Icon name={isOpen ? 'lucide-chevron-down' : 'lucide-chevron-right'} />
        <span class="rapport-group-title">{title}</span>
        <span class="rapport-group-count">{isToday ? queueView.todayIs(today) : queueView.count(count)}</span>
      </button>
    </h2>
  );
}

function titleOf(group: Group, words: Messages['queueView']): string {
  switch (group) {
    case 'today':
      return words.today;
    case 'coming-up':
      return words.comingUp;
    case 'rested':
      return words.rested;
    case 'not-in-queue':
      return words.notInQueue;
    default:
      return words.reasonGroup(group);
  }
}

function NothingMatches({ actions }: { readonly actions: QueueActions }) {
  const { words: { queueView } } = usePlatform();
  return (
    <div class="rapport-queue-empty">
      <p>{queueView.nothingMatches}</p>
      <button type="button" onClick={() => actions.filter(NO_FILTER)}>{queueView.clearFilter}</button>
    </div>
  );
}

function Reading({ progress }: { readonly progress: NonNullable<QueueModel['progress']> }) {
  const { words: { queueView } } = usePlatform();
  return (
    <div class="rapport-queue-empty">
      <p>{queueView.reading}</p>
      <Progress progress={progress} />
    </div>
  );
}

function Progress({ progress: { read, total } }: { readonly progress: NonNullable<QueueModel['progress']> }) {
  const { words: { queueView } } = usePlatform();
  return (
    <>
      <progress class="rapport-progress" aria-label={queueView.reading} value={read} max={Math.max(1, total)} />
      <p class="rapport-faint">{total === 0 ? '' : queueView.progress(read, total)}</p>
    </>
  );
}

function WithoutContacts({ notes, actions }: { readonly notes: number; readonly actions: QueueActions }) {
  const { words: { queueView } } = usePlatform();
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
  if (row.kind === 'person') return row.isTodays ? 150 : 56;
  return row.kind === 'heading' ? 34 : 48;
}

/** The row in which a key was pressed, as an anchor for a menu. */
function rowElement(event: KeyboardEvent): HTMLElement {
  const { target, currentTarget } = event;
  return isElement(target) ? target : isElement(currentTarget) ? currentTarget : document.body;
}

function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && 'getBoundingClientRect' in target;
}
