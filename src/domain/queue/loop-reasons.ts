import type { Day } from '../day.ts';
import type { UnknownOutcome } from '../exchange/how-it-went.ts';
import type { IntroductionNews } from '../introductions/introduction-news.ts';
import type { Reason, ReasonKind, Relationship } from '../relationship/relationship.ts';
import { isPaused } from '../relationship/reminder-pause.ts';
import type { Source } from '../source.ts';
import { compareCodePoints } from '../text/collation.ts';
import { LOOPS_AT_MOST } from '../thresholds.ts';

/** A contact and a reason that other notes give to follow up with them. */
interface Loop {
  readonly relationship: Relationship;
  readonly reason: Reason;
}

/** Whom to tell what came of their introductions: one reason for each person, at most two people, the newest first. Source: docs/rules.md, "Introductions". */
export function newsReasons(news: readonly IntroductionNews[], relationshipAt: (path: string) => Relationship | null, today: Day): readonly Loop[] {
  const byIntroducer = new Map<string, IntroductionNews[]>();
  for (const one of news) byIntroducer.set(one.introducer, [...(byIntroducer.get(one.introducer) ?? []), one]);
  const loops = [...byIntroducer].flatMap(([path, all]): readonly Loop[] => {
    const relationship = relationshipAt(path);
    const latest = all.at(-1);
    if (relationship === null || latest === undefined) return [];
    const { introduced, since, interactions, received } = latest;
    const evidence = [...all].reverse().flatMap((one) => [...one.evidence, ...[...one.received].reverse()]).map(sourceOf);
    const about = relationshipAt(introduced)?.record.facts.name ?? introduced;
    return [{ relationship, reason: { kind: 'news', about, since, interactions, what: received.at(-1)?.what ?? null, more: all.length - 1, measure: today - since, attempts: relationship.attempts, evidence } }];
  });
  return fewOf('news', loops);
}

/** Whom to ask what came of an introduction or recommendation: at most two people, the newest first. Source: docs/rules.md, "Introductions". */
export function howItWentReasons(outcomes: readonly UnknownOutcome[], today: Day): readonly Loop[] {
  const loops = outcomes.map(({ relationship, gift, met }): Loop => {
    const { what, date } = gift;
    return { relationship, reason: { kind: 'how-it-went', what, since: date.day, met, measure: today - date.day, attempts: relationship.attempts, evidence: [gift, ...(met === null ? [] : [met.source])].map(sourceOf) } };
  });
  return fewOf('how-it-went', loops);
}

function fewOf(kind: ReasonKind, loops: readonly Loop[]): readonly Loop[] {
  return loops
    .filter(({ relationship: { reciprocity, pauses } }) => reciprocity.shown && !isPaused(kind, pauses))
    .sort((a, b) => a.reason.measure - b.reason.measure || compareCodePoints(a.relationship.record.facts.path, b.relationship.record.facts.path))
    .slice(0, LOOPS_AT_MOST);
}

function sourceOf({ path, line }: Source): Source {
  return { path, line };
}
