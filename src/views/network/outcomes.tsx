import type { IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import { useNames } from '../people.tsx';
import { usePlatform, useTextsOf, useWords } from '../platform.ts';
import { Counts } from './counts.tsx';
import { EntryLine, MarkLine, Marks, Said } from './lines.tsx';
import { PageSection } from './section.tsx';
import { useNetwork } from './model.ts';

/** Outcomes: gifts both ways by category, and who should hear that their introduction bore fruit. */
export function Outcomes() {
  const words = useWords();
  const { answers: { network: { byCategory }, news } } = useNetwork();
  const phrases = words.networkView.outcomes;
  const given = byCategory.reduce((sum, outcome) => sum + outcome.given.length, 0);
  const received = byCategory.reduce((sum, outcome) => sum + outcome.received.length, 0);
  if (given + received + news.length === 0) return null;
  return (
    <PageSection name="outcomes" head={words.network.cameOfIt} summary={phrases.summary(given, received)}>
      {() => (
        <>
          <Counts
            counts={byCategory.map((outcome) => ({
              key: outcome.category ?? '',
              label: phrases.kind(words.goals.outcome(outcome.category)),
              count: outcome.given.length + outcome.received.length,
              given: outcome.given.length,
              said: phrases.counts(outcome.given.length, outcome.received.length),
              evidence: () => <Marks marks={[...outcome.given, ...outcome.received].sort((a, b) => b.date.day - a.date.day)} />,
            }))}
          />
          {news.length > 0 && (
            <>
              <h4>{words.network.news}</h4>
              <ul class="rapport-network-list">
                {news.map((one) => (
                  <li key={`${one.introducer}\n${one.introduced}`}>
                    <OneNews news={one} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </PageSection>
  );
}

/** What to tell someone who made an introduction, with its line and the first entry since. */
export function OneNews({ news }: { readonly news: IntroductionNews }) {
  const { words, today, discreet } = usePlatform();
  const { nameAt } = useNames();
  const { introducer, introduced, received, evidence: [tie, entry] } = news;
  useTextsOf(received);
  return (
    <>
      <Said source={tie}>
        <span dir="auto">{words.introductions.news(nameAt(introducer), nameAt(introduced), discreet ? { ...news, received: [] } : news, today)}</span>
      </Said>
      <EntryLine entry={entry} />
      {[...received].reverse().map((mark, index) => <MarkLine mark={mark} key={index} />)}
    </>
  );
}
