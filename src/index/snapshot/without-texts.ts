import type { CategoryVocabulary } from '../../domain/exchange/exchange-category.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { packNote, unpackNote } from './pack-note.ts';
import { Packer, Unpacker } from './packed.ts';

/**
 * What the note at `path` says without the texts of its entries, as a snapshot gives it back. Nothing in it holds on to the
 * note's text, as parts of a string do to the whole: texts are most of what a vault weighs.
 */
export function withoutTexts(path: string, note: NoteFacts, outcomes: CategoryVocabulary): NoteFacts {
  const to = new Packer();
  packNote(to, note, outcomes);
  const { numbers, words } = to.packed();
  return unpackNote(new Unpacker({ numbers, words: words.map(copyOf) }), path);
}

/** The same characters in a string of their own. */
function copyOf(text: string): string {
  return text.split('').join('');
}
