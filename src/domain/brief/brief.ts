import type { AboutLine } from '../contact.ts';
import { lastDayOf, type Day } from '../day.ts';
import type { GiveIdea } from '../giving/give-idea.ts';
import type { Commitment, Plan } from '../interaction.ts';
import { originOf } from '../introductions/origin.ts';
import { neighboursOf, type Neighbour } from '../introductions/paths-to-contact.ts';
import type { Tie } from '../introductions/tie.ts';
import { birthdayOnOrAfter } from '../relationship/birthday.ts';
import { isFirstMeeting } from '../relationship/first-meeting.ts';
import { openItems, type OpenItem } from '../relationship/open-items.ts';
import type { DatedExchange, HistoryEntry, Relationship } from '../relationship/relationship.ts';
import { BIRTHDAY_AHEAD, TALKS_IN_A_BRIEF } from '../thresholds.ts';
import { sharedGroundOf, type BriefSearch, type SharedGround } from './shared-ground.ts';

/** What to know before a talk with some people. */
export interface Brief {
  /** In the order in which they were asked for. */
  readonly people: readonly PersonBrief[];
  /** What they have in common; `null` of fewer than two. */
  readonly shared: SharedGround | null;
}

/** What to know of one of them. Of someone who has died only the memories: nothing is open, to give or coming up. */
export interface PersonBrief {
  readonly relationship: Relationship;
  /** The entry that says that it was the first meeting, if no property says when or where. */
  readonly firstMeeting: HistoryEntry | null;
  /** Who introduced them to me, each by one line. */
  readonly introducedBy: readonly Tie[];
  readonly about: readonly AboutLine[];
  /** The latest talks, the last one first. */
  readonly talks: readonly HistoryEntry[];
  readonly open: OpenBothWays;
  readonly giving: Giving;
  /** Others whom they know, without those whom the brief is about. */
  readonly acquaintances: readonly Neighbour[];
  readonly upcoming: readonly UpcomingDate[];
}

/** What waits for me, then what waits for them. */
export interface OpenBothWays {
  /** Received and not yet thanked for, the latest first. */
  readonly thanks: readonly DatedExchange[];
  readonly forMe: readonly OpenItem[];
  /** Tasks of other notes that name them. */
  readonly tasks: readonly Commitment[];
  readonly forThem: readonly OpenItem[];
}

/** What I could give, what else they could use, and what I gave last, where give and take is shown. */
export interface Giving {
  readonly ideas: readonly GiveIdea[];
  readonly wishes: readonly AboutLine[];
  readonly lastGiven: DatedExchange | null;
}

export type UpcomingDate = { readonly on: Day } & ({ readonly kind: 'birthday'; readonly line: number } | { readonly kind: 'plan'; readonly plan: Plan });

const NOTHING_OPEN: OpenBothWays = { thanks: [], forMe: [], tasks: [], forThem: [] };
const NOTHING_TO_GIVE: Giving = { ideas: [], wishes: [], lastGiven: null };

/**
 * What to know before a talk with the contacts at some paths; others are left out. `notes` are those of the meeting, which
 * is no news. Source: docs/rules.md, "Brief".
 */
export function briefOf(paths: readonly string[], notes: readonly string[], search: BriefSearch): Brief {
  const together = [...new Set(paths)].flatMap((path) => search.relationshipAt(path) ?? []);
  return { people: together.map((relationship) => personBrief(relationship, together, notes, search)), shared: together.length < 2 ? null : sharedGroundOf(together, search) };
}

function personBrief(relationship: Relationship, together: readonly Relationship[], notes: readonly string[], search: BriefSearch): PersonBrief {
  const { record: { facts, history }, excluded } = relationship;
  const { graph, today } = search;
  const [first] = history;
  const isAlive = excluded !== 'deceased';
  return {
    relationship,
    firstMeeting: facts.metAt === null && facts.metOn === null && first !== undefined && isFirstMeeting(first) ? first : null,
    introducedBy: (originOf(facts.path, graph, today).steps[0] ?? []).filter(({ from }, index, all) => all.findIndex((tie) => tie.from === from) === index),
    about: facts.about.filter(({ topic }) => topic === 'person'),
    talks: history.filter(({ attempt }) => !attempt).slice(-TALKS_IN_A_BRIEF).reverse(),
    open: isAlive ? openBothWays(relationship) : NOTHING_OPEN,
    giving: isAlive ? givingTo(relationship, search.giveIdeas(facts.path)) : NOTHING_TO_GIVE,
    acquaintances: acquaintancesOf(facts.path, together, search),
    upcoming: isAlive ? upcomingDates(relationship, notes, today) : [],
  };
}

/** The latest seen together come first. */
function acquaintancesOf(path: string, together: readonly Relationship[], search: BriefSearch): readonly Neighbour[] {
  const isTogether = new Set(together.map(({ record }) => record.facts.path));
  const lastSeen = ({ link: { last } }: Neighbour): number => (last === null ? Number.MIN_SAFE_INTEGER : lastDayOf(last));
  return neighboursOf(path, search, search.today).filter(({ relationship }) => !isTogether.has(relationship.record.facts.path)).sort((a, b) => lastSeen(b) - lastSeen(a));
}

function openBothWays(relationship: Relationship): OpenBothWays {
  const { record: { tasks }, reciprocity: { shown, toThank } } = relationship;
  const items = openItems(relationship);
  return { thanks: shown ? [...toThank].reverse() : [], forMe: items.filter(waitsForMe), tasks, forThem: items.filter((item) => !waitsForMe(item)) };
}

function waitsForMe(item: OpenItem): boolean {
  if (item.kind === 'promise') return item.promise.waitingFor === 'me';
  return item.kind === 'plan' || item.request.kind === 'asked-me';
}

/** A wish that an idea answers isn't listed beside it. */
function givingTo({ record: { facts }, reciprocity: { shown, ledger } }: Relationship, ideas: readonly GiveIdea[]): Giving {
  return {
    ideas,
    wishes: facts.about.filter(({ topic, line }) => topic === 'giving' && !ideas.some(({ want }) => want.path === facts.path && want.line === line)),
    lastGiven: shown ? (ledger.filter(({ kind }) => kind === 'gave').at(-1) ?? null) : null,
  };
}

/** Plans from today on, and a birthday within two weeks, by their dates. */
function upcomingDates({ record: { facts, plans } }: Relationship, notes: readonly string[], today: Day): readonly UpcomingDate[] {
  const planned = plans.filter(({ date, path }) => lastDayOf(date) >= today && !notes.includes(path)).map((plan): UpcomingDate => ({ kind: 'plan', on: plan.date.day, plan }));
  const birthday = facts.birthday === null ? null : birthdayOnOrAfter(facts.birthday.value, today);
  const near = facts.birthday === null || birthday === null || birthday - today > BIRTHDAY_AHEAD ? [] : [{ kind: 'birthday', on: birthday, line: facts.birthday.line } as const];
  return [...near, ...planned].sort((a, b) => a.on - b.on);
}
