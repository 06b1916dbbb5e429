import type { DatedExchange } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { usePlatform } from '../platform.ts';
import { FewLines, SourceLine } from './section.tsx';

/** One exchange: its date, what it was, and the state of a request. Opens its line; what closed a request opens beside it. */
export function ExchangeLine({ exchange }: { readonly exchange: DatedExchange }) {
  const { words, today, discreet } = usePlatform();
  const { between } = words.contactView;
  const { date, what, state, closedBy } = exchange;
  const said = what === '' ? between.something : plainWords(what);
  return (
    <>
      <SourceLine source={exchange} class="rapport-dated-line">
        <span class="rapport-line-date">{words.dates.shortDate(date, today)}</span>
        <span class="rapport-line-text">
          {!discreet && <span dir="auto">{said}</span>}
          {state !== null && <span class="rapport-muted"> ({between.state[state]})</span>}
        </span>
      </SourceLine>
      {closedBy !== undefined && <SourceLine source={closedBy} class="rapport-muted">{between.closedBy(closedBy.line)}</SourceLine>}
    </>
  );
}

/** Some exchanges, each as its line. */
export function ExchangeLines({ exchanges }: { readonly exchanges: readonly DatedExchange[] }) {
  return <FewLines items={exchanges}>{(exchange) => <ExchangeLine exchange={exchange} />}</FewLines>;
}
