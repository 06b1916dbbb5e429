import type { RequestState } from '../../domain/interaction.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import type { DatedExchange } from '../../domain/relationship/relationship.ts';
import { usePlatform } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ExchangeLine } from './exchange-line.tsx';
import { SourceLine, PanelSection } from './section.tsx';

interface OpenRequestsProps {
  readonly byMe: readonly DatedExchange[];
  readonly byThem: readonly DatedExchange[];
  readonly close: ContactActions['close'];
}

const STATES = ['done', 'declined', 'dropped'] as const satisfies readonly Exclude<RequestState, 'open'>[];

/** Open requests, both ways, with buttons to close them. */
export function OpenRequests({ byMe, byThem, close }: OpenRequestsProps) {
  const { words } = usePlatform();
  if (byMe.length + byThem.length === 0) return null;
  return (
    <PanelSection head={words.contactView.open.head} name="open">
      <ul class="rapport-open-requests">
        {[...byThem, ...byMe].map((request) => (
          <OpenRequest request={request} close={close} key={`${request.kind} ${String(request.date.day)} ${request.what}`} />
        ))}
      </ul>
    </PanelSection>
  );
}

function OpenRequest({ request, close }: { readonly request: DatedExchange; readonly close: ContactActions['close'] }) {
  const { words, today, discreet } = usePlatform();
  const { open, between } = words.contactView;
  const { kind, what, date, givenSince } = request;
  const since = words.dates.relativeDate(date, today);
  const said = what === '' || discreet ? between.something : plainWords(what);
  const buttons = kind === 'asked' ? open.close.asked : open.close['asked-me'];
  return (
    <li class="rapport-open-request">
      <SourceLine source={request}>
        {!discreet && (
          <span class="rapport-open-what" dir="auto">
            {said}
          </span>
        )}
        <span class="rapport-muted">{kind === 'asked' ? open.youAsked(since) : open.theyAsked(since)}</span>
      </SourceLine>
      {givenSince !== undefined && (
        <SourceLine source={givenSince}>
          <span class="rapport-muted" dir="auto">{open.givenSince(kind === 'asked' ? 'asked' : 'asked-me', discreet || givenSince.what === '' ? null : plainWords(givenSince.what))}</span>
        </SourceLine>
      )}
      <div class="rapport-row-actions">
        {STATES.map((state) => (
          <button type="button" class="rapport-small-button" aria-label={open.closeLabel(buttons[state], said)} onClick={() => void close(request, state)} key={state}>
            {buttons[state]}
          </button>
        ))}
      </div>
    </li>
  );
}

/** Thank-yous due, oldest first. */
export function ToThankFor({ received }: { readonly received: readonly DatedExchange[] }) {
  const { words } = usePlatform();
  if (received.length === 0) return null;
  return (
    <PanelSection head={words.contactView.thanks.head} name="thanks">
      <ul class="rapport-lines">
        {received.map((exchange, index) => (
          <li key={`${exchange.path}:${String(exchange.line)} ${String(index)}`}>
            <ExchangeLine exchange={exchange} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
