import type { Commitment, Plan } from '../interaction.ts';
import type { Source } from '../source.ts';
import { plainWords } from '../text/plain-words.ts';
import { foldPersonName } from '../vocabulary.ts';
import type { DatedExchange, Relationship } from './relationship.ts';

/** Something between me and a contact that waits to be marked as done, with its words and its line. */
export type OpenItem = Source & { readonly text: string } & (
  | { readonly kind: 'promise'; readonly promise: Commitment }
  | { readonly kind: 'request'; readonly request: DatedExchange }
  | { readonly kind: 'plan'; readonly plan: Plan }
);

/** Open promises and requests of both sides, and plans that may have happened; in this order. */
export function openItems({ record, reciprocity, unansweredPlans }: Pick<Relationship, 'record' | 'reciprocity' | 'unansweredPlans'>): readonly OpenItem[] {
  return [...record.commitments.map(promiseItem), ...[...reciprocity.openByThem, ...reciprocity.openByMe].map(requestItem), ...unansweredPlans.map(planItem)];
}

export function promiseItem(promise: Commitment): OpenItem {
  const { text, path, line } = promise;
  return { kind: 'promise', promise, text, path, line };
}

export function requestItem(request: DatedExchange): OpenItem {
  const { what, path, line } = request;
  return { kind: 'request', request, text: what, path, line };
}

function planItem(plan: Plan): OpenItem {
  const { text, path, line } = plan;
  return { kind: 'plan', plan, text, path, line };
}

/** The items that all of some typed words occur in, whatever their case and accents; those that are nothing but these words, if there are any. */
export function matchingItems(items: readonly OpenItem[], typed: string): readonly OpenItem[] {
  const wanted = foldPersonName(typed);
  const foldedText = ({ text }: OpenItem): string => foldPersonName(plainWords(text));
  const matching = items.filter((item) => wanted.split(' ').every((word) => foldedText(item).includes(word)));
  const exact = matching.filter((item) => foldedText(item) === wanted);
  return exact.length > 0 ? exact : matching;
}
