import { useId } from 'preact/hooks';
import type { Commitment, Plan } from '../../domain/interaction.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { usePlatform } from '../platform.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import type { ContactActions } from './contact-actions.ts';
import { SourceLine, PanelSection } from './section.tsx';

interface TasksProps {
  readonly head: string;
  /** Identifies the section in the panel. */
  readonly name: string;
  readonly tasks: readonly Commitment[];
  /** The contact's own note; tasks in other notes show which one. */
  readonly path: string;
  readonly nameOf: (path: string) => string;
  readonly tick: ContactActions['tick'];
}

/** Open promises, mine and theirs, which are ticked in their own notes. */
export function Tasks({ head, name, tasks, path, nameOf, tick }: TasksProps) {
  if (tasks.length === 0) return null;
  return (
    <PanelSection head={head} name={name}>
      <ul class="rapport-promises">
        {tasks.map((task, index) => (
          <OpenTask promise={task} note={task.path === path ? null : nameOf(task.path)} tick={tick} key={`${task.text} ${String(task.due)} ${String(index)}`} />
        ))}
      </ul>
    </PanelSection>
  );
}

function OpenTask({ promise, note, tick }: { readonly promise: Commitment; readonly note: string | null; readonly tick: ContactActions['tick'] }) {
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
            // The note decides whether it is ticked, so the box changes only when the note does.
            event.currentTarget.checked = false;
            void tick(promise);
          }}
        />
      </label>
      <SourceLine source={promise}>
        <span dir="auto">{said}</span>
        <span class="rapport-muted" id={id}>
          {[waitingFor === 'me' ? promises.you : promises.they, ...(due === null ? [] : [promises.due(due, today)]), ...(repeats ? [promises.repeats] : []), ...(note === null || discreet ? [] : [note])].join(' · ')}
        </span>
      </SourceLine>
    </li>
  );
}

/** What is planned, by day. */
export function Plans({ plans }: { readonly plans: readonly Plan[] }) {
  const { words, today, discreet } = usePlatform();
  if (plans.length === 0) return null;
  return (
    <PanelSection head={words.contactView.plans.head} name="plans">
      <ul class="rapport-lines">
        {plans.map((plan, index) => (
          <li key={`${plan.path}:${String(plan.line)} ${String(index)}`}>
            <SourceLine source={plan} class="rapport-dated-line">
              <span class="rapport-line-date">{words.dates.shortDate(plan.date, today)}</span>
              <span class="rapport-line-text">
                <ChannelIcon channel={plan.channel} />
                {!discreet && <span dir="auto">{plainWords(plan.text)}</span>}
              </span>
            </SourceLine>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
