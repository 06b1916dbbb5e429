/** Replaces the text between two offsets (UTF-16 code units) of the text that it was made for. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an edit was not made, in one plain sentence, and the line (from 1) that stands in its way, if one does. */
export interface Refusal {
  readonly refused: string;
  readonly line: number | null;
}

/** What an edit comes to: splices in ascending order, apart from each other, or a refusal. */
export type Edit = readonly Splice[] | Refusal;

export function isRefusal(edit: Edit): edit is Refusal {
  return 'refused' in edit;
}

/** The text with the splices made. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const splice of splices) {
    result += text.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return result + text.slice(from);
}
