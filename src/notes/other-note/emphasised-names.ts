import type { LogVocabulary } from '../log/log-vocabulary.ts';
import type { LinkSpan } from '../text/links.ts';
import { linksOfLine } from './body-lines.ts';

/** What may be the name of a person in bold or italics. What is inside a word, or has brackets or a colon, is none. */
const NAME = /(?<![\p{L}\p{N}*_\\])([*_]{1,3})((?:\p{Lu}|\p{Lo})(?:[\p{L}\p{M}\p{N}.'’ -]{0,78}[\p{L}\p{M}\p{N}.])?)\1(?![\p{L}\p{N}*_])/gu;
const MOST_WORDS = 5;
/** More names on a line are a list of something. */
const MOST_NAMES = 8;

/** Whether a text has a name in emphasis. `from` is where to look. */
export function hasEmphasisedName(text: string, from = 0): boolean {
  if (!text.includes('*', from) && !text.includes('_', from)) return false;
  return text.slice(from).search(NAME) >= 0;
}

/** Everyone whom a line may name: its links, and names in emphasis, `**Ann Miller**`, in their order (docs/note-format.md, "Daily notes"). */
export function peopleOfLine(visible: string, line: number, { channels }: LogVocabulary): readonly LinkSpan[] {
  const links = linksOfLine(visible, line);
  if (!hasEmphasisedName(visible)) return links;
  const names = Array.from(visible.matchAll(NAME), (match): LinkSpan => ({
    start: match.index,
    end: match.index + match[0].length,
    link: { target: match[2] ?? '', line, plain: 'emphasis' },
  })).filter(({ start, link: { target } }) => target.split(' ').length <= MOST_WORDS && !channels.words.has(target.toLowerCase()) && !links.some((link) => start >= link.start && start < link.end));
  return names.length > MOST_NAMES ? links : [...links, ...names].sort((a, b) => a.start - b.start);
}
