import type { ComponentChildren } from 'preact';
import { type OnboardingChoices, suggestionKey } from '../../domain/onboarding/choices.ts';
import { initials } from '../../domain/text/initials.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { VaultSurvey } from '../../domain/onboarding/vault-survey.ts';
import { PersonName } from '../people.tsx';
import { usePlatform } from '../platform.ts';
import type { Found } from './model.ts';
import { LabelledCheckbox, toggled } from '../checkbox.tsx';

interface Props {
  readonly survey: VaultSurvey;
  readonly choices: OnboardingChoices;
  readonly onChoose: (choices: OnboardingChoices) => void;
}

function Section({ title, why, children }: { readonly title: string; readonly why: string; readonly children: ComponentChildren }) {
  return (
    <section class="rapport-first-run-section">
      <h3>{title}</h3>
      <p>{why}</p>
      {children}
    </section>
  );
}

/** Folders whose notes may be contacts. */
export function Folders({ survey, choices, onChoose }: Props) {
  const { words: { firstRun } } = usePlatform();
  return (
    <Section title={firstRun.folders} why={firstRun.foldersWhy}>
      {survey.folders.map(({ folder, notes }) => (
        <LabelledCheckbox key={folder} label={firstRun.folder(folder, notes.length)} isTicked={choices.folders.has(folder)} onChange={(isIn) => onChoose({ ...choices, folders: toggled(choices.folders, folder, isIn) })}>
          <Names names={notes.map(fileName)} />
        </LabelledCheckbox>
      ))}
    </Section>
  );
}

/** Headings that may be logs, with some of their lines. */
export function Headings({ survey, choices, onChoose }: Props) {
  const { words: { firstRun }, discreet } = usePlatform();
  return (
    <Section title={firstRun.headings} why={firstRun.headingsWhy}>
      {survey.headings.map(({ heading, entries, notes, samples }) => (
        <LabelledCheckbox key={heading} label={firstRun.heading(heading, entries, notes)} isTicked={choices.headings.has(heading)} onChange={(isIn) => onChoose({ ...choices, headings: toggled(choices.headings, heading, isIn) })}>
          <ul>
            {samples.map(({ name, entry }) => (
              <li key={`${entry.path} ${entry.line}`}>
                <PersonName name={name} />, {firstRun.sampleDate(entry.date)}
                {discreet || entry.text === '' ? null : <>: <bdi dir="auto">{plainWords(entry.text)}</bdi></>}
              </li>
            ))}
          </ul>
        </LabelledCheckbox>
      ))}
    </Section>
  );
}

/** The note about the user. */
export function OwnNote({ survey, choices, onChoose, onAsk }: Props & { readonly onAsk: () => void }) {
  const { words: { firstRun }, discreet } = usePlatform();
  const shown = (path: string): string => (discreet ? initials(fileName(path)) : fileName(path));
  const chosen = choices.ownNote;
  return (
    <Section title={firstRun.ownNote} why={firstRun.ownNoteWhy}>
      {survey.ownNote === null ? (
        <>
          {chosen === null ? null : <p><bdi dir="auto">{firstRun.ownNoteWillBe(shown(chosen))}</bdi></p>}
          <div class="rapport-buttons">
            <button type="button" onClick={onAsk}>{firstRun.chooseOwnNote}</button>
            {chosen === null ? null : <button type="button" onClick={() => onChoose({ ...choices, ownNote: null })}>{firstRun.noOwnNote}</button>}
          </div>
        </>
      ) : (
        <p><bdi dir="auto">{firstRun.ownNoteIs(shown(survey.ownNote))}</bdi></p>
      )}
    </Section>
  );
}

/** Whether to ignore anything overdue before today. */
export function StartFresh({ choices, startFresh, onChoose }: Pick<Found, 'choices' | 'startFresh'> & Pick<Props, 'onChoose'>) {
  const { words: { firstRun }, today } = usePlatform();
  return (
    <section class="rapport-first-run-section">
      <h3>{firstRun.startFresh}</h3>
      <LabelledCheckbox label={startFresh === null ? firstRun.startsFresh : firstRun.startedFresh(startFresh, today)} isTicked={choices.startsFresh} onChange={(startsFresh) => onChoose({ ...choices, startsFresh })}>
        <p>{firstRun.startFreshWhy}</p>
      </LabelledCheckbox>
    </section>
  );
}

/** Frequencies suggested by the rhythm of some contacts. */
export function Cadences({ survey, choices, onChoose }: Props) {
  const { words: { firstRun } } = usePlatform();
  return (
    <Section title={firstRun.cadences} why={firstRun.cadencesWhy}>
      {survey.cadences.map((suggestion) => {
        const key = suggestionKey(suggestion);
        return (
          <LabelledCheckbox key={key} label={firstRun.rhythm(suggestion)} isTicked={choices.cadences.has(key)} onChange={(isIn) => onChoose({ ...choices, cadences: toggled(choices.cadences, key, isIn) })}>
            <Names names={suggestion.people.map(({ record }) => record.facts.name)} />
            <p>{firstRun.writes(suggestion)}</p>
          </LabelledCheckbox>
        );
      })}
    </Section>
  );
}

/** Problems, similar ones grouped. */
export function ToCheck({ survey }: Pick<Props, 'survey'>) {
  const { words, discreet, openSource } = usePlatform();
  const { firstRun } = words;
  // Ambiguous dates are a question of their own.
  const problems = survey.toCheck.filter(({ first }) => first.detail.kind !== 'ambiguous-date');
  if (problems.length === 0) return null;
  return (
    <Section title={firstRun.toCheck} why={firstRun.toCheckWhy}>
      <ul class="rapport-to-check">
        {problems.map(({ first, count }) => (
          <li key={first.detail.kind}>
            <bdi dir="auto">{discreet ? firstRun.places(count) : firstRun.alike(count, words.problem(first.detail))}</bdi>{' '}
            <button type="button" class="rapport-link" onClick={(event) => openSource(first, event)}>{discreet ? firstRun.showNote : firstRun.show(first.path)}</button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How many names are shown. */
const SHOWN = 6;

/** The first few names, and how many more there are. */
export function Names({ names }: { readonly names: readonly string[] }) {
  const { words: { firstRun } } = usePlatform();
  const more = names.length - SHOWN;
  return (
    <p class="rapport-names">
      {names.slice(0, SHOWN).map((name, index) => (
        <span key={index}>
          {index === 0 ? '' : ' · '}
          <PersonName name={name} />
        </span>
      ))}
      {more > 0 ? ` ${firstRun.andMore(more)}` : ''}
    </p>
  );
}
