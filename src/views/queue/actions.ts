import type { QueueFilter } from '../../domain/queue/queue-filter.ts';
import type { Group } from './rows.ts';

/** What can be done with one person to follow up with. Paths are those of contacts. */
export interface PersonActions {
  readonly log: (path: string) => void;
  /** Offers how long; `anchor` is where to. */
  readonly snooze: (path: string, anchor: HTMLElement) => void;
  /** Offers everything else; at the pointer, or below `anchor`. */
  readonly menu: (path: string, event: MouseEvent, anchor: HTMLElement) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly hover: (path: string, event: MouseEvent, target: HTMLElement) => void;
  readonly drag: (path: string, event: DragEvent) => void;
}

/** What the follow-up queue asks its host to do. */
export interface QueueActions extends PersonActions {
  readonly filter: (filter: QueueFilter) => void;
  readonly toggle: (group: Group) => void;
  readonly showMore: () => void;
  readonly newContact: () => void;
  /** Shows what counts as a contact in this vault. */
  readonly lookAtVault: () => void;
}
