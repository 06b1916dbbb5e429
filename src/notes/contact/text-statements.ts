import type { Settings } from '../../domain/settings/settings.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import { bodyLines, type BodyLine } from '../other-note/body-lines.ts';
import { readStructure } from '../structure/structure.ts';
import { inAllLanguages, TYPE_NAMES } from './contact-words.ts';
import { foldPropertyName } from './property-names.ts';
import type { Statement } from './statements.ts';

/** Reads what lines below the frontmatter state of the note as a whole: its type and tags. `from` is where the body begins. */
export type TextStatements = (text: string, from: number) => readonly Statement[];

/** A line that is a field: `type:: person`, `- **Type**:: person`. */
const FIELD = /^[ \t*_+-]*(\p{L}[\p{L} _-]{0,30}?)[*_]*::[ \t]*(.+)$/gmu;
/** A line that is nothing but tags, behind a label or not: `#person #project/boat`, `Tags: #person`. */
const TAGS_ALONE = /^(?:[*_]{0,3}\p{L}[\p{L} ]{0,30}[*_]{0,3}::?[*_]{0,3}[ \t]*)?((?:#[^\s#,]+[ \t,]*)+)$/u;

const NONE: readonly never[] = [];

/** Compiles the settings: the names of types and the tags that are worth reading the text for (docs/note-format.md, "Which notes are contacts"). */
export function textStatements({ contacts }: Settings): TextStatements {
  const keys = new Set([...contacts.typeProperties, ...TYPE_NAMES, 'tags', 'tag'].map(foldPropertyName));
  const words = inAllLanguages(contacts.tags.map((tag) => foldCase(tag.replace(/^#/, '')))).map((tag) => tag.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).filter((tag) => tag !== '');
  const contactTag = words.length === 0 ? null : new RegExp(`#(?:[\\p{L}\\p{N}_-]+/)*(?:${words.join('|')})(?![\\p{L}\\p{N}_/-])`, 'iu');
  const hasTag = (text: string): boolean => contactTag?.test(text) === true;
  const isField = (line: string): boolean => [...line.matchAll(FIELD)].some(([, key = '']) => keys.has(foldPropertyName(key)));
  const mayState = (body: string): boolean => (body.includes('::') && isField(body)) || (body.includes('#') && hasTag(body));

  const statementOf = ({ kind, depth, line: { visible, line } }: BodyLine): Statement | null => {
    if (depth > 0 || kind === 'row') return null;
    const [field] = kind === 'heading' ? [] : visible.matchAll(FIELD);
    const folded = foldPropertyName(field?.[1] ?? '');
    if (field !== undefined && keys.has(folded)) return { key: field[1] ?? '', folded, line, texts: [{ text: (field[2] ?? '').trim(), line }], inText: null };
    const tags = kind === 'heading' ? tagsBehind(visible) : TAGS_ALONE.exec(visible)?.[1];
    return tags === undefined || tags === '' || !hasTag(tags) ? null : { key: 'tags', folded: 'tags', line, texts: [{ text: tags.trim(), line }], inText: null };
  };

  return (text, from) => {
    if (!mayState(text.slice(from))) return NONE;
    const statements = bodyLines(readStructure(text, from)).flatMap((line) => statementOf(line) ?? []);
    // Where several lines say so, the note lists people.
    return new Set(statements.map(({ folded }) => folded)).size === statements.length ? statements : NONE;
  };
}

/** The tags behind the words of a title. */
function tagsBehind(title: string): string {
  const words = title.trim().split(/\s+/);
  return words.slice(words.findLastIndex((word) => !word.startsWith('#')) + 1).join(' ');
}
