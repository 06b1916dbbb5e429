import { monthNumberOf, startOfWeek, type Day } from '../day.ts';
import type { OutcomeVocabulary } from '../outcomes.ts';
import type { DatedExchange, Pattern, Relationship, Standing } from '../relationship.ts';
import { isPersonal } from '../vocabulary.ts';
import { establishedBy, quarterNumber } from './established.ts';
import { roleOf, venueOf } from './mix.ts';
import type { Milestone } from './network.ts';
import type { Parts } from './ordered-lists.ts';
import { firstWeek } from './practice.ts';

/** What one contact adds to the network, list by list. */
export interface NetworkShare {
  readonly people: Parts<'all' | 'close' | 'quiet' | Standing, Relationship>;
  readonly patterns: Parts<Pattern, Relationship>;
  /** By what they are to me, folded; `null` where their note doesn't say. */
  readonly roles: Parts<string | null, Relationship>;
  /** By where we met, folded; `null` where their note doesn't say. */
  readonly venues: Parts<string | null, Relationship>;
  /** By the number of the quarter in which they became established. */
  readonly quarters: Parts<number, Milestone>;
  /** By the days of contact of the last 52 weeks. */
  readonly days: Parts<Day, Relationship>;
  /** Marks by the number of their month. */
  readonly months: Parts<number, DatedExchange>;
  /** My asks and gives of the last 52 weeks, by the Monday of their week. */
  readonly weeks: Parts<Day, DatedExchange>;
  /** What was given and received, by what kind of thing it was; `null` where no word tells. */
  readonly outcomes: Parts<string | null, DatedExchange>;
}

/** Works out what one contact, who takes part, adds to the whole on a day. */
export function networkShare(relationship: Relationship, { groupOf }: OutcomeVocabulary, today: Day): NetworkShare {
  const { record, reciprocity, standing, quiet } = relationship;
  const isClose = isPersonal(record.facts.relationship);
  const established = isClose ? null : establishedBy(relationship, today);
  const marks = reciprocity.shown ? reciprocity.ledger : [];
  return {
    people: [['all', relationship], [isClose ? 'close' : standing, relationship], ...(quiet ? [['quiet', relationship] as const] : [])],
    patterns: reciprocity.shown ? [[reciprocity.pattern, relationship]] : [],
    roles: [[roleOf(relationship)?.folded ?? null, relationship]],
    venues: [[venueOf(relationship)?.folded ?? null, relationship]],
    quarters: established === null ? [] : [[quarterNumber(established.day), established]],
    days: lastDays(relationship, firstWeek(today)).map((day) => [day, relationship]),
    months: marks.map((mark) => [monthNumberOf(mark.date.day), mark]),
    weeks: marks.flatMap((mark) => (isOfHabit(mark, today) ? [[startOfWeek(mark.date.day), mark] as const] : [])),
    outcomes: marks.flatMap((mark) => (mark.kind === 'gave' || mark.kind === 'received' ? [[groupOf(mark.what), mark] as const] : [])),
  };
}

/** The days of contact from a day on, of all of them in order. */
function lastDays({ contactDays }: Relationship, from: Day): readonly Day[] {
  let start = contactDays.length;
  while (start > 0 && (contactDays[start - 1] ?? from) >= from) start--;
  return contactDays.slice(start);
}

/** Whether a mark tells of the habit of the last 52 weeks. */
function isOfHabit({ kind, date }: DatedExchange, today: Day): boolean {
  return (kind === 'asked' || kind === 'gave') && date.precision !== 'month' && date.day >= firstWeek(today) && date.day <= today;
}
