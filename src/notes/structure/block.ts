/** A half-open range of offsets (UTF-16 code units) in the note's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a stretch of a note holds nothing that counts. */
export type ExcludedReason = 'quoted' | 'code' | 'html' | 'comment' | 'footnote' | 'too-large';

/**
 * The text of a leaf: from its first character to the end of its last line, without trailing white space. It may run
 * over several lines; white space at the start of each further line is not part of what it says.
 */
export interface Leaf extends Span {
  /** Inline code and inline HTML inside, ascending; nothing in them counts. Empty for nearly every leaf. */
  readonly opaque: readonly Span[];
}

/**
 * A piece of a note's structure, in document order. `depth` is the number of list items around it: a block directly
 * inside the item that precedes it at depth d has depth d + 1. Lines count from 1 and are inclusive.
 */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly line: number; readonly endLine: number; readonly level: number; readonly text: Leaf }
  | {
      readonly kind: 'item';
      readonly depth: number;
      readonly line: number;
      /** The last line of everything in the item, trailing blank lines left out. */
      readonly endLine: number;
      /** Offset of the marker. */
      readonly marker: number;
      readonly ordered: boolean;
      /** The paragraph that begins on the marker's line, a task box included; `null` where the item begins with anything else. */
      readonly text: Leaf | null;
    }
  | { readonly kind: 'paragraph'; readonly depth: number; readonly line: number; readonly endLine: number; readonly text: Leaf }
  | {
      readonly kind: 'table';
      readonly depth: number;
      readonly line: number;
      readonly endLine: number;
      /** Rows in order, the header first, the delimiter row left out. */
      readonly rows: readonly { readonly line: number; readonly cells: readonly Leaf[] }[];
    }
  | { readonly kind: 'excluded'; readonly depth: number; readonly line: number; readonly endLine: number; readonly reason: ExcludedReason };

export interface Structure {
  readonly blocks: readonly Block[];
  /**
   * The text that counts: the note's, with `%%` comments replaced by spaces (line endings kept). Every offset and line is the
   * same as in the note.
   */
  readonly text: string;
  /** Comments that were blanked, ascending. */
  readonly comments: readonly Span[];
  /** Blocks beyond the limits, with the line of what is beyond them. */
  readonly tooLarge: readonly { readonly line: number; readonly limit: 'levels' | 'brackets' | 'size' }[];
}

/** A structure in the making. */
export interface BlockDraft {
  readonly blocks: Block[];
  readonly tooLarge: Structure['tooLarge'][number][];
}

/** What a block that was read holds: text, nothing that counts, or something that it takes remark to read. */
export type Content = 'text' | 'none' | 'declined';

/** What nearly every leaf has in it that is opaque. */
export const noSpans: readonly Span[] = [];
