import type { ContactFacts } from '../../domain/contact.ts';
import type { NetworkEvent } from '../../domain/events/event.ts';
import { initials } from '../../domain/text/initials.ts';
import type { IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import type { Background } from '../../domain/introductions/origin.ts';
import type { Tie } from '../../domain/introductions/tie.ts';
import type { CategoryExchanges } from '../../domain/exchange/exchange-category.ts';
import { Fold } from '../fold.tsx';
import { usePlatform, useTextsOf, useWords } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ExchangeLines } from './exchange-line.tsx';
import { SourceLine, PanelSection } from './section.tsx';

interface BackgroundProps {
  readonly background: Background;
  readonly nameOf: (path: string) => string;
}

/** Gifts both ways by category, and what to tell about introductions, with the lines. */
export function WhatCameOfIt({ background: { byCategory, news }, nameOf }: BackgroundProps) {
  const words = useWords();
  // Without any category the lists of give and take already say everything.
  const categorised = byCategory.some(({ category }) => category !== null) ? byCategory : [];
  if (categorised.length + news.length === 0) return null;
  return (
    <PanelSection head={words.network.cameOfIt} name="outcomes">
      {news.length > 0 && (
        <ul class="rapport-lines">
          {news.map((item) => (
            <li key={`${item.introducer} ${item.introduced}`}>
              <NewsLine news={item} nameOf={nameOf} />
            </li>
          ))}
        </ul>
      )}
      <div class="rapport-folds">
        {categorised.map((outcome) => (
          <OutcomeFold key={outcome.category ?? ''} outcome={outcome} />
        ))}
      </div>
    </PanelSection>
  );
}

function OutcomeFold({ outcome: { category, given, received } }: { readonly outcome: CategoryExchanges }) {
  const words = useWords();
  const { background } = words.contactView;
  return (
    <Fold summary={background.outcome(category, given.length, received.length)}>
      {() => <ExchangeLines exchanges={[...given, ...received]} />}
    </Fold>
  );
}

function NewsLine({ news, nameOf }: { readonly news: IntroductionNews } & Pick<BackgroundProps, 'nameOf'>) {
  const { words, today, discreet } = usePlatform();
  const shown = useShownName(nameOf);
  useTextsOf(news.received);
  return <SourceLine source={news.evidence[1]}>{words.introductions.news(shown(news.introducer), shown(news.introduced), discreet ? { ...news, received: [] } : news, today)}</SourceLine>;
}

interface HowYouMetProps extends BackgroundProps, Pick<ContactActions, 'showEvent'> {
  readonly facts: ContactFacts;
  /** Where we met, with others. */
  readonly event: NetworkEvent | null;
}

/** The chain of introductions back to me, the event where we met, and whom this contact introduced. */
export function HowYouMet({ facts, background: { origin, introduced }, nameOf, event, showEvent }: HowYouMetProps) {
  const words = useWords();
  const shown = useShownName(nameOf);
  const { steps, circular } = origin;
  if (steps.length + introduced.length === 0 && facts.metAt === null && event === null) return null;
  const first = steps.at(-1)?.[0]?.from ?? facts.path;
  const metAt = first === facts.path ? facts.metAt : null;
  return (
    <PanelSection head={words.contactView.background.head} name="origin">
      <Introduced ties={steps.flat()} shown={shown} />
      {circular && <p class="rapport-sentence">{words.introductions.circular}</p>}
      {event !== null && <EventLink event={event} showEvent={showEvent} />}
      {!circular && metAt !== null && event === null && <p class="rapport-sentence">{words.introductions.metYourself(shown(first), metAt)}</p>}
      {introduced.length > 0 && (
        <Fold summary={words.contactView.background.brought(introduced.length)}>
          {() => <Introduced ties={introduced} shown={shown} />}
        </Fold>
      )}
    </PanelSection>
  );
}

function EventLink({ event, showEvent }: { readonly event: NetworkEvent } & Pick<ContactActions, 'showEvent'>) {
  const { words, today, discreet } = usePlatform();
  useTextsOf(event.name === null ? event.people.flatMap(({ lines }) => lines) : []);
  const shown = { ...event, name: event.name !== null && discreet ? initials(event.name) : event.name };
  return (
    <button type="button" class="rapport-line" onClick={() => showEvent(event.id)}>
      <bdi>{words.events.metWith(shown, today)}</bdi>
    </button>
  );
}

function Introduced({ ties, shown }: { readonly ties: readonly Tie[]; readonly shown: (path: string) => string }) {
  const words = useWords();
  if (ties.length === 0) return null;
  return (
    <ul class="rapport-lines">
      {ties.map((tie) => (
        <li key={`${tie.path}:${String(tie.line)} ${tie.to}`}>
          <SourceLine source={tie}>{words.introductions.brought(shown(tie.from), shown(tie.to))}</SourceLine>
        </li>
      ))}
    </ul>
  );
}

function useShownName(nameOf: (path: string) => string): (path: string) => string {
  const { discreet } = usePlatform();
  return (path) => (discreet ? initials(nameOf(path)) : nameOf(path));
}
