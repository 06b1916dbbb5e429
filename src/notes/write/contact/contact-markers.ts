import type { Settings } from '../../../domain/settings/settings.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { applySplices, isRefusal } from '../../text/splice.ts';
import { addToProperty } from '../frontmatter/add-to-list.ts';

/** A property and the value in it that makes a note a contact: `type` and `person`. */
export type Marker = readonly [property: string, value: string];

/** The properties of a note by their names, as the app reads them. */
export type NoteProperties = Readonly<Record<string, unknown>>;

/** More different values than this aren't tried. */
const MOST_TRIED = 40;

/** The markers that the settings allow, the usual one first. */
export function markersOf({ contacts: { rules, typeProperties, types, tags } }: Settings): readonly Marker[] {
  const [type] = types;
  const [property] = typeProperties;
  const [tag] = tags;
  return [
    ...(rules.type && type !== undefined && property !== undefined ? [[property, types.includes('person') ? 'person' : type] as const] : []),
    ...(rules.tag && tag !== undefined ? [['tags', tag] as const] : []),
  ];
}

/** The marker that most contacts have, written as they write it; `null` if their folder makes them contacts. */
export function commonMarker(contacts: Iterable<NoteProperties>, reader: NoteReader, engine: YamlEngine): Marker | null {
  const counts = new Map<string, { readonly marker: Marker; count: number }>();
  for (const properties of contacts) {
    for (const [property, value] of Object.entries(properties)) {
      for (const text of Array.isArray(value) ? value : [value]) {
        if (typeof text !== 'string' || text.trim() === '') continue;
        const key = `${foldPropertyName(property)}\n${text}`;
        const known = counts.get(key);
        if (known === undefined) counts.set(key, { marker: [property, text], count: 1 });
        else known.count++;
      }
    }
  }
  const common = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_TRIED);
  return common.find(({ marker: [property, value] }) => makesContact(property, value, reader, engine))?.marker ?? null;
}

function makesContact(property: string, value: string, reader: NoteReader, engine: YamlEngine): boolean {
  const edit = addToProperty('', property, value, engine);
  return !isRefusal(edit) && reader.readContactNote('Name.md', applySplices('', edit)) !== null;
}
