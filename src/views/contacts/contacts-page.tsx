import { ReadingProgress, WithoutContacts } from '../network/network-page.tsx';
import { useWords } from '../platform.ts';
import { ContactsTable } from './contacts-table.tsx';
import type { ContactsActions, ContactsModel } from './model.ts';

/** Everyone: a table, or a list where there is little room, to look someone up and to change several at once. */
export function ContactsPage({ shown, actions }: { readonly shown: ContactsModel; readonly actions: ContactsActions }) {
  const { contactsView } = useWords();
  return (
    <div class="rapport-contacts">
      <h2 class="rapport-hidden">{contactsView.title}</h2>
      {shown.kind === 'contacts' && <ContactsTable shown={shown} actions={actions} />}
      {shown.kind !== 'contacts' && (
        <div class="rapport-contacts-empty">
          {shown.kind === 'reading' ? <ReadingProgress read={shown.read} total={shown.total} /> : <WithoutContacts notes={shown.notes} actions={actions} />}
        </div>
      )}
    </div>
  );
}
