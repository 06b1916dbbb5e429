import type { QueueItem } from '../../domain/relationship/relationship.ts';
import { useWords } from '../platform.ts';
import { ItemRow } from '../queue/person-row.tsx';
import { useActions } from './model.ts';

/** The goal's people in the queue: why, and what can be done right here. */
export function NextSteps({ items }: { readonly items: readonly QueueItem[] }) {
  const { goals } = useWords();
  const actions = useActions();
  if (items.length === 0) return null;
  return (
    <>
      <h4>{goals.nextSteps}</h4>
      <ul class="rapport-network-list rapport-goal-steps">
        {items.map(({ relationship, reasons }) => (
          <li key={relationship.record.facts.path}>
            <ItemRow relationship={relationship} reasons={reasons} isDone={false} isExpanded isCurrent actions={actions} />
          </li>
        ))}
      </ul>
    </>
  );
}
