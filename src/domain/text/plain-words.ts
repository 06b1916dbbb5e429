const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g;
const MARKDOWN_LINK = /\[([^[\]]*)\]\((?:<[^<>]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+"[^"]*")?\)/g;
const EMPHASIS = /(\*\*|__|==|~~|`)(?=\S)([^*_=~`]+)\1/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** A text of a note as one reads it: links by their words, emphasis and escapes without their signs. */
export function plainWords(text: string): string {
  return text.replace(WIKI_LINK, (_, shown: string) => shown.replace(/#.*$/, '')).replace(MARKDOWN_LINK, '$1').replace(EMPHASIS, '$2').replace(ESCAPE, '$1');
}
