import { CONTACT_COLUMNS, type ContactColumn, type ContactOrder } from '../../domain/contact-list/contact-order.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';

interface OrderProps {
  readonly order: ContactOrder;
  readonly onChange: (order: ContactOrder) => void;
}

interface HeadProps extends OrderProps {
  readonly isAllSelected: boolean;
  readonly onSelectAll: (isAll: boolean) => void;
}

/** The names of the columns, each of which orders the table, and turns its order around when it is pressed again. */
export function TableHead({ order, onChange, isAllSelected, onSelectAll }: HeadProps) {
  const { words: { contactsView }, discreet } = usePlatform();
  return (
    <div class="rapport-contacts-head" role="rowgroup">
      <div class="rapport-contact-row" role="row" aria-rowindex={1}>
        <span class="rapport-cell-select" role="columnheader">
          <input type="checkbox" aria-label={contactsView.selectAll} checked={isAllSelected} onChange={(event) => onSelectAll(event.currentTarget.checked)} />
        </span>
        {CONTACT_COLUMNS.filter((column) => !discreet || !isHiddenInPrivacy(column)).map((column) => (
          <span key={column} class={`rapport-cell-${column}`} role="columnheader" aria-sort={order.column !== column ? 'none' : order.isDescending ? 'descending' : 'ascending'}>
            <button type="button" class="rapport-contacts-sort" onClick={() => onChange({ column, isDescending: order.column === column && !order.isDescending })}>
              {contactsView.column(column)}
              {order.column === column && <Icon name={order.isDescending ? 'lucide-arrow-down' : 'lucide-arrow-up'} />}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}

/** The same choice where the list has no columns. */
export function SortChoice({ order, onChange }: OrderProps) {
  const { words: { contactsView }, discreet } = usePlatform();
  return (
    <select class="dropdown rapport-contacts-order" aria-label={contactsView.sortBy} value={order.column} onChange={({ currentTarget: { value } }) => onChange({ column: CONTACT_COLUMNS.find((column) => column === value) ?? 'name', isDescending: false })}>
      {CONTACT_COLUMNS.filter((column) => !discreet || !isHiddenInPrivacy(column)).map((column) => <option key={column} value={column}>{contactsView.column(column)}</option>)}
    </select>
  );
}

/** Columns of the user's own words. */
export function isHiddenInPrivacy(column: ContactColumn): boolean {
  return column === 'organisation' || column === 'tags';
}
