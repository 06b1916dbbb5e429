import { formatDay, type Day } from '../../../domain/day.ts';
import { allianceOf } from '../../../domain/exchange/alliance.ts';
import type { Mix, Network } from '../../../domain/network/network.ts';
import { entriesOn } from '../../../domain/network/practice.ts';
import type { Relationship } from '../../../domain/relationship/relationship.ts';
import type { Source } from '../../../domain/source.ts';
import type { VaultIndex } from '../../../index/vault-index.ts';
import { exchangeJson, introductionsJson, recommenderJson } from './introductions-json.ts';

/** The network as JSON, every number with its paths and lines. */
export function networkJson(network: Network, index: VaultIndex, today: Day): object {
  const { stages, patterns, year, habit } = network;
  return {
    version: 1,
    today: formatDay(today),
    people: network.people.length,
    standings: mapped(stages, paths),
    close: paths(network.close),
    quiet: paths(network.quiet),
    quarters: network.quarters.map(({ year: of, quarter, established }) => ({
      year: of,
      quarter,
      established: established.map(({ relationship, day, entry }) => ({ contact: relationship.record.facts.path, day: formatDay(day), path: entry.path, line: entry.line })),
    })),
    mutual: mapped(patterns, (people) => people.map(({ record, reciprocity }) => ({ path: record.facts.path, evidence: reciprocity.ledger.map(place) }))),
    alliances: network.alliances.map(({ record, reciprocity }) => ({ path: record.facts.path, evidence: (allianceOf(reciprocity, today) ?? []).map(place) })),
    recommenders: network.recommenders.map(recommenderJson),
    roles: mixJson(network.roles),
    venues: mixJson(network.venues),
    months: network.months.map(({ month, given, received, asked, askedMe }) => ({
      month: formatDay(month).slice(0, 7),
      given: given.map(exchangeJson),
      received: received.map(exchangeJson),
      asked: asked.map(exchangeJson),
      askedMe: askedMe.map(exchangeJson),
    })),
    outcomes: network.byCategory.map(({ category, given, received }) => ({ group: category, given: given.map(exchangeJson), received: received.map(exchangeJson) })),
    year: {
      from: formatDay(year.from),
      to: formatDay(year.to),
      weeks: year.weeks,
      weeksInTouch: year.weeksInTouch,
      days: year.days.map(({ day, people }) => ({ day: formatDay(day), people: people.map((one) => ({ contact: one.record.facts.path, evidence: entriesOn(one, day).map(place) })) })),
    },
    habit: {
      oneSided: habit.oneSided,
      weeks: habit.weeks.length,
      withAsk: habit.withAsk,
      withGive: habit.withGive,
      activeWeeks: habit.weeks.map(({ week, asks, gives }) => ({ week: formatDay(week), asks: asks.map(place), gives: gives.map(place) })),
    },
    withoutGoal: paths(network.withoutGoal),
    goalsWithoutPeople: network.goalsWithoutPeople,
    introductions: introductionsJson(index, today),
  };
}

function mixJson({ groups, unknown, known }: Mix): object {
  return { known, groups: groups.map(({ word, people }) => ({ word, people: paths(people) })), unknown: paths(unknown) };
}

function mapped<Key extends string>(groups: Readonly<Record<Key, readonly Relationship[]>>, told: (people: readonly Relationship[]) => unknown): object {
  return Object.fromEntries(Object.entries<readonly Relationship[]>(groups).map(([key, people]) => [key, told(people)]));
}

function paths(people: readonly Relationship[]): readonly string[] {
  return people.map(({ record }) => record.facts.path);
}

function place({ path, line }: Source): Source {
  return { path, line };
}
