import { useState } from 'preact/hooks';
import { initials } from '../../domain/text/initials.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { LastContact } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icon.tsx';
import { usePlatform, useWords } from '../platform.ts';
import { ChannelIcon, ChannelWord } from '../channel-icon.tsx';
import type { ContactActions } from './contact-actions.ts';
import { SourceLine, PanelSection } from './section.tsx';

interface LineActions {
  /** Of the contact's own note. */
  readonly path: string;
  readonly nameOf: (path: string) => string;
  readonly mark: ContactActions['mark'];
  readonly sayContact: ContactActions['sayContact'];
}

/** How many are shown at first; the rest is one click away. */
const LATEST = 5;
/** How many more are shown at once, since a log may have thousands. */
const STEP = 100;

/** The latest interaction in which we were in touch. */
export function LastTime({ last, lastContact, ...actions }: LineActions & { readonly last: Interaction | null; readonly lastContact: LastContact | null }) {
  const { words, today } = usePlatform();
  const { history, touch } = words.contactView;
  // A property may say that there was contact since.
  const isSince = lastContact !== null && (last === null || lastContact.date.day > last.date.day);
  return (
    <PanelSection head={history.lastHead} name="last">
      {isSince && <div><SourceLine source={lastContact}>{touch.last}: {words.dates.relativeDate(lastContact.date, today)}</SourceLine></div>}
      {last !== null && <ol class="rapport-lines"><MarkedLine interaction={last} isLast {...actions} /></ol>}
      {last === null && !isSince && <p class="rapport-calm">{history.none}</p>}
    </PanelSection>
  );
}

/** The interactions before the last time, latest first. `history` has the latest last. */
export function EarlierInteractions({ history, ...actions }: LineActions & { readonly history: readonly Interaction[] }) {
  const words = useWords();
  const [count, setCount] = useState(LATEST);
  const latest = [...history].reverse();
  const shown = latest.slice(0, count);
  const missing = latest.length - shown.length;
  if (latest.length === 0) return null;
  return (
    <PanelSection head={words.contactView.history.head} name="history">
      <ol class={`rapport-lines ${shown.some(({ direction }) => direction !== null) ? 'rapport-with-directions' : ''}`}>
        {shown.map((interaction, index) => <MarkedLine interaction={interaction} {...actions} key={`${interaction.path}:${String(interaction.line)} ${String(index)}`} />)}
      </ol>
      {latest.length > LATEST && (
        <button type="button" class="rapport-small-button rapport-more" aria-expanded={count > LATEST} onClick={() => setCount(missing > 0 ? count + STEP : LATEST)}>
          {missing > 0 ? words.contactView.more(Math.min(missing, STEP)) : words.contactView.fewer}
        </button>
      )}
    </PanelSection>
  );
}

interface MarkedLineProps extends LineActions {
  readonly interaction: Interaction;
  /** The date of the last time is said relative to today. */
  readonly isLast?: boolean;
}

/** An interaction, with the buttons to add who gave or asked, and to say that it wasn't contact. */
function MarkedLine({ interaction, isLast = false, path, nameOf, mark, sayContact }: MarkedLineProps) {
  const { words, today } = usePlatform();
  const { marking, mentions } = words.contactView;
  const { countedAs, attempt, date } = interaction;
  const isOwn = interaction.path === path;
  const on = words.dates.shortDate(date, today);
  return (
    <li class="rapport-marked-line">
      <InteractionLine interaction={interaction} isOwn={isOwn} on={isLast ? words.dates.relativeDate(date, today) : on} nameOf={nameOf} />
      <div class="rapport-line-buttons">
        {(isOwn || countedAs !== undefined) && !attempt && <IconButton icon="lucide-gift" label={marking.label(on)} onClick={(_, anchor) => mark(interaction, anchor)} />}
        {countedAs !== undefined && <IconButton icon="lucide-x" label={mentions.notContactLabel(on)} onClick={() => void sayContact(interaction, false)} />}
      </div>
    </li>
  );
}

interface InteractionLineProps extends Pick<LineActions, 'nameOf'> {
  readonly interaction: Interaction;
  readonly isOwn: boolean;
  /** The date in words. */
  readonly on: string;
}

function InteractionLine({ interaction, isOwn, on, nameOf }: InteractionLineProps) {
  const { words, discreet } = usePlatform();
  const { history } = words.contactView;
  const { direction, attempt, text, exchanges, people, alsoIn } = interaction;
  const others = people.map((path) => (discreet ? initials(nameOf(path)) : nameOf(path)));
  return (
    <>
      <SourceLine source={interaction} class="rapport-dated-line rapport-signed-line">
        <span class="rapport-line-date">{on}</span>
        <span class="rapport-line-signs">
          <ChannelIcon entry={interaction} />
          {direction !== null && (
            <span class="rapport-channel" title={direction === 'in' ? history.they : history.you}>
              <Icon name={direction === 'in' ? 'lucide-arrow-down-left' : 'lucide-arrow-up-right'} />
              <span class="rapport-hidden">{direction === 'in' ? history.they : history.you}: </span>
            </span>
          )}
        </span>
        <span class="rapport-line-text">
          {!discreet && (text !== '' || interaction.channelWord !== undefined) && (
            <span class="rapport-words" dir="auto">
              <ChannelWord entry={interaction} />
              {plainWords(text)}
            </span>
          )}
          {exchanges.map(({ kind, what }, index) => (
            <span class="rapport-mark" key={`${kind} ${String(index)}`}>
              {discreet || what === '' || what === text ? history.exchange[kind] : `${history.exchange[kind]}: ${plainWords(what)}`}
            </span>
          ))}
          {attempt && <span class="rapport-muted"> ({history.unanswered})</span>}
          {others.length > 0 && <span class="rapport-muted"> ({history.withPeople(others)})</span>}
          {!isOwn && !discreet && <span class="rapport-muted"> {history.from(nameOf(interaction.path), interaction.countedAs)}</span>}
        </span>
      </SourceLine>
      {alsoIn.map((source) => (
        <SourceLine source={source} class="rapport-further-line" key={`${source.path}:${String(source.line)}`}>
          {history.alsoIn(discreet ? words.contactView.line(source.line) : nameOf(source.path))}
        </SourceLine>
      ))}
    </>
  );
}
