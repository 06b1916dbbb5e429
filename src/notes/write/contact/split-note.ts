import { foldName } from '../../../domain/text/fold-name.ts';
import { fileName } from '../../../domain/text/note-path.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { readContactTable } from '../../several-people/contact-table.ts';
import type { NotListed } from '../../several-people/listed-people.ts';
import type { ListedPerson } from '../../several-people/listed-person.ts';
import { listedPeople } from '../../several-people/listed-people.ts';
import type { PersonFact } from '../../several-people/person-facts.ts';
import { readStructure } from '../../structure/structure.ts';
import { wholeDifference } from '../../text/minimal-splice.ts';
import { applySplices, isRefusal, type Edit } from '../../text/splice.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { Marker } from './contact-markers.ts';
import { makeContact } from './make-contact.ts';
import { newContactPath, newContactText } from './new-note.ts';

/** What splitting a note into contacts makes of it. */
export interface SplitPlan {
  /** The notes to create. */
  readonly created: readonly { readonly path: string; readonly text: string }[];
  /** People who have a note already, and its path. */
  readonly existing: readonly { readonly name: string; readonly path: string }[];
  /** What isn't certain to be a person. */
  readonly leftOut: readonly NotListed[];
}

/** The notes of a vault by the names that lead to them, folded. */
export type NotesByName = ReadonlyMap<string, string>;

/** @param contacts the contacts among the notes at `paths`, with all of their names. */
export function notesByName(paths: readonly string[], contacts: Iterable<{ readonly path: string; readonly name: string; readonly otherNames: readonly string[] }>): NotesByName {
  const byName = new Map(paths.map((path) => [foldName(fileName(path)), path]));
  for (const { path, name, otherNames } of contacts) for (const own of [name, ...otherNames]) byName.set(foldName(own), path);
  return byName;
}

/**
 * Plans a contact note in `folder` for each person whom a note lists, and leaves the note itself alone
 * (docs/note-format.md, "Several people in one note"). Each new note is read back as a contact of that name.
 */
export function splitNote(text: string, folder: string, known: NotesByName, reader: NoteReader, markers: readonly Marker[], engine: YamlEngine): SplitPlan {
  const from = readFrontmatter(text, engine).bodyStart;
  const { people, leftOut } = listedPeople(text, readStructure(text, from), reader.names, reader.vocabulary.dateOrder);
  const created = new Map<string, SplitPlan['created'][number]>();
  const existing: { readonly name: string; readonly path: string }[] = [];
  const unwritable: NotListed[] = [];
  for (const person of people) {
    const path = newContactPath(person.name, folder);
    const taken = known.get(foldName(person.name)) ?? (path === null ? undefined : (known.get(foldName(fileName(path))) ?? created.get(foldName(path))?.path));
    const note = path === null || taken !== undefined ? null : noteOf(person, path, reader, markers, engine);
    if (taken !== undefined) existing.push({ name: person.name, path: taken });
    else if (path === null || note === null) unwritable.push({ line: person.line, text: person.name });
    else created.set(foldName(path), { path, text: note });
  }
  return { created: [...created.values()], existing, leftOut: [...leftOut, ...unwritable].sort((a, b) => a.line - b.line) };
}

/** The text of a person's note; `null` if it wouldn't be read as a contact of that name with all of the facts. */
function noteOf({ name, facts, body }: ListedPerson, path: string, reader: NoteReader, markers: readonly Marker[], engine: YamlEngine): string | null {
  const plain = newContactText({ path, name, template: '', date: '' }, reader, markers, engine);
  // Something in the body may say another name: that of the properties counts before it.
  for (const facing of [plain, withProperty(plain, reader.names.namesOf.name[0] ?? 'name', name, engine)]) {
    const properties = facing === null ? null : withFacts(facing, facts, reader, engine);
    const text = properties === null ? null : joined(properties, body);
    if (text !== null && reader.readContactNote(path, text)?.facts.name === name) return text;
  }
  return null;
}

/** Properties above a body, with the line endings of the body. */
function joined(properties: string, body: string): string {
  const lineEnding = /\r\n|\r|\n/.exec(body)?.[0] ?? '\n';
  const front = properties.replaceAll('\n', lineEnding);
  return front === '' || body === '' ? front + body : front + lineEnding + body;
}

/**
 * Gives the note of a Contacts plugin's table the facts of the table as properties, and makes it a contact. Nothing else
 * of the note changes. The edit is empty if there is no such table, or if the note says all of it already.
 */
export function addTableProperties(text: string, path: string, reader: NoteReader, markers: readonly Marker[], engine: YamlEngine): Edit {
  const person = readContactTable(text, readFrontmatter(text, engine).bodyStart, reader.names, reader.vocabulary.dateOrder);
  if (person === null) return [];
  const marking = makeContact(text, path, reader, markers, engine);
  if (isRefusal(marking)) return marking;
  const marked = applySplices(text, marking);
  const note = reader.readContactNote(path, marked);
  if (note === null) return { refused: { kind: 'no-contact-property' }, line: null };
  if (note.frontmatter.problem !== null) return { refused: { kind: 'unreadable-properties' }, line: note.frontmatter.problem.line };
  const needsName = person.name !== null && note.stated.filled('name').length === 0 && note.facts.name !== person.name;
  const missing = person.facts.filter(({ fact }) => note.stated.existing(fact).length === 0);
  const facts: readonly PersonFact[] = needsName && person.name !== null ? [{ fact: 'name', value: person.name }, ...missing] : missing;
  const written = withFacts(marked, facts, reader, engine);
  return written === null ? { refused: { kind: 'unreadable-properties' }, line: null } : wholeDifference(text, written);
}

/** `null` if one of the properties can't be written. */
function withFacts(text: string, facts: readonly PersonFact[], { names }: NoteReader, engine: YamlEngine): string | null {
  return facts.reduce<string | null>((before, { fact, value }) => (before === null ? null : withProperty(before, names.namesOf[fact][0] ?? fact, value, engine)), text);
}

function withProperty(text: string, key: string, value: string, engine: YamlEngine): string | null {
  const edit = patchProperty(text, key, value, engine);
  return isRefusal(edit) ? null : applySplices(text, edit);
}
