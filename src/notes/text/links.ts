import type { Exchange, NoteLink } from '../../domain/interaction.ts';

const WIKI_LINK = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g;
/** The target in angle brackets, or without white space and with balanced brackets; a title may follow it. */
const MARKDOWN_LINK = /\[[^[\]]*\]\((?:<([^<>]*)>|((?:[^()<>\s]|\([^()<>\s]*\))+))(?: "[^"()]*")?\)/g;
const EXTERNAL = /^[a-z][a-z0-9+.-]*:/i;

/** An internal link and the offsets of its source in the text it was found in. */
export interface LinkSpan {
  readonly start: number;
  readonly end: number;
  readonly link: NoteLink;
}

/** Every internal link in `text`, wiki and Markdown, in order; embeds are links too. `line` is the line of the text. */
export function linkSpansIn(text: string, line: number): readonly LinkSpan[] {
  if (!text.includes('[')) return [];
  const spans: LinkSpan[] = [];
  const add = ({ index, 0: { length } }: RegExpExecArray, target: string): void => {
    if (target !== '') spans.push({ start: index, end: index + length, link: { target, line } });
  };
  for (const match of text.matchAll(WIKI_LINK)) add(match, linkTarget(match[1] ?? ''));
  if (text.includes('](')) {
    for (const match of text.matchAll(MARKDOWN_LINK)) {
      const written = match[1] ?? match[2] ?? '';
      if (!EXTERNAL.test(written)) add(match, linkTarget(decodePath(written)));
    }
    spans.sort((a, b) => a.start - b.start);
  }
  return spans;
}

/** The links of {@link linkSpansIn} alone. */
export function linksIn(text: string, line: number): readonly NoteLink[] {
  return linkSpansIn(text, line).map(({ link }) => link);
}

/** The internal links in what a mark says. */
export function linksOfMark({ what, line, digest }: Pick<Exchange, 'what' | 'line' | 'digest'>): readonly NoteLink[] {
  return digest?.links ?? linksIn(what, line);
}

/** A link's target without heading, block reference and `.md`. */
export function linkTarget(written: string): string {
  const hash = written.indexOf('#');
  return (hash < 0 ? written : written.slice(0, hash)).trim().replace(/\.md$/i, '');
}

/** A percent-encoded path as it is named on disk; what can't be decoded stays as written. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
