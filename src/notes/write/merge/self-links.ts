import { plainWords } from '../../../domain/text/plain-words.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import { linkSpansIn } from '../../text/links.ts';
import { applySplices, isRefusal, type Splice } from '../../text/splice.ts';
import { changeTexts } from '../frontmatter/change-texts.ts';
import { bodyStart, outsideCode } from './outside-code.ts';

/** The path of the note that a link target leads to from the note at `from`; `null` if there is none. */
export type FindNote = (target: string, from: string) => string | null;

/**
 * A note's text without its links to some notes: a property loses the value that is such a link, and the text keeps
 * the link's words. Links to a heading or a block stay, and so do those in code or beside a YAML comment.
 * @param isDropped whether a link with this target is dropped.
 */
export function withoutLinksTo(isDropped: (target: string) => boolean, text: string, engine: YamlEngine): string {
  const isLink = (value: string): boolean => {
    const [span, ...others] = linkSpansIn(value, 1);
    return span?.start === 0 && span.end === value.length && others.length === 0 && isDropped(span.link.target);
  };
  let result = text;
  for (const { key } of readFrontmatter(text, engine).properties) {
    const edit = changeTexts(result, key, (value) => (isLink(value) ? null : value), engine);
    if (!isRefusal(edit) && !losesComment(result, edit)) result = applySplices(result, edit);
  }
  return applySplices(result, linksAsWords(isDropped, result));
}

function losesComment(text: string, edit: readonly Splice[]): boolean {
  return edit.some(({ start, end }) => text.slice(start, end).includes(' #'));
}

function linksAsWords(isDropped: (target: string) => boolean, text: string): readonly Splice[] {
  const body = bodyStart(text);
  const counts = outsideCode(text);
  return linkSpansIn(text, 1).flatMap(({ start, end, link: { target } }) => {
    const source = text.slice(start, end);
    if (start < body || source.includes('#') || !counts(start) || !isDropped(target.replace(/\\$/, ''))) return [];
    const isBare = source.startsWith('[[') && !source.includes('|');
    return [{ start: text.charAt(start - 1) === '!' ? start - 1 : start, end, text: isBare ? fileName(target) : plainWords(source) }];
  });
}
