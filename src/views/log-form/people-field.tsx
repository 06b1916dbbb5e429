import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { PersonName } from '../people.tsx';
import { useWords } from '../platform.ts';
import type { LogFormActions, OptionGroup, PersonOption, PersonModel } from './form-view.ts';
import { PeopleList } from './people-list.tsx';

interface Props {
  readonly people: readonly PersonModel[];
  readonly actions: LogFormActions;
  readonly listId: string;
  /** Moves on to the text. */
  readonly leave: () => void;
}

/** Who took part: the chosen people, and a combobox to find others. */
export function PeopleField({ people, actions, listId, leave }: Props) {
  const { logForm } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const groups = isOpen ? actions.options(typed) : NO_GROUPS;
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(active, options.length - 1)];
  // Without typed text nothing is chosen by accident.
  const isMarked = isOpen && current !== undefined && (typed.trim() !== '' || active >= 0);

  const search = (text: string): void => {
    setTyped(text);
    setOpen(true);
    setActive(text.trim() === '' ? -1 : 0);
  };
  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: PersonOption): void => {
    actions.addPerson(option);
    setTyped('');
    close();
    input.current?.focus();
  };
  const finish = (): void => {
    if (typed.trim() !== '') actions.addTyped(typed);
    setTyped('');
    close();
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const move = (by: number): void => {
      event.preventDefault();
      if (!isOpen) setOpen(true);
      const count = (isOpen ? options : actions.options(typed).flatMap((group) => group.options)).length;
      if (count > 0) setActive(active < 0 && by < 0 ? count - 1 : (active + by + count) % count);
    };
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (isMarked) choose(current);
      else leave();
    } else if (event.key === 'Tab' && !event.shiftKey && isMarked && typed.trim() !== '' && current.kind === 'contact') {
      choose(current);
      close();
    } else if (event.key === 'Backspace' && typed === '' && people.length > 0) actions.removePerson(people.length - 1);
  };

  return (
    <div class="rapport-log-field">
      <label class="rapport-log-label" for={`${listId}-input`}>{logForm.who}</label>
      <div class="rapport-people" onClick={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}>
        {people.length === 0 ? null : (
          <ul class="rapport-people-chosen" aria-label={logForm.who}>
            {people.map((person, index) => <Chosen key={person.path ?? person.name} person={person} index={index} actions={actions} focusBack={() => input.current?.focus()} />)}
          </ul>
        )}
        <input
          ref={input}
          id={`${listId}-input`}
          class="rapport-people-input"
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          aria-expanded={isOpen && options.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isMarked ? `${listId}-${options.indexOf(current)}` : undefined}
          placeholder={people.length === 0 ? logForm.whoPlaceholder : logForm.anotherPlaceholder}
          value={typed}
          onInput={({ currentTarget }) => search(currentTarget.value)}
          onFocus={() => people.length === 0 && search(typed)}
          onClick={() => !isOpen && search(typed)}
          onBlur={finish}
          onKeyDown={keyDown}
        />
      </div>
      <PeopleList id={listId} groups={groups} current={isMarked ? current : null} choose={choose} />
      <Announced count={isOpen && typed.trim() !== '' ? options.filter(({ kind }) => kind === 'contact').length : null} />
    </div>
  );
}

const NO_GROUPS: readonly OptionGroup[] = [];

interface ChosenProps {
  readonly person: PersonModel;
  readonly index: number;
  readonly actions: LogFormActions;
  readonly focusBack: () => void;
}

/** A participant with a button to remove them, and one to create a missing note. */
function Chosen({ person: { name, path, isGone }, index, actions, focusBack }: ChosenProps) {
  const { logForm } = useWords();
  const hint = isGone ? logForm.noteGone : path === null ? logForm.hasNoNote : null;
  return (
    <li class={`rapport-person ${hint === null ? '' : 'rapport-person-without'}`}>
      <PersonName name={name} />
      {hint === null ? null : <span class="rapport-person-hint" dir="auto">{hint}</span>}
      {path === null ? <SmallButton icon="lucide-file-plus" label={logForm.makeNote(name)} onClick={() => actions.makeNote(index)} /> : null}
      <SmallButton
        icon="lucide-x"
        label={logForm.removePerson(name)}
        onClick={() => {
          actions.removePerson(index);
          focusBack();
        }}
      />
    </li>
  );
}

function SmallButton({ icon, label, onClick }: { readonly icon: string; readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="rapport-person-button clickable-icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** Announces how many were found once typing pauses. */
function Announced({ count }: { readonly count: number | null }) {
  const { logForm } = useWords();
  const [said, say] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => say(count === null ? '' : logForm.countFound(count)), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [count, logForm]);
  return <span class="rapport-unseen" role="status">{said}</span>;
}

const REST_MILLISECONDS = 600;
