import { plainWords } from './plain-words.ts';

/** Characters with a special meaning: brackets, code, comments, fields, tags, and the signs of the Tasks plugin. */
const SIGNS = /[[\]<>`{}|\\]|%%+|[📅⏳🛫➕✅❌🔁🔺⏫🔼🔽⏬]\uFE0F?/gu;
/** Characters that would turn a word into a tag or a block id. */
const MARKED_WORD = /(^|\s)[#^]+(?=\S)/g;

/** A text as words on one line of a note that mean nothing but themselves: no link, field, tag, task date or comment. */
export function inertWords(text: string): string {
  return plainWords(text).replace(SIGNS, '').replace(MARKED_WORD, '$1').replace(/:{2,}/g, ':').replace(/\s+/g, ' ').trim();
}
