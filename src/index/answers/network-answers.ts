import type { ContactFacts } from '../../domain/contact.ts';
import type { Day } from '../../domain/day.ts';
import type { GoalProgress } from '../../domain/goal.ts';
import { goalSummary, goalReports, type GoalSummary, type GoalReport } from '../../domain/goals/report.ts';
import { backgroundOf, type Background } from '../../domain/introductions/background.ts';
import { acquaintanceGraph, type AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import { newsOf, type IntroductionNews } from '../../domain/introductions/origin.ts';
import { pathsToContact, type PathsToContact } from '../../domain/introductions/paths-to-contact.ts';
import type { PathSearch } from '../../domain/introductions/introduction-paths.ts';
import type { AtPath } from '../../domain/queue/queue-store.ts';
import type { OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import { categoryVocabulary, type CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { QueueItem, Relationship } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { SocialGraph } from '../links/social-graph.ts';
import { NetworkCache, type NetworkSources } from './network-cache.ts';
import type { Links } from '../links/link-resolver.ts';
import { DailyMemo } from './daily-memo.ts';
import { RoleHolders } from './role-holders.ts';
import { WordsInUse } from '../links/words-in-use.ts';

/** The answers about single contacts and goals that those about the whole rest on. */
export interface SingleAnswers extends NetworkSources {
  readonly progress: (today: Day) => readonly GoalProgress[];
  /** Those of some contacts who are in the queue, in its order. */
  readonly queued: (people: readonly AtPath[], today: Day) => readonly QueueItem[];
}

/** What is answered about contacts together: who knows whom, the network as a whole, and the goals. */
export class NetworkAnswers {
  readonly words = new WordsInUse();
  readonly acquaintance: SocialGraph;
  readonly introductions = new DailyMemo<AcquaintanceGraph>((today) => acquaintanceGraph(this.acquaintance, (path) => this.single.relationship(path, today), today));
  readonly news = new DailyMemo<readonly IntroductionNews[]>((today) => newsOf(this.acquaintance, (path) => this.single.relationship(path, today), today));
  readonly goals = new DailyMemo<readonly GoalReport[]>((today) => this.goalsOn(today));
  private readonly outcomes: CategoryVocabulary;
  readonly network: NetworkCache;
  private readonly roles: RoleHolders;
  private readonly accounts = new WeakMap<GoalProgress, GoalSummary>();

  constructor(
    private readonly settings: Settings,
    links: Links,
    private readonly single: SingleAnswers,
  ) {
    this.outcomes = categoryVocabulary(settings);
    this.network = new NetworkCache(this.outcomes, single);
    this.roles = new RoleHolders(this.words, single);
    this.acquaintance = new SocialGraph(this.outcomes, links);
  }

  /** Takes in what the note of a contact says. */
  set(facts: ContactFacts): void {
    this.acquaintance.setContact(facts);
    this.words.set(facts);
  }

  /** The same of a note that is no contact. `isTemplate` says which lines of daily notes are template text. */
  setOther(note: OtherNote, isTemplate: (entry: LinkedInteraction) => boolean): void {
    this.acquaintance.setOther(note, isTemplate);
    this.words.remove(note.path);
  }

  remove(path: string): void {
    this.acquaintance.remove(path);
    this.words.remove(path);
  }

  /** The vault has changed, and with it perhaps the answers about these contacts: what rests on them is answered anew when it is asked for. */
  touch(contacts: Iterable<string>): void {
    for (const kept of [this.network, this.roles]) kept.touch(contacts);
    for (const remembered of [this.introductions, this.news, this.goals]) remembered.forget();
  }

  waysTo(path: string, today: Day): PathsToContact | null {
    const to = this.single.relationship(path, today);
    return to === null ? null : pathsToContact(to, this.searchOn(today));
  }

  background(path: string, today: Day): Background | null {
    const relationshipAt = (other: string): Relationship | null => this.single.relationship(other, today);
    const relationship = relationshipAt(path);
    return relationship === null ? null : backgroundOf(relationship, this.acquaintance, relationshipAt, this.outcomes, today);
  }

  private searchOn(today: Day): PathSearch {
    return {
      graph: this.acquaintance,
      relationshipAt: (path) => this.single.relationship(path, today),
      categories: this.outcomes,
      familyIntroduces: this.settings.familyIntroduces,
      today,
    };
  }

  /** What follows from a goal's progress; of the same progress it is the same. */
  private accountOf(progress: GoalProgress, today: Day): GoalSummary {
    const known = this.accounts.get(progress);
    if (known !== undefined) return known;
    const account = goalSummary(progress, this.outcomes, today);
    this.accounts.set(progress, account);
    return account;
  }

  private goalsOn(today: Day): readonly GoalReport[] {
    return goalReports(this.single.progress(today).map((progress) => this.accountOf(progress, today)), {
      queued: (people) => this.single.queued(people, today),
      peopleWithRole: (word) => this.roles.of(word, today),
      introductions: this.searchOn(today),
    });
  }
}
