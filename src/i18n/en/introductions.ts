import type { CalendarDate, Day } from '../../domain/day.ts';
import type { IntroductionNews } from '../../domain/introductions/introduction-news.ts';
import type { Aliveness, Tie } from '../../domain/introductions/tie.ts';
import type { ReasonToWait } from '../../domain/introductions/introduction-paths.ts';
import type { OpenItem } from '../../domain/relationship/open-items.ts';
import type { DatedExchange, LastContact, Pattern } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { onDay, relativeDate, relativeDay, shortDate, shortDay, times } from './dates.ts';
import { cameOfIt, resting } from './reasons.ts';

/** What is said about a possible introducer: when you spoke, the balance, and how many people they introduced to you. */
export interface BridgeFacts {
  readonly last: LastContact | null;
  readonly pattern: Pattern;
  readonly introduced: number;
}

const BETWEEN: Readonly<Record<Pattern, string | null>> = {
  unknown: null,
  mutual: 'mutual',
  'you-give-more': 'you’ve given more',
  'they-give-more': 'they’ve given more; offer something first',
};

/** Why someone may be the person to ask: `spoke 2 months ago; introduced you twice`. */
function bridge({ last, pattern, introduced }: BridgeFacts, today: Day): string {
  return [
    last === null ? null : `you spoke ${last.date.precision === 'month' ? `in ${shortDate(last.date, today)}` : relativeDay(last.date.day, today)}`,
    introduced === 0 ? null : `introduced you ${times(introduced)}`,
    BETWEEN[pattern],
  ].filter((part) => part !== null).join('; ');
}

/** What one line says of two people, named as they are called. */
function tie({ kind, date }: Pick<Tie, 'kind' | 'date'>, from: string, to: string, today: Day): string {
  const when = date === null ? '' : ` ${onDay(date, today)}`;
  switch (kind) {
    case 'introduced':
      return `${from} introduced ${to} to you${when}`;
    case 'introduction':
      return `you introduced ${from} and ${to}${when}`;
    case 'together':
      return `${from} and ${to} were together${when}`;
    case 'asked':
      return `you asked ${from} about ${to}${when}`;
    case 'knows':
      return `${from} knows ${to} (from their note)`;
  }
}

/** How fresh a link is; `null` where no date says so. */
function aliveness(alive: Aliveness, last: CalendarDate | null, today: Day): string | null {
  if (alive === 'undated' || last === null) return null;
  return alive === 'recent' ? `last seen ${relativeDate(last, today)}` : `last seen ${relativeDate(last, today)}; may be out of touch`;
}

/** Why someone shouldn't be asked now. */
function rest(why: ReasonToWait, today: Day): string {
  switch (why.kind) {
    case 'asked-lately':
      return `${lately(why.exchange, today)}. Wait until ${shortDay(why.until, today)} (one ask a month)`;
    case 'resting':
      return resting(why.why, today);
    case 'proposed-elsewhere':
      return 'Already suggested for something else (one favour at a time)';
  }
}

/** What someone on a path waits for, before asking for more: `First answer “a reference letter” (20 Aug)`. `of` names whoever isn't the one to ask. */
function settleFirst(item: OpenItem, of: string | null, today: Day): string {
  const what = item.text === '' ? null : `“${plainWords(item.text)}”`;
  if (item.kind === 'request') return `First answer ${of === null ? (what ?? 'what they asked') : `${of}: ${what ?? 'they asked for something'}`} (${shortDate(item.request.date, today)})`;
  const due = item.kind === 'promise' ? item.promise.due : null;
  return `First keep your promise${of === null ? '' : ` to ${of}`}${what === null ? '' : `: ${what}`}${due === null ? '' : ` (due ${shortDay(due, today)})`}`;
}

/** The thank-yous due before asking for more, oldest first; the latest is named. */
function thankFirst(toThank: readonly DatedExchange[], today: Day): string | null {
  const latest = toThank.at(-1);
  if (latest === undefined) return null;
  const more = toThank.length === 1 ? '' : `, and for ${toThank.length - 1} more`;
  return `First say thank you for ${latest.what === '' ? 'what they gave' : `“${plainWords(latest.what)}”`} (${shortDate(latest.date, today)})${more}`;
}

/** Words about who can introduce whom, and who introduced whom. */
export const introductions = {
  bridge,
  tie,
  aliveness,
  rest,
  sameOrganisation: (name: string) => `both are at ${name}`,
  settleFirst,
  thankFirst,
  noWay: 'No path yet. Find someone who knows someone near them, and add “knows” to their note.',
  inTouch: (when: string) => `Last contact ${when}.`,
  noneNeeded: 'You’re in touch. No introduction needed.',
  notInTouch: 'No interactions yet, according to your notes.',
  metYourself: (name: string, metAt: string | null) => (metAt === null ? 'No introducer recorded.' : `You met ${name} yourself (${metAt}).`),
  circular: 'From here on, the introductions in your notes go in a circle.',
  brought: (by: string, to: string) => `${by} introduced ${to}`,
  news: (bridgeName: string, introduced: string, { since, interactions, received }: Pick<IntroductionNews, 'since' | 'interactions' | 'received'>, today: Day) =>
    `Tell ${bridgeName} about ${introduced}: ${cameOfIt(interactions, received.at(-1)?.what ?? null)} since ${shortDay(since, today)}`,
  excluded: 'No path is suggested to someone who is archived, not to be contacted, or has died.',
};

function lately({ kind, what, date }: DatedExchange, today: Day): string {
  const words = what === '' ? 'an introduction' : `“${plainWords(what)}”`;
  return `${kind === 'asked' ? 'You asked for' : 'They gave you'} ${words} ${onDay(date, today)}`;
}
