import type { Cadence } from '../../domain/cadence.ts';
import type { CalendarDate, Day } from '../../domain/day.ts';
import type { BeforeAsking } from '../../domain/exchange/before-asking.ts';
import type { Channel, Direction, ExchangeKind } from '../../domain/interaction.ts';
import type { NamedChannel } from '../../domain/named-channel.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';

/** The kinds of marks, in the order of the form. */
export const KINDS: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];

/** What a chip opens below the chips. */
export type RowName = 'day' | 'channel' | ExchangeKind | 'follow-up' | 'frequency';

/** A participant. */
export interface PersonModel {
  readonly name: string;
  readonly path: string | null;
  /** Whether the note was deleted while the form was open. */
  readonly isGone: boolean;
}

/** A person that can be chosen. */
export type PersonOption =
  | { readonly kind: 'contact'; readonly path: string; readonly name: string; readonly otherName: string | null; readonly detail: string; readonly lastContact: CalendarDate | null }
  | { readonly kind: 'new' | 'plain'; readonly name: string };

export interface OptionGroup {
  readonly kind: 'today' | 'recent' | 'found' | 'without';
  readonly options: readonly PersonOption[];
}

/** What would be written into one note: the lines and their heading, or why it is refused. */
export interface WritePreview {
  readonly path: string;
  readonly name: string;
  readonly heading: string | null;
  readonly lines: readonly string[];
  readonly refused: string | null;
  /** What is left undone, such as a property that can't be changed; `null` for nothing. */
  readonly remark: string | null;
}

/** An open promise, request or plan that this may close. */
export interface OfferedItem {
  readonly key: string;
  readonly item: OpenItem;
  readonly isChosen: boolean;
}

/** Why a text can't be read as a date. */
export interface UnclearDay {
  readonly kind: 'ambiguous' | 'impossible' | 'unreadable';
  readonly written: string;
}

/** Everything that the form shows. */
export interface LogFormView {
  readonly people: readonly PersonModel[];
  readonly text: string;
  readonly day: CalendarDate;
  readonly dayText: string;
  readonly unclearDay: UnclearDay | null;
  readonly channel: NamedChannel;
  readonly channels: readonly Channel[];
  readonly direction: Direction | null;
  /** The facts that words of the text state. */
  readonly fromText: readonly ('day' | 'channel' | 'direction')[];
  readonly isAttempt: boolean;
  readonly isPlan: boolean;
  readonly marks: Readonly<Record<ExchangeKind, readonly string[]>>;
  /** The person that marks are about, if there are several participants. */
  readonly marksWith: string | null;
  readonly followUp: string;
  readonly followUpRead: { readonly by: Day; readonly text: string | null } | null;
  /** How often to keep in touch with the only participant: as it applies now, and as chosen here. `null` if it can't be chosen. */
  readonly frequency: { readonly current: Cadence | null; readonly chosen: Cadence | null } | null;
  readonly open: readonly RowName[];
  readonly openItems: readonly OfferedItem[];
  /** What to know where something is asked for; `null` where give and take isn't shown. */
  readonly beforeAsking: BeforeAsking | null;
  /** The date of the entry that the text can be added to. */
  readonly continues: { readonly date: CalendarDate; readonly isChosen: boolean } | null;
  readonly writings: readonly WritePreview[];
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly draftFrom: Day | null;
}

/** The actions of the form. */
export interface LogFormActions {
  readonly options: (typed: string) => readonly OptionGroup[];
  readonly addPerson: (option: PersonOption) => void;
  /** Adds the typed name as a participant: the only contact of that name, else the name alone. */
  readonly addTyped: (typed: string) => void;
  readonly removePerson: (index: number) => void;
  readonly makeNote: (index: number) => void;
  readonly type: (text: string) => void;
  readonly toggleRow: (row: RowName) => void;
  readonly chooseDay: (day: Day) => void;
  readonly typeDay: (text: string) => void;
  readonly chooseChannel: (channel: Channel | null) => void;
  readonly chooseDirection: (direction: Direction | null) => void;
  readonly toggleAttempt: () => void;
  readonly setMark: (kind: ExchangeKind, index: number, what: string) => void;
  readonly addMark: (kind: ExchangeKind) => void;
  readonly setFollowUp: (text: string) => void;
  /** Sets the date of the follow-up to a phrase such as `in 1 week`, and keeps what to do. */
  readonly presetFollowUp: (when: string) => void;
  readonly chooseFrequency: (cadence: Cadence | null) => void;
  readonly toggleOpenItem: (key: string) => void;
  readonly toggleContinues: () => void;
  readonly startEmpty: () => void;
  readonly save: (andNext: boolean) => void;
}
