import { addMonths, lastDayOf, type CalendarDate, type Day } from '../day.ts';
import { compareCodePoints, compareSources } from '../text/collation.ts';
import type { Source } from '../source.ts';
import { LINK_RECENT_MONTHS } from '../thresholds.ts';

/**
 * How one line says that two contacts know each other: `introduced`: `from` brought `to` to me; `introduction`: I brought
 * the two together; `together`: both took part in an entry; `asked`: I asked `from` for a way to `to`; `knows`: the note
 * of `from` says so. The strongest first.
 */
export const TIE_KINDS = ['introduced', 'introduction', 'together', 'asked', 'knows'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** One line of evidence that joins two contacts, given by their paths. */
export interface Tie extends Source {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  /** When it was so, `null` where the line does not say. */
  readonly date: CalendarDate | null;
}

/** An organisation that several contacts name. */
export interface Organisation {
  readonly name: string;
  /** Paths, sorted. */
  readonly people: readonly string[];
}

/** Who knows whom according to the notes. Built by the index; paths are those of contacts. */
export interface IntroductionGraph {
  /** Everyone who has a tie or shares an organisation, sorted. */
  readonly people: () => readonly string[];
  /** The ties of one contact by the other's path, each list sorted by {@link compareTies}. Plans are among them: see {@link tiesUntil}. */
  readonly neighbours: (path: string) => ReadonlyMap<string, readonly Tie[]>;
  readonly organisations: (path: string) => readonly Organisation[];
  /** The ties of kind `introduced`, in no order. Plans are among them. */
  readonly introductions: () => Iterable<Tie>;
}

/** How alive a link is: seen within a year, longer ago, or with no date to tell by. */
export const ALIVENESS = ['recent', 'older', 'undated'] as const;
export type Aliveness = (typeof ALIVENESS)[number];

/** What joins two contacts: every line that says so, and the organisations they share. */
export interface Connection {
  /** In the order of code points. */
  readonly people: readonly [string, string];
  readonly ties: readonly Tie[];
  readonly organisations: readonly string[];
  /** The latest date of a tie; `null` if none has one. */
  readonly last: CalendarDate | null;
  readonly aliveness: Aliveness;
}

/** The strongest kind first, of one kind the latest date, then the source. */
export function compareTies(a: Tie, b: Tie): number {
  return TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind) || dayOf(b) - dayOf(a) || compareSources(a, b) || compareCodePoints(a.from, b.from) || compareCodePoints(a.to, b.to);
}

/** A property says who introduced someone; marks of entries say it beside, the earliest first. */
export function compareIntroductions(a: Tie, b: Tie): number {
  const day = ({ date, path, to }: Tie): number => (date === null || path === to ? Number.NEGATIVE_INFINITY : date.day);
  const [left, right] = [day(a), day(b)];
  return (left === right ? 0 : left - right) || compareSources(a, b) || compareCodePoints(a.to, b.to);
}

/** The ties that exist by today, without those of future entries. Returns the same list if there are none of these. */
export function tiesUntil(ties: readonly Tie[], today: Day): readonly Tie[] {
  return ties.some((tie) => dayOf(tie) > today) ? ties.filter((tie) => dayOf(tie) <= today) : ties;
}

/** What joins two contacts, from its evidence. */
export function connectionOf(one: string, other: string, ties: readonly Tie[], organisations: readonly string[], today: Day): Connection {
  const last = latestDate(ties);
  const aliveness = last === null ? 'undated' : lastDayOf(last) >= addMonths(today, -LINK_RECENT_MONTHS) ? 'recent' : 'older';
  return { people: compareCodePoints(one, other) <= 0 ? [one, other] : [other, one], ties, organisations, last, aliveness };
}

/** The latest date of some ties; `null` if none has one. */
export function latestDate(ties: readonly Tie[]): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const { date } of ties) {
    if (date !== null && (latest === null || lastDayOf(date) > lastDayOf(latest))) latest = date;
  }
  return latest;
}

/** The names of small enough organisations that both belong to. */
export function sharedOrganisations(graph: IntroductionGraph, one: string, other: string): readonly string[] {
  return graph.organisations(one).filter(({ people }) => people.includes(other)).map(({ name }) => name);
}

function dayOf({ date }: Tie): number {
  return date === null ? Number.NEGATIVE_INFINITY : date.day;
}
