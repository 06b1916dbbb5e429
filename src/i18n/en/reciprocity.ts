import { lastDayOf, type Day } from '../../domain/day.ts';
import type { BeforeAsking } from '../../domain/exchange/before-asking.ts';
import type { LastContact, OnlyInNeed, Pattern, Reciprocity, Stage } from '../../domain/relationship/relationship.ts';
import { plainWords } from '../../domain/text/plain-words.ts';
import { PATTERN_LEAST } from '../../domain/thresholds.ts';
import { counted, span, times } from './dates.ts';
import { introductions } from './introductions.ts';

/** How far a relationship has come. Not shown for family, friends and spouses. */
export const standing: Readonly<Record<Stage, string>> = {
  new: 'New',
  'getting-to-know': 'Getting to know',
  established: 'Established',
  'long-standing': 'Long-standing',
};

/** A pattern in two or three words, for a label. */
export const patternLabel: Readonly<Record<Pattern, string>> = {
  unknown: 'Not enough data',
  mutual: 'Mutual',
  'you-give-more': 'You give more',
  'they-give-more': 'They give more',
};

/** A balance with its counts. */
export function pattern({ pattern: value, last24Months: { given, received }, asks, given: givenEver }: Reciprocity): string {
  if (value === 'unknown' && asks > 0 && givenEver === 0) return `You’ve asked ${times(asks)} and given nothing yet`;
  if (value === 'unknown') return given + received < PATTERN_LEAST ? `Not enough data: record ${counted(PATTERN_LEAST - given - received, given + received === 0 ? 'exchange' : 'more exchange')}` : patternLabel.unknown;
  return `${patternLabel[value]}. You gave ${times(given)} and they gave ${times(received)} in the last 24 months`;
}

/** Asks that came after silences, of one side. */
export function onlyInNeed(side: 'me' | 'them', { asks, afterSilence }: OnlyInNeed): string {
  return `${afterSilence} of ${side === 'me' ? 'your' : 'their'} ${counted(asks, 'request')} came after a long time out of touch`;
}

/** Whether it is time to ask: a reminder, not a lock. While contact is quiet, taking it up again comes first. */
export function givesSinceAsk(reciprocity: Reciprocity, quiet: boolean, last: LastContact | null, today: Day): string {
  const { givesSinceAsk: gives, givesWanted: wanted, asks } = reciprocity;
  const gave = youGave(gives);
  if (quiet && last !== null) return `${gave}${gives === 0 ? ' yet' : ''}. It’s been ${span(lastDayOf(last.date), today)}, so reconnect before you ask`;
  const since = asks === 0 ? 'in the last 24 months and asked for nothing' : 'since you last asked';
  return `${gave} ${since}${ofWanted(gives, wanted)}`;
}

/** What to know at the moment of asking: `Mutual. You’ve given nothing since you last asked (0 of 4). Thanks for “the reference” are due. First answer “the draft” (20 Aug).` */
export function beforeAsking({ reciprocity, waiting }: BeforeAsking, today: Day): string {
  const { pattern: balance, toThank } = reciprocity;
  const latest = toThank.at(-1);
  const more = toThank.length > 1 ? ` and ${toThank.length - 1} more` : '';
  return [
    ...(balance === 'unknown' ? [] : [patternLabel[balance]]),
    countOfGives(reciprocity),
    ...(latest === undefined ? [] : [`Thanks for ${latest.what === '' ? 'what they gave' : `“${plainWords(latest.what)}”`}${more} are due`]),
    ...waiting.map((item) => introductions.settleFirst(item, null, today)),
  ].map((sentence) => `${sentence}.`).join(' ');
}

/** `You’ve given twice since you last asked (2 of 4)`. */
export function countOfGives({ givesSinceAsk: gives, givesWanted: wanted, asks }: Pick<Reciprocity, 'givesSinceAsk' | 'givesWanted' | 'asks'>): string {
  return `${youGave(gives)} ${asks === 0 ? 'in the last 24 months' : 'since you last asked'}${ofWanted(gives, wanted)}`;
}

function youGave(gives: number): string {
  return gives === 0 ? 'You’ve given nothing' : `You’ve given ${times(gives)}`;
}

function ofWanted(gives: number, wanted: number): string {
  return gives < wanted ? ` (${gives} of ${wanted})` : '';
}

/** Who reached out, in days of contact. */
export function reachedOut({ me, them, notNoted }: Reciprocity['reachedOut']): string {
  return `You ${me} · Them ${them}${notNoted === 0 ? '' : ` · Unknown ${notNoted}`}`;
}

/** How long they have been out of touch. */
export function quietFor(last: LastContact, today: Day): string {
  return `Out of touch for ${span(lastDayOf(last.date), today)}`;
}
