import type { Birthday } from '../../../domain/contact.ts';
import type { Day } from '../../../domain/day.ts';
import { formatDate, formatDay } from '../../../domain/day.ts';
import { namedChannel } from '../../../domain/named-channel.ts';
import type { Exchange, Interaction } from '../../../domain/interaction.ts';
import type { DatedExchange, ExchangeCounts, Queue, Reason, Reciprocity, Relationship } from '../../../domain/relationship/relationship.ts';
import type { Source } from '../../../domain/source.ts';
import { words } from '../messages.ts';

/** One contact as JSON, with the reasons to follow up (docs/note-format.md, "JSON export"). */
export function contactJson(relationship: Relationship, reasons: readonly Reason[], today: Day): object {
  const { record, lastContact, cadence } = relationship;
  const { facts } = record;
  const answered = relationship.reciprocity.ledger.filter(({ closedBy }) => closedBy !== undefined);
  return {
    path: facts.path,
    name: facts.name,
    otherNames: facts.otherNames,
    organisations: facts.organisations,
    role: facts.role,
    relationship: facts.relationship,
    circle: facts.circle,
    status: facts.status,
    private: facts.private,
    tags: facts.tags,
    introducedBy: facts.introducedBy.map(({ target }) => target),
    knows: facts.knows.map(({ target }) => target),
    goals: facts.goals.map(({ target }) => target),
    reach: facts.reach.map(({ kind, text }) => ({ kind, text })),
    anniversary: facts.anniversary === null ? null : birthdayText(facts.anniversary.value),
    nextContact: optionalDay(facts.nextContact?.value ?? null),
    snoozedUntil: optionalDay(facts.snoozedUntil?.value ?? null),
    metOn: facts.metOn === null ? null : formatDate(facts.metOn.value),
    metAt: facts.metAt,
    standing: relationship.stage,
    quiet: relationship.quiet,
    lastContact: lastContact === null ? null : { date: formatDate(lastContact.date), precision: lastContact.date.precision, ...place(lastContact) },
    cadence: cadence === null ? null : { text: cadence.text, from: cadence.from },
    due: optionalDay(relationship.due),
    birthday: facts.birthday === null ? null : birthdayText(facts.birthday.value),
    reciprocity: reciprocityJson(relationship.reciprocity),
    interactions: record.history.map((interaction) => interactionJson(interaction, answered)),
    plans: record.plans.map((plan) => ({ date: formatDate(plan.date), precision: plan.date.precision, ...namedChannel(plan), text: plan.text, ...place(plan) })),
    promises: record.commitments.map((promise) => ({ text: promise.text, due: optionalDay(promise.due), waitingFor: promise.waitingFor, ...place(promise) })),
    tasks: record.tasks.map((task) => ({ text: task.text, due: optionalDay(task.due), waitingFor: task.waitingFor, ...place(task) })),
    mentions: record.mentions.map((mention) => ({ date: mention.date === null ? null : formatDate(mention.date), text: mention.text, reason: mention.reason, ...place(mention) })),
    reasons: reasons.map((reason) => ({ kind: reason.kind, text: words.reason(reason, today) })),
    notCounted: facts.notCounted.map(({ line, reason }) => ({ line, reason })),
  };
}

/** The queue as JSON (docs/note-format.md, "JSON export"). */
export function queueJson(queue: Queue, today: Day): readonly object[] {
  return queue.items.map(({ relationship, reasons }) => ({
    path: relationship.record.facts.path,
    reasons: reasons.map((reason) => ({ kind: reason.kind, text: words.reason(reason, today) })),
  }));
}

/** `1990-04-17`, `--04-17` without a year, `1990-04` without a day. */
export function birthdayText({ year, month, day }: Birthday): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const front = year === null ? '--' : `${String(year).padStart(4, '0')}-`;
  return `${front}${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** One interaction. `answered` are the requests that a later entry has closed. */
export function interactionJson(interaction: Interaction, answered: readonly DatedExchange[]): object {
  return {
    date: formatDate(interaction.date),
    precision: interaction.date.precision,
    ...namedChannel(interaction),
    direction: interaction.direction,
    attempt: interaction.attempt,
    text: interaction.text,
    exchanges: interaction.exchanges.map((exchange) => markJson(exchange, interaction.path, answered)),
    with: interaction.people,
    followUps: interaction.followUps.map(({ by }) => formatDay(by)),
    ...place(interaction),
    alsoIn: interaction.alsoIn.map(place),
  };
}

/** A mark with its state, which a later entry may have changed. */
function markJson({ kind, what, line, state, inNote }: Exchange, own: string, answered: readonly DatedExchange[]): object {
  const done = state === 'open' ? answered.find((mark) => mark.kind === kind && mark.line === line && mark.what === what && mark.path === (inNote ?? own)) : undefined;
  return { kind, what, state: done?.state ?? state, ...(done === undefined ? {} : { closedBy: done.closedBy }) };
}

function reciprocityJson(reciprocity: Reciprocity): object {
  const { onlyInNeed } = reciprocity;
  return {
    ...countsJson(reciprocity),
    givesSinceAsk: reciprocity.givesSinceAsk,
    pattern: reciprocity.pattern,
    onlyInNeed: { me: onlyInNeed.me !== null, them: onlyInNeed.them !== null },
    last24Months: countsJson(reciprocity.last24Months),
  };
}

function countsJson({ given, received, asks, askedMe, thanked }: ExchangeCounts): ExchangeCounts {
  return { given, received, asks, askedMe, thanked };
}

function place({ path, line }: Source): Source {
  return { path, line };
}

function optionalDay(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
