/** What a word does in a text: it says what the text is about, is beside that, or belongs to a detail behind *for* or *in*. */
export const WORD_PARTS = ['head', 'modifier', 'detail', 'place'] as const;

/** A word that says something of the subject of a text. */
export interface SubjectWord {
  readonly stem: string;
  readonly part: (typeof WORD_PARTS)[number];
  /** Whether it may be one of a language that joins words. */
  readonly mayBeJoined: boolean;
}

/** What a want or an offer is about. Empty if its words say nothing. */
export type Subject = readonly SubjectWord[];
