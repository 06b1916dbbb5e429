/** Characters that control a terminal, break a line or change the writing direction, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029\ufeff]/gu;

/** A text that is safe to print: control characters are written out, as in `\x1b` and `\u202e`. */
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
