import type { Day } from '../../../domain/day.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import { CHANNELS } from '../../../notes/log/channels.ts';
import type { LogFormView } from '../../../views/log-form/form-view.ts';
import type { Session } from '../session/session.ts';
import type { FormState } from './form-state.ts';
import { factOf, itemKey } from './form-state.ts';
import type { FormReading } from './interpret-form.ts';
import type { PlannedWrite } from './plan-write.ts';

/** What the filled-in form comes to. */
export interface Answer {
  readonly understood: FormReading;
  /** Open promises and requests that this may settle. */
  readonly openItems: readonly OpenItem[];
  readonly plan: PlannedWrite;
}

/** The form at this moment. */
export interface FormNow {
  readonly state: FormState;
  /** `null` until it has been computed once. */
  readonly answer: Answer | null;
  /** Paths of notes that no longer exist. */
  readonly gone: ReadonlySet<string>;
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly draftFrom: Day | null;
}

/** Everything the form shows. */
export function formModel({ state, answer, gone, refusal, isSaving, draftFrom }: FormNow, session: Session): LogFormView {
  const [day, channel, direction] = [factOf(state.facts, 'day'), factOf(state.facts, 'channel'), factOf(state.facts, 'direction')];
  const first = state.people.find(({ path }) => path !== null);
  const settled = new Set(state.settles.map(itemKey));
  const reciprocity = first?.path == null ? null : session.index.relationship(first.path, session.today())?.reciprocity;
  const continues = answer?.plan.continues ?? null;
  return {
    people: state.people.map(({ name, path }) => ({ name, path, isGone: path !== null && gone.has(path) })),
    text: state.text,
    day: { value: answer?.understood.entry.date ?? state.date ?? { day: session.today(), precision: 'day' }, words: day?.words.trim() ?? null },
    dayText: state.dayText,
    unclearDay: answer?.understood.unclearDay ?? null,
    channel: { value: state.channel ?? channel, words: channel?.words.trim() ?? null },
    channels: [...new Set([...CHANNELS, ...Object.values(session.settings.channels)])],
    direction: { value: state.direction ?? direction?.direction ?? null, words: direction?.words.trim() ?? null },
    isAttempt: state.attempt,
    isPlan: answer?.understood.entry.planned ?? false,
    marks: state.marks,
    marksWith: state.people.length > 1 && first !== undefined ? first.name : null,
    followUp: state.followUp,
    followUpRead: answer?.understood.entry.followUp ?? null,
    open: state.open,
    openItems: (answer?.openItems ?? []).map((item) => ({ key: itemKey(item), item, isChosen: settled.has(itemKey(item)) })),
    balance: reciprocity?.shown === true ? reciprocity : null,
    continues: continues === null ? null : { date: continues.date, isChosen: state.continues },
    writings: answer?.plan.writings ?? [],
    refusal,
    isSaving,
    draftFrom,
  };
}
