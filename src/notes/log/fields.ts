import { foldKey } from './log-vocabulary.ts';

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
  let closers: Map<number, number> | null = null;
  let from = 0;
  for (let colons = visible.indexOf('::', from); colons >= 0; colons = visible.indexOf('::', from)) {
    from = colons + 2;
    const start = openingBracket(visible, colons);
    if (start < 0) continue;
    closers ??= matchingBrackets(visible);
    const close = closers.get(start);
    if (close === undefined || close < colons) continue;
    fields.push({ key: foldKey(stripEmphasis(text.slice(start + 1, colons))), value: text.slice(colons + 2, close).trim(), start, end: close + 1 });
    from = close + 1;
  }
  return fields;
}

/** The offset of the bracket that a key before `colons` hangs on, -1 where there is none. */
function openingBracket(visible: string, colons: number): number {
  for (let at = colons - 1; at >= 0 && colons - at <= LONGEST_KEY; at--) {
    const character = visible.charAt(at);
    if (character === '(' || character === '[') return colons - at > 1 ? at : -1;
    if (character === ')' || character === ']' || character === ':') return -1;
  }
  return -1;
}

/** The partner of each opening bracket, round and square ones counted apart, in one pass. */
function matchingBrackets(visible: string): Map<number, number> {
  const partners = new Map<number, number>();
  const round: number[] = [];
  const square: number[] = [];
  for (let at = 0; at < visible.length; at++) {
    const character = visible.charAt(at);
    if (character === '(') round.push(at);
    else if (character === '[') square.push(at);
    else if (character === ')' || character === ']') {
      const open = (character === ')' ? round : square).pop();
      if (open !== undefined) partners.set(open, at);
    }
  }
  return partners;
}

/** A key with its value, `key:: value`, or `**Key:** value`, alone on a line. */
export interface LineField {
  readonly key: string;
  readonly value: string;
  /** Whether two colons made it a field for sure; one colon makes one only where the reader knows the key. */
  readonly certain: boolean;
}

const LINE_FIELD = /^(?:[*_]{1,2})?([\p{L}][\p{L}\p{N} _-]{0,39}?)[*_]{0,2}\s*(::?)(?!:)[*_]{0,2}(?:[ \t]+|$)(.*)$/su;

/** The field that a whole line is, or `null`. */
export function lineField(line: string): LineField | null {
  if (!line.includes(':')) return null;
  const match = LINE_FIELD.exec(line);
  if (match === null) return null;
  const [, key = '', colons, value = ''] = match;
  return { key: foldKey(key), value: value.trim(), certain: colons === '::' };
}

/** `text` without the given stretches, the white space they leave behind folded. */
export function withoutStretches(text: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of stretches) {
    kept = joinWords(kept, text.slice(from, start));
    from = end;
  }
  return joinWords(kept, text.slice(from)).trim();
}

function joinWords(left: string, right: string): string {
  const spaced = /\s$/.test(left) && /^\s/.test(right);
  return left + (spaced ? right.trimStart() : right);
}

function stripEmphasis(text: string): string {
  return text.replace(/[*_]{1,2}$/, '').replace(/^[*_]{1,2}/, '');
}
