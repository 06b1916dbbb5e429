import stringWidth from 'fast-string-width';

/** A piece of a line: its text, how it looks, and whether it is to stay in one piece. */
export interface TextSpan {
  readonly text: string;
  readonly style?: (text: string) => string;
  readonly whole?: boolean;
}

interface Word {
  readonly text: string;
  readonly width: number;
  readonly style: (text: string) => string;
}

const unstyled = (text: string): string => text;

/** Spans as lines of at most `width` columns, broken at spaces; only a word that is too long for a line is broken itself. */
export function wrap(spans: readonly TextSpan[], width: number): readonly string[] {
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of spans.flatMap((span) => wordsOf(span, width))) {
    if (used + 1 + word.width > width) {
      lines.push([]);
      used = -1;
    }
    lines.at(-1)?.push(word);
    used += 1 + word.width;
  }
  return lines.map(styled);
}

/** The words of a line, those of one style styled together. */
function styled(words: readonly Word[]): string {
  const runs: { readonly style: Word['style']; text: string }[] = [];
  for (const { text, style } of words) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += ` ${text}`;
    else runs.push({ style, text });
  }
  return runs.map(({ style, text }) => style(text)).join(' ');
}

function wordsOf({ text, style = unstyled, whole = false }: TextSpan, width: number): readonly Word[] {
  return (whole ? [text] : text.split(' '))
    .filter((word) => word !== '')
    .flatMap((word) => (displayWidth(word) <= width ? [word] : brokenWord(word, width)))
    .map((word) => ({ text: word, width: displayWidth(word), style }));
}

/** A long word (a URL, a text without spaces) in pieces that fit, never through a character. */
function brokenWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    const wide = displayWidth(segment);
    if (used > 0 && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...pieces, piece];
}

/** A text cut to a width, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${(brokenWord(text, width - 1)[0] ?? '').trimEnd()}…`;
}

/** How many columns a text takes: Chinese characters and most emoji take two. */
export function displayWidth(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
