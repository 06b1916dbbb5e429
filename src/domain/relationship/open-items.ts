import { addDays, lastDayOf, type Day } from '../day.ts';
import type { Commitment, Plan } from '../interaction.ts';
import type { Source } from '../source.ts';
import { plainWords } from '../text/plain-words.ts';
import { REQUEST_OPEN, UNDATED_PROMISE_AFTER } from '../thresholds.ts';
import { foldPersonName } from '../vocabulary.ts';
import type { DatedExchange, Reason, Relationship } from './relationship.ts';

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

/**
 * What someone waits for from me, which comes before asking them for more: their open requests of the last 180 days, the
 * oldest first, and my promises that are due. Source: docs/rules.md, "Introductions".
 */
export function waitsFor({ record, reciprocity }: Relationship, today: Day): readonly OpenItem[] {
  const requests = reciprocity.openByThem.filter(({ date }) => today - lastDayOf(date) <= REQUEST_OPEN.to);
  const promises = record.commitments.filter((promise) => promise.waitingFor === 'me' && (remindedFrom(promise) ?? Infinity) <= today);
  return [...requests.map(requestItem), ...promises.map(promiseItem)];
}

/** The day from which a promise is due: its own, or two weeks after its entry; `null` if nothing says one. */
export function remindedFrom({ due, since }: Commitment): Day | null {
  return due ?? (since === null ? null : addDays(since, UNDATED_PROMISE_AFTER));
}

/** Whether an item can be marked as done: ticking a repeating task would end the repetition. */
export function canBeDone(item: OpenItem): boolean {
  return item.kind !== 'promise' || !item.promise.repeats;
}

export function promiseItem(promise: Commitment): OpenItem {
  const { text, path, line } = promise;
  return { kind: 'promise', promise, text, path, line };
}

export function requestItem(request: DatedExchange): OpenItem {
  const { what, path, line } = request;
  return { kind: 'request', request, text: what, path, line };
}

export function planItem(plan: Plan): OpenItem {
  const { text, path, line } = plan;
  return { kind: 'plan', plan, text, path, line };
}

/** The open item that a reason to follow up names, also where it speaks for further ones; `null` if it names none. */
export function itemOfReason(reason: Reason, relationship: Relationship): OpenItem | null {
  const { kind, evidence } = reason;
  if (kind !== 'promise' && kind !== 'request' && kind !== 'plan') return null;
  const items = openItems(relationship).filter((open) => open.kind === kind && evidence.some(({ path, line }) => path === open.path && line === open.line));
  const said = kind === 'request' ? reason.what : reason.text;
  const [item, ...others] = items.length > 1 ? items.filter(({ text }) => text === said) : items;
  return item === undefined || others.length > 0 ? null : item;
}

/** The items that all of some typed words occur in, whatever their case and accents; those that are nothing but these words, if there are any. */
export function matchingItems(items: readonly OpenItem[], typed: string): readonly OpenItem[] {
  const wanted = foldPersonName(typed);
  const foldedText = ({ text }: OpenItem): string => foldPersonName(plainWords(text));
  const matching = items.filter((item) => wanted.split(' ').every((word) => foldedText(item).includes(word)));
  const exact = matching.filter((item) => foldedText(item) === wanted);
  return exact.length > 0 ? exact : matching;
}
