import { getOrInsert } from '../../domain/collections.ts';
import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { giftsToAskAbout, unknownOutcome, type PeopleNamed } from '../../domain/exchange/how-it-went.ts';
import { newsOf } from '../../domain/introductions/introduction-news.ts';
import type { IntroductionGraph } from '../../domain/introductions/tie.ts';
import { howItWentReasons, newsReasons } from '../../domain/queue/loop-reasons.ts';
import type { DatedExchange, Reason, Relationship } from '../../domain/relationship/relationship.ts';
import { DailyStore, type ContactAnswers } from './daily-store.ts';

/** The reasons that other notes add for contacts, by path: as they are, and as they would be without the entries of today. */
export interface AddedReasons {
  readonly now: ReadonlyMap<string, readonly Reason[]>;
  readonly beforeToday: ReadonlyMap<string, readonly Reason[]>;
}

/** Whom to tell, and whom to ask, what came of an introduction. */
export class LoopAnswers {
  private readonly gifts: DailyStore<GiftStore>;

  constructor(
    private readonly graph: IntroductionGraph,
    private readonly named: PeopleNamed,
    categories: CategoryVocabulary,
    private readonly answers: ContactAnswers,
  ) {
    this.gifts = new DailyStore(answers, (today) => new GiftStore(categories, today));
  }

  on(today: Day): AddedReasons {
    return { now: this.reasons(today, today), beforeToday: this.reasons(today, addDays(today, -1)) };
  }

  /** Finds some contacts' gifts ahead of the question. */
  prepare(paths: readonly string[], today: Day): void {
    this.gifts.prepare(paths, today);
  }

  private reasons(today: Day, until: Day): ReadonlyMap<string, readonly Reason[]> {
    const at = (path: string): Relationship | null => this.answers.relationship(path, today);
    const outcomes = [...this.gifts.on(today).all()].flatMap(([relationship, gifts]) => unknownOutcome(relationship, gifts, this.named, at, until) ?? []);
    const reasons = new Map<string, Reason[]>();
    for (const { relationship, reason } of [...newsReasons(newsOf(this.graph.introductions(), at, today, until), at, today), ...howItWentReasons(outcomes, today)]) {
      getOrInsert(reasons, relationship.record.facts.path, () => []).push(reason);
    }
    return reasons;
  }
}

/** Everyone who was introduced or recommended by me lately, with the marks. */
class GiftStore {
  private readonly gifts = new Map<string, readonly [Relationship, readonly DatedExchange[]]>();

  constructor(
    private readonly categories: CategoryVocabulary,
    readonly today: Day,
  ) {}

  update(answers: ReadonlyMap<string, Relationship | null>): void {
    for (const [path, relationship] of answers) {
      const gifts = relationship === null ? [] : giftsToAskAbout(relationship, this.categories, this.today);
      if (relationship === null || gifts.length === 0) this.gifts.delete(path);
      else this.gifts.set(path, [relationship, gifts]);
    }
  }

  all(): Iterable<readonly [Relationship, readonly DatedExchange[]]> {
    return this.gifts.values();
  }
}
