import { defaultSettings, type Settings } from '../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { day, TODAY } from '../domain/builders.ts';

export const today = day(TODAY);

/** The index of a vault with these notes, by path. */
export function indexOf(notes: Readonly<Record<string, string>>, settings: Partial<Settings> = {}): VaultIndex {
  const all = { ...defaultSettings, ...settings };
  const index = new VaultIndex(noteReader(all, readYaml), all);
  index.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'saved', path, text })));
  return index;
}

/** A contact note with these entries in its log, the first of them on line 6. */
export function contact(...log: readonly string[]): string {
  return ['---', 'type: person', '---', '## Interactions', '', ...log.map((entry) => `- ${entry}`), ''].join('\n');
}

/** The events of an index, with the paths of the people instead of all that is known of them. */
export function eventsOf(index: VaultIndex): readonly unknown[] {
  return index.events(today).map(({ people, ...event }) => ({ ...event, people: people.map(({ relationship, ...person }) => ({ ...person, path: relationship.record.facts.path })) }));
}
