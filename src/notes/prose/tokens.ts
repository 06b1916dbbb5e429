import { foldCase } from '../../domain/text/fold-case.ts';
import type { LinkSpan } from '../text/links.ts';

/** A piece of a line of prose. */
export interface Token {
  readonly kind: 'word' | 'link' | 'sign' | 'mark';
  /** Lower case and composed, with straight apostrophes; of a tag without its `#`. Of a link nothing: what its note is called says nothing of contact. */
  readonly text: string;
  readonly isCapital: boolean;
  readonly isTag: boolean;
  /** Whether a link is followed by `'s`. */
  readonly isPossessive: boolean;
  /** Of a link, its index among those of the line; else -1. */
  readonly link: number;
}

/** A link in the text that words are looked for in. */
const LINK = '\uFFFC';
/** `no. 12`, `ch. 2`: what counts things keeps its point in front of a number. */
const TOKEN = /\uFFFC(['’]s?(?![\p{L}\p{N}]))?|(?:w\/o?|c\/)(?!\p{L})|(?:no|nr|num|núm|ch|kap|cap|pp?|vol|fig|ep)\.(?=\s?\p{N})|#?\p{N}+(?:[:./-]\p{N}+)+\p{L}*|#?[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*['’]?|[-=]>|<-|\p{Extended_Pictographic}\uFE0F?|[^\s*_~=`]/giu;
const LETTER = /[\p{L}\p{N}]/u;
const SIGN = /\p{Extended_Pictographic}/u;
const CAPITAL = /^\p{Lu}/u;
const TRAILING_APOSTROPHE = /'$/;

/** The tokens of a line, in order. Linear. */
export function tokensOf(visible: string, spans: readonly LinkSpan[]): readonly Token[] {
  let links = 0;
  return Array.from(withLinkSigns(visible, spans).matchAll(TOKEN), ([written, possessive]): Token => {
    if (written.startsWith(LINK)) return { kind: 'link', text: '', isCapital: false, isTag: false, isPossessive: possessive !== undefined, link: links++ };
    const isTag = written.length > 1 && written.startsWith('#');
    const text = isTag ? written.slice(1) : written;
    const kind = LETTER.test(text.charAt(0)) || text.length > 2 ? 'word' : SIGN.test(text) ? 'sign' : LETTER.test(text) ? 'word' : 'mark';
    return { kind, text: foldCase(text).replaceAll('’', "'").replace(TRAILING_APOSTROPHE, ''), isCapital: CAPITAL.test(text), isTag, isPossessive: false, link: -1 };
  });
}

/** The text with one sign for each link. */
function withLinkSigns(visible: string, spans: readonly LinkSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(visible.slice(from, start).replaceAll(LINK, ' '), LINK);
    from = end;
  }
  parts.push(visible.slice(from).replaceAll(LINK, ' '));
  return parts.join('').normalize('NFC');
}
