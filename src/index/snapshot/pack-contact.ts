import type { Cadence } from '../../domain/cadence.ts';
import type { Birthday, ContactFacts, NotCountedReason, Reach, Status } from '../../domain/contact.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { packCommitment, packInteraction, packPlan, unpackCommitment, unpackInteraction, unpackPlan } from './pack-entries.ts';
import type { Packer, Unpacker } from './packed.ts';
import { packDate, packLinks, packLocated, packWords, unpackDate, unpackDay, unpackLinks, unpackLocated, unpackWords } from './pack-values.ts';

const STATUSES: readonly Status[] = ['active', 'paused', 'archived', 'do-not-contact', 'deceased'];
const REACH: readonly Reach['kind'][] = ['email', 'phone', 'website', 'linkedin', 'location', 'timezone'];
const UNITS = ['day', 'month'] as const;
const NOT_COUNTED: readonly NotCountedReason[] = [
  'quoted', 'code', 'comment', 'html', 'embed', 'open-task', 'cancelled-task', 'footnote', 'outside-log', 'no-date', 'unreadable-date', 'too-large',
];

/** Puts down what a contact's note says, without the texts of its entries. */
export function packContact(to: Packer, facts: ContactFacts, outcomes: CategoryVocabulary): void {
  const text = (value: string): void => to.word(value);
  const day = (value: number): void => to.number(value);
  text(facts.name);
  for (const words of [facts.otherNames, facts.tags, facts.organisations]) packWords(to, words);
  for (const word of [facts.role, facts.relationship, facts.circle, facts.metAt]) to.optional(word, text);
  packLocated(to, facts.metOn, (date) => packDate(to, date));
  for (const links of [facts.introducedBy, facts.knows, facts.goals]) packLinks(to, links);
  packLocated(to, facts.cadence, (said) => {
    text(said.text);
    packCadence(to, said.cadence);
  });
  packLocated(to, facts.lastContact, (date) => packDate(to, date));
  packLocated(to, facts.nextContact, day);
  packLocated(to, facts.snoozedUntil, day);
  to.choice(facts.status, STATUSES);
  to.optional(facts.statusLine, (line) => to.number(line));
  packLocated(to, facts.birthday, (birthday) => packBirthday(to, birthday));
  packLocated(to, facts.anniversary, (birthday) => packBirthday(to, birthday));
  to.list(facts.reach, (reach) => {
    to.choice(reach.kind, REACH);
    text(reach.text);
    to.number(reach.line);
  });
  to.flag(facts.reciprocityOff);
  to.flag(facts.private);
  to.list(facts.interactions, (entry) => packInteraction(to, entry, outcomes));
  to.list(facts.plans, (plan) => packPlan(to, plan));
  to.list(facts.commitments, (commitment) => packCommitment(to, commitment));
  to.list(facts.notCounted, ({ line, reason }) => {
    to.number(line);
    to.choice(reason, NOT_COUNTED);
  });
}

/** Takes up what {@link packContact} has put down of the note at `path`. */
export function unpackContact(from: Unpacker, path: string): ContactFacts {
  const text = (): string => from.word();
  const day = (): ReturnType<typeof unpackDay> => unpackDay(from);
  const date = (): ReturnType<typeof unpackDate> => unpackDate(from);
  const birthday = (): Birthday => unpackBirthday(from);
  return {
    path,
    name: text(),
    otherNames: unpackWords(from),
    tags: unpackWords(from),
    organisations: unpackWords(from),
    role: from.optional(text),
    relationship: from.optional(text),
    circle: from.optional(text),
    metAt: from.optional(text),
    metOn: unpackLocated(from, date),
    introducedBy: unpackLinks(from),
    knows: unpackLinks(from),
    goals: unpackLinks(from),
    cadence: unpackLocated(from, () => ({ text: text(), cadence: unpackCadence(from) })),
    lastContact: unpackLocated(from, date),
    nextContact: unpackLocated(from, day),
    snoozedUntil: unpackLocated(from, day),
    status: from.choice(STATUSES),
    statusLine: from.optional(() => from.number()),
    birthday: unpackLocated(from, birthday),
    anniversary: unpackLocated(from, birthday),
    reach: from.list(() => ({ kind: from.choice(REACH), text: text(), line: from.number() })),
    reciprocityOff: from.flag(),
    private: from.flag(),
    interactions: from.list(() => unpackInteraction(from, path)),
    plans: from.list(() => unpackPlan(from, path)),
    commitments: from.list(() => unpackCommitment(from, path)),
    notCounted: from.list(() => ({ line: from.number(), reason: from.choice(NOT_COUNTED) })),
  };
}

/** Nobody is kept in touch with every 0 days: that is none. */
function packCadence(to: Packer, cadence: Cadence): void {
  to.number(cadence === 'none' ? 0 : cadence.every);
  if (cadence !== 'none') to.choice(cadence.unit, UNITS);
}

function unpackCadence(from: Unpacker): Cadence {
  const every = from.number();
  return every === 0 ? 'none' : { every, unit: from.choice(UNITS) };
}

function packBirthday(to: Packer, { year, month, day }: Birthday): void {
  to.optional(year, (value) => to.number(value));
  to.number(month);
  to.optional(day, (value) => to.number(value));
}

function unpackBirthday(from: Unpacker): Birthday {
  return { year: from.optional(() => from.number()), month: from.number(), day: from.optional(() => from.number()) };
}
