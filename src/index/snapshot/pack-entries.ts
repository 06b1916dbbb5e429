import type { Commitment, Direction, Exchange, ExchangeKind, FollowUp, Interaction, Plan, RequestState } from '../../domain/interaction.ts';
import { fingerprintOfMark } from '../../domain/text/fingerprint.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { linksOfMark } from '../../notes/text/links.ts';
import type { Packer, Unpacker } from './packed.ts';
import { packDate, packLinks, unpackDate, unpackDay, unpackLinks } from './pack-values.ts';

// Entries of a note at `path`, as they were read from it, without their texts. Pairs: what the first puts down, the second takes up.

const EXCHANGE_KINDS: readonly ExchangeKind[] = ['gave', 'received', 'thanked', 'asked', 'asked-me'];
const REQUEST_STATES: readonly (RequestState | null)[] = [null, 'open', 'done', 'declined', 'dropped'];
const DIRECTIONS: readonly (Direction | null)[] = [null, 'out', 'in'];
const WAITING_FOR: readonly Commitment['waitingFor'][] = ['me', 'them'];

/** What an entry has, as bits of one number: most have little. The two lowest are its direction. */
const ATTEMPT = 4;
const CHANNEL = 8;
const EXCHANGES = 16;
const FOLLOW_UPS = 32;
const PEOPLE = 64;

const NONE: readonly never[] = [];

export function packInteraction(to: Packer, entry: Interaction, outcomes: CategoryVocabulary): void {
  const { line, date, channel, direction, attempt, exchanges, followUps, with: people } = entry;
  const has = (bit: number, is: boolean): number => (is ? bit : 0);
  to.number(line);
  packDate(to, date);
  to.number(DIRECTIONS.indexOf(direction) | has(ATTEMPT, attempt) | has(CHANNEL, channel !== null) | has(EXCHANGES, exchanges.length > 0) | has(FOLLOW_UPS, followUps.length > 0) | has(PEOPLE, people.length > 0));
  if (channel !== null) to.word(channel);
  if (exchanges.length > 0) to.list(exchanges, (mark) => packExchange(to, mark, outcomes));
  if (followUps.length > 0) to.list(followUps, (followUp) => packFollowUp(to, followUp));
  if (people.length > 0) packLinks(to, people);
}

export function unpackInteraction(from: Unpacker, path: string): Interaction {
  const line = from.number();
  const date = unpackDate(from);
  const has = from.number();
  return {
    path,
    line,
    date,
    channel: (has & CHANNEL) === 0 ? null : from.word(),
    direction: DIRECTIONS[has & 3] ?? null,
    attempt: (has & ATTEMPT) !== 0,
    text: '',
    exchanges: (has & EXCHANGES) === 0 ? NONE : from.list(() => unpackExchange(from)),
    followUps: (has & FOLLOW_UPS) === 0 ? NONE : from.list(() => ({ by: unpackDay(from), line: from.number() })),
    with: (has & PEOPLE) === 0 ? NONE : unpackLinks(from),
    people: NONE,
    alsoIn: NONE,
  };
}

function packFollowUp(to: Packer, { by, line }: FollowUp): void {
  to.number(by);
  to.number(line);
}

function packExchange(to: Packer, mark: Exchange, outcomes: CategoryVocabulary): void {
  to.choice(mark.kind, EXCHANGE_KINDS);
  to.choice(mark.state, REQUEST_STATES);
  to.optional(mark.closedOn, (day) => to.number(day));
  to.number(mark.line);
  to.optional(outcomes.categoryOf(mark), (group) => to.word(group));
  packLinks(to, linksOfMark(mark));
  to.large(fingerprintOfMark(mark));
}

function unpackExchange(from: Unpacker): Exchange {
  const kind = from.choice(EXCHANGE_KINDS);
  const state = from.choice(REQUEST_STATES);
  const closedOn = from.optional(() => unpackDay(from));
  const line = from.number();
  const outcome = from.optional(() => from.word());
  const links = unpackLinks(from);
  return { kind, what: '', state, closedOn, line, digest: { category: outcome, links, likeness: from.large() } };
}

export function packPlan(to: Packer, { line, date, boxed, channel, with: people }: Plan): void {
  to.number(line);
  packDate(to, date);
  to.flag(boxed);
  to.optional(channel, (word) => to.word(word));
  packLinks(to, people);
}

export function unpackPlan(from: Unpacker, path: string): Plan {
  return { path, line: from.number(), date: unpackDate(from), boxed: from.flag(), channel: from.optional(() => from.word()), text: '', with: unpackLinks(from) };
}

export function packCommitment(to: Packer, { line, due, waitingFor, since, repeats }: Commitment): void {
  to.number(line);
  to.optional(due, (day) => to.number(day));
  to.choice(waitingFor, WAITING_FOR);
  to.optional(since, (day) => to.number(day));
  to.flag(repeats);
}

export function unpackCommitment(from: Unpacker, path: string): Commitment {
  return { path, line: from.number(), text: '', due: from.optional(() => unpackDay(from)), waitingFor: from.choice(WAITING_FOR), since: from.optional(() => unpackDay(from)), repeats: from.flag() };
}
