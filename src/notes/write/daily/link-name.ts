import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import { editsInTurn } from '../../text/compose-edits.ts';
import { isRefusal, type Edit } from '../../text/splice.ts';
import { changeTexts } from '../frontmatter/change-texts.ts';

/**
 * Makes a link of a person's name in the properties of a note, such as a meeting's `people`. `link` has its brackets.
 * Refused if no property names them alone or between commas, or has a form that can't be changed.
 */
export function linkName(text: string, name: string, link: string, engine: YamlEngine): Edit {
  const linked = (item: string): string => {
    const parts = item.split(',');
    return parts.some((part) => part.trim() === name) ? parts.map((part) => (part.trim() === name ? part.replace(name, () => link) : part)).join(',') : item;
  };
  const keys = readFrontmatter(text, engine).properties.filter(({ key, value }) => value !== null && JSON.stringify(changeTexts(text, key, linked, engine)) !== '[]').map(({ key }) => key);
  const edit = editsInTurn(text, keys.map((key) => (now) => changeTexts(now, key, linked, engine)));
  return !isRefusal(edit) && edit.length === 0 ? { refused: { kind: 'gone', target: 'line' }, line: null } : edit;
}
