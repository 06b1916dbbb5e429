import type { Day } from '../../domain/day.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { acquaintanceGraph, type AcquaintanceGraph } from '../../domain/introductions/acquaintance-graph.ts';
import { newsOf, type IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import { backgroundOf, type Background } from '../../domain/introductions/origin.ts';
import type { PathSearch } from '../../domain/introductions/introduction-paths.ts';
import { pathsToContact, type PathsToContact } from '../../domain/introductions/paths-to-contact.ts';
import type { IntroductionGraph } from '../../domain/introductions/tie.ts';
import type { Relationship } from '../../domain/relationship/relationship.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { Memo } from './changes.ts';
import type { ContactAnswers } from './daily-store.ts';

/** Answers about introductions: who knows whom, who can introduce me, and the outcomes. */
export class IntroductionAnswers {
  readonly everyone: Memo<Day, AcquaintanceGraph>;
  readonly news: Memo<Day, readonly IntroductionNews[]>;

  constructor(
    private readonly settings: Settings,
    private readonly graph: IntroductionGraph,
    private readonly categories: CategoryVocabulary,
    private readonly answers: ContactAnswers,
  ) {
    this.everyone = new Memo(answers.changes, (today) => acquaintanceGraph(graph, this.relationshipOn(today), today));
    this.news = new Memo(answers.changes, (today) => newsOf(graph.introductions(), this.relationshipOn(today), today));
  }

  /** The search for paths on a day. */
  search(today: Day): PathSearch {
    return { graph: this.graph, relationshipAt: this.relationshipOn(today), categories: this.categories, familyIntroduces: this.settings.familyIntroduces, today };
  }

  pathsTo(path: string, today: Day): PathsToContact | null {
    const to = this.answers.relationship(path, today);
    return to === null ? null : pathsToContact(to, this.search(today));
  }

  background(path: string, today: Day): Background | null {
    const relationship = this.answers.relationship(path, today);
    return relationship === null ? null : backgroundOf(relationship, this.graph, this.relationshipOn(today), this.categories, today);
  }

  private relationshipOn(today: Day): (path: string) => Relationship | null {
    return (path) => this.answers.relationship(path, today);
  }
}
