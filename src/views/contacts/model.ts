import type { ContactGroup } from '../../domain/contact-list/contact-groups.ts';
import type { ContactOrder } from '../../domain/contact-list/contact-order.ts';
import type { GoalProgress } from '../../domain/goal.ts';
import type { QueueFilter } from '../../domain/queue/queue-filter.ts';
import type { Queue } from '../../domain/relationship/relationship.ts';
import type { PersonActions } from '../queue/actions.ts';

/** The view's state. */
export interface ContactsChoices {
  readonly filter: QueueFilter;
  readonly group: ContactGroup;
  readonly order: ContactOrder;
}

/** What the page shows. */
export type ContactsModel =
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'empty'; readonly notes: number }
  | { readonly kind: 'contacts'; readonly queue: Queue; readonly goals: readonly GoalProgress[]; readonly choices: ContactsChoices; readonly isPhone: boolean };

/** What can be done with several contacts at once, each with its key, in the order of the buttons. */
export const BULK_ACTIONS = [
  { name: 'brief', key: 'b', icon: 'lucide-clipboard-list' },
  { name: 'frequency', key: 'f', icon: 'lucide-repeat' },
  { name: 'circle', key: 'c', icon: 'lucide-circle' },
  { name: 'tag', key: 't', icon: 'lucide-tag' },
  { name: 'goal', key: 'g', icon: 'lucide-target' },
  { name: 'snooze', key: 's', icon: 'lucide-alarm-clock' },
  { name: 'archive', key: 'a', icon: 'lucide-archive' },
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number]['name'];

export interface ContactsActions extends PersonActions {
  readonly choose: (choices: ContactsChoices) => void;
  /** Shows the brief of these contacts; else asks what is needed and changes all of them, or none. */
  readonly change: (action: BulkAction, paths: readonly string[]) => void;
  readonly newContact: () => void;
  readonly lookAtVault: () => void;
}
