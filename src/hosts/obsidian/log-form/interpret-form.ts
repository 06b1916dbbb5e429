import type { CalendarDate, Day } from '../../../domain/day.ts';
import { addDays } from '../../../domain/day.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import { canBeDone, openItems, type OpenItem } from '../../../domain/relationship/open-items.ts';
import { readDateAndText, readSpokenDate } from '../../../notes/dates/spoken-date.ts';
import type { NewEntry } from '../../../notes/write/log-entry.ts';
import { channelOfLabel } from '../../../notes/log/entry/entry-head.ts';
import type { LogVocabulary } from '../../../notes/log/log-vocabulary.ts';
import type { ItemToClose } from '../../../notes/log/typed/items-to-close.ts';
import { itemsToClose } from '../../../notes/log/typed/items-to-close.ts';
import type { TypedFact, TypedKind } from '../../../notes/log/typed/typed-words.ts';
import { readTypedWords } from '../../../notes/log/typed/typed-words.ts';
import { headOf } from '../../../notes/write/entry/expected-entry.ts';
import type { UnclearDay } from '../../../views/log-form/form-view.ts';
import type { Session } from '../session/session.ts';
import type { FormState } from './form-state.ts';
import { filledMarks, wantedFacts } from './form-state.ts';

export type EntryForAll = Omit<NewEntry, 'with'>;

/** What the form means as filled in: the entry to write, or why there is none yet. */
export interface FormReading {
  readonly entry: EntryForAll;
  /** The channel as chosen, or as the words say it, also within a sentence. */
  readonly channel: NamedChannel;
  /** The facts that are read from the text. */
  readonly fromText: readonly TypedKind[];
  /** The typed date, if it can be read. */
  readonly spokenDate: CalendarDate | null;
  readonly unclearDay: UnclearDay | null;
  /** The sentence that says why it can't be saved yet, or `null`. */
  readonly obstacle: string | null;
}

/** Text is offered as an addition to an entry no older than this. */
const CONTINUES_WITHIN_DAYS = 14;
const MOST_OFFERED = 4;

/** Interprets the form. */
export function interpretForm(state: FormState, session: Session): FormReading {
  const { words: { logForm }, settings, reader: { vocabulary } } = session;
  const today = session.today();
  const { facts, text } = readTypedWords(state.text, { today, vocabulary, wanted: wantedFacts(state) });
  const [day, stated, arrow] = [factOf(facts, 'day'), factOf(facts, 'channel'), factOf(facts, 'direction')];
  const head = headOf(text, vocabulary.channels);
  const channel = namedChannel(state.channel === null ? (stated ?? { channel: null }) : inOwnWord(state.channel, text, vocabulary));
  const spoken = state.dayText.trim() === '' ? null : readSpokenDate(state.dayText, today, 'past', settings.dateOrder);
  const spokenDate = spoken?.kind === 'date' ? spoken.date : null;
  const date = spokenDate ?? state.date ?? day?.date ?? { day: today, precision: 'day' as const };
  const unclearDay = spoken !== null && spoken.kind !== 'date' ? { kind: spoken.kind, written: spoken.written } : null;
  const asked = state.followUp.trim() === '' ? null : readDateAndText(state.followUp, today, settings.dateOrder);
  const followUp = asked?.kind === 'date' ? { by: asked.day, text: asked.text } : null;
  const entry: EntryForAll = {
    date,
    text: text.trim(),
    ...channel,
    direction: state.direction ?? arrow?.direction ?? null,
    attempt: state.attempt,
    marks: filledMarks(state.marks),
    followUp,
    planned: date.day > today,
  };
  const obstacles = [
    unclearDay === null ? null : logForm.noDate(unclearDay.kind, unclearDay.written),
    asked === null || asked.kind === 'date' ? null : asked.kind === 'unreadable' ? logForm.noFollowUpDate(asked.written) : logForm.noDate(asked.kind, asked.written),
    followUp !== null && followUp.by < date.day ? logForm.followUpBefore(followUp.by, date, today) : null,
    entry.planned && entry.marks.length > 0 ? logForm.marksInFuture : null,
    entry.planned && entry.attempt ? logForm.attemptInFuture : null,
    saysNothing(entry) ? logForm.nothingSaid : null,
  ];
  const said = head.channel === null || channel.channel !== null ? channel : { channel: head.channel, ...(head.channelWord === null ? {} : { channelWord: head.channelWord }) };
  const fromText = facts.map(({ kind }) => kind);
  return { entry, channel: said, fromText, spokenDate, unclearDay, obstacle: obstacles.find((obstacle) => obstacle !== null) ?? null };
}

function factOf<Kind extends TypedKind>(facts: readonly TypedFact[], kind: Kind): Extract<TypedFact, { kind: Kind }> | null {
  return facts.find((fact): fact is Extract<TypedFact, { kind: Kind }> => fact.kind === kind) ?? null;
}

/** A chosen channel in the first word that the text has for it: *meal* is called lunch where the text speaks of lunch. */
function inOwnWord({ channel, channelWord }: NamedChannel, text: string, { channels }: LogVocabulary): NamedChannel {
  const word = channelWord ?? text.match(WORDS)?.slice(0, MOST_WORDS).find((each) => each.toLowerCase() !== channel && channelOfLabel(each, channels) === channel);
  return word === undefined ? { channel } : { channel, channelWord: word };
}

const WORDS = /[\p{L}\p{N}]+/gu;
const MOST_WORDS = 200;

/** A date alone isn't an entry. */
function saysNothing({ text, channel, marks, attempt, followUp }: EntryForAll): boolean {
  return text === '' && channel === null && marks.length === 0 && !attempt && followUp === null;
}

/** The open items with a contact that the words of this entry touch, those first that it certainly closes. */
export function closable({ index }: Session, path: string, { date, planned, attempt, text, channel, channelWord, marks }: EntryForAll, today: Day): readonly ItemToClose[] {
  const relationship = index.relationship(path, today);
  if (relationship === null || planned || attempt) return [];
  const items = openItems(relationship).filter((item) => canBeDone(item) && (sinceWhen(item) ?? -Infinity) <= date.day);
  const found = itemsToClose(items, { day: date.day, text: [channelWord ?? channel ?? '', text].join('\n'), marks }, relationship.record.facts.name);
  return [...found.filter(({ isCertain }) => isCertain), ...found.filter(({ isCertain }) => !isCertain)].slice(0, MOST_OFFERED);
}

/** The first day on which an item can be done; `null` if any can. */
function sinceWhen(item: OpenItem): Day | null {
  return item.kind === 'promise' ? item.promise.since : item.kind === 'request' ? item.request.date.day : item.plan.date.day;
}

/** The latest entry by the same channel of the last two weeks in the contact's own note, if only words would be added to it. */
export function continuable({ index }: Session, path: string, entry: EntryForAll, today: Day): Interaction | null {
  const { date, channel, direction, attempt, marks, followUp, planned, text } = entry;
  const onlyWords = text !== '' && direction === null && !attempt && marks.length === 0 && followUp === null && !planned && date.precision === 'day';
  if (!onlyWords || channel === null) return null;
  const since = addDays(date.day, 1 - CONTINUES_WITHIN_DAYS);
  const recent = index.relationship(path, today)?.record.history.filter((other) => other.path === path && other.channel === channel && !other.attempt && other.date.precision === 'day' && other.date.day >= since && other.date.day <= date.day);
  return recent?.[recent.length - 1] ?? null;
}
