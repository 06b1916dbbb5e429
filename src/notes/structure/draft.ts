import type { Block, Span, Structure } from './block.ts';

/** A structure in the making. */
export interface Draft {
  readonly blocks: Block[];
  readonly tooLarge: Structure['tooLarge'][number][];
}

/** What a block that was read holds: text, nothing that counts, or something that it takes remark to read. */
export type Content = 'text' | 'none' | 'declined';

/** What nearly every leaf has in it that is opaque. */
export const noSpans: readonly Span[] = [];
