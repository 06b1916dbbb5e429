import type { Day } from '../../../domain/day.ts';
import { formatDate, formatDay, parseDate, parseDay } from '../../../domain/day.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import type { ExchangeKind } from '../../../domain/interaction.ts';
import type { Participant } from '../../../index/write/log-changes.ts';
import type { FormState } from './form-state.ts';
import { emptyForm, isWorthSaving } from './form-state.ts';

/** Where drafts are stored: per vault, on this device only. */
export interface DraftStore {
  load(): unknown;
  save(data: unknown): void;
}

/** A form that was closed without saving. */
interface FormDraft {
  readonly on: Day;
  readonly state: FormState;
}

const KEPT_FOR_DAYS = 7;
const MOST_DRAFTS = 20;

/** Stores unsaved forms for seven days, one per first person. Each instance belongs to one form. */
export class Drafts {
  private keptAs: string | null = null;

  constructor(private readonly store: DraftStore) {}

  /** The draft for these people; without people, the latest draft. */
  find(people: readonly Participant[], today: Day): FormDraft | null {
    const key = keyOf(people);
    const found = this.kept(today).find(({ state }) => key === NOBODY || keyOf(state.people) === key) ?? null;
    this.keptAs = found === null ? null : keyOf(found.state.people);
    return found;
  }

  /** Stores the form as its draft, or deletes the draft if there is nothing to keep. */
  keep(state: FormState, today: Day): void {
    const key = keyOf(state.people);
    const others = this.kept(today).filter((draft) => keyOf(draft.state.people) !== key && keyOf(draft.state.people) !== this.keptAs);
    this.keptAs = isWorthSaving(state) ? key : null;
    this.write(this.keptAs === null ? others : [{ on: today, state }, ...others]);
  }

  /** Deletes the draft: the form was saved or discarded. */
  forget(people: readonly Participant[], today: Day): void {
    this.keep(emptyForm(people), today);
  }

  private kept(today: Day): readonly FormDraft[] {
    const data = this.store.load();
    return listOf(data).flatMap((item) => readDraft(item) ?? []).filter(({ on }) => today - on <= KEPT_FOR_DAYS);
  }

  private write(drafts: readonly FormDraft[]): void {
    this.store.save(drafts.length === 0 ? null : drafts.slice(0, MOST_DRAFTS).map(written));
  }
}

const NOBODY = '';

function keyOf([first]: readonly Participant[]): string {
  return first === undefined ? NOBODY : (first.path ?? first.name);
}

function written({ on, state: { people, text, date, channel, direction, attempt, marks, followUp } }: FormDraft): unknown {
  return { on: formatDay(on), people, text, date: date === null ? null : formatDate(date), channel, direction, attempt, marks, followUp };
}

/** `null` for anything that isn't a draft. */
function readDraft(data: unknown): FormDraft | null {
  const fields = asRecord(data);
  const on = parseDay(textOf(fields['on']));
  if (on === null) return null;
  const marks = asRecord(fields['marks']);
  const marksOf = (kind: ExchangeKind): readonly string[] => listOf(marks[kind]).filter((what) => typeof what === 'string');
  const direction = fields['direction'];
  const state: FormState = {
    ...emptyForm(listOf(fields['people']).flatMap(readPerson)),
    text: textOf(fields['text']),
    date: parseDate(textOf(fields['date'])),
    channel: readChannel(fields['channel']),
    direction: direction === 'out' || direction === 'in' ? direction : null,
    attempt: fields['attempt'] === true,
    marks: { gave: marksOf('gave'), received: marksOf('received'), thanked: marksOf('thanked'), asked: marksOf('asked'), 'asked-me': marksOf('asked-me') },
    followUp: textOf(fields['followUp']),
  };
  const open = (['gave', 'received', 'thanked', 'asked', 'asked-me'] as const).filter((kind) => state.marks[kind].length > 0);
  return { on, state: { ...state, open: state.followUp === '' ? open : [...open, 'follow-up'] } };
}

function readChannel(data: unknown): NamedChannel | null {
  const { channel, channelWord } = asRecord(data);
  if (typeof channel !== 'string') return null;
  return typeof channelWord === 'string' ? { channel, channelWord } : { channel };
}

function readPerson(data: unknown): readonly Participant[] {
  const { name, path } = asRecord(data);
  return typeof name === 'string' ? [{ name, path: typeof path === 'string' ? path : null }] : [];
}

function textOf(data: unknown): string {
  return typeof data === 'string' ? data : '';
}

function listOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function asRecord(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
}
