import { findFrontmatter, noteStart, type FrontmatterBlock } from './block.ts';
import { readBlock, type FrontmatterProblem, type Property } from './read-block.ts';
import type { YamlEngine } from './yaml-value.ts';

export type { FrontmatterProblem, Property };

export interface Frontmatter {
  /** `null` where the note has no frontmatter. */
  readonly block: FrontmatterBlock | null;
  /** In the order of the text. Empty if there is a problem. */
  readonly properties: readonly Property[];
  readonly problem: FrontmatterProblem | null;
  /** Offset where the rest of the note begins: behind the block, or at the start of the text (after a byte order mark). */
  readonly bodyStart: number;
}

/** Reads a note's frontmatter. Total: any text gives properties or a problem, never an exception. */
export function readFrontmatter(text: string, engine: YamlEngine): Frontmatter {
  const found = findFrontmatter(text);
  if (found.kind === 'block') {
    return { block: found.block, bodyStart: found.block.bodyStart, ...readBlock(text, found.block, engine) };
  }
  const problem: FrontmatterProblem | null = found.kind === 'unclosed' ? { line: 1, detail: { kind: 'unclosed-frontmatter' } } : null;
  return { block: null, bodyStart: noteStart(text), properties: [], problem };
}
