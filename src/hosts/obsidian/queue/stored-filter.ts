import { NO_FILTER, type QueueFilter } from '../../../domain/queue/queue-filter.ts';
import { isObject } from '../../../domain/settings/json.ts';

/** A filter as stored by the app; unknown values are ignored. */
export function filterFrom(stored: unknown): QueueFilter {
  if (!isObject(stored)) return NO_FILTER;
  const { text, role, circle, goal, tag } = stored;
  const word = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return { text: typeof text === 'string' ? text : '', role: word(role), circle: word(circle), goal: word(goal), tag: word(tag) };
}
