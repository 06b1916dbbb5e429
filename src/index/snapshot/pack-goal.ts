import type { Located } from '../../domain/contact.ts';
import { GOAL_STATUSES, type GoalFacts } from '../../domain/goal.ts';
import { DamagedSnapshot, type Packer, type Unpacker } from './packed.ts';
import { packLinks, packLocated, unpackDay, unpackLinks, unpackLocated } from './pack-values.ts';

/** Puts down what a goal note says. */
export function packGoal(to: Packer, goal: GoalFacts): void {
  to.word(goal.name);
  to.choice(goal.status, GOAL_STATUSES);
  to.optional(goal.area, (word) => to.word(word));
  to.optional(goal.start, (day) => to.number(day));
  to.optional(goal.due, (day) => to.number(day));
  to.optional(goal.target, (people) => to.number(people));
  for (const words of [goal.roles, goal.venues]) to.list(words, (word) => packLocated(to, word, (value) => to.word(value)));
  for (const links of [goal.people, goal.wanted]) packLinks(to, links);
}

/** Takes up what {@link packGoal} has put down of the note at `path`. */
export function unpackGoal(from: Unpacker, path: string): GoalFacts {
  return {
    path,
    name: from.word(),
    status: from.choice(GOAL_STATUSES),
    area: from.optional(() => from.word()),
    start: from.optional(() => unpackDay(from)),
    due: from.optional(() => unpackDay(from)),
    target: from.optional(() => from.number()),
    roles: from.list(() => unpackLocatedWord(from)),
    venues: from.list(() => unpackLocatedWord(from)),
    people: unpackLinks(from),
    wanted: unpackLinks(from),
  };
}

function unpackLocatedWord(from: Unpacker): Located<string> {
  const word = unpackLocated(from, () => from.word());
  if (word === null) throw new DamagedSnapshot();
  return word;
}
