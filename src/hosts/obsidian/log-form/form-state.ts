import type { CalendarDate } from '../../../domain/day.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import type { Direction, ExchangeKind } from '../../../domain/interaction.ts';
import type { OpenItem } from '../../../domain/relationship/open-items.ts';
import type { Participant } from '../../../index/write/log-changes.ts';
import type { TypedFact, TypedKind, TypedWords } from '../../../notes/log/typed/typed-words.ts';
import { withWordsBack } from '../../../notes/log/typed/typed-words.ts';
import type { RowName } from '../../../views/log-form/form-view.ts';

export type MarkTexts = Readonly<Record<ExchangeKind, readonly string[]>>;

/** What has been filled in so far. */
export interface FormState {
  readonly people: readonly Participant[];
  /** The text without the words that have moved to `facts`. */
  readonly text: string;
  readonly facts: readonly TypedFact[];
  /** Facts whose words were put back into the text, where they stay. */
  readonly left: readonly TypedKind[];
  /** `null` for today. */
  readonly date: CalendarDate | null;
  /** The date as typed. */
  readonly dayText: string;
  /** `null` for the one that the text says, if it says one. */
  readonly channel: NamedChannel | null;
  readonly direction: Direction | null;
  readonly attempt: boolean;
  readonly marks: MarkTexts;
  readonly followUp: string;
  /** Promises and requests that this entry settles. */
  readonly settles: readonly OpenItem[];
  /** Whether to add the text to the offered entry. */
  readonly continues: boolean;
  readonly open: readonly RowName[];
}

const NO_MARKS: MarkTexts = { gave: [], received: [], thanked: [], asked: [], 'asked-me': [] };

export function emptyForm(people: readonly Participant[]): FormState {
  return { people, text: '', facts: [], left: [], date: null, dayText: '', channel: null, direction: null, attempt: false, marks: NO_MARKS, followUp: '', settles: [], continues: false, open: [] };
}

/** The form for the next person on the same occasion: date and channel stay. */
export function formForNext(state: FormState): FormState {
  const said = state.channel ?? factOf(state.facts, 'channel');
  return { ...emptyForm([]), date: state.date ?? factOf(state.facts, 'day')?.date ?? null, channel: said === null ? null : namedChannel(said) };
}

/** The kinds of facts that the text may still state. */
export function wantedFacts({ facts, left, date, channel, direction }: FormState): ReadonlySet<TypedKind> {
  const wanted = new Set<TypedKind>(['day', 'direction', 'channel']);
  if (date !== null) wanted.delete('day');
  if (channel !== null) wanted.delete('channel');
  if (direction !== null) wanted.delete('direction');
  for (const kind of [...left, ...facts.map((fact) => fact.kind)]) wanted.delete(kind);
  return wanted;
}

/** The form with words that state facts moved out of the text. */
export function withMoved(state: FormState, { facts, text }: TypedWords): FormState {
  return facts.length === 0 ? state : { ...state, facts: [...state.facts, ...facts], text };
}

/** The form with a fact's words back in the text, where they stay until the text is cleared. */
export function withReturned(state: FormState, kind: TypedKind): FormState {
  const index = state.facts.findIndex((fact) => fact.kind === kind);
  const fact = state.facts[index];
  if (fact === undefined) return state;
  // Facts removed after it keep their place: their words go back before what follows.
  const facts = state.facts.filter((other) => other !== fact);
  return { ...state, facts, left: [...state.left, kind], text: withWordsBack(state.text, fact) };
}

/** The form with a new text; an empty text resets what was put back into it. */
export function withText(state: FormState, text: string): FormState {
  return { ...state, text, left: text.trim() === '' ? [] : state.left };
}

/** The form with a chosen fact, which replaces words of the same kind: those go back into the text. */
export function withChosen(state: FormState, kind: TypedKind, chosen: Partial<FormState>): FormState {
  return { ...withReturned(state, kind), ...chosen };
}

export function factOf<Kind extends TypedKind>(facts: readonly TypedFact[], kind: Kind): Extract<TypedFact, { kind: Kind }> | null {
  return facts.find((fact): fact is Extract<TypedFact, { kind: Kind }> => fact.kind === kind) ?? null;
}

/** The marks with text, in their order. */
export function filledMarks(marks: MarkTexts): readonly { readonly kind: ExchangeKind; readonly what: string }[] {
  const kinds: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
  return kinds.flatMap((kind) => marks[kind].filter((what) => what.trim() !== '').map((what) => ({ kind, what: what.trim() })));
}

/** Whether the form holds anything worth a draft. */
export function isWorthSaving({ text, facts, marks, followUp }: FormState): boolean {
  return text.trim() !== '' || facts.length > 0 || filledMarks(marks).length > 0 || followUp.trim() !== '';
}

/** Identifies an open item among those of one contact. */
export function itemKey({ kind, path, line, text }: OpenItem): string {
  return `${kind} ${path}:${line} ${text}`;
}
