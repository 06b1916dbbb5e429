import type { NamingLine, UnknownPerson } from '../../domain/onboarding/unknown-person.ts';
import { initials } from '../../domain/text/initials.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { LabelledCheckbox } from '../checkbox.tsx';
import { usePlatform } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';
import type { FindPeopleActions, FindPeopleModel } from './model.ts';
import { keyOf } from './model.ts';

interface Props<Shown = FindPeopleModel> {
  readonly shown: Shown;
  readonly actions: FindPeopleActions;
}

/** People linked in dated notes without a contact note, to select from. */
export function FindPeoplePage({ shown, actions }: Props) {
  const { words: { findPeople } } = usePlatform();
  return (
    <div class="rapport-first-run rapport-find-people">
      <h2>{findPeople.title}</h2>
      {shown.kind === 'reading' ? <p role="status">{findPeople.reading(shown.read, shown.total)}</p> : <Found shown={shown} actions={actions} />}
    </div>
  );
}

function Found({ shown: { people, ticked, isCreating, status, failures }, actions }: Props<Extract<FindPeopleModel, { kind: 'found' }>>) {
  const { words: { findPeople } } = usePlatform();
  const { few, more } = useShowMore(people);
  return (
    <>
      <p role="status">{status}</p>
      <div class="rapport-find-people-failures" role="alert">
        {failures.map((failure) => <p dir="auto" key={failure}>{failure}</p>)}
      </div>
      <p class="rapport-first-run-summary">{people.length === 0 ? findPeople.none : findPeople.explain(people.length)}</p>
      {people.length > 0 && (
        <>
          <ul class="rapport-find-people-list">
            {few.map((person) => (
              <li key={keyOf(person)}>
                <Person person={person} isTicked={ticked.has(keyOf(person))} tick={actions.tick} />
              </li>
            ))}
          </ul>
          {more}
          <div class="rapport-find-people-decide">
            <button type="button" class="mod-cta" disabled={isCreating} onClick={actions.create}>{findPeople.create(ticked.size)}</button>
          </div>
        </>
      )}
    </>
  );
}

function Person({ person, isTicked, tick }: { readonly person: UnknownPerson; readonly isTicked: boolean; readonly tick: FindPeopleActions['tick'] }) {
  const { words: { findPeople }, discreet } = usePlatform();
  const { name, path, notes, lines } = person;
  return (
    <LabelledCheckbox label={discreet ? initials(name) : name} isTicked={isTicked} onChange={(on) => tick(person, on)}>
      <p>{findPeople.inNotes(notes)}</p>
      {path !== null && !discreet && <p dir="auto">{findPeople.hasNote(path)}</p>}
      {!discreet && lines.map((line) => <Sample line={line} key={`${line.path}:${String(line.line)}`} />)}
    </LabelledCheckbox>
  );
}

function Sample({ line }: { readonly line: NamingLine }) {
  const { words, today, openSource } = usePlatform();
  const { date, text, path } = line;
  return (
    <button type="button" class="rapport-find-people-line" title={words.contactView.openLine(line.line)} onClick={(event) => openSource(line, event)}>
      <span class="rapport-find-people-day">{date === null ? path : words.dates.shortDate(date, today)}</span>
      <span dir="auto">{plainWords(text)}</span>
    </button>
  );
}
