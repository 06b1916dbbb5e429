/** The NFC form. Text of units below U+0300, the first that combines with the one before, is in it already. */
export function composed(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x300) return text.normalize('NFC');
  }
  return text;
}

/** A text for comparison: composed, lower case. */
export function foldCase(text: string): string {
  return composed(text).toLowerCase();
}

/** A text for comparison without accents: `Février` and `fevrier` are the same. */
export function foldAccents(text: string): string {
  const folded = text.toLowerCase();
  return isPlain(folded) ? folded : folded.normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC');
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
