import { getOrInsert } from '../../domain/collections.ts';
import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import { giftsToAskAbout, unknownOutcome, type PeopleNamed } from '../../domain/exchange/how-it-went.ts';
import { isLateContact, lateIntroductions, newsOf } from '../../domain/introductions/introduction-news.ts';
import type { IntroductionGraph, Tie } from '../../domain/introductions/tie.ts';
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
  private readonly store: DailyStore<LoopStore>;

  constructor(
    private readonly graph: IntroductionGraph,
    private readonly named: PeopleNamed,
    categories: CategoryVocabulary,
    private readonly answers: ContactAnswers,
  ) {
    this.store = new DailyStore(answers, (today) => new LoopStore(categories, today));
  }

  on(today: Day): AddedReasons {
    const at = (path: string): Relationship | null => this.answers.relationship(path, today);
    const introductions = lateIntroductions(this.graph.introductions(), this.store.on(today).late, today);
    const reasons = (until: Day): AddedReasons['now'] => this.reasons(introductions, at, today, until);
    return { now: reasons(today), beforeToday: reasons(addDays(today, -1)) };
  }

  /** Finds some contacts' gifts ahead of the question. */
  prepare(paths: readonly string[], today: Day): void {
    this.store.prepare(paths, today);
  }

  private reasons(introductions: readonly Tie[], at: (path: string) => Relationship | null, today: Day, until: Day): AddedReasons['now'] {
    const outcomes = [...this.store.on(today).gifts.values()].flatMap(([relationship, gifts]) => unknownOutcome(relationship, gifts, this.named, at, until) ?? []);
    const reasons = new Map<string, Reason[]>();
    for (const { relationship, reason } of [...newsReasons(newsOf(introductions, at, today, until), at, today), ...howItWentReasons(outcomes, today)]) {
      getOrInsert(reasons, relationship.record.facts.path, () => []).push(reason);
    }
    return reasons;
  }
}

/** What may have to be told or asked, kept so that a saved note costs only its own contacts. */
class LoopStore {
  /** Those with contact late enough for it to be news, by path. */
  readonly late = new Map<string, Relationship>();
  /** Everyone who was introduced or recommended by me lately, with the marks, by path. */
  readonly gifts = new Map<string, readonly [Relationship, readonly DatedExchange[]]>();

  constructor(
    private readonly categories: CategoryVocabulary,
    readonly today: Day,
  ) {}

  update(answers: ReadonlyMap<string, Relationship | null>): void {
    for (const [path, relationship] of answers) {
      this.late.delete(path);
      this.gifts.delete(path);
      if (relationship === null) continue;
      if (isLateContact(relationship, this.today)) this.late.set(path, relationship);
      const gifts = giftsToAskAbout(relationship, this.categories, this.today);
      if (gifts.length > 0) this.gifts.set(path, [relationship, gifts]);
    }
  }
}
