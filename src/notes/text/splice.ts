import type { Refusal } from '../../domain/refusal.ts';

/** Replaces the text between two offsets (UTF-16 code units) of the text that it was made for. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
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

/** The splices in ascending order, those at one place as one, in the order given. */
export function joinSplices(splices: readonly Splice[]): readonly Splice[] {
  const joined: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    const before = joined[joined.length - 1];
    if (before === undefined || before.end !== splice.start || splice.end !== splice.start) joined.push(splice);
    else joined[joined.length - 1] = { ...before, text: before.text + splice.text };
  }
  return joined;
}
