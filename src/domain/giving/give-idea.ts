import type { Reason, ReasonKind } from '../relationship/relationship.ts';
import type { Source } from '../source.ts';

/** What someone could use, as a note says it. */
export interface Want extends Source {
  /** The contact's note. */
  readonly person: string;
  /** As written; empty while the text of the note isn't at hand. */
  readonly text: string;
  /** A need is something they look for; an interest is something they care about. */
  readonly kind: 'need' | 'interest';
  readonly from: 'request' | 'section' | 'property';
}

/** What I or a contact could give, as a note says it. */
export interface Offer extends Source {
  /** `me`, or the path of the contact's note. */
  readonly by: 'me' | { readonly contact: string };
  /** As written; empty while the text of the note isn't at hand. */
  readonly text: string;
  /** An interest is what the other cares about as well. */
  readonly from: 'received' | 'section' | 'property' | 'role' | 'interest';
}

/** Something that I could do for someone: give what I can offer, or introduce whoever can. Source: docs/rules.md, "What you could give". */
export interface GiveIdea {
  readonly want: Want;
  readonly offer: Offer;
  /** The words of the want that the offer shares, as written. */
  readonly words: readonly string[];
  /** The same for the same want and offer, by which it is dismissed. */
  readonly id: string;
}

/** Whether two ideas are about the same words of a note. */
export function isSameWant(one: Want, other: Want): boolean {
  return one.path === other.path && one.line === other.line && one.text === other.text;
}

/** Reasons to be in touch that say nothing of what about: something to give is a better step than any other. */
const OPEN_TO_IDEAS: ReadonlySet<ReasonKind> = new Set(['overdue', 'give', 'due-soon', 'quieter', 'goal', 'revive']);

/**
 * The idea that is the next step for someone with these reasons, the strongest first: any where the reason leaves it open,
 * one that answers a request where that is the reason. `null` if the reason has a step of its own.
 */
export function ideaForStep([strongest]: readonly Pick<Reason, 'kind' | 'attempts'>[], ideas: readonly GiveIdea[]): GiveIdea | null {
  if (strongest === undefined || strongest.attempts !== null) return null;
  if (strongest.kind === 'request') return ideas.find(({ want }) => want.from === 'request') ?? null;
  return OPEN_TO_IDEAS.has(strongest.kind) ? (ideas[0] ?? null) : null;
}

/** Ideas without those whose two lines an earlier one names the other way round: two people are introduced to each other once. */
export function withoutMirrored(ideas: readonly GiveIdea[]): readonly GiveIdea[] {
  const seen = new Set<string>();
  return ideas.filter(({ want, offer }) => {
    seen.add(`${want.path}\n${want.line}\n${offer.path}\n${offer.line}`);
    return !seen.has(`${offer.path}\n${offer.line}\n${want.path}\n${want.line}`);
  });
}
