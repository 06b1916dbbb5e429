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
