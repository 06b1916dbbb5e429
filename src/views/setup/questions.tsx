import type { ComponentChildren } from 'preact';
import type { WhoCounts } from '../../domain/onboarding/choices.ts';
import { initials } from '../../domain/text/initials.ts';
import { fileName } from '../../domain/text/note-path.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { VaultSurvey } from '../../domain/onboarding/vault-survey.ts';
import { PersonName } from '../people.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { DateOrderChoice } from './date-order.tsx';
import { LabelledCheckbox, toggled } from '../checkbox.tsx';

interface Props {
  readonly survey: VaultSurvey;
  readonly choices: WhoCounts;
  readonly onChoose: (choices: WhoCounts) => void;
}

export function Section({ title, why, children }: { readonly title: string; readonly why: string; readonly children: ComponentChildren }) {
  return (
    <section class="rapport-setup-section">
      <h3>{title}</h3>
      <p>{why}</p>
      {children}
    </section>
  );
}

/** What else is to be decided about the notes, folded until someone asks for it. */
export function OtherQuestions({ survey, choices, onChoose, onAsk }: Props & { readonly onAsk: () => void }) {
  const { setup } = useWords();
  const asked = { survey, choices, onChoose };
  const count = 1 + [survey.headings.length > 0, survey.dateOrder !== null].filter(Boolean).length;
  return (
    <details class="rapport-setup-section">
      <summary>{setup.otherQuestions(count)}</summary>
      {survey.headings.length === 0 ? null : <Headings {...asked} />}
      {survey.dateOrder === null ? null : <DateOrderChoice dates={survey.dateOrder} chosen={choices.dateOrder} onChoose={(dateOrder) => onChoose({ ...choices, dateOrder })} />}
      <OwnNote {...asked} onAsk={onAsk} />
    </details>
  );
}

/** Headings that may be logs, with some of their lines. */
function Headings({ survey, choices, onChoose }: Props) {
  const { words: { setup, dates }, discreet } = usePlatform();
  return (
    <Section title={setup.headings} why={setup.headingsWhy}>
      {survey.headings.map(({ heading, entries, notes, samples }) => (
        <LabelledCheckbox key={heading} label={setup.heading(heading, entries, notes)} isTicked={choices.headings.has(heading)} onChange={(isIn) => onChoose({ ...choices, headings: toggled(choices.headings, heading, isIn) })}>
          <ul>
            {samples.map(({ name, entry }) => (
              <li key={`${entry.path} ${entry.line}`}>
                <PersonName name={name} />, {dates.fullDate(entry.date)}
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
function OwnNote({ survey, choices, onChoose, onAsk }: Props & { readonly onAsk: () => void }) {
  const { words: { setup }, discreet } = usePlatform();
  const shown = (path: string): string => (discreet ? initials(fileName(path)) : fileName(path));
  const chosen = choices.ownNote;
  return (
    <Section title={setup.ownNote} why={setup.ownNoteWhy}>
      {survey.ownNote === null ? (
        <>
          {chosen === null ? null : <p><bdi dir="auto">{setup.ownNoteWillBe(shown(chosen))}</bdi></p>}
          <div class="rapport-buttons">
            <button type="button" onClick={onAsk}>{setup.chooseOwnNote}</button>
            {chosen === null ? null : <button type="button" onClick={() => onChoose({ ...choices, ownNote: null })}>{setup.noOwnNote}</button>}
          </div>
        </>
      ) : (
        <p><bdi dir="auto">{setup.ownNoteIs(shown(survey.ownNote))}</bdi></p>
      )}
    </Section>
  );
}

/** How many names are shown. */
const SHOWN = 6;

/** The first few names, and how many more there are. */
export function Names({ names }: { readonly names: readonly string[] }) {
  const { setup } = useWords();
  const more = names.length - SHOWN;
  return (
    <p class="rapport-names">
      {names.slice(0, SHOWN).map((name, index) => (
        <span key={index}>
          {index === 0 ? '' : ' · '}
          <PersonName name={name} />
        </span>
      ))}
      {more > 0 ? ` ${setup.andMore(more)}` : ''}
    </p>
  );
}
