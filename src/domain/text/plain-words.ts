const WIKI_LINK = /!?\[\[([^[\]|]*)(?:\|([^[\]|]*))?\]\]/g;
const MARKDOWN_LINK = /!?\[([^[\]]*)\]\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+"[^"]*")?\)/g;
const STRONG = /(\*\*|__|==|~~|`)(?=\S)(.+?)\1/gs;
const SLANTED = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
/** Without one of these there is nothing to do, which is so for most texts. */
const SIGN = /[[*_=~`\\]/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** A text of a note as one reads it: links by their words, emphasis and escapes without their signs. */
export function plainWords(text: string): string {
  if (!SIGN.test(text)) return text;
  let words = text.replace(WIKI_LINK, (_, target: string, shown?: string) => shown ?? wordsOf(target)).replace(MARKDOWN_LINK, '$1');
  // Bold in a highlight, slanted in bold: deeper is not written.
  for (let depth = 0; depth < 3; depth++) words = words.replace(SLANTED, '$2').replace(STRONG, '$2');
  return words.replace(ESCAPE, '$1');
}

/** A target without its folders and heading; the heading of the same note. */
function wordsOf(target: string): string {
  const [path = '', heading = ''] = target.split('#', 2);
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '') || heading;
}
