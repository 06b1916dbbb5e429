import { linkSpansIn, type LinkSpan } from '../../text/links.ts';
import type { Splice } from '../../text/splice.ts';
import type { Span } from '../../structure/block.ts';
import { outsideCode } from './outside-code.ts';

/**
 * Maps a link target (without heading and `.md`) to its new target, in wikilink form without `.md`; `null` leaves the
 * link unchanged.
 */
export type Redirection = (target: string) => string | null;

/**
 * Redirects links in the text and the properties of a note. Wikilinks, embeds and Markdown links keep their form,
 * heading, block and display text. Links in code are ignored.
 */
export function redirectLinks(text: string, redirection: Redirection): readonly Splice[] {
  const counts = outsideCode(text);
  return linkSpansIn(text, 1).flatMap((span) => {
    const target = redirection(span.link.target.replace(/\\$/, '').trim());
    if (target === null || !counts(span.start)) return [];
    const place = placeOfTarget(text, span);
    return place === null ? [] : [{ ...place, text: text.startsWith('[[', span.start) ? target : markdownTarget(text, place, target) }];
  });
}

/** The position of the target alone in a link. */
function placeOfTarget(text: string, { start, end }: LinkSpan): Span | null {
  const source = text.slice(start, end);
  const match = source.startsWith('[[') ? /^(\[\[\s*)([^|#\]]*?)\s*\\?(?:[|#]|\]\])/.exec(source) : /^(\[[^[\]]*\]\(<?)([^#>]*?)(?:#|>| "|\)$)/.exec(source);
  if (match === null) return null;
  const [, opening = '', target = ''] = match;
  return { start: start + opening.length, end: start + opening.length + target.length };
}

/** Writes a Markdown target: with `.md` if the old one had it, and percent-encoded unless in angle brackets. */
function markdownTarget(text: string, { start, end }: Span, target: string): string {
  const path = /\.md$/i.test(text.slice(start, end)) ? `${target}.md` : target;
  return text.charAt(start - 1) === '<' ? path : encodeURI(path).replace(/[()#?]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
