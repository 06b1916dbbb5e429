import type { ComponentChildren } from 'preact';
import type { RequestState } from '../../domain/interaction.ts';
import { planItem } from '../../domain/relationship/open-items.ts';
import type { DatedExchange, Relationship } from '../../domain/relationship/relationship.ts';
import type { Source } from '../../domain/source.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { DoneBox } from '../done-box.tsx';
import { Fold } from '../fold.tsx';
import { usePlatform } from '../platform.ts';
import type { ContactActions } from './contact-actions.ts';
import { ExchangeLines } from './exchange-line.tsx';
import { OpenTask } from './promises.tsx';
import { PanelSection, SourceLine } from './section.tsx';

interface OpenBetweenYouProps {
  readonly relationship: Relationship;
  readonly nameOf: (path: string) => string;
  readonly actions: Pick<ContactActions, 'done' | 'close' | 'reschedule' | 'thank'>;
}

const STATES = ['done', 'declined', 'dropped'] as const satisfies readonly Exclude<RequestState, 'open'>[];

/** What waits for me, then what waits for them, each with what can be done about it. */
export function OpenBetweenYou({ relationship, nameOf, actions: { done, close, reschedule, thank } }: OpenBetweenYouProps) {
  const { words, today } = usePlatform();
  const { record: { commitments, facts }, reciprocity, unansweredPlans } = relationship;
  const { openByMe, openByThem } = reciprocity;
  const toThank = reciprocity.shown ? reciprocity.toThank : [];
  if (commitments.length + openByMe.length + openByThem.length + unansweredPlans.length + toThank.length === 0) return null;
  const promises = (of: 'me' | 'them') =>
    commitments.map((promise, index) => promise.waitingFor === of && <OpenTask promise={promise} note={promise.path === facts.path ? null : nameOf(promise.path)} done={done} key={`${promise.text} ${String(index)}`} />);
  const requests = (all: readonly DatedExchange[]) => all.map((request) => <OpenRequest request={request} close={close} key={`${request.kind} ${String(request.date.day)} ${request.what}`} />);
  return (
    <PanelSection head={words.contactView.open.head} name="open">
      <ul class="rapport-open-list">
        {requests(openByThem)}
        {promises('me')}
        {unansweredPlans.map((plan, index) => {
          const item = planItem(plan);
          return (
            <li class="rapport-promise" key={`plan ${String(index)}`}>
              <DoneBox item={item} onDone={() => void done(item)} />
              <OpenLine source={plan} what={plan.text} state={words.contactView.open.planned(plan.date, today)} />
              <div class="rapport-row-actions">
                <button type="button" class="rapport-small-button" aria-label={words.contactView.plans.reschedule(plan.date, today)} onClick={() => reschedule(plan)}>{words.queueView.action('reschedule')}</button>
              </div>
            </li>
          );
        })}
        {toThank.length > 0 && <ThankYou received={toThank} thank={thank} />}
        {requests(openByMe)}
        {promises('them')}
      </ul>
    </PanelSection>
  );
}

function OpenLine({ source, what, state }: { readonly source: Source; readonly what: string; readonly state: ComponentChildren }) {
  const { discreet } = usePlatform();
  return (
    <SourceLine source={source}>
      {!discreet && what !== '' && <span class="rapport-open-what" dir="auto">{plainWords(what)}</span>}
      <span class="rapport-muted">{state}</span>
    </SourceLine>
  );
}

function OpenRequest({ request, close }: { readonly request: DatedExchange; readonly close: ContactActions['close'] }) {
  const { words, today, discreet } = usePlatform();
  const { open, between } = words.contactView;
  const { what, date, givenSince } = request;
  const kind = request.kind === 'asked' ? 'asked' : 'asked-me';
  const since = words.dates.relativeDate(date, today);
  const said = what === '' || discreet ? between.something : plainWords(what);
  return (
    <li class="rapport-open-item">
      <OpenLine source={request} what={what} state={kind === 'asked' ? open.youAsked(since) : open.theyAsked(since)} />
      {givenSince !== undefined && (
        <SourceLine source={givenSince}>
          <span class="rapport-muted" dir="auto">{open.givenSince(kind, discreet || givenSince.what === '' ? null : plainWords(givenSince.what))}</span>
        </SourceLine>
      )}
      <div class="rapport-row-actions">
        {STATES.map((state) => (
          <button type="button" class="rapport-small-button" aria-label={open.closeLabel(open.close[kind][state], said)} onClick={() => void close(request, state)} key={state}>
            {open.close[kind][state]}
          </button>
        ))}
      </div>
    </li>
  );
}

/** What they gave last, and what else waits for thanks: one thank-you settles all. */
function ThankYou({ received, thank }: { readonly received: readonly DatedExchange[]; readonly thank: ContactActions['thank'] }) {
  const { words, today, discreet } = usePlatform();
  const { open, between } = words.contactView;
  const latest = received.at(-1);
  const others = received.slice(0, -1).reverse();
  if (latest === undefined) return null;
  return (
    <li class="rapport-open-item">
      <OpenLine source={latest} what={latest.what} state={open.theyGave(words.dates.relativeDate(latest.date, today))} />
      <div class="rapport-row-actions">
        <button type="button" class="rapport-small-button" aria-label={open.closeLabel(open.thanked, latest.what === '' || discreet ? between.something : plainWords(latest.what))} onClick={() => void thank(latest)}>
          {open.thanked}
        </button>
      </div>
      {others.length > 0 && <Fold summary={open.moreToThank(others.length)}>{() => <ExchangeLines exchanges={others} />}</Fold>}
    </li>
  );
}
