import { foldPersonName } from '../vocabulary.ts';
import { partsOfJoined, stemOf } from './stems.ts';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, as written and each once, that are one of some stems, or have a part that is. */
export function sharedWords(text: string, stems: ReadonlySet<string>): readonly string[] {
  const words = text.match(WORDS) ?? [];
  return [...new Set(words)].filter((word) => {
    const folded = foldPersonName(word);
    return stems.has(stemOf(folded)) || partsOfJoined(folded).some((part) => stems.has(stemOf(part)));
  });
}
