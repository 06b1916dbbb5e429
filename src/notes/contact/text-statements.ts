import type { Settings } from '../../domain/settings/settings.ts';
import { foldCase } from '../../domain/text/fold-case.ts';
import { bodyLines, type BodyLine } from '../other-note/body-lines.ts';
import { readStructure } from '../structure/structure.ts';
import { fieldIn, lineEnd } from './field-line.ts';
import { inAllLanguages, TYPE_NAMES } from './contact-words.ts';
import { foldPropertyName } from './property-names.ts';
import type { Statement } from './statements.ts';

/** Reads what lines below the frontmatter state of the note as a whole: its type and tags. `from` is where the body begins. */
export type TextStatements = (text: string, from: number) => readonly Statement[];

/** A line that is nothing but tags, behind a label or not: `#person #project/boat`, `Tags: #person`. */
const TAGS_ALONE = /^(?:[*_]{0,3}\p{L}[\p{L} ]{0,30}[*_]{0,3}::?[*_]{0,3}[ \t]*)?((?:#[^\s#,]+[ \t,]*)+)$/u;

const NONE: readonly never[] = [];

/** Compiles the settings: the names of types and the tags that are worth reading the text for (docs/note-format.md, "Which notes are contacts"). */
export function textStatements({ contacts }: Settings): TextStatements {
  const keys = new Set([...contacts.typeProperties, ...TYPE_NAMES, 'tags', 'tag'].map(foldPropertyName));
  const words = inAllLanguages(contacts.tags.map((tag) => foldCase(tag.replace(/^#/, '')))).map((tag) => tag.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).filter((tag) => tag !== '');
  const contactTag = words.length === 0 ? null : new RegExp(`#(?:[\\p{L}\\p{N}_-]+/)*(?:${words.join('|')})(?![\\p{L}\\p{N}_/-])`, 'iu');
  const hasTag = (text: string): boolean => contactTag?.test(text) === true;
  const mayState = (body: string): boolean => hasField(body, keys) || (body.includes('#') && hasTag(body));

  const statementOf = ({ kind, depth, line: { visible, line } }: BodyLine): Statement | null => {
    if (depth > 0 || kind === 'row') return null;
    const field = kind === 'heading' ? null : fieldIn(visible, 0, lineEnd(visible, 0, visible.length), line);
    if (field !== null && field.texts.length > 0 && keys.has(field.folded)) return { ...field, inText: null };
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

const BEFORE_FIELD = /^[ \t*_+-]*/;

/** Whether a line of a text may be a field with one of these keys. Cheap, and sure only in what it denies. */
function hasField(text: string, keys: ReadonlySet<string>): boolean {
  for (let colons = text.indexOf('::'); colons >= 0; ) {
    const from = Math.max(text.lastIndexOf('\n', colons), text.lastIndexOf('\r', colons)) + 1;
    const to = lineEnd(text, colons, text.length);
    const [before = ''] = BEFORE_FIELD.exec(text.slice(from, colons)) ?? [];
    if (keys.has(fieldIn(text, from + before.length, to, 0)?.folded ?? '')) return true;
    colons = text.indexOf('::', to);
  }
  return false;
}

/** The tags behind the words of a title. */
function tagsBehind(title: string): string {
  const words = title.trim().split(/\s+/);
  return words.slice(words.findLastIndex((word) => !word.startsWith('#')) + 1).join(' ');
}
