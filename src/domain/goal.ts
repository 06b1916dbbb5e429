import { getOrInsert } from './collections.ts';
import type { Located } from './contact.ts';
import { lastDayOf, wholeMonthsBetween, type Day } from './day.ts';
import { foldVenue } from './events/venue-name.ts';
import type { NoteLink } from './interaction.ts';
import { compareCodePoints } from './text/collation.ts';
import type { Reason, Relationship } from './relationship/relationship.ts';
import { isPaused } from './relationship/reminder-pause.ts';
import { isEstablishedBy } from './relationship/stage.ts';
import type { Source } from './source.ts';
import { GOAL_NEEDS_AFTER, GOAL_NEEDS_AT_MOST } from './thresholds.ts';
import { foldRole, rolesIn } from './vocabulary.ts';

export const GOAL_STATUSES = ['active', 'done', 'dropped'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** What one goal note says, read from its text alone (docs/note-format.md, "Goal notes"). Links are as written. */
export interface GoalFacts {
  readonly path: string;
  readonly name: string;
  readonly status: GoalStatus;
  readonly area: string | null;
  readonly start: Day | null;
  readonly due: Day | null;
  /** How many people are hoped for, from 1. */
  readonly target: number | null;
  readonly roles: readonly Located<string>[];
  readonly venues: readonly Located<string>[];
  /** Links of the people property and of the prose: who serves the goal. */
  readonly people: readonly NoteLink[];
  /** People to reach; they do not serve the goal by that. */
  readonly wanted: readonly NoteLink[];
}

/** A goal with its links followed: who serves it, and by which line. */
export interface LinkedGoal {
  readonly facts: GoalFacts;
  /** By path of the contact, each once. */
  readonly people: readonly { readonly path: string; readonly via: Source }[];
  /** Paths of the notes that the wanted links lead to. */
  readonly wanted: readonly string[];
}

/** How far a goal has come. */
export interface GoalProgress {
  readonly goal: LinkedGoal;
  readonly people: readonly { readonly relationship: Relationship; readonly via: Source }[];
  /** People linked to it who are at least established and not out of touch. */
  readonly reached: number;
  /** Those of them who were established before it began; none without a start. */
  readonly knownBefore: number;
  readonly roles: readonly Coverage[];
  readonly venues: readonly Coverage[];
  /** Relationships still to be established a month, `null` without target or due date. */
  readonly pace: number | null;
  /** Whether fewer are reached than a straight line from start to due has by today. */
  readonly behind: boolean;
}

/** A role or venue that a goal names, and the paths of the people who fill it. */
export interface Coverage {
  readonly word: string;
  readonly people: readonly string[];
}

/** How far a goal has come, from the answers about those who serve it. Source: docs/rules.md, "Goals". */
export function progressOf(record: LinkedGoal, relationshipAt: (path: string) => Relationship | null, today: Day): GoalProgress {
  const people = record.people.flatMap(({ path, via }) => {
    const relationship = relationshipAt(path);
    return relationship === null || relationship.excluded !== null ? [] : [{ relationship, via }];
  });
  const { facts } = record;
  const established = people.filter(({ relationship }) => isEstablished(relationship) && !relationship.quiet);
  const reached = established.length;
  const missing = facts.target === null ? null : Math.max(0, facts.target - reached);
  return {
    goal: record,
    people,
    reached,
    knownBefore: established.filter(({ relationship }) => wasEstablishedBefore(relationship, facts.start)).length,
    roles: facts.roles.map(({ value }) => coverage(value, people, (person) => hasRole(person, value))),
    venues: facts.venues.map(({ value }) => coverage(value, people, ({ metAt }) => metAt !== null && foldVenue(metAt) === foldVenue(value))),
    pace: missing === null || facts.due === null ? null : missing / Math.max(1, wholeMonthsBetween(today, facts.due)),
    behind: isBehind(facts, reached, today),
  };
}

/** Whether someone's relationship or role holds a role as whole words. */
export function hasRole({ relationship, role }: Relationship['record']['facts'], wanted: string): boolean {
  return [relationship, role].some((said) => said !== null && rolesIn(said).has(foldRole(wanted)));
}

function coverage(word: string, people: GoalProgress['people'], meets: (facts: Relationship['record']['facts']) => boolean): Coverage {
  return { word, people: people.filter(({ relationship }) => meets(relationship.record.facts)).map(({ relationship }) => relationship.record.facts.path) };
}

function wasEstablishedBefore({ contactDays }: Relationship, start: Day | null): boolean {
  return start !== null && isEstablishedBy({ days: contactDays.filter((day) => day < start), months: [] });
}

function isEstablished({ stage }: Relationship): boolean {
  return stage === 'established' || stage === 'long-standing';
}

/** Behind a straight line from start to due; without a start, due date or target there is no line, and past its due date a goal asks for nobody. */
function isBehind({ status, start, due, target }: GoalFacts, reached: number, today: Day): boolean {
  if (status !== 'active' || start === null || due === null || target === null || today <= start || today > due) return false;
  return reached < target * ((today - start) / (due - start));
}

/**
 * The contacts that goals need now, each with the reasons: the goal is behind, the contact isn't established yet, and there
 * was no contact for three weeks. At most two per goal, longest silence first. Contact today doesn't move anyone up.
 */
export function goalReasons(goals: readonly GoalProgress[], today: Day): ReadonlyMap<Relationship, readonly Reason[]> {
  const reasons = new Map<Relationship, Reason[]>();
  for (const { goal, people, behind } of goals) {
    if (!behind) continue;
    const waiting = people
      .filter(({ relationship }) => !isEstablished(relationship) && !isPaused('goal', relationship.pauses, false))
      .map((person) => ({ ...person, last: lastContactBefore(person.relationship, today) }))
      .filter(({ last }) => today - last >= GOAL_NEEDS_AFTER)
      .sort((a, b) => a.last - b.last || compareCodePoints(a.relationship.record.facts.path, b.relationship.record.facts.path));
    for (const { relationship, via, last } of waiting.slice(0, GOAL_NEEDS_AT_MOST)) {
      const reason: Reason = { kind: 'goal', goal: goal.facts.name, measure: last, attempts: relationship.attempts, evidence: [via] };
      getOrInsert(reasons, relationship, () => []).push(reason);
    }
  }
  return reasons;
}

/** The last day of contact before today; without any, the day met, and before all others where that is unknown too. */
function lastContactBefore({ contactDays, lastContact, record }: Relationship, today: Day): number {
  const before = [...contactDays].reverse().find((day) => day < today);
  if (before !== undefined) return before;
  if (lastContact !== null && lastContact.date.day !== today) return Math.min(today, lastDayOf(lastContact.date));
  return record.facts.metOn === null ? Number.NEGATIVE_INFINITY : lastDayOf(record.facts.metOn.value);
}
