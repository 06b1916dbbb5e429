import { plainWords } from '../../domain/text/plain-words.ts';

/** Characters with a special meaning: brackets, code, comments, fields, tags, and the signs of the Tasks plugin. */
const SIGNS = /[[\]<>`{}|\\]|%%+|[📅⏳🛫➕✅❌🔁🔺⏫🔼🔽⏬]\uFE0F?/gu;
/** Characters that would turn a word into a tag or a block id. */
const MARKED_WORD = /(^|\s)[#^]+(?=\S)/g;

/** A text as one line of words that mean nothing but themselves in Markdown. */
export function withoutSigns(text: string): string {
  return plainWords(text).replace(SIGNS, '').replace(MARKED_WORD, '$1').replace(/:{2,}/g, ':').replace(/\s+/g, ' ').trim();
}
