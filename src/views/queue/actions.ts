import type { QueueFilter } from '../../domain/queue/queue-filter.ts';
import type { OfferedAction, PersonAction } from '../../domain/queue/reason-actions.ts';
import type { Giving } from '../giving/giving.ts';
import type { Group } from './rows.ts';

export const ACTION_ICONS: Readonly<Record<PersonAction, string>> = {
  done: 'lucide-check',
  answered: 'lucide-check',
  happened: 'lucide-check',
  reschedule: 'lucide-calendar-clock',
  wished: 'lucide-check',
  thanked: 'lucide-check',
  shared: 'lucide-check',
  log: 'lucide-message-square-plus',
  snooze: 'lucide-alarm-clock',
  skip: 'lucide-skip-forward',
};

/** The actions on one person in a list, given by the path of their note. */
export interface PersonActions {
  /** Does what is offered. What asks for more first may do so in a menu at `anchor`. */
  readonly act: (path: string, offered: OfferedAction, anchor: HTMLElement) => void;
  /** Shows all actions in a menu at the pointer, or below `anchor`. */
  readonly menu: (path: string, event: MouseEvent, anchor: HTMLElement) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly hover: (path: string, event: MouseEvent, target: HTMLElement) => void;
  readonly drag: (path: string, event: DragEvent) => void;
  readonly giving: Giving;
}

/** The actions of the follow-up queue. */
export interface QueueActions extends PersonActions {
  readonly filter: (filter: QueueFilter) => void;
  readonly toggle: (group: Group) => void;
  readonly showMore: () => void;
  /** Moves the focus from the queue to the note. */
  readonly leave: () => void;
  readonly newContact: () => void;
  /** Opens the first-run page. */
  readonly lookAtVault: () => void;
}
