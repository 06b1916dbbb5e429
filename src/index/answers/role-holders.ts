import { getOrInsert } from '../../domain/collections.ts';
import type { Day } from '../../domain/day.ts';
import { roleHolders, type WithRole } from '../../domain/goals/report.ts';
import { OrderedLists } from '../../domain/network/ordered-lists.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { TouchedContacts } from './changes.ts';
import type { ContactAnswers } from './daily-store.ts';
import type { WordsInUse } from '../links/words-in-use.ts';

/** Who fills the roles that goals need. For a role asked about before, only contacts that have changed are examined again. */
export class RoleHolders {
  private lists = new OrderedLists<string, Relationship, WithRole>(roleHolders);
  /** The roles that were asked for. */
  private readonly asked = new Set<string>();
  /** The roles under which a contact is listed, by path. */
  private readonly listed = new Map<string, string[]>();
  private readonly touched: TouchedContacts;
  private today: Day | null = null;

  constructor(
    private readonly words: WordsInUse,
    private readonly answers: ContactAnswers,
  ) {
    this.touched = answers.changes.follow();
  }

  /** Everyone whose relationship or role is a word (folded); the same object until one of them changes. */
  of(word: string, today: Day): WithRole {
    if (today !== this.today) this.beginDay(today);
    for (const path of this.touched.take() ?? []) this.listAgain(path, today);
    if (!this.asked.has(word)) this.listAll(word, today);
    return this.lists.of(word);
  }

  private beginDay(today: Day): void {
    this.today = today;
    this.lists = new OrderedLists(roleHolders);
    this.asked.clear();
    this.listed.clear();
  }

  private listAll(word: string, today: Day): void {
    this.asked.add(word);
    for (const path of this.words.peopleWithRole(word)) {
      const relationship = this.answers.relationship(path, today);
      if (relationship === null) continue;
      this.lists.append(path, word, relationship);
      getOrInsert(this.listed, path, () => []).push(word);
    }
  }

  private listAgain(path: string, today: Day): void {
    for (const word of this.listed.get(path) ?? []) this.lists.take(path, word);
    this.listed.delete(path);
    const relationship = this.answers.relationship(path, today);
    if (relationship === null) return;
    const words = this.words.rolesOf(path).filter((word) => this.asked.has(word));
    for (const word of words) this.lists.put(path, word, relationship);
    if (words.length > 0) this.listed.set(path, words);
  }
}
