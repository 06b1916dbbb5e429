import { linkSpansIn } from '../../text/links.ts';

/** A property's text without the links to some targets; `null` if none is left. A text without links is a target itself. */
export function withoutLinks(text: string, isRemoved: (target: string) => boolean): string | null {
  const links = linkSpansIn(text, 1);
  if (links.length === 0) return isRemoved(text.trim()) ? null : text;
  const left = links.filter(({ link }) => !isRemoved(link.target));
  if (left.length === links.length) return text;
  return left.length === 0 ? null : left.map(({ start, end }) => text.slice(start, end)).join(', ');
}
