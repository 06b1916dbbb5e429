import { foldKey } from '../log-vocabulary.ts';

/** An inline field of Dataview, `(key:: value)` or `[key:: value]`; offsets are in the text it was found in. */
export interface InlineField {
  /** Folded: lower case, `-` for spaces and `_`. */
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** No key is longer; it bounds the search to the left of `::`. */
const LONGEST_KEY = 40;

/**
 * The bracketed fields of one line, in order. `visible` is `text` with inline code blanked, at equal offsets: what is in
 * code is no field. A bracket without its partner makes no field.
 */
export function inlineFields(text: string, visible: string): readonly InlineField[] {
  const fields: InlineField[] = [];
  let partners: Map<number, number> | null = null;
  let from = 0;
  for (let colons = visible.indexOf('::', from); colons >= 0; colons = visible.indexOf('::', from)) {
    from = colons + 2;
    const start = openingBracket(visible, colons);
    if (start < 0) continue;
    const close = plainCloser(visible, start, from) ?? (partners ??= matchingBrackets(visible)).get(start);
    if (close === undefined || close < colons) continue;
    fields.push({ key: foldKey(stripEmphasis(text.slice(start + 1, colons))), value: text.slice(colons + 2, close).trim(), start, end: close + 1 });
    from = close + 1;
  }
  return fields;
}

/** The offset of the bracket that opens the key before `colons`; -1 if there is none. */
function openingBracket(visible: string, colons: number): number {
  for (let at = colons - 1; at >= 0 && colons - at <= LONGEST_KEY; at--) {
    const character = visible.charAt(at);
    if (character === '(' || character === '[') return colons - at > 1 ? at : -1;
    if (character === ')' || character === ']' || character === ':') return -1;
  }
  return -1;
}

/** The partner of the bracket at `start`, if no other bracket is between the colons and it. */
function plainCloser(visible: string, start: number, behindColons: number): number | null {
  for (let at = behindColons; at < visible.length; at++) {
    const code = visible.charCodeAt(at);
    if (code === LEFT_PARENTHESIS || code === LEFT_BRACKET) return null;
    if (code === RIGHT_PARENTHESIS || code === RIGHT_BRACKET) return code === RIGHT_PARENTHESIS === (visible.charCodeAt(start) === LEFT_PARENTHESIS) ? at : null;
  }
  return null;
}

const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;

/** The partner of each opening bracket, round and square ones counted apart, in one pass. */
function matchingBrackets(visible: string): Map<number, number> {
  const partners = new Map<number, number>();
  const round: number[] = [];
  const square: number[] = [];
  for (let at = 0; at < visible.length; at++) {
    const code = visible.charCodeAt(at);
    if (code === LEFT_PARENTHESIS) round.push(at);
    else if (code === LEFT_BRACKET) square.push(at);
    else if (code === RIGHT_PARENTHESIS || code === RIGHT_BRACKET) {
      const open = (code === RIGHT_PARENTHESIS ? round : square).pop();
      if (open !== undefined) partners.set(open, at);
    }
  }
  return partners;
}

/** A key with its value, `key:: value`, or `**Key:** value`, alone on a line. */
export interface LineField {
  readonly key: string;
  readonly value: string;
  /** The offset behind the colons, from which the value runs to the end. */
  readonly start: number;
  /** Whether two colons made it a field for sure; one colon makes one only where the reader knows the key. */
  readonly certain: boolean;
  /** Whether the key is emphasised, as a label is: `**Direction:** Outbound`. */
  readonly label: boolean;
}

/** A key with its emphasis. */
const LONGEST_LABEL = LONGEST_KEY + 8;
/** Two colons need no space behind them, one does. */
const LINE_FIELD = /^([*_]{0,2})(\p{L}[\p{L}\p{N} _-]{0,39}?)[*_]{0,2} {0,3}(?:(::)(?!:)|:(?!:)[*_]{0,2}(?:[ \t]|$))[*_]{0,2}/u;

/** The field that a whole line is, or `null`. */
export function lineField(line: string): LineField | null {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > LONGEST_LABEL) return null;
  const match = LINE_FIELD.exec(line.slice(0, LONGEST_LABEL + 5));
  if (match === null) return null;
  const [whole, emphasis = '', key = '', colons] = match;
  return { key: foldKey(key), value: line.slice(whole.length).trim(), start: whole.length, certain: colons !== undefined, label: emphasis !== '' };
}

/** `text` without the given stretches, the white space they leave behind folded. */
export function withoutStretches(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  if (stretches.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const { start, end } of stretches) {
    kept += text.slice(from, start);
    from = end;
    // Of the white space on both sides of the stretch, that before it is enough.
    if (start === 0 || isSpace(text, start - 1)) while (isSpace(text, from)) from++;
  }
  return (kept + text.slice(from)).trim();
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function stripEmphasis(text: string): string {
  if (!text.includes('*') && !text.includes('_')) return text;
  return text.replace(/[*_]{1,2}$/, '').replace(/^[*_]{1,2}/, '');
}
