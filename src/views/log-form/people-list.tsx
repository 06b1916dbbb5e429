import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { PersonName } from '../people.tsx';
import { usePlatform, useWords } from '../platform.ts';
import type { OptionGroup, PersonOption } from './form-view.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly current: PersonOption | null;
  readonly choose: (option: PersonOption) => void;
}

/** The list of the combobox. Always present, since the field refers to it, and empty while closed. */
export function PeopleList({ id, groups, current, choose }: Props) {
  const { logForm } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const titles: Readonly<Record<OptionGroup['kind'], string>> = { today: logForm.todaysFew, recent: logForm.recent, found: logForm.found, without: logForm.without };
  const all = groups.flatMap(({ options }) => options);
  return (
    <div ref={list} id={id} class="rapport-people-list" role="listbox" aria-label={logForm.suggestions} hidden={all.length === 0}>
      {groups.map(({ kind, options }) => (
        <div key={kind} class="rapport-people-group" role="group" aria-label={titles[kind]}>
          <div class="rapport-people-heading" aria-hidden="true">{titles[kind]}</div>
          {options.map((option) => (
            <div
              key={keyOf(option)}
              id={`${id}-${all.indexOf(option)}`}
              class={`rapport-people-option ${option === current ? 'is-selected' : ''}`}
              role="option"
              aria-selected={option === current}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <Option option={option} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Option({ option }: { readonly option: PersonOption }) {
  const { words: { logForm }, today, discreet } = usePlatform();
  if (option.kind !== 'contact') {
    return (
      <>
        <Icon name={option.kind === 'new' ? 'lucide-user-plus' : 'lucide-type'} />
        <span class="rapport-people-name" dir="auto">{option.kind === 'new' ? logForm.newContact(option.name) : logForm.plainText(option.name)}</span>
        {option.kind === 'plain' ? <span class="rapport-people-detail">{logForm.plainTextHint}</span> : null}
      </>
    );
  }
  const { name, otherName, detail, lastContact } = option;
  const details = [otherName === null ? null : logForm.alsoCalled(otherName), detail].filter((part) => part !== null && part !== '');
  return (
    <>
      <span class="rapport-people-name"><PersonName name={name} /></span>
      {discreet || details.length === 0 ? null : <span class="rapport-people-detail" dir="auto">{details.join(' · ')}</span>}
      {lastContact === null ? null : <span class="rapport-people-last" dir="auto">{logForm.lastContact(lastContact, today)}</span>}
    </>
  );
}

function keyOf(option: PersonOption): string {
  return option.kind === 'contact' ? option.path : option.kind;
}
