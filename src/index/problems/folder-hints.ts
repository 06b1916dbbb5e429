import { getOrInsert } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { propertyNames } from '../../notes/contact/property-names.ts';
import { recogniser } from '../../notes/contact/recognise.ts';
import type { NoteFacts } from '../../notes/note.ts';

/** A folder that looks as if it held contacts, and holds notes that no rule makes one. */
export interface FolderHint {
  /** Without a slash at its end. */
  readonly folder: string;
  /** The notes that would be contacts if the settings named the folder, sorted by code points. */
  readonly notes: readonly string[];
}

/** Folders that people keep their contacts in, by the first such folder on a path. */
const FOLDER_OF_PEOPLE = /(?:^|\/)(?:people|persons?|contacts?|crm|network|relationships|friends)(?=\/)/i;
/** Fewer notes than this may be in such a folder by chance. */
const FEWEST_NOTES = 3;

/**
 * The folders named after people whose notes no rule makes contacts, by name (docs/note-format.md, "Which notes are contacts"). A note that the
 * folder rule would leave out (dated, a template, the note of the folder itself) does not count; nor does a folder in
 * which as many notes are contacts by another rule: the others in it are meant not to be.
 */
export function folderHints(notes: ReadonlyMap<string, NoteFacts>, settings: Settings): readonly FolderHint[] {
  const { contacts } = settings;
  if (!contacts.rules.folder) return [];
  const found = new Map<string, { readonly without: string[]; contacts: number }>();
  for (const [path, { kind }] of notes) {
    const folder = folderOfPeople(path);
    if (folder === null) continue;
    const counts = getOrInsert(found, folder, () => ({ without: [], contacts: 0 }));
    if (kind === 'contact') counts.contacts++;
    else if (kind === 'other') counts.without.push(path);
  }
  const names = propertyNames(settings.properties, settings.noteLanguages);
  const isNamed = recogniser(settings, names).mayBeContactByFolder;
  const rules = recogniser({ ...settings, contacts: { ...contacts, folders: [...found.keys()] } }, names);
  return [...found]
    .map(([folder, counts]) => ({
      folder,
      contacts: counts.contacts,
      notes: counts.without.filter((path) => !isNamed(path) && rules.kindOf(path, [], '') === 'contact').sort(compareCodePoints),
    }))
    .filter((hint) => hint.notes.length >= FEWEST_NOTES && hint.notes.length > hint.contacts)
    .map(({ folder, notes: paths }) => ({ folder, notes: paths }))
    .sort((a, b) => compareCodePoints(a.folder, b.folder));
}

/** The same as hints, each at the first of the notes. */
export function folderHintProblems(notes: ReadonlyMap<string, NoteFacts>, settings: Settings): readonly Problem[] {
  return folderHints(notes, settings).flatMap(({ folder, notes: [first, ...others] }): readonly Problem[] =>
    first === undefined ? [] : [{ path: first, line: 1, severity: 'hint', detail: { kind: 'folder-without-rule', folder: `${folder}/`, count: others.length + 1 } }],
  );
}

function folderOfPeople(path: string): string | null {
  const match = FOLDER_OF_PEOPLE.exec(path);
  return match === null ? null : path.slice(0, match.index + match[0].length);
}
