import { useId } from 'preact/hooks';
import type { Commitment, Plan } from '../../domain/interaction.ts';
import { promiseItem } from '../../domain/relationship/open-items.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { IconButton } from '../icon-button.tsx';
import { usePlatform } from '../platform.ts';
import { DoneBox } from '../done-box.tsx';
import { ChannelIcon, ChannelWord } from '../channel-icon.tsx';
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
  readonly done: ContactActions['done'];
}

/** Open tasks of other notes, which are ticked there. */
export function Tasks({ head, name, tasks, path, nameOf, done }: TasksProps) {
  if (tasks.length === 0) return null;
  return (
    <PanelSection head={head} name={name}>
      <ul class="rapport-promises">
        {tasks.map((task, index) => (
          <OpenTask promise={task} note={task.path === path ? null : nameOf(task.path)} done={done} key={`${task.text} ${String(task.due)} ${String(index)}`} />
        ))}
      </ul>
    </PanelSection>
  );
}

/** An open promise or task, and its box. */
export function OpenTask({ promise, note, done }: { readonly promise: Commitment; readonly note: string | null; readonly done: ContactActions['done'] }) {
  const { words, today, discreet } = usePlatform();
  const { promises } = words.contactView;
  const id = useId();
  const { text, due, waitingFor, repeats } = promise;
  const item = promiseItem(promise);
  const said = discreet ? promises.something : plainWords(text);
  return (
    <li class="rapport-promise">
      <DoneBox item={item} describedBy={id} onDone={() => void done(item)} />
      <SourceLine source={promise}>
        <span dir="auto">{said}</span>
        <span class="rapport-muted" id={id}>
          {[waitingFor === 'me' ? promises.you : promises.they, ...(due === null ? [] : [promises.due(due, today)]), ...(repeats ? [promises.repeats] : []), ...(note === null || discreet ? [] : [note])].join(' · ')}
        </span>
      </SourceLine>
    </li>
  );
}

/** What is planned, by date. */
export function Plans({ plans, reschedule }: { readonly plans: readonly Plan[]; readonly reschedule: ContactActions['reschedule'] }) {
  const { words, today } = usePlatform();
  if (plans.length === 0) return null;
  return (
    <PanelSection head={words.contactView.plans.head} name="plans">
      <ul class="rapport-lines">
        {plans.map((plan, index) => (
          <li class="rapport-marked-line" key={`${plan.path}:${String(plan.line)} ${String(index)}`}>
            <PlanLine plan={plan} />
            <div class="rapport-line-buttons">
              <IconButton icon="lucide-calendar-clock" label={words.contactView.plans.reschedule(plan.date, today)} onClick={() => reschedule(plan)} />
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function PlanLine({ plan }: { readonly plan: Plan }) {
  const { words, today, discreet } = usePlatform();
  return (
    <SourceLine source={plan} class="rapport-dated-line">
      <span class="rapport-line-date">{words.dates.shortDate(plan.date, today)}</span>
      <span class="rapport-line-text">
        <ChannelIcon entry={plan} />
        {!discreet && <ChannelWord entry={plan} />}
        {!discreet && <span dir="auto">{plainWords(plan.text)}</span>}
      </span>
    </SourceLine>
  );
}
