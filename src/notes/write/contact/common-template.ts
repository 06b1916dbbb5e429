import { foldPropertyName } from '../../contact/property-names.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import type { NoteProperties } from './contact-markers.ts';
import { filledIn } from './new-note.ts';

/** A template that makes no contact by itself has to share this many properties with the contacts. */
const SHARED_AT_LEAST = 3;

/**
 * The template that the contacts were made from, as far as their properties show it: the one whose properties most of them
 * have. Only a template of people counts, and only one without commands of other plugins, which nobody would run. `null` for none.
 * @param templates by path.
 */
export function commonTemplate(templates: ReadonlyMap<string, string>, contacts: readonly NoteProperties[], reader: NoteReader, engine: YamlEngine): string | null {
  const counts = new Map<string, number>();
  for (const properties of contacts) for (const key of Object.keys(properties).map(foldPropertyName)) counts.set(key, (counts.get(key) ?? 0) + 1);
  let common: string | null = null;
  let most = 0;
  for (const [path, text] of templates) {
    const filled = filledIn(text, 'Name', '2000-01-01');
    if (/\{\{|<%/.test(filled)) continue;
    const shared = readFrontmatter(filled, engine).properties.map(({ key }) => counts.get(foldPropertyName(key)) ?? 0).filter((count) => count > 0);
    const isOfPeople = reader.readContactNote('Name.md', filled) !== null || shared.length >= SHARED_AT_LEAST;
    const score = shared.reduce((sum, count) => sum + count, 0);
    if (isOfPeople && score > most) {
      common = path;
      most = score;
    }
  }
  return common;
}
