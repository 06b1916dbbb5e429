import { foldCase } from '../../../domain/text/fold-case.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { applySplices, isRefusal } from '../../text/splice.ts';

/** Longer names are cut: systems differ in how long a file's name may be, in bytes or units. */
const LONGEST_NAME = 100;

/**
 * A name as a file may be called, without `.md`: without what a system or a link forbids (`/ \ : * ? " < > | # ^ [ ]`,
 * control characters), without a dot or blank at either end, composed. Empty where nothing is left.
 */
export function fileNameFor(name: string): string {
  const allowed = name.normalize('NFC').replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}]+/gu, ' ').replace(/\s+/g, ' ');
  return trimmed([...trimmed(allowed)].slice(0, LONGEST_NAME).join(''));
}

/** The file of a new contact: `folder/Name.md`; `null` where nothing of the name can stand in a file name. */
export function newContactPath(name: string, folder: string): string | null {
  const fileName = fileNameFor(name);
  if (fileName === '') return null;
  const parent = folder.replace(/^\/+|\/+$/g, '');
  return parent === '' ? `${fileName}.md` : `${parent}/${fileName}.md`;
}

/** The one of the paths that a file system without cases would take for `path`; `null` where there is none. */
export function sameFileAs(path: string, paths: readonly string[]): string | null {
  const folded = foldCase(path);
  return paths.find((other) => foldCase(other) === folded) ?? null;
}

export interface NewContact {
  readonly path: string;
  /** As the user says it; written down where the file can't be called so. */
  readonly name: string;
  /** The text that it begins with, empty for none; `{{title}}` and `{{name}}` stand for the name, `{{date}}` for the day. */
  readonly template: string;
  /** Today, as `YYYY-MM-DD`. */
  readonly date: string;
}

/** The text of a new contact note: the template's, with what makes the note a contact and what keeps the true name. */
export function newContactText({ path, name, template, date }: NewContact, reader: NoteReader, settings: Settings, engine: YamlEngine): string {
  const called = fileName(path);
  let text = template.replace(/\{\{\s*(title|name|date)\s*\}\}/gi, (_, word: string) => (word.toLowerCase() === 'date' ? date : called));
  if (called !== name.trim()) text = withProperty(text, reader.names.namesOf.name[0] ?? 'name', name.trim(), engine);
  for (const [key, value] of markers(settings)) {
    if (reader.readContactNote(path, text) !== null) break;
    text = withProperty(text, key, value, engine);
  }
  return text;
}

/** What makes a note a contact by the rules that are on, the usual first: properties with the value that says so. */
export function markers({ contacts: { rules, typeProperties, types, tags } }: Settings): readonly (readonly [string, string])[] {
  const [type] = types;
  const [property] = typeProperties;
  const [tag] = tags;
  return [
    ...(rules.type && type !== undefined && property !== undefined ? [[property, types.includes('person') ? 'person' : type] as const] : []),
    ...(rules.tag && tag !== undefined ? [['tags', tag] as const] : []),
  ];
}

/** The text as it is where the property can't be written. */
function withProperty(text: string, key: string, value: string, engine: YamlEngine): string {
  const edit = patchProperty(text, key, value, engine);
  return isRefusal(edit) ? text : applySplices(text, edit);
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}
