const LETTERS = 128;
const LONGEST = 32;

/** Values by the words that call for them. Finding those of a text is cheap where it holds none, as nearly every text does. */
export class RareWords<Value> {
  private readonly byWord = new Map<string, Value[]>();
  /** By first letter and length, whether there is such a word: most words of a text need no look into the map. */
  private readonly shapes = new Uint8Array(LETTERS * LONGEST);
  private mayHold: RegExp | null = null;

  add(word: string, value: Value): void {
    const known = this.byWord.get(word);
    if (known === undefined) this.byWord.set(word, [value]);
    else known.push(value);
    this.shapes[shapeOf(word.charCodeAt(0), word.length)] = 1;
  }

  /** The values of the words in a text. Case doesn't matter. */
  in(text: string): readonly Value[] {
    this.mayHold ??= anyOf([...this.byWord.keys()]);
    if (!this.mayHold.test(text)) return NONE;
    let found: readonly Value[] = NONE;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && isInWord(text.charCodeAt(at))) continue;
      if (at > start && this.shapes[shapeOf(text.charCodeAt(start), at - start)] === 1) {
        const values = this.byWord.get(text.slice(start, at).toLowerCase().replace('’', "'"));
        if (values !== undefined) found = [...found, ...values];
      }
      start = at + 1;
    }
    return found;
  }
}

const NONE: readonly never[] = [];

/** Finds one of some words. To a regular expression a letter beyond ASCII has no boundary. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’]"));
  const bounded = escaped.filter((word) => /^\w.*\w$/.test(word));
  return new RegExp([`\\b(?:${bounded.join('|')})\\b`, ...escaped.filter((word) => !bounded.includes(word))].join('|'), 'i');
}

function shapeOf(first: number, length: number): number {
  // Capitals and small letters of ASCII differ by one bit.
  const letter = first < LETTERS ? first | 32 : first % LETTERS;
  return letter * LONGEST + Math.min(length, LONGEST - 1);
}

/** Letters, digits, apostrophes and hyphens; beyond ASCII everything but the signs that typesetters use. */
function isInWord(code: number): boolean {
  if (code >= 128) return code < 0x2010 || code > 0x206f || code === 0x2019;
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === 39 || code === 45;
}
