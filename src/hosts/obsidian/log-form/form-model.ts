import type { Day } from '../../../domain/day.ts';
import { beforeAsking } from '../../../domain/exchange/before-asking.ts';
import { CHANNELS } from '../../../notes/log/channels.ts';
import type { ItemToClose } from '../../../notes/log/typed/items-to-close.ts';
import type { LogFormView } from '../../../views/log-form/form-view.ts';
import type { Session } from '../session/session.ts';
import type { FormState } from './form-state.ts';
import { isTicked, itemKey } from './form-state.ts';
import type { FormReading } from './interpret-form.ts';
import type { PlannedWrite } from './plan-write.ts';

/** What the filled-in form comes to. */
export interface Answer {
  readonly understood: FormReading;
  /** Open items that this may close. */
  readonly openItems: readonly ItemToClose[];
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
  const first = state.people.find(({ path }) => path !== null);
  const relationship = first?.path == null ? null : session.index.relationship(first.path, session.today());
  const continues = answer?.plan.continues ?? null;
  return {
    people: state.people.map(({ name, path }) => ({ name, path, isGone: path !== null && gone.has(path) })),
    text: state.text,
    day: answer?.understood.entry.date ?? state.date ?? { day: session.today(), precision: 'day' },
    dayText: state.dayText,
    unclearDay: answer?.understood.unclearDay ?? null,
    channel: answer?.understood.channel ?? state.channel ?? { channel: null },
    channels: [...new Set([...CHANNELS, ...Object.values(session.settings.channels)])],
    direction: answer?.understood.entry.direction ?? state.direction,
    fromText: answer?.understood.fromText ?? [],
    isAttempt: state.attempt,
    isPlan: answer?.understood.entry.planned ?? false,
    marks: state.marks,
    marksWith: state.people.length > 1 && first !== undefined ? first.name : null,
    followUp: state.followUp,
    followUpRead: answer?.understood.entry.followUp ?? null,
    frequency: relationship == null || state.people.length > 1 ? null : { current: relationship.cadence?.cadence ?? null, chosen: state.frequency },
    open: state.open,
    openItems: (answer?.openItems ?? []).map((found) => ({ key: itemKey(found.item), item: found.item, isChosen: isTicked(found, state) })),
    beforeAsking: beforeAsking(relationship, session.today()),
    continues: continues === null ? null : { date: continues.date, isChosen: state.continues },
    writings: answer?.plan.writings ?? [],
    refusal,
    isSaving,
    draftFrom,
  };
}
