import type { WrittenEntry, WrittenList, WrittenMap, WrittenScalar } from '../written.ts';

/**
 * A value as the text alone shows it. Where the outline is not certain its values are guesses, which the YAML engine
 * confirms or corrects. Offsets are in the note's text.
 */
export type OutlineNode = OutlineScalar | OutlineList | OutlineMap;

export interface OutlineScalar extends WrittenScalar {
  /** `opaque` is what only YAML can read: a block scalar, an anchor, a text of several lines, an error. */
  readonly style: 'empty' | 'plain' | 'single' | 'double' | 'opaque';
  /** With its quotes. For an empty scalar both offsets are right behind the colon or the dash. */
  readonly start: number;
  readonly end: number;
}

export interface OutlineList extends WrittenList {
  readonly items: readonly OutlineNode[];
}

export interface OutlineMap extends WrittenMap {
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry extends WrittenEntry {
  /** Offset of the key. */
  readonly start: number;
  readonly written: OutlineNode;
}
