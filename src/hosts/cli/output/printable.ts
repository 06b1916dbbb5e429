/** Characters that steer a terminal, break a line or turn the direction of writing, and halves of characters. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu;

/** A text of a note as it may be shown: what would act on the terminal is written out, as in `\x1b` and `\u202e`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

/** A text in one line: line breaks and tabs are spaces, all else as {@link printable}. */
export function inOneLine(text: string): string {
  return printable(text.replace(/[\r\n\t]+/g, ' '));
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
