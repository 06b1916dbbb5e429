import type { Commitment, Direction, Exchange, ExchangeKind, FollowUp, Interaction, Plan, RequestState } from '../../domain/interaction.ts';
import { tellingWordsOf } from '../../domain/exchange/telling-words.ts';
import { eventKeyIn } from '../../domain/events/venue-name.ts';
import { subjectOfMark } from '../../domain/giving/subject.ts';
import { saysFirstMeeting } from '../../domain/relationship/first-meeting.ts';
import { fingerprintOfMark } from '../../domain/text/fingerprint.ts';
import { linksOfMark } from '../../notes/text/links.ts';
import { subject } from './giving-codecs.ts';
import type { Codec } from './transfer.ts';
import { date, day, link, number, word } from './value-codecs.ts';

// Entries without their texts: those are read from the note again when they are shown.

const EXCHANGE_KINDS: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
const REQUEST_STATES: readonly (RequestState | null)[] = [null, 'open', 'done', 'declined', 'dropped'];
const DIRECTIONS: readonly (Direction | null)[] = [null, 'out', 'in'];
const WAITING_FOR: readonly Commitment['waitingFor'][] = ['me', 'them'];

/** What an entry has, as bits of one number, since most entries have little. The two lowest bits are its direction. */
const ATTEMPT = 4;
const CHANNEL = 8;
const EXCHANGES = 16;
const FOLLOW_UPS = 32;
const PEOPLE = 64;
const FIRST_MEETING = 128;
const EVENT_KEY = 256;

const NONE: readonly never[] = [];

export const interaction: Codec<Interaction> = (transfer, entry) => {
  const line = transfer.number(entry?.line);
  const on = date(transfer, entry?.date);
  const has = transfer.number(entry && contentsOf(entry));
  const read: Interaction = {
    path: transfer.path,
    line,
    date: on,
    channel: (has & CHANNEL) === 0 ? null : transfer.word(entry?.channel ?? undefined),
    direction: DIRECTIONS[has & 3] ?? null,
    attempt: (has & ATTEMPT) !== 0,
    text: '',
    exchanges: (has & EXCHANGES) === 0 ? NONE : transfer.list(entry?.exchanges, exchange),
    followUps: (has & FOLLOW_UPS) === 0 ? NONE : transfer.list(entry?.followUps, followUp),
    with: (has & PEOPLE) === 0 ? NONE : transfer.list(entry?.with, link),
    people: NONE,
    alsoIn: NONE,
  };
  if ((has & (FIRST_MEETING | EVENT_KEY)) === 0) return read;
  return {
    ...read,
    ...((has & FIRST_MEETING) === 0 ? {} : { saysFirstMeeting: true }),
    ...((has & EVENT_KEY) === 0 ? {} : { eventKey: transfer.large((entry && eventKeyIn(entry)) ?? undefined) }),
  };
};

function contentsOf(entry: Interaction): number {
  const { direction, attempt, channel, exchanges, followUps, with: people } = entry;
  const has = (bit: number, is: boolean): number => (is ? bit : 0);
  return DIRECTIONS.indexOf(direction) | has(ATTEMPT, attempt) | has(CHANNEL, channel !== null) | has(EXCHANGES, exchanges.length > 0) | has(FOLLOW_UPS, followUps.length > 0) | has(PEOPLE, people.length > 0) | has(FIRST_MEETING, saysFirstMeeting(entry)) | has(EVENT_KEY, eventKeyIn(entry) !== null);
}

const followUp: Codec<FollowUp> = (transfer, value) => ({ by: day(transfer, value?.by), line: transfer.number(value?.line) });

/** A mark keeps what answers need of its words: their category, their links, their fingerprint and what they are about. */
const exchange: Codec<Exchange> = (transfer, mark) => ({
  kind: transfer.choice(EXCHANGE_KINDS, mark?.kind),
  what: '',
  state: transfer.choice(REQUEST_STATES, mark?.state),
  closedOn: transfer.optional(mark?.closedOn, day),
  line: transfer.number(mark?.line),
  digest: {
    category: transfer.optional(mark && transfer.categories?.categoryOf(mark), word),
    links: transfer.list(mark && linksOfMark(mark), link),
    fingerprint: transfer.large(mark && fingerprintOfMark(mark)),
    words: transfer.list(mark && tellingWordsOf(mark), number),
    subject: subject(transfer, mark && subjectOfMark(mark)),
  },
});

export const plan: Codec<Plan> = (transfer, value) => ({
  path: transfer.path,
  line: transfer.number(value?.line),
  date: date(transfer, value?.date),
  boxed: transfer.flag(value?.boxed),
  channel: transfer.optional(value?.channel, word),
  text: '',
  with: transfer.list(value?.with, link),
});

export const commitment: Codec<Commitment> = (transfer, value) => ({
  path: transfer.path,
  line: transfer.number(value?.line),
  text: '',
  due: transfer.optional(value?.due, day),
  waitingFor: transfer.choice(WAITING_FOR, value?.waitingFor),
  since: transfer.optional(value?.since, day),
  repeats: transfer.flag(value?.repeats),
});
