import { useId } from 'preact/hooks';
import type { Commitment, Plan } from '../../domain/interaction.ts';
import { plainWords } from '../../domain/plain-words.ts';
import { usePlatform } from '../platform.ts';
import { ChannelIcon } from './channel-icon.tsx';
import type { ContactActions } from './contact-actions.ts';
import { Line, Section } from './section.tsx';

/** Open tasks, mine and theirs, to be ticked off in the note where they stand. */
export function Promises({ promises, tick }: { readonly promises: readonly Commitment[]; readonly tick: ContactActions['tick'] }) {
  const { words } = usePlatform();
  if (promises.length === 0) return null;
  return (
    <Section head={words.contactView.promises.head} name="promises">
      <ul class="rapport-promises">
        {promises.map((promise, index) => (
          <OpenPromise promise={promise} tick={tick} key={`${promise.text} ${String(promise.due)} ${String(index)}`} />
        ))}
      </ul>
    </Section>
  );
}

function OpenPromise({ promise, tick }: { readonly promise: Commitment; readonly tick: ContactActions['tick'] }) {
  const { words, today, discreet } = usePlatform();
  const { promises } = words.contactView;
  const id = useId();
  const { text, due, waitingFor, repeats } = promise;
  const said = discreet ? promises.something : plainWords(text);
  return (
    <li class="rapport-promise">
      <label class="rapport-promise-tick">
        <input
          type="checkbox"
          class="rapport-promise-box"
          checked={false}
          disabled={repeats}
          aria-label={promises.tick(said)}
          aria-describedby={id}
          onChange={(event) => {
            // The note says whether it is ticked: until it does, the box is as before.
            event.currentTarget.checked = false;
            void tick(promise);
          }}
        />
      </label>
      <Line source={promise}>
        <span dir="auto">{said}</span>
        <span class="rapport-muted" id={id}>
          {[waitingFor === 'me' ? promises.you : promises.they, ...(due === null ? [] : [promises.due(due, today)]), ...(repeats ? [promises.repeats] : [])].join(' · ')}
        </span>
      </Line>
    </li>
  );
}

/** What is planned, by day. */
export function Plans({ plans }: { readonly plans: readonly Plan[] }) {
  const { words, today, discreet } = usePlatform();
  if (plans.length === 0) return null;
  return (
    <Section head={words.contactView.plans.head} name="plans">
      <ul class="rapport-lines">
        {plans.map((plan, index) => (
          <li key={`${plan.path}:${String(plan.line)} ${String(index)}`}>
            <Line source={plan} class="rapport-dated-line">
              <span class="rapport-line-date">{words.dates.shortDate(plan.date, today)}</span>
              <span class="rapport-line-text">
                <ChannelIcon channel={plan.channel} />
                {!discreet && <span dir="auto">{plainWords(plan.text)}</span>}
              </span>
            </Line>
          </li>
        ))}
      </ul>
    </Section>
  );
}
