import { foldCase } from '../../../domain/text/fold-case.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { applySplices, isRefusal, type Edit } from '../../text/splice.ts';
import type { Marker } from './contact-markers.ts';

/** Longer names are cut, because systems limit file names to different numbers of bytes or UTF-16 units. */
const LONGEST_NAME = 100;

/**
 * Turns a name into a file name, without `.md`. Removes what a system or a link forbids (`/ \ : * ? " < > | # ^ [ ]`,
 * control characters) and dots and blanks at both ends, and composes the rest (Unicode NFC). Empty if nothing is left.
 */
export function fileNameFor(name: string): string {
  const allowed = name.normalize('NFC').replace(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}]+/gu, ' ').replace(/\s+/g, ' ');
  return trimmed([...trimmed(allowed)].slice(0, LONGEST_NAME).join(''));
}

/** The path of a new contact, `folder/Name.md`; `null` if no character of the name is allowed in a file name. */
export function newContactPath(name: string, folder: string): string | null {
  const fileName = fileNameFor(name);
  if (fileName === '') return null;
  const parent = folder.replace(/^\/+|\/+$/g, '');
  return parent === '' ? `${fileName}.md` : `${parent}/${fileName}.md`;
}

/** The path in `paths` that a case-insensitive file system would take for `path`; `null` if there is none. */
export function sameFileAs(path: string, paths: readonly string[]): string | null {
  const folded = foldCase(path);
  return paths.find((other) => foldCase(other) === folded) ?? null;
}

export interface NewContact {
  readonly path: string;
  /** As the user typed it. Written into the note if the file can't have this name. */
  readonly name: string;
  /** The template's text, or empty for none. `{{title}}` and `{{name}}` are replaced by the name, `{{date}}` by the date. */
  readonly template: string;
  /** Today, as `YYYY-MM-DD`. */
  readonly date: string;
}

/** The text of a new contact note: the template, with the first of the markers that makes it a contact, and with its full name. */
export function newContactText({ path, name, template, date }: NewContact, reader: NoteReader, markers: readonly Marker[], engine: YamlEngine): string {
  const called = fileName(path);
  let text = filledIn(template, called, date);
  if (called !== name.trim()) text = edited(text, patchProperty(text, reader.names.namesOf.name[0] ?? 'name', name.trim(), engine));
  for (const [key, value] of markers) {
    if (reader.readContactNote(path, text) !== null) break;
    text = edited(text, addToProperty(text, key, value, engine));
  }
  return text;
}

/** A template with `{{title}}` and `{{name}}` replaced by a name, and `{{date}}` by a date. */
export function filledIn(template: string, name: string, date: string): string {
  return template.replace(/\{\{\s*(title|name|date)\s*\}\}/gi, (_, word: string) => (word.toLowerCase() === 'date' ? date : name));
}

/** The text with an edit applied; unchanged if the edit is refused. */
function edited(text: string, edit: Edit): string {
  return isRefusal(edit) ? text : applySplices(text, edit);
}

function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}
