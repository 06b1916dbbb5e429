import {
  asterisk,
  backtick,
  caret,
  colon,
  dash,
  equals,
  greaterThan,
  hash,
  isDigit,
  isLetter,
  leftBracket,
  lessThan,
  pipe,
  plus,
  skipBlanks,
  tilde,
  underscore,
} from '../characters.ts';
import { opensComment } from './html-blocks.ts';
import { fenceLength, headingLevel, isThematicBreak, listMarkerWidth, maybeDefinition, maybeDelimiterRow, nestsListMarker, runLength } from '../markers.ts';

/**
 * What a line is to the paragraph open before it: its next line (`text`), the beginning of another block (`interrupts`),
 * or something unusual (`odd`).
 */
export type Continuation = 'text' | 'interrupts' | 'odd';

/** What the line with its content in `[at, end)`, indented by less than four columns, means for an open paragraph. */
export function continuationOf(text: string, at: number, end: number): Continuation {
  const code = text.charCodeAt(at);
  if (isLetter(code) || code > tilde) return 'text';
  switch (code) {
    case hash:
      return headingLevel(text, at, end) > 0 ? 'interrupts' : 'text';
    case greaterThan:
      return nestsListMarker(text, at, end) ? 'odd' : 'interrupts';
    case lessThan:
      return opensComment(text, at) ? 'interrupts' : 'odd';
    case backtick:
    case tilde:
      return fenceLength(text, at, end) > 0 ? 'interrupts' : 'text';
    case equals:
      return skipBlanks(text, at + runLength(text, at, end), end) === end ? 'odd' : 'text';
    case pipe:
    case colon:
      return maybeDelimiterRow(text, at, end) ? 'odd' : 'text';
    case leftBracket:
      return text.charCodeAt(at + 1) === caret ? 'odd' : 'text';
    case underscore:
      return isThematicBreak(text, at, end) ? 'interrupts' : 'text';
    case dash:
      if (maybeDelimiterRow(text, at, end)) return 'odd';
      return markerContinuation(text, at, end);
    case asterisk:
    case plus:
      return isThematicBreak(text, at, end) ? 'interrupts' : markerContinuation(text, at, end);
    default:
      return isDigit(code) ? markerContinuation(text, at, end) : 'text';
  }
}

/** A marker interrupts a paragraph only with content behind it, and a number only if it is 1. */
function markerContinuation(text: string, at: number, end: number): Continuation {
  const width = listMarkerWidth(text, at, end);
  if (width === 0 || skipBlanks(text, at + width, end) === end) return 'text';
  if (width > 1 && (width > 2 || text.charAt(at) !== '1')) return 'text';
  return nestsListMarker(text, at, end) ? 'odd' : 'interrupts';
}

/** Whether the content in `[at, end)` begins a plain paragraph when none is open. */
export function beginsParagraph(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code) || code > tilde) return true;
  if (code === leftBracket) return !maybeDefinition(text, at, end);
  if (code === equals || code === colon || code === pipe) return true;
  return continuationOf(text, at, end) === 'text' && listMarkerWidth(text, at, end) === 0;
}
