import { noteStart, findFrontmatter } from '../frontmatter/block.ts';
import { linkSpansIn, type LinkSpan } from '../log/links.ts';
import { noteLines } from '../log/write/note-lines.ts';
import type { Splice } from '../splice.ts';
import type { Block, Span } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';

/** Where links are to lead from now on. */
export interface Redirection {
  /** Whether a link of this target, without heading and `.md`, is one to redirect. */
  readonly isMeant: (target: string) => boolean;
  /** The new target as a wikilink names it, without `.md`. */
  readonly target: string;
}

/**
 * Gives links another target, in the text and the properties of a note: wikilinks, embeds and Markdown links keep their
 * form, heading, block and display text. What stands in code is no link.
 */
export function redirectLinks(text: string, redirection: Redirection): readonly Splice[] {
  const found = findFrontmatter(text);
  const structure = readStructure(text, found.kind === 'block' ? found.block.bodyStart : noteStart(text));
  const code = codeIn(structure.blocks, text);
  return linkSpansIn(text, 1).flatMap((span) => {
    const target = span.link.target.replace(/\\$/, '').trim();
    if (!redirection.isMeant(target) || code.some(({ start, end }) => start <= span.start && span.start < end)) return [];
    const place = placeOfTarget(text, span);
    return place === null ? [] : [{ ...place, text: text.startsWith('[[', span.start) ? redirection.target : markdownTarget(text, place, redirection.target) }];
  });
}

/** Where the target alone stands in a link. */
function placeOfTarget(text: string, { start, end }: LinkSpan): Span | null {
  const source = text.slice(start, end);
  const match = source.startsWith('[[') ? /^(\[\[\s*)([^|#\]]*?)\s*\\?(?:[|#]|\]\])/.exec(source) : /^(\[[^[\]]*\]\(<?)([^#>]*?)(?:#|>| "|\)$)/.exec(source);
  if (match === null) return null;
  const [, opening = '', target = ''] = match;
  return { start: start + opening.length, end: start + opening.length + target.length };
}

/** With `.md` where the old one had it, and encoded where no angle brackets hold it. */
function markdownTarget(text: string, { start, end }: Span, target: string): string {
  const path = /\.md$/i.test(text.slice(start, end)) ? `${target}.md` : target;
  return text.charAt(start - 1) === '<' ? path : encodeURI(path).replace(/[()#?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function codeIn(blocks: readonly Block[], text: string): readonly Span[] {
  const lines = noteLines(text);
  return blocks.flatMap((block) => {
    if (block.kind === 'excluded') return block.reason === 'code' ? [{ start: lines.start(block.line), end: lines.end(block.endLine) }] : [];
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ opaque }) => opaque));
    return block.text?.opaque ?? [];
  });
}
