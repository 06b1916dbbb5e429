/** UTF-16 codes of the characters that mean something in Markdown's structure. */
export const tab = 9;
export const lineFeed = 10;
export const carriageReturn = 13;
export const space = 32;
export const exclamationMark = 33;
export const hash = 35;
export const rightParenthesis = 41;
export const asterisk = 42;
export const plus = 43;
export const dash = 45;
export const dot = 46;
export const slash = 47;
export const colon = 58;
export const lessThan = 60;
export const equals = 61;
export const greaterThan = 62;
export const questionMark = 63;
export const leftBracket = 91;
export const backslash = 92;
export const rightBracket = 93;
export const caret = 94;
export const underscore = 95;
export const backtick = 96;
export const pipe = 124;
export const tilde = 126;

/** Whether the code is that of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the code is that of an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether the code is what Markdown calls white space within a line: a space or a tab. */
export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** The first offset in `[start, end)` that is neither space nor tab; `end` if there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character in `[start, end)` that isn't white space; `start` if there is none. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether the code is that of a space, a tab or a line ending. */
export function isWhiteSpace(code: number): boolean {
  return code === space || code === tab || code === lineFeed || code === carriageReturn;
}
