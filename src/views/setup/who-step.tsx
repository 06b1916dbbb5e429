import type { ComponentChildren } from 'preact';
import { foundKey, foundNames, type FoundPeople } from '../../domain/onboarding/found-people.ts';
import type { NamingLine, UnknownPerson } from '../../domain/onboarding/unknown-person.ts';
import { initials } from '../../domain/text/initials.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { LabelledCheckbox, toggled } from '../checkbox.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { useShowMore } from '../show-more.tsx';
import type { SetupActions, WhoModel } from './model.ts';
import { Names, OtherQuestions, Section } from './questions.tsx';
import { Decide, Steps } from './steps.tsx';

interface Props {
  readonly shown: WhoModel;
  readonly actions: SetupActions;
}

/** Asks who counts as a contact. */
export function WhoStep({ shown, actions }: Props) {
  const { setup } = useWords();
  const { survey, writes } = shown;
  if (survey.contacts.length === 0 && survey.found.length === 0) return <FirstStep notes={survey.notes} actions={actions} />;
  return (
    <>
      <Steps shown={shown} actions={actions} />
      {survey.contacts.length === 0 ? null : <Names names={survey.contacts} />}
      <PeopleFound shown={shown} actions={actions} />
      <OtherQuestions survey={survey} choices={shown.choices} onChoose={actions.chooseWho} onAsk={actions.chooseOwnNote} />
      <Decide shown={shown} save={setup.continue} actions={actions}>
        <p>{setup.willWriteWho(writes)}</p>
      </Decide>
    </>
  );
}

/** Where nobody was found, one thing to do. */
function FirstStep({ notes, actions }: { readonly notes: number; readonly actions: SetupActions }) {
  const { setup } = useWords();
  return (
    <>
      <p class="rapport-setup-summary">{setup.nobodyFound(notes)}</p>
      <p>{setup.firstStep}</p>
      <div class="rapport-buttons">
        <button type="button" class="mod-cta" onClick={actions.log}>{setup.logFirst}</button>
        <button type="button" onClick={actions.newContact}>{setup.newContact}</button>
      </div>
    </>
  );
}

function PeopleFound({ shown: { survey, choices }, actions }: Props) {
  const { words: { setup }, discreet } = usePlatform();
  const linked = survey.found.flatMap((found) => (found.kind === 'linked' ? found : []));
  const others = survey.found.flatMap((found) => (found.kind === 'linked' ? [] : found));
  const { few, more } = useShowMore(linked);
  const box = (found: FoundPeople, label: string, about: ComponentChildren) => (
    <LabelledCheckbox key={foundKey(found)} label={label} isTicked={choices.people.has(foundKey(found))} onChange={(isIn) => actions.chooseWho({ ...choices, people: toggled(choices.people, foundKey(found), isIn) })}>{about}</LabelledCheckbox>
  );
  return (
    <>
      {others.length === 0 ? null : (
        <Section title={setup.areContacts} why={setup.areContactsWhy}>
          {others.map((found) => box(found, setup.found(found), <Names names={foundNames(found)} />))}
        </Section>
      )}
      {linked.length === 0 ? null : (
        <Section title={setup.linked} why={setup.linkedWhy}>
          {few.map((found) => box(found, discreet ? initials(found.person.name) : found.person.name, <Linked person={found.person} />))}
          {more}
          <button type="button" onClick={() => actions.chooseWho({ ...choices, people: new Set([...choices.people, ...linked.map(foundKey)]) })}>{setup.selectAll}</button>
        </Section>
      )}
      {survey.found.length > 0 ? null : <p>{setup.noMore}</p>}
    </>
  );
}

function Linked({ person: { path, notes, lines } }: { readonly person: UnknownPerson }) {
  const { words: { setup }, discreet } = usePlatform();
  return (
    <>
      <p>{setup.inNotes(notes)}{path === null || discreet ? null : <> · <bdi>{path}</bdi></>}</p>
      {discreet ? null : lines.map((line) => <DatedLine line={line} key={`${line.path}:${String(line.line)}`} />)}
    </>
  );
}

/** A line of a note with its date, which opens it. */
export function DatedLine({ line }: { readonly line: NamingLine }) {
  const { words, today, openSource } = usePlatform();
  const { date, text, path } = line;
  return (
    <button type="button" class="rapport-setup-line" title={words.contactView.openLine(line.line)} onClick={(event) => openSource(line, event)}>
      <span class="rapport-setup-day">{date === null ? path : words.dates.shortDate(date, today)}</span>
      <span dir="auto">{plainWords(text)}</span>
    </button>
  );
}
