import { addDays, lastDayOf, type CalendarDate, type Day } from '../day.ts';
import { wasInTouch } from '../relationship/contact-days.ts';
import type { DatedExchange, Relationship } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { HOW_IT_WENT } from '../thresholds.ts';
import type { CategoryVocabulary } from './exchange-category.ts';

/** An introduction or a recommendation that I gave someone, and nobody has said yet what came of it. */
export interface UnknownOutcome {
  /** Whom I gave it. */
  readonly relationship: Relationship;
  readonly gift: DatedExchange;
  /** Of those whom it names, the one I was in touch with first since; `null` if there was no contact with any. */
  readonly met: { readonly name: string; readonly on: Day; readonly source: Source } | null;
}

/** Finds the contacts that a mark names, by path. */
export type PeopleNamed = (mark: DatedExchange) => readonly string[];

const WORTH_ASKING: ReadonlySet<string | null> = new Set(['introduction', 'recommendation']);

/** The introductions and recommendations of the last three months that I gave someone, oldest first. */
export function giftsToAskAbout({ excluded, reciprocity: { shown, ledger } }: Relationship, categories: CategoryVocabulary, today: Day): readonly DatedExchange[] {
  if (!shown || excluded !== null) return [];
  return ledger.filter((mark) => mark.kind === 'gave' && lastDayOf(mark.date) >= addDays(today, -HOW_IT_WENT.to) && WORTH_ASKING.has(categories.categoryOf(mark)));
}

/**
 * The newest of some gifts to ask about: as soon as there was contact with someone it names, else after a week. It is settled
 * by contact from then on, or by an earlier entry with both. Source: docs/rules.md, "Introductions".
 * @param until the last day whose entries count, for the answer as it would be without those of today.
 */
export function unknownOutcome(relationship: Relationship, gifts: readonly DatedExchange[], named: PeopleNamed, relationshipAt: (path: string) => Relationship | null, until: Day): UnknownOutcome | null {
  const { record: { history }, reciprocity: { ledger } } = relationship;
  for (const gift of [...gifts].reverse()) {
    const given = lastDayOf(gift.date);
    const paths = named(gift);
    const people = paths.flatMap((path) => relationshipAt(path) ?? []);
    if (people.some(({ excluded }) => excluded === 'deceased')) continue;
    const met = firstMet(people, given, until);
    const aWeekLater = addDays(given, HOW_IT_WENT.from);
    const askFrom = met !== null && met.on < aWeekLater ? met.on : aWeekLater;
    const isSince = ({ day }: CalendarDate): boolean => day > given && day <= until;
    const isNamedIn = (others: readonly string[]): boolean => others.some((path) => paths.includes(path));
    const isSaid = history.some((entry) => !entry.attempt && isSince(entry.date) && isNamedIn(entry.people)) || ledger.some((mark) => isSince(mark.date) && isNamedIn(named(mark)));
    if (askFrom <= until && !isSaid && !wasInTouch(relationship, askFrom, until)) return { relationship, gift, met };
  }
  return null;
}

/** Who of some people I was in touch with first after a day. */
function firstMet(people: readonly Relationship[], after: Day, until: Day): UnknownOutcome['met'] {
  let first: UnknownOutcome['met'] = null;
  for (const { record: { facts, history } } of people) {
    const entry = history.find(({ date, attempt }) => !attempt && date.precision === 'day' && date.day > after && date.day <= until);
    if (entry !== undefined && (first === null || entry.date.day < first.on)) first = { name: facts.name, on: entry.date.day, source: { path: entry.path, line: entry.line } };
  }
  return first;
}
