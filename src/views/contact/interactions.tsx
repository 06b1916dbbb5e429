import { useState } from 'preact/hooks';
import { initials } from '../../domain/text/initials.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { IconButton } from '../icon-button.tsx';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';
import { ChannelIcon, ChannelWord } from '../channel-icon.tsx';
import type { ContactActions } from './contact-actions.ts';
import { SourceLine, PanelSection } from './section.tsx';

interface InteractionsProps {
  /** Of the contact's own note: entries in other notes are marked there. */
  readonly path: string;
  /** In order, latest last. */
  readonly history: readonly Interaction[];
  readonly nameOf: (path: string) => string;
  readonly mark: ContactActions['mark'];
  readonly sayContact: ContactActions['sayContact'];
}

/** What someone wants to know before a call; the rest is one click away. */
const LATEST = 5;
/** How many more are shown at once, since a log may have thousands. */
const STEP = 100;

/** The last interactions, latest first. */
export function Interactions({ path, history, nameOf, mark, sayContact }: InteractionsProps) {
  const { words, today } = usePlatform();
  const [count, setCount] = useState(LATEST);
  const latest = [...history].reverse();
  const shown = latest.slice(0, count);
  const missing = latest.length - shown.length;
  return (
    <PanelSection head={words.contactView.history.head} name="history">
      {latest.length === 0 && <p class="rapport-calm">{words.contactView.history.none}</p>}
      <ol class={`rapport-lines ${shown.some(({ direction }) => direction !== null) ? 'rapport-with-directions' : ''}`}>
        {shown.map((interaction, index) => (
          <li class="rapport-marked-line" key={`${interaction.path}:${String(interaction.line)} ${String(index)}`}>
            <InteractionLine interaction={interaction} isOwn={interaction.path === path} nameOf={nameOf} />
            {interaction.path === path && !interaction.attempt && (
              <IconButton icon="lucide-gift" label={words.contactView.marking.label(words.dates.shortDate(interaction.date, today))} onClick={(_, anchor) => mark(interaction, anchor)} />
            )}
            {interaction.countedAs !== undefined && (
              <IconButton icon="lucide-x" label={words.contactView.mentions.notContactLabel(words.dates.shortDate(interaction.date, today))} onClick={() => void sayContact(interaction, false)} />
            )}
          </li>
        ))}
      </ol>
      {latest.length > LATEST && (
        <button type="button" class="rapport-small-button rapport-more" aria-expanded={count > LATEST} onClick={() => setCount(missing > 0 ? count + STEP : LATEST)}>
          {missing > 0 ? words.contactView.more(Math.min(missing, STEP)) : words.contactView.fewer}
        </button>
      )}
    </PanelSection>
  );
}

function InteractionLine({ interaction, isOwn, nameOf }: { readonly interaction: Interaction; readonly isOwn: boolean } & Pick<InteractionsProps, 'nameOf'>) {
  const { words, today, discreet } = usePlatform();
  const { history } = words.contactView;
  const { date, direction, attempt, text, exchanges, people, alsoIn } = interaction;
  const others = people.map((path) => (discreet ? initials(nameOf(path)) : nameOf(path)));
  return (
    <>
      <SourceLine source={interaction} class="rapport-dated-line rapport-signed-line">
        <span class="rapport-line-date">{words.dates.shortDate(date, today)}</span>
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
