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
