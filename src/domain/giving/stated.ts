import type { Subject } from './subject-word.ts';

/** What a note says someone could use or could give, with its line, counted from 1. */
interface Stated {
  /** As written; empty while the text of the note isn't at hand. */
  readonly text: string;
  readonly line: number;
  readonly subject: Subject;
}

export interface StatedWant extends Stated {
  /** A need is something they look for; an interest is something they care about. */
  readonly kind: 'need' | 'interest';
  readonly from: 'section' | 'property';
}

export interface StatedOffer extends Stated {
  readonly from: 'section' | 'property' | 'role';
}
