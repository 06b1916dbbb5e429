import { useState } from 'preact/hooks';
import type { FilterChoices, QueueFilter } from '../../domain/queue/queue-filter.ts';
import { IconButton } from '../icon-button.tsx';
import { usePlatform, useWords } from '../platform.ts';

interface Props {
  readonly filter: QueueFilter;
  readonly choices: () => FilterChoices;
  readonly onChange: (filter: QueueFilter) => void;
  /** Moves the focus to the list. */
  readonly onLeave?: () => void;
}

/** What to show of the queue: a text, and behind a button role, circle, goal and tag. */
export function FilterBar({ filter, choices, onChange, onLeave }: Props) {
  const { words: { queueView }, discreet } = usePlatform();
  const isChosen = filter.role !== null || filter.circle !== null || filter.goal !== null || filter.tag !== null;
  const [isOpen, setOpen] = useState(isChosen);
  return (
    <div class="rapport-filter">
      <div class="rapport-filter-text">
        <input
          type="search"
          class="rapport-filter-input"
          value={filter.text}
          aria-label={queueView.filterBy}
          aria-keyshortcuts="/"
          title={queueView.filterHint}
          placeholder={queueView.filterBy}
          dir="auto"
          onKeyDown={(event) => {
            if (onLeave === undefined || event.isComposing || (event.key !== 'Escape' && event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Escape' && filter.text !== '') onChange({ ...filter, text: '' });
            else onLeave();
          }}
          onInput={(event) => onChange({ ...filter, text: event.currentTarget.value })}
        />
        {discreet ? null : (
          <span class={isChosen ? 'rapport-filter-chosen' : undefined}>
            <IconButton icon="lucide-sliders-horizontal" label={queueView.moreFilters} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />
          </span>
        )}
      </div>
      {isOpen && !discreet ? <Choices filter={filter} choices={choices()} onChange={onChange} /> : null}
    </div>
  );
}

function Choices({ filter, choices, onChange }: Omit<Props, 'choices' | 'onLeave'> & { readonly choices: FilterChoices }) {
  const { queueView } = useWords();
  const offered = [
    { label: queueView.role, key: 'role' as const, options: choices.roles.map(asOption) },
    { label: queueView.circle, key: 'circle' as const, options: choices.circles.map(asOption) },
    { label: queueView.goal, key: 'goal' as const, options: choices.goals.map(({ path, name }) => ({ value: path, text: name })) },
    { label: queueView.tag, key: 'tag' as const, options: choices.tags.map(asOption) },
  ].filter(({ key, options }) => options.length > 0 || filter[key] !== null);
  if (offered.length === 0) return <p class="rapport-faint">{queueView.nothingToChoose}</p>;
  return (
    <div class="rapport-filter-choices">
      {offered.map(({ label, key, options }) => (
        <label key={key} class="rapport-filter-choice">
          <span>{label}</span>
          <select class="dropdown" value={filter[key] ?? ''} onChange={(event) => onChange({ ...filter, [key]: event.currentTarget.value === '' ? null : event.currentTarget.value })}>
            <option value="">{queueView.anyone}</option>
            {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
          </select>
        </label>
      ))}
    </div>
  );
}

function asOption(value: string): { readonly value: string; readonly text: string } {
  return { value, text: value };
}
