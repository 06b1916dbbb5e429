import type { QueueFilter } from '../../domain/queue/queue-filter.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';
import type { Group } from './rows.ts';

/** The actions on one person in a list, given by the path of their note. */
export interface PersonActions {
  readonly log: (path: string) => void;
  /** Marks a promise, a request or a plan with them as done. */
  readonly done: (path: string, item: OpenItem) => void;
  /** Asks how long, in a menu at `anchor`. */
  readonly snooze: (path: string, anchor: HTMLElement) => void;
  /** Shows the other actions in a menu at the pointer, or below `anchor`. */
  readonly menu: (path: string, event: MouseEvent, anchor: HTMLElement) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly hover: (path: string, event: MouseEvent, target: HTMLElement) => void;
  readonly drag: (path: string, event: DragEvent) => void;
}

/** The actions of the follow-up queue. */
export interface QueueActions extends PersonActions {
  readonly filter: (filter: QueueFilter) => void;
  readonly toggle: (group: Group) => void;
  readonly showMore: () => void;
  readonly newContact: () => void;
  /** Opens the first-run page. */
  readonly lookAtVault: () => void;
}
