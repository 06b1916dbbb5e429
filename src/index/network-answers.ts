import type { ContactFacts } from '../domain/contact.ts';
import type { Day } from '../domain/day.ts';
import type { GoalProgress, GoalRecord } from '../domain/goal.ts';
import { goalReports, type GoalReport } from '../domain/goals/report.ts';
import { backgroundOf, type Background } from '../domain/introductions/background.ts';
import { acquaintanceGraph, type AcquaintanceGraph } from '../domain/introductions/network-graph.ts';
import { newsOf, type News } from '../domain/introductions/origin.ts';
import { waysToContact, type WaysTo } from '../domain/introductions/ways-to.ts';
import type { Introductions } from '../domain/introductions/ways.ts';
import { networkOf, networkShare, type NetworkShare } from '../domain/network/network-of.ts';
import type { Network } from '../domain/network/network.ts';
import type { OtherNote } from '../domain/other-note.ts';
import { outcomeVocabulary, type OutcomeVocabulary } from '../domain/outcomes.ts';
import type { Queue, Relationship } from '../domain/relationship.ts';
import type { Settings } from '../domain/settings.ts';
import { Acquaintance } from './acquaintance.ts';
import type { Links } from './link-resolver.ts';
import { Remembered } from './remembered.ts';
import { WordsInUse } from './words-in-use.ts';

/** The answers about single contacts and goals that those about the whole rest on. */
export interface SingleAnswers {
  readonly relationship: (path: string, today: Day) => Relationship | null;
  readonly relationships: (today: Day) => readonly Relationship[];
  readonly goalRecords: () => readonly GoalRecord[];
  readonly progress: (today: Day) => readonly GoalProgress[];
  readonly queue: (today: Day) => Queue;
}

/** What is answered about contacts together: who knows whom, the network as a whole, and the goals. */
export class NetworkAnswers {
  readonly words = new WordsInUse();
  readonly acquaintance: Acquaintance;
  readonly introductions = new Remembered<AcquaintanceGraph>((today) => acquaintanceGraph(this.acquaintance, (path) => this.single.relationship(path, today), today));
  readonly news = new Remembered<readonly News[]>((today) => newsOf(this.acquaintance, (path) => this.single.relationship(path, today), today));
  readonly network = new Remembered<Network>((today) => this.networkOn(today));
  readonly goals = new Remembered<readonly GoalReport[]>((today) => this.goalsOn(today));
  private readonly outcomes: OutcomeVocabulary;
  /** What each answer about a contact adds to the whole. */
  private readonly shares = new WeakMap<Relationship, NetworkShare>();

  constructor(
    private readonly settings: Settings,
    links: Links,
    private readonly single: SingleAnswers,
  ) {
    this.outcomes = outcomeVocabulary(settings);
    this.acquaintance = new Acquaintance(this.outcomes, links);
  }

  /** Takes in what the note of a contact says. */
  set(facts: ContactFacts): void {
    this.acquaintance.setContact(facts);
    this.words.set(facts);
  }

  /** The same of a note that is no contact. `isTemplate` says which lines of daily notes are template text. */
  setOther(note: OtherNote, isTemplate: (line: string) => boolean): void {
    this.acquaintance.setOther(note, isTemplate);
    this.words.remove(note.path);
  }

  remove(path: string): void {
    this.acquaintance.remove(path);
    this.words.remove(path);
  }

  /** The vault has changed: everything is answered anew when it is asked for. */
  forget(): void {
    for (const remembered of [this.introductions, this.news, this.network, this.goals]) remembered.forget();
  }

  waysTo(path: string, today: Day): WaysTo | null {
    const to = this.single.relationship(path, today);
    return to === null ? null : waysToContact(to, this.searchOn(today));
  }

  background(path: string, today: Day): Background | null {
    const relationshipAt = (other: string): Relationship | null => this.single.relationship(other, today);
    const relationship = relationshipAt(path);
    return relationship === null ? null : backgroundOf(relationship, this.acquaintance, relationshipAt, this.outcomes, today);
  }

  private searchOn(today: Day): Introductions {
    return {
      graph: this.acquaintance,
      relationshipAt: (path) => this.single.relationship(path, today),
      outcomes: this.outcomes,
      familyIntroduces: this.settings.familyIntroduces,
      today,
    };
  }

  private networkOn(today: Day): Network {
    const shareOf = (relationship: Relationship): NetworkShare => {
      const known = this.shares.get(relationship);
      if (known !== undefined) return known;
      const share = networkShare(relationship, this.outcomes, today);
      this.shares.set(relationship, share);
      return share;
    };
    return networkOf(this.single.relationships(today), { goals: this.single.goalRecords(), outcomes: this.outcomes, shareOf, today });
  }

  private goalsOn(today: Day): readonly GoalReport[] {
    return goalReports(this.single.progress(today), {
      queue: this.single.queue(today).items,
      peopleWithRole: (word) => this.words.peopleWithRole(word).flatMap((path) => this.single.relationship(path, today) ?? []),
      introductions: this.searchOn(today),
      outcomes: this.outcomes,
      today,
    });
  }
}
