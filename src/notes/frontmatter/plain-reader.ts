import type { FrontmatterBlock } from './block.ts';
import { readOutline, type Outline } from './outline/outline.ts';
import type { WrittenEntry } from './written.ts';

/**
 * Reads a block without YAML, some twenty times as fast: flat keys with plain or quoted scalars of one line, and lists
 * of those, with comments and empty lines between. `undefined` for everything else: then YAML has to be asked.
 * Where it answers, its answer is what YAML says; a property test holds it to that.
 */
export function readPlainly(text: string, block: FrontmatterBlock): readonly WrittenEntry[] | undefined {
  return plainEntries(readOutline(text, block));
}

/** The entries of an outline that needs no YAML to confirm it. */
export function plainEntries(outline: Outline): readonly WrittenEntry[] | undefined {
  return outline.certain ? outline.entries : undefined;
}
