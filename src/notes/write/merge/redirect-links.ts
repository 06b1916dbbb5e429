import { linkSpansIn, type LinkSpan } from '../../text/links.ts';
import type { Splice } from '../../text/splice.ts';
import type { Span } from '../../structure/block.ts';
import { outsideCode } from './outside-code.ts';

/** Where a link is to lead from now on, as a wikilink names it, without `.md`; `null` where it stays. The target that it is asked for is without heading and `.md`. */
export type Redirection = (target: string) => string | null;

/**
 * Gives links another target, in the text and the properties of a note: wikilinks, embeds and Markdown links keep their
 * form, heading, block and display text. What stands in code is no link.
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
