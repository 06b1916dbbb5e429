import { NOT_A_CONTACT } from '../../../domain/refusal.ts';
import { foldCase } from '../../../domain/text/fold-case.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import { asTexts } from '../../frontmatter/texts.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, type Edit } from '../../text/splice.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { firstReadBack } from '../read-back.ts';

/**
 * Adds a tag to the property `tags` of a contact note, in the form that it has there: a list, or words in one text. The
 * edit is empty if the note has the tag. Refused if the properties can't be changed.
 * @param tag without `#`, as `tagFrom` gives it.
 */
export function addTag(text: string, path: string, tag: string, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  const { tags } = note.facts;
  const folded = foldCase(tag);
  if (tags.some((own) => foldCase(own) === folded)) return [];
  const own = readFrontmatter(text, engine).properties.find(({ key }) => /^tags?$/i.test(key));
  const key = own?.key ?? 'tags';
  const [said, second] = own === undefined ? [] : asTexts(own);
  const separator = second === undefined ? /,?\s+/.exec(said?.text.trim() ?? '')?.[0] : undefined;
  const edit = separator === undefined ? addToProperty(text, key, tag, engine) : patchProperty(text, key, `${said?.text.trim() ?? ''}${separator}${tag}`, engine);
  if (isRefusal(edit)) return edit;
  const isAdded = (after: readonly string[]): boolean => after.length === tags.length + 1 && after.some((one) => foldCase(one) === folded) && tags.every((one) => after.includes(one));
  return firstReadBack(text, [edit], (after) => reader.readContactNote(path, after), ({ facts }) => isAdded(facts.tags), { refused: { kind: 'property-form', property: key, form: 'not-extensible' }, line: null });
}

/** A typed tag without its `#`, spaces as hyphens; `null` if it can't be a tag: without a character, or of digits alone. */
export function tagFrom(typed: string): string | null {
  const tag = typed.trim().replace(/^#+/, '').trim().replace(/[\s,]+/g, '-').replace(/[^\p{L}\p{N}\p{M}\p{So}_/-]/gu, '');
  return /[^\d/-]/.test(tag) ? tag : null;
}
