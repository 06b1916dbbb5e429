import { addDays, type Day } from '../day.ts';
import { wasInTouch } from '../relationship/contact-days.ts';
import type { DatedExchange, HistoryEntry, Relationship } from '../relationship/relationship.ts';
import { compareCodePoints, compareDated } from '../text/collation.ts';
import { NEWS_WITHIN } from '../thresholds.ts';
import { compareIntroductions, type Tie } from './tie.ts';

/** News for someone who made an introduction: contact with the introduced person has begun. */
export interface IntroductionNews {
  readonly introducer: string;
  readonly introduced: string;
  /** The first day of contact after the introduction. */
  readonly since: Day;
  /** How many interactions there were with the introduced person since, the first included. */
  readonly interactions: number;
  /** What the introduced person gave since, oldest first; nothing where give and take is hidden. */
  readonly received: readonly DatedExchange[];
  /** The line of the introduction, and the first entry. */
  readonly evidence: readonly [Tie, HistoryEntry];
}

/**
 * What to tell people who made introductions (`ties`, of kind `introduced`), once, after the first entry with the introduced
 * person. Any later contact with them counts as having told it, and so does their taking part in that entry. After three
 * months it is no longer news. Ordered by day, then by paths. Source: docs/rules.md, "Introductions".
 * @param until the last day whose entries count, for the news as they would be without those of today.
 */
export function newsOf(ties: Iterable<Tie>, relationshipAt: (path: string) => Relationship | null, today: Day, until: Day = today): readonly IntroductionNews[] {
  const found: { readonly tie: Tie; readonly item: IntroductionNews }[] = [];
  for (const tie of ties) {
    const item = newsFor(tie, relationshipAt(tie.to), relationshipAt(tie.from), today, until);
    if (item !== null) found.push({ tie, item });
  }
  const news = new Map<string, IntroductionNews>();
  for (const { tie, item } of found.sort((a, b) => compareIntroductions(a.tie, b.tie))) {
    const key = `${tie.from}\n${tie.to}`;
    if (!news.has(key)) news.set(key, item);
  }
  return [...news.values()].sort((a, b) => a.since - b.since || compareCodePoints(a.introducer, b.introducer) || compareCodePoints(a.introduced, b.introduced));
}

/** Whether contact with someone is late enough for it to be news. */
export function isLateContact({ contactDays }: Relationship, today: Day): boolean {
  const last = contactDays.at(-1);
  return last !== undefined && today <= addDays(last, NEWS_WITHIN);
}

/** The introductions that may be news on a day, whatever the entries of its last days: the first contact after them is late. `late` are those for whom contact is. */
export function lateIntroductions(ties: Iterable<Tie>, late: ReadonlyMap<string, Relationship>, today: Day): readonly Tie[] {
  return [...ties].filter((tie) => {
    const since = sinceOf(tie, late.get(tie.to)?.contactDays ?? []);
    return since !== undefined && today <= addDays(since, NEWS_WITHIN);
  });
}

/** The first day of contact after an introduction. */
function sinceOf({ date }: Tie, contactDays: readonly Day[]): Day | undefined {
  return date === null ? contactDays[0] : contactDays.find((day) => day >= date.day);
}

function newsFor(tie: Tie, introduced: Relationship | null, bridge: Relationship | null, today: Day, until: Day): IntroductionNews | null {
  if (introduced === null || bridge === null || introduced.excluded !== null || bridge.excluded !== null) return null;
  const since = sinceOf(tie, introduced.contactDays);
  if (since === undefined || since > until || today > addDays(since, NEWS_WITHIN) || wasInTouch(bridge, addDays(since, 1), until)) return null;
  const entries = introduced.record.history.filter(({ date, attempt }) => !attempt && date.precision === 'day' && date.day >= since && date.day <= until).sort(compareDated);
  const [first] = entries;
  if (first === undefined || entries.some(({ date, people, path }) => date.day === since && (people.includes(tie.from) || path === tie.from))) return null;
  const { shown, ledger } = introduced.reciprocity;
  const received = shown ? ledger.filter(({ kind, date }) => kind === 'received' && date.day >= since && date.day <= until) : [];
  return { introducer: tie.from, introduced: tie.to, since, interactions: entries.length, received, evidence: [tie, first] };
}
