import type { Edit, Splice } from './splice.ts';
import { applySplices, isRefusal } from './splice.ts';

/** What one writer makes of a note's text. */
export type Writer = (text: string) => Edit;

/** Several writers as one edit of the text: each gets what the one before it made; the first refusal is the answer. */
export function editsInTurn(text: string, writers: readonly Writer[]): Edit {
  let now = text;
  let all: readonly Splice[] = [];
  for (const write of writers) {
    const edit = write(now);
    if (isRefusal(edit)) return edit;
    all = composed(all, edit);
    now = applySplices(now, edit);
  }
  return all;
}

/** A stretch of the original text that stays, or text that is new. */
type Piece = { readonly kind: 'kept'; readonly start: number; readonly end: number } | { readonly kind: 'new'; readonly text: string };

/** Two sets of splices, the second made for the text after the first, as one set for the text before both. */
function composed(first: readonly Splice[], second: readonly Splice[]): readonly Splice[] {
  if (first.length === 0) return second;
  const rest = piecesAfter(first);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of second) {
    pieces.push(...take(rest, start - at), { kind: 'new', text });
    take(rest, end - start);
    at = end;
  }
  return splicesOf([...pieces, ...rest]);
}

/** The text after splices: what stays, up to its unknown end, and what is new. */
function piecesAfter(splices: readonly Splice[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, text } of splices) {
    pieces.push({ kind: 'kept', start: from, end: start }, { kind: 'new', text });
    from = end;
  }
  return [...pieces, { kind: 'kept', start: from, end: Infinity }];
}

/** Takes this many characters off the beginning of `pieces`. */
function take(pieces: Piece[], length: number): readonly Piece[] {
  const taken: Piece[] = [];
  let left = length;
  while (left > 0) {
    const piece = pieces.shift();
    if (piece === undefined) break;
    const [head, tail] = cut(piece, left);
    taken.push(head);
    if (tail !== null) pieces.unshift(tail);
    left -= lengthOf(head);
  }
  return taken;
}

function cut(piece: Piece, length: number): readonly [Piece, Piece | null] {
  if (lengthOf(piece) <= length) return [piece, null];
  if (piece.kind === 'new') return [{ kind: 'new', text: piece.text.slice(0, length) }, { kind: 'new', text: piece.text.slice(length) }];
  const middle = piece.start + length;
  return [{ ...piece, end: middle }, { ...piece, start: middle }];
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

function splicesOf(pieces: readonly Piece[]): readonly Splice[] {
  const splices: Splice[] = [];
  let from = 0;
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'new') {
      text += piece.text;
      continue;
    }
    if (lengthOf(piece) === 0) continue;
    if (text !== '' || piece.start > from) splices.push({ start: from, end: piece.start, text });
    from = piece.end;
    text = '';
  }
  return splices;
}
