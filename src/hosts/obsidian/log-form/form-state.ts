import type { Cadence } from '../../../domain/cadence.ts';
import type { CalendarDate, Day } from '../../../domain/day.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import type { Direction, ExchangeKind } from '../../../domain/interaction.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import type { Participant } from '../../../index/write/log-changes.ts';
import type { LogVocabulary } from '../../../notes/log/log-vocabulary.ts';
import type { ItemToClose } from '../../../notes/log/typed/items-to-close.ts';
import type { TypedKind } from '../../../notes/log/typed/typed-words.ts';
import { readTypedWords } from '../../../notes/log/typed/typed-words.ts';
import type { RowName } from '../../../views/log-form/form-view.ts';

export type MarkTexts = Readonly<Record<ExchangeKind, readonly string[]>>;

/** What has been filled in so far. */
export interface FormState {
  readonly people: readonly Participant[];
  /** As typed. Words that state a fact which isn't chosen below are read as that fact. */
  readonly text: string;
  /** `null` for the one that the text says, else today. */
  readonly date: CalendarDate | null;
  /** The date as typed. */
  readonly dayText: string;
  /** `null` for the one that the text says, if it says one. */
  readonly channel: NamedChannel | null;
  /** `null` for the one that the text says, if it says one. */
  readonly direction: Direction | null;
  readonly attempt: boolean;
  readonly marks: MarkTexts;
  readonly followUp: string;
  /** The boxes of open items that were ticked or unticked by hand, by {@link itemKey}. */
  readonly ticked: ReadonlyMap<string, boolean>;
  /** How often to keep in touch from now on; `null` leaves it as it is. */
  readonly frequency: Cadence | null;
  /** Whether to add the text to the offered entry. */
  readonly continues: boolean;
  readonly open: readonly RowName[];
}

const NO_MARKS: MarkTexts = { gave: [], received: [], thanked: [], asked: [], 'asked-me': [] };

export function emptyForm(people: readonly Participant[]): FormState {
  return { people, text: '', date: null, dayText: '', channel: null, direction: null, attempt: false, marks: NO_MARKS, followUp: '', ticked: new Map(), frequency: null, continues: false, open: [] };
}

/** The form for the next person on the same occasion: date and channel stay. */
export function formForNext(date: CalendarDate, said: NamedChannel): FormState {
  return { ...emptyForm([]), date, channel: said.channel === null ? null : namedChannel(said) };
}

/** The form as it was filled in on an earlier day: the day that it meant then is chosen, and its words are taken out of the text. */
export function keepingDay(state: FormState, on: Day, vocabulary: LogVocabulary): FormState {
  if (state.date !== null || !isWorthSaving(state)) return state;
  const { facts: [said], text } = readTypedWords(state.text, { today: on, vocabulary, wanted: new Set<TypedKind>(['day']) });
  return { ...state, text, date: said?.kind === 'day' ? said.date : { day: on, precision: 'day' }, dayText: '' };
}

/** The kinds of facts that the text may state: those that aren't chosen. */
export function wantedFacts({ date, channel, direction }: FormState): ReadonlySet<TypedKind> {
  const chosen = { day: date, channel, direction };
  return new Set((['day', 'direction', 'channel'] as const).filter((kind) => chosen[kind] === null));
}

/** The marks with text, in their order. */
export function filledMarks(marks: MarkTexts): readonly { readonly kind: ExchangeKind; readonly what: string }[] {
  const kinds: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
  return kinds.flatMap((kind) => marks[kind].filter((what) => what.trim() !== '').map((what) => ({ kind, what: what.trim() })));
}

/** Whether the form holds anything worth a draft. */
export function isWorthSaving({ text, marks, followUp }: FormState): boolean {
  return text.trim() !== '' || filledMarks(marks).length > 0 || followUp.trim() !== '';
}

/** Identifies an open item among those of one contact. */
export function itemKey({ kind, path, line, text }: OpenItem): string {
  return `${kind} ${path}:${line} ${text}`;
}

/** Whether an entry is to close an open item: by hand, else if it is certain. */
export function isTicked({ item, isCertain }: ItemToClose, { ticked }: FormState): boolean {
  return ticked.get(itemKey(item)) ?? isCertain;
}
