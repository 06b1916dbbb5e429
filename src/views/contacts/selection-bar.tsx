import type { ListedContact } from '../../domain/contact-list/listed-contact.ts';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../platform.ts';
import { BULK_ACTIONS, type ContactsActions } from './model.ts';

interface Props {
  readonly selected: readonly ListedContact[];
  /** How many could be selected. */
  readonly total: number;
  readonly actions: ContactsActions;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected contacts. */
export function SelectionBar({ selected, total, actions, onSelectAll, onClear }: Props) {
  const { contactsView } = useWords();
  const paths = selected.map(({ key }) => key);
  const isArchived = selected.every(({ relationship }) => relationship.excluded === 'archived');
  return (
    <>
      <div class="rapport-contacts-bulk" role="toolbar" aria-label={contactsView.selected(selected.length)}>
        {BULK_ACTIONS.map(({ name, key, icon }) => {
          const label = contactsView.bulk[name === 'archive' && isArchived ? 'unarchive' : name];
          return (
            <button key={name} type="button" class="rapport-contacts-action clickable-icon" title={contactsView.withKey(label, key)} onClick={() => actions.change(name, paths)}>
              <Icon name={icon} />
              <span>{label}</span>
            </button>
          );
        })}
      </div>
      {selected.length < total && <button type="button" class="rapport-contacts-action clickable-icon" onClick={onSelectAll}>{contactsView.selectAll}</button>}
      <IconButton icon="lucide-x" label={contactsView.clearSelection} onClick={onClear} />
    </>
  );
}
