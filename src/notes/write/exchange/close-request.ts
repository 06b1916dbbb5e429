import type { Day } from '../../../domain/day.ts';
import { formatDay } from '../../../domain/day.ts';
import type { Exchange, Interaction, RequestState } from '../../../domain/interaction.ts';
import type { DatedExchange } from '../../../domain/relationship/relationship.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Edit } from '../../text/splice.ts';
import { noteLines } from '../../text/line-table.ts';
import type { LinkedInteraction, OtherNote } from '../../../domain/other-note.ts';
import { areUnchanged, changesOne, compareInPlace, compareRecords, sameProfile } from '../compare-facts.ts';
import { recordsIn } from '../daily/records-in.ts';
import { firstReadBack } from '../read-back.ts';
import { closingPlaces } from './closing-places.ts';

/** The outcome of an open request, and the day it was recorded. */
export interface RequestClosing {
  /** As the index gives it. It is found again by its words and the date of its entry, and by its line if several match. */
  readonly request: Pick<DatedExchange, 'kind' | 'what' | 'date' | 'line'>;
  readonly state: Exclude<RequestState, 'open'>;
  readonly on: Day;
}

/** The position of a request in a note's facts. */
interface Found {
  readonly entry: Interaction;
  readonly exchange: Exchange;
}

/**
 * Closes an open request (`asked`, `asked-me`) of any note with a suffix in its mark, `– done 2026-09-01`, whatever form
 * the mark has (docs/note-format.md, "Requests"). The result is read back first: this request must be closed on this day
 * and nothing else changed. The edit is refused if no position gives that.
 */
export function closeRequest(text: string, path: string, { request, state, on }: RequestClosing, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  const records = note === null ? recordsIn(path, text, reader) : null;
  const found = findRequest(note?.facts.interactions ?? records?.interactions ?? [], request);
  if ('refused' in found) return found;
  const { line } = found.exchange;
  const suffix = `– ${state} ${formatDay(on)}`;
  const closed: Exchange = { ...found.exchange, state, closedOn: on };
  const places = closingPlaces(noteLines(text), line, request.what).map((place) => [{ start: place, end: place, text: ` ${suffix}` }]);
  const refusal: Refusal = { refused: { kind: 'closing-not-read-back', suffix }, line };
  if (records !== null) return firstReadBack(text, places, (result) => recordsIn(path, result, reader), (after) => recordsClosed(records, after, found, closed, suffix), refusal);
  return firstReadBack(text, places, (result) => reader.readContactNote(path, result), (after) => note !== null && saysClosed(note, after, found, closed, suffix), refusal);
}

function findRequest(interactions: readonly Interaction[], { kind, what, date, line }: RequestClosing['request']): Found | Refusal {
  const same = interactions
    .filter((entry) => entry.date.day === date.day && entry.date.precision === date.precision)
    .flatMap((entry) => entry.exchanges.filter((exchange) => exchange.kind === kind && exchange.what === what).map((exchange) => ({ entry, exchange })));
  const open = same.filter(({ exchange }) => exchange.state === 'open');
  const [first] = open;
  const there = open.find(({ exchange }) => exchange.line === line);
  if (there !== undefined) return there;
  if (first === undefined) {
    const closed = same[0]?.exchange;
    return closed === undefined ? { refused: { kind: 'gone', target: 'request' }, line: null } : { refused: { kind: 'closed-already' }, line: closed.line };
  }
  return open.length === 1 ? first : { refused: { kind: 'ambiguous', target: 'request' }, line: first.exchange.line };
}

/** Whether one request was closed and nothing else changed. */
function saysClosed(before: ContactNote, after: ContactNote, { entry, exchange }: Found, closed: Exchange, suffix: string): boolean {
  const { interactions, plans, commitments, notCounted, problems, hints } = compareInPlace(before, after);
  const isClosed = changesOne(interactions, entry, (open, now) => isClosedEntry(open, now, exchange, closed, suffix));
  return (
    isClosed && areUnchanged(plans, commitments, notCounted, problems, hints) &&
    sameProfile(before, after) && isSameValue(otherProperties(after), otherProperties(before))
  );
}

/** The same in a note that isn't a contact, where the line of a daily note is a fact of its own. */
function recordsClosed(before: OtherNote, after: OtherNote, { entry, exchange }: Found, closed: Exchange, suffix: string): boolean {
  const { interactions, plans, mentions, tasks, problems } = compareRecords(before, after);
  const isClosed = changesOne(interactions, entry, (open, now) => {
    const asBefore: LinkedInteraction = { ...now, written: open.written };
    return isClosedEntry(open, asBefore, exchange, closed, suffix);
  });
  return isClosed && areUnchanged(plans, mentions, tasks, problems);
}

/** Whether an entry differs in nothing but the request. A mark written as a tag uses the entry's own words as the request, so the suffix is part of them too. */
function isClosedEntry(open: Interaction, now: Interaction, exchange: Exchange, closed: Exchange, suffix: string): boolean {
  const exchanges = open.exchanges.map((mark) => (mark === exchange ? closed : mark));
  return (now.text === open.text || saysWithout(now.text, suffix, open.text)) && isSameValue(now, { ...open, text: now.text, exchanges });
}

function saysWithout(text: string, suffix: string, before: string): boolean {
  return text.replace(` ${suffix}`, '') === before;
}

/** The properties that don't hold entries must stay the same. */
function otherProperties({ frontmatter }: ContactNote): readonly (readonly [string, unknown])[] {
  return frontmatter.properties.filter(({ key }) => key.toLowerCase() !== 'interactions').map(({ key, value }) => [key, value]);
}
