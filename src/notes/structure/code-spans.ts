import type { Block, Leaf, Span } from './block.ts';
import { backtick } from './characters.ts';
import { runLength } from './markers.ts';

/** Longest leaf with backticks that is read here: in a longer one remark's limit of tokens could play a part. */
const longestLeaf = 600;

/** What else may decide over backticks: escapes, link destinations, and angle brackets. */
const rivals = /[\\<]|\]\(/;

/**
 * Finds the code spans in the leaves of the blocks from index `first` on and puts them into the blocks. Returns false,
 * and then may have done so in part, where it takes more than matching backticks to tell.
 */
export function addCodeSpans(text: string, blocks: Block[], first: number): boolean {
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'excluded') continue;
    if (block.kind === 'table') return false;
    const { text: leaf } = block;
    if (leaf === null || !hasBacktick(text, leaf)) continue;
    if (leaf.end - leaf.start > longestLeaf || rivals.test(text.slice(leaf.start, leaf.end))) return false;
    blocks[index] = { ...block, text: { ...leaf, opaque: codeSpans(text, leaf) } };
  }
  return true;
}

function hasBacktick(text: string, { start, end }: Leaf): boolean {
  return text.slice(start, end).includes('`');
}

/** The code spans of a leaf: from a run of backticks to the next one of the same length. */
function codeSpans(text: string, { start, end }: Leaf): readonly Span[] {
  const spans: Span[] = [];
  let at = nextRun(text, start, end);
  while (at < end) {
    const length = runLength(text, at, end);
    const closer = runOfLength(text, at + length, end, length);
    if (closer < end) spans.push({ start: at, end: closer + length });
    at = nextRun(text, closer < end ? closer + length : at + length, end);
  }
  return spans;
}

function runOfLength(text: string, from: number, end: number, length: number): number {
  let at = nextRun(text, from, end);
  while (at < end) {
    const own = runLength(text, at, end);
    if (own === length) return at;
    at = nextRun(text, at + own, end);
  }
  return end;
}

function nextRun(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== backtick) at++;
  return at;
}
