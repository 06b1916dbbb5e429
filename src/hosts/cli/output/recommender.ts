import type { Day } from '../../../domain/day.ts';
import type { Recommender } from '../../../domain/exchange/recommender.ts';
import { words } from '../messages.ts';
import type { Page } from './page.ts';

/** Someone who could recommend me, with what says so. */
export function writeRecommender(page: Page, indent: number, { relationship: { record: { facts }, lastContact, reciprocity: { last24Months, ledger } }, word }: Recommender, today: Day): void {
  const said = [word, lastContact === null ? null : words.inTouch(lastContact, today), words.gaveAndReceived(last24Months.given, last24Months.received)];
  page.text(indent, facts.name, page.dim(`· ${said.filter((part) => part !== null).join('; ')}`), ...page.sources([...(lastContact === null ? [] : [lastContact]), ...[...ledger].reverse()]));
}
