import type { Block, Leaf, Span } from '../block.ts';
import { runLength } from '../markers.ts';
import type { OddCharacters } from './odd-characters.ts';

/** Longest leaf with backticks that is read here: in a longer one remark's limit of tokens could play a part. */
const longestLeaf = 600;

/**
 * Finds the code spans in the leaves of the blocks from index `first` on and adds them to the leaves. Returns false, possibly
 * after adding some, if it takes more than matching backticks to decide.
 */
export function addCodeSpans(odd: OddCharacters, blocks: readonly Block[], first: number): boolean {
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'excluded') continue;
    if (block.kind === 'table') return false;
    const leaf: WritableLeaf | null = block.text;
    if (leaf === null || !odd.backtickIn(leaf.start, leaf.end)) continue;
    if (leaf.end - leaf.start > longestLeaf) return false;
    const content = odd.text.slice(leaf.start, leaf.end);
    if (rivals.test(content)) return false;
    leaf.opaque = codeSpans(content, leaf.start);
  }
  return true;
}

type WritableLeaf = { -readonly [K in keyof Leaf]: Leaf[K] };

/** What else may decide over backticks: escapes, link destinations, angle brackets. */
const rivals = /[\\<]|\]\(/;

/** The code spans of a leaf's content: from a run of backticks to the next one of the same length. `offset` is where the content begins. */
function codeSpans(content: string, offset: number): readonly Span[] {
  const spans: Span[] = [];
  let at = content.indexOf('`');
  while (at !== -1) {
    const behind = at + runLength(content, at, content.length);
    const end = endOfRun(content, behind, behind - at);
    if (end !== -1) spans.push({ start: offset + at, end: offset + end });
    at = content.indexOf('`', end === -1 ? behind : end);
  }
  return spans;
}

/** The end of the next run of exactly `length` backticks; -1 if there is none. */
function endOfRun(content: string, from: number, length: number): number {
  let at = content.indexOf('`', from);
  while (at !== -1) {
    const behind = at + runLength(content, at, content.length);
    if (behind - at === length) return behind;
    at = content.indexOf('`', behind);
  }
  return -1;
}
