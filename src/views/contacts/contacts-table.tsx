import { useMemo, useRef, useState } from 'preact/hooks';
import { CONTACT_GROUPS, countContacts, isInGroup } from '../../domain/contact-list/contact-groups.ts';
import { orderedContacts } from '../../domain/contact-list/contact-order.ts';
import { contactsOf, type ListedContact } from '../../domain/contact-list/listed-contact.ts';
import { contactMatcher, filterChoices, memoizedTexts, NO_FILTER } from '../../domain/queue/queue-filter.ts';
import { usePlatform } from '../platform.ts';
import { FilterBar } from '../queue/filter-bar.tsx';
import { keyAround, WindowedList } from '../queue/windowed-list.tsx';
import { ContactRow } from './contact-row.tsx';
import { TableHead, SortChoice } from './table-head.tsx';
import { BULK_ACTIONS, type ContactsActions, type ContactsModel } from './model.ts';
import { SelectionBar } from './selection-bar.tsx';
import { allOf, extended, NOTHING_SELECTED, toggled, type Selection } from './selection.ts';

interface Props {
  readonly shown: Extract<ContactsModel, { kind: 'contacts' }>;
  readonly actions: ContactsActions;
}

/** A row's height until it is measured, in pixels. */
const ROW_HEIGHT = 36;

/** All contacts as a table with a filter, whose rows can be selected. */
export function ContactsTable({ shown: { queue, goals, choices, isPhone }, actions }: Props) {
  const { words: { contactsView, queueView }, today } = usePlatform();
  const { filter, group, order } = choices;
  const root = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const textOf = useMemo(memoizedTexts, []);
  const contacts = useMemo(() => contactsOf(queue), [queue]);
  const counts = useMemo(() => countContacts(contacts), [contacts]);
  const rows = useMemo(() => {
    const matches = contactMatcher(filter, goals, textOf);
    return orderedContacts(contacts.filter((contact) => isInGroup(contact, group) && matches(contact.relationship.record.facts)), order, today);
  }, [contacts, filter, group, goals, order, today, textOf]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  // Only who is shown is selected: nothing changes unseen.
  const selected = useMemo(() => rows.filter(({ key }) => selection.keys.has(key)), [rows, selection]);

  const select = (next: Selection): void => setSelection(next);
  const press = (key: string, isRange: boolean): void => select(isRange ? extended(selection, key, keys) : toggled(selection, key));
  const change = (key: string, paths: readonly string[]): boolean => {
    const action = BULK_ACTIONS.find((other) => other.key === key);
    if (action === undefined || paths.length === 0) return false;
    actions.change(action.name, paths);
    return true;
  };

  /** Letters act on the selection, else on the row itself. */
  const onRowKey = ({ key }: ListedContact, event: KeyboardEvent): boolean => {
    if (event.key === ' ') press(key, event.shiftKey);
    else if (event.key === 'l' && root.current !== null) actions.act(key, { action: 'log', reason: null }, root.current);
    else return change(event.key, selected.length > 0 ? selected.map((row) => row.key) : [key]);
    return true;
  };
  const onMove = ({ key }: ListedContact, event: KeyboardEvent): void => {
    if (event.shiftKey) select(extended(selection.anchor === null ? toggled(selection, keyAround(event.target) ?? key) : selection, key, keys));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInField = event.target !== null && 'selectionStart' in event.target;
    if (isInField) {
      if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
      focusIn(root.current, MAIN_OF_ROW);
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'a') select(allOf(keys));
    else if (event.key === '/') focusIn(root.current, '.rapport-filter-input');
    else if (event.key === 'Escape' && selected.length > 0) select(NOTHING_SELECTED);
    else return;
    event.preventDefault();
  };

  return (
    <div class="rapport-contacts-table" ref={root} onKeyDown={onKeyDown}>
      <div class="rapport-contacts-tools">
        <FilterBar filter={filter} choices={() => filterChoices(queue, goals)} onChange={(next) => actions.choose({ ...choices, filter: next })} onLeave={() => focusIn(root.current, MAIN_OF_ROW)} />
        <select class="dropdown rapport-contacts-group" aria-label={contactsView.group} value={group} onChange={({ currentTarget: { value } }) => actions.choose({ ...choices, group: CONTACT_GROUPS.find((other) => other === value) ?? 'everyone' })}>
          {CONTACT_GROUPS.map((name) => <option key={name} value={name}>{contactsView.groupOption(name, counts.groups[name])}</option>)}
        </select>
        <SortChoice order={order} onChange={(next) => actions.choose({ ...choices, order: next })} />
      </div>
      <div class="rapport-contacts-status">
        <p role="status">
          {selected.length > 0 ? contactsView.selected(selected.length) : rows.length === contacts.length ? contactsView.summary(counts) : contactsView.filtered(rows.length, contacts.length)}
        </p>
        {selected.length > 0 && <SelectionBar selected={selected} total={rows.length} actions={actions} onSelectAll={() => select(allOf(keys))} onClear={() => select(NOTHING_SELECTED)} />}
      </div>
      {rows.length === 0 ? (
        <div class="rapport-contacts-empty">
          <p>{contactsView.nothingMatches}</p>
          <button type="button" onClick={() => actions.choose({ ...choices, filter: NO_FILTER, group: 'everyone' })}>{queueView.clearFilter}</button>
        </div>
      ) : (
        <div class="rapport-contacts-grid" role="grid" aria-label={contactsView.title} aria-rowcount={rows.length + 1} aria-multiselectable="true">
          <TableHead order={order} onChange={(next) => actions.choose({ ...choices, order: next })} isAllSelected={selected.length === rows.length} onSelectAll={(isAll) => select(isAll ? allOf(keys) : NOTHING_SELECTED)} />
          <WindowedList
            label={contactsView.title}
            rows={rows}
            start={0}
            estimate={() => ROW_HEIGHT}
            onKey={onRowKey}
            onMove={onMove}
            isSelected={({ key }) => selection.keys.has(key)}
            render={(contact, isCurrent) => <ContactRow contact={contact} isCurrent={isCurrent} isSelected={selection.keys.has(contact.key)} opensOnPress={isPhone && selected.length === 0} isPhone={isPhone} onSelect={press} actions={actions} />}
          />
        </div>
      )}
    </div>
  );
}

const MAIN_OF_ROW = '[data-rapport-main][tabindex="0"]';

function focusIn(root: HTMLElement | null, selector: string): void {
  root?.querySelector<HTMLElement>(selector)?.focus();
}
