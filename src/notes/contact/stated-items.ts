import type { StatedWant } from '../../domain/giving/stated.ts';
import { subjectOf } from '../../domain/giving/subject.ts';
import { plainWords } from '../../domain/text/plain-words.ts';

const BETWEEN_ITEMS = /[,;]|\s[·|]\s/;
/** A longer part is a sentence with a comma, not an item of a list. */
const WORDS_OF_ITEM = 4;

/** The items that a line lists, `sailing, jazz`, or the line as one. */
export function itemsOf(line: string): readonly string[] {
  const parts = line.split(BETWEEN_ITEMS).map((part) => part.trim()).filter((part) => part !== '');
  return parts.every((part) => part.split(/\s+/, WORDS_OF_ITEM + 1).length <= WORDS_OF_ITEM) ? parts : [line.trim()];
}

/** What an item states; `null` if it says nothing that could be matched. */
export function statedBy(item: string, line: number): Pick<StatedWant, 'text' | 'line' | 'subject'> | null {
  const text = plainWords(item);
  const subject = subjectOf(text);
  return subject.length === 0 ? null : { text, line, subject };
}
