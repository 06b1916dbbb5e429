import type { CalendarDate, Day } from '../../../domain/day.ts';
import { addDays } from '../../../domain/day.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import { shareTellingWord } from '../../../domain/exchange/telling-words.ts';
import { canBeDone, promiseItem, requestItem, type OpenItem } from '../../../domain/relationship/open-items.ts';
import { readDateAndText, readSpokenDate } from '../../../notes/dates/spoken-date.ts';
import type { NewEntry } from '../../../notes/write/log-entry.ts';
import { readTypedWords } from '../../../notes/log/typed/typed-words.ts';
import type { UnclearDay } from '../../../views/log-form/form-view.ts';
import type { Session } from '../session/session.ts';
import type { FormState } from './form-state.ts';
import { factOf, filledMarks, wantedFacts, withMoved } from './form-state.ts';

export type EntryForAll = Omit<NewEntry, 'with'>;

/** What the form means as filled in: the entry to write, or why there is none yet. */
export interface FormReading {
  readonly entry: EntryForAll;
  /** The typed date, if it can be read. */
  readonly spokenDate: CalendarDate | null;
  readonly unclearDay: UnclearDay | null;
  /** The sentence that says why it can't be saved yet, or `null`. */
  readonly obstacle: string | null;
}

/** Text is offered as an addition to an entry no older than this. */
const CONTINUES_WITHIN_DAYS = 14;
/** Of promises, and of requests. */
const MOST_OFFERED = 3;

/** Interprets the form. Words that state facts count whether they have moved into chips yet or not. */
export function interpretForm(state: FormState, session: Session): FormReading {
  const { words: { logForm }, settings, reader: { vocabulary } } = session;
  const today = session.today();
  const { facts, text } = withMoved(state, readTypedWords(state.text, { today, vocabulary, wanted: wantedFacts(state), finished: true }));
  const spoken = state.dayText.trim() === '' ? null : readSpokenDate(state.dayText, today, 'past', settings.dateOrder);
  const spokenDate = spoken?.kind === 'date' ? spoken.date : null;
  const date = spokenDate ?? state.date ?? factOf(facts, 'day')?.date ?? { day: today, precision: 'day' as const };
  const unclearDay = spoken !== null && spoken.kind !== 'date' ? { kind: spoken.kind, written: spoken.written } : null;
  const asked = state.followUp.trim() === '' ? null : readDateAndText(state.followUp, today, settings.dateOrder);
  const followUp = asked?.kind === 'date' ? { by: asked.day, text: asked.text } : null;
  const entry: EntryForAll = {
    date,
    text: text.trim(),
    ...namedChannel(state.channel ?? factOf(facts, 'channel') ?? { channel: null }),
    direction: state.direction ?? factOf(facts, 'direction')?.direction ?? null,
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
  return { entry, spokenDate, unclearDay, obstacle: obstacles.find((obstacle) => obstacle !== null) ?? null };
}

/** A date alone isn't an entry. */
function saysNothing({ text, channel, marks, attempt, followUp }: EntryForAll): boolean {
  return text === '' && channel === null && marks.length === 0 && !attempt && followUp === null;
}

/**
 * What this entry may settle between me and a contact: open promises that share a word with it, and open requests, those that
 * do so first, then the latest.
 */
export function settleable({ index }: Session, path: string, { date, planned, attempt, text, marks }: EntryForAll, today: Day): readonly OpenItem[] {
  const relationship = index.relationship(path, today);
  if (relationship === null || planned || attempt) return [];
  const said = [text, ...marks.map(({ what }) => what)].join('\n');
  const { reciprocity: { openByMe, openByThem }, record: { commitments } } = relationship;
  const isNamed = (item: OpenItem): boolean => shareTellingWord(item.text, said);
  const promises = commitments.map(promiseItem).filter((item) => canBeDone(item) && isNamed(item));
  const requests = [...openByMe, ...openByThem].filter((request) => request.date.day <= date.day).sort((a, b) => b.date.day - a.date.day).map(requestItem);
  return [...promises.slice(0, MOST_OFFERED), ...[...new Set([...requests.filter(isNamed), ...requests])].slice(0, MOST_OFFERED)];
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
