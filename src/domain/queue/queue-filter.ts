import { getOrInsert } from '../collections.ts';
import type { ContactFacts } from '../contact.ts';
import { foldName } from '../text/fold-name.ts';
import type { GoalProgress } from '../goal.ts';
import { compareCodePoints } from '../text/collation.ts';
import type { Queue, Relationship } from '../relationship/relationship.ts';

/** What of the queue is wanted; `null` and an empty text are for all. */
export interface QueueFilter {
  readonly text: string;
  readonly role: string | null;
  readonly circle: string | null;
  /** The path of the goal's note. */
  readonly goal: string | null;
  readonly tag: string | null;
}

/** What there is to choose from, each sorted. */
export interface FilterChoices {
  readonly roles: readonly string[];
  readonly circles: readonly string[];
  readonly goals: readonly { readonly path: string; readonly name: string }[];
  readonly tags: readonly string[];
}

export const NO_FILTER: QueueFilter = { text: '', role: null, circle: null, goal: null, tag: null };

export function isFiltering({ text, role, circle, goal, tag }: QueueFilter): boolean {
  return text.trim() !== '' || role !== null || circle !== null || goal !== null || tag !== null;
}

/** The queue with only those who match: every word of the text, the role, the circle, the goal and the tag (nested ones too). */
export function filteredQueue(queue: Queue, filter: QueueFilter, goals: readonly GoalProgress[], textOf: (facts: ContactFacts) => string = searchedText): Queue {
  if (!isFiltering(filter)) return queue;
  const matches = contactMatcher(filter, goals, textOf);
  const wanted = ({ relationship }: { readonly relationship: Relationship }): boolean => matches(relationship.record.facts);
  return {
    today: queue.today.filter(wanted),
    items: queue.items.filter(wanted),
    comingUp: queue.comingUp.filter(wanted),
    later: queue.later.filter(wanted),
    notInQueue: queue.notInQueue.filter(wanted),
    rested: queue.rested.filter(wanted),
  };
}

/** What the people of a queue can be chosen by. */
export function filterChoices({ today, comingUp, later, notInQueue }: Queue, goals: readonly GoalProgress[]): FilterChoices {
  const roles = new Map<string, string>();
  const circles = new Map<string, string>();
  const tags = new Set<string>();
  for (const { relationship } of [...today, ...comingUp, ...later, ...notInQueue]) {
    const { role, circle, tags: own } = relationship.record.facts;
    if (role !== null && !roles.has(foldName(role))) roles.set(foldName(role), role);
    if (circle !== null && !circles.has(foldName(circle))) circles.set(foldName(circle), circle);
    for (const tag of own) tags.add(tag);
  }
  const sorted = (words: Iterable<string>): readonly string[] => [...words].sort((a, b) => compareCodePoints(foldName(a), foldName(b)));
  return {
    roles: sorted(roles.values()),
    circles: sorted(circles.values()),
    tags: sorted(tags),
    goals: goals.map(({ goal: { facts } }) => ({ path: facts.path, name: facts.name })),
  };
}

/** The text in which words are looked for, folded once for each contact: people type fast. */
export function memoizedTexts(): (facts: ContactFacts) => string {
  const known = new WeakMap<ContactFacts, string>();
  return (facts) => {
    return getOrInsert(known, facts, () => searchedText(facts));
  };
}

/** Whether a contact matches a filter. */
export function contactMatcher({ text, role, circle, goal, tag }: QueueFilter, goals: readonly GoalProgress[], textOf: (facts: ContactFacts) => string): (facts: ContactFacts) => boolean {
  const words = foldName(text).split(' ').filter((word) => word !== '');
  const people = goal === null ? null : new Set(goals.find(({ goal: { facts } }) => facts.path === goal)?.goal.people.map(({ path }) => path));
  return (facts) =>
    isSame(role, facts.role) &&
    isSame(circle, facts.circle) &&
    (people === null || people.has(facts.path)) &&
    (tag === null || facts.tags.some((own) => own === tag || own.startsWith(`${tag}/`))) &&
    (words.length === 0 || hasAll(textOf(facts), words));
}

function isSame(wanted: string | null, own: string | null): boolean {
  return wanted === null || (own !== null && foldName(own) === foldName(wanted));
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function searchedText({ name, otherNames, organisations, role, relationship, circle, metAt, tags }: ContactFacts): string {
  return foldName([name, ...otherNames, ...organisations, role ?? '', relationship ?? '', circle ?? '', metAt ?? '', ...tags.map((tag) => `#${tag}`)].join(' '));
}
