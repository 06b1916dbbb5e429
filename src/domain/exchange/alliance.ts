import { addMonths, lastDayOf, type Day } from '../day.ts';
import type { DatedExchange, Reciprocity } from '../relationship/relationship.ts';
import { ALLIANCE_YEARS } from '../thresholds.ts';

/** What was given both ways in the last years, each of which has gifts of both sides; latest first. `null` where one year lacks them, or give and take is hidden. Source: docs/rules.md, "Give and take". */
export function allianceOf({ shown, ledger }: Reciprocity, today: Day): readonly DatedExchange[] | null {
  if (!shown) return null;
  const since = addMonths(today, -12 * ALLIANCE_YEARS);
  const on = ({ date }: DatedExchange): number => Math.min(lastDayOf(date), today);
  const gifts = ledger.filter((mark) => (mark.kind === 'gave' || mark.kind === 'received') && on(mark) > since);
  const years = Array.from({ length: ALLIANCE_YEARS }, (_, ago) => ({ from: addMonths(today, -12 * (ago + 1)), to: addMonths(today, -12 * ago) }));
  const isMutual = years.every(({ from, to }) => {
    const ofYear = gifts.filter((mark) => on(mark) > from && on(mark) <= to);
    return ofYear.some(({ kind }) => kind === 'gave') && ofYear.some(({ kind }) => kind === 'received');
  });
  return isMutual ? gifts.reverse() : null;
}
