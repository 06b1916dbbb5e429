import type { Refusal } from '../../../src/domain/refusal.ts';
import { en } from '../../../src/i18n/en.ts';
import { isRefusal, type Edit, type Splice } from '../../../src/notes/text/splice.ts';

export interface RefusalInWords {
  readonly refused: string;
  readonly line: number | null;
}

/** A refusal as a person reads it; splices stay as they are. */
export function inWords(edit: Refusal): RefusalInWords;
export function inWords(edit: Edit): RefusalInWords | readonly Splice[];
export function inWords(edit: Edit): RefusalInWords | readonly Splice[] {
  return isRefusal(edit) ? { refused: en.refusal(edit.refused), line: edit.line } : edit;
}
