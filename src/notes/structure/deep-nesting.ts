import { isBlank, tab } from './characters.ts';
import { behindLineEnding, lineEnd, nextTabStop } from './lines.ts';
import { containerMarkerWidth, isThematicBreak } from './markers.ts';
import { mostLevels } from './limits.ts';

/** Some more than the limit, so that a block with more levels than are allowed still shows that it has. */
const mostMarkersInLine = mostLevels + 10;

/** Indentation beyond which a marker opens no further level. */
const mostColumns = 4 * mostLevels;

const filler = 'x';

/**
 * Replaces container markers far beyond the limit of levels, since a parser's time grows with the square of the levels: they
 * become text of the same length. All other text stays the same.
 */
export function defuseDeepNesting(text: string): string {
  let result = '';
  let kept = 0;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const prefix = end - start > mostLevels ? excessMarkers(text, start, end) : null;
    if (prefix !== null) {
      result += text.slice(kept, prefix.start) + filler.repeat(prefix.end - prefix.start);
      kept = prefix.end;
    }
    start = behindLineEnding(text, end);
  }
  return kept === 0 ? text : result + text.slice(kept);
}

/** The container markers of a line that are too many: from the first one too many to the last. */
function excessMarkers(text: string, start: number, end: number): { start: number; end: number } | null {
  let markers = 0;
  let column = 0;
  let excess = -1;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      column = code === tab ? nextTabStop(column) : column + 1;
      at++;
      continue;
    }
    const width = containerMarkerWidth(text, at, end);
    if (width === 0 || (excess === -1 && isThematicBreak(text, at, end))) break;
    markers++;
    if (excess === -1 && (markers > mostMarkersInLine || column > mostColumns)) excess = at;
    column += width;
    at += width;
  }
  return excess === -1 ? null : { start: excess, end: at };
}

/** The columns that a line's blanks and container markers take up: at least as many as the levels they can open. */
export function containerColumns(text: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const width = isBlank(code) ? 1 : containerMarkerWidth(text, at, end);
    if (width === 0) break;
    column = code === tab ? nextTabStop(column) : column + width;
    at += width;
  }
  return column;
}
