import { asterisk, backtick, colon, dash, dot, greaterThan, hash, isBlank, isDigit, isWhiteSpace, leftBracket, backslash, pipe, plus, rightBracket, rightParenthesis, skipBlanks, tilde, underscore } from './characters.ts';

/** Longest label of a definition, in UTF-16 code units, with its brackets. */
const longestLabel = 1003;

/** The level (1 to 6) of the ATX heading that begins at `at`; 0 if none does. `end` is the end of the line. */
export function headingLevel(text: string, at: number, end: number): number {
  let level = 0;
  while (at + level < end && text.charCodeAt(at + level) === hash) level++;
  if (level === 0 || level > 6) return 0;
  return at + level === end || isBlank(text.charCodeAt(at + level)) ? level : 0;
}

/** Whether the line from `at` to `end` is a thematic break: three or more of one of `*`, `-`, `_`, blanks between. */
export function isThematicBreak(text: string, at: number, end: number): boolean {
  const marker = text.charCodeAt(at);
  if (marker !== asterisk && marker !== dash && marker !== underscore) return false;
  let count = 0;
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === marker) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/**
 * The width of the list marker at `at` (`-`, `*`, `+`, or up to nine digits with `.` or `)`) that a blank or the end of the
 * line follows; 0 if there is none.
 */
export function listMarkerWidth(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let width = 1;
  if (isDigit(code)) {
    while (width < 10 && isDigit(text.charCodeAt(at + width))) width++;
    const delimiter = text.charCodeAt(at + width);
    if (width === 10 || (delimiter !== dot && delimiter !== rightParenthesis)) return 0;
    width++;
  } else if (code !== dash && code !== asterisk && code !== plus) {
    return 0;
  }
  if (at + width > end) return 0;
  return at + width === end || isWhiteSpace(text.charCodeAt(at + width)) ? width : 0;
}

/** The width of the marker at `at` that begins a container (`>`, a list's, or a footnote's `[^label]:`); 0 if there is none. */
export function containerMarkerWidth(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code === greaterThan) return 1;
  return code === leftBracket ? footnoteMarkerWidth(text, at, end) : listMarkerWidth(text, at, end);
}

function footnoteMarkerWidth(text: string, at: number, end: number): number {
  if (!text.startsWith('[^', at)) return 0;
  const last = Math.min(end, at + longestLabel);
  let close = at + 2;
  while (close < last && text.charCodeAt(close) !== rightBracket) close++;
  return close + 1 < end && text.startsWith(']:', close) ? close + 2 - at : 0;
}

/**
 * Whether a list marker follows the container marker at `at`. In remark, a marker that can't interrupt a paragraph can't do so
 * within another container on the same line either, so such a line means different things after an open paragraph and on
 * its own.
 */
export function nestsListMarker(text: string, at: number, end: number): boolean {
  let offset = at;
  for (;;) {
    const width = containerMarkerWidth(text, offset, end);
    if (width === 0) return false;
    offset = skipBlanks(text, offset + width, end);
    if (listMarkerWidth(text, offset, end) > 0) return true;
  }
}

/** The length of the code fence that the line from `at` to `end` opens; 0 if it opens none. */
export function fenceLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  if (marker !== backtick && marker !== tilde) return 0;
  const length = runLength(text, at, end);
  if (length < 3) return 0;
  if (marker === tilde) return length;
  const inInfo = text.indexOf('`', at + length);
  return inInfo === -1 || inInfo >= end ? length : 0;
}

/** Whether the line from `at` to `end` closes a fence of the given character and length. */
export function closesFence(text: string, at: number, end: number, marker: number, length: number): boolean {
  if (text.charCodeAt(at) !== marker) return false;
  const own = runLength(text, at, end);
  return own >= length && skipBlanks(text, at + own, end) === end;
}

/** How often the character at `at` repeats from there on, before `end`. */
export function runLength(text: string, at: number, end: number): number {
  const marker = text.charCodeAt(at);
  let length = 1;
  while (at + length < end && text.charCodeAt(at + length) === marker) length++;
  return length;
}

/**
 * Whether the `[` at `at` may begin a link or footnote definition. Also true if deciding would require reading beyond the
 * line, or weighing escapes.
 */
export function maybeDefinition(text: string, at: number, end: number): boolean {
  for (let offset = at + 1; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === leftBracket) return false;
    if (code === backslash) return true;
    if (code === rightBracket) return text.charCodeAt(offset + 1) === colon;
  }
  return true;
}

/** Whether the line consists of nothing but what a table's delimiter row may hold, with at least one dash. */
export function maybeDelimiterRow(text: string, at: number, end: number): boolean {
  let dashes = 0;
  for (let offset = at; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === dash) dashes++;
    else if (code !== pipe && code !== colon && !isBlank(code)) return false;
  }
  return dashes > 0;
}
