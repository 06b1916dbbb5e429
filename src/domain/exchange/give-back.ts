import { addMonths, lastDayOf, type Day } from '../day.ts';
import type { GiveReason, Reciprocity } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';
import { GIVE_FROM, RECENT_MONTHS } from '../thresholds.ts';

/**
 * Whether it is my turn to give: of the last 24 months they gave at least two more than I did, or I asked and gave nothing
 * since. `null` if not, and where give and take is hidden. Source: docs/rules.md, "Reasons".
 */
export function giveBack({ last24Months: { given, received, asks }, givesSinceAsk, ledger, shown }: Reciprocity, today: Day): (GiveReason & { readonly evidence: readonly Source[] }) | null {
  if (!shown) return null;
  const recently = addMonths(today, -RECENT_MONTHS);
  const linesOf = (kind: 'asked' | 'received'): typeof ledger => ledger.filter((mark) => mark.kind === kind && lastDayOf(mark.date) >= recently).reverse();
  if (received - given >= GIVE_FROM) return { given, received, asked: null, evidence: linesOf('received').map(sourceOf) };
  if (asks === 0 || givesSinceAsk > 0) return null;
  const asked = linesOf('asked');
  const [latest] = asked;
  return latest === undefined ? null : { given, received, asked: { what: latest.what, since: lastDayOf(latest.date) }, evidence: asked.slice(0, 1).map(sourceOf) };
}

function sourceOf({ path, line }: Source): Source {
  return { path, line };
}
