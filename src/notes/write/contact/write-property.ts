import { NOT_A_CONTACT, type Refusal } from '../../../domain/refusal.ts';
import type { PropertyFact } from '../../../domain/settings/settings.ts';
import type { Statement } from '../../contact/statements.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { NoteReader } from '../../note.ts';
import { isRefusal, type Edit, type Splice } from '../../text/splice.ts';
import { firstReadBack } from '../read-back.ts';

/**
 * Sets the property for `fact` in a contact note, or removes it if `value` is `null`. Uses the property name that the
 * note already has, or the first name of the fact's row in the table of names. Refused if the YAML is broken, or if
 * several properties give the fact different values.
 */
export function setProperty(text: string, path: string, fact: PropertyFact, value: string | null, reader: NoteReader, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  const existing = note.stated.existing(fact);
  const filled = note.stated.filled(fact);
  const [first, ...others] = filled;
  if (first !== undefined && others.some((other) => valueOf(other) !== valueOf(first))) {
    return { refused: { kind: 'differing-properties', names: filled.map(({ key }) => key) }, line: first.line };
  }
  const [free] = existing;
  if (first === undefined && free === undefined) return value === null ? [] : patchProperty(text, reader.names.namesOf[fact][0] ?? fact, value, engine);
  const changed = value === null ? existing : first !== undefined ? filled : free === undefined ? [] : [free];
  const edit = setStatements(text, changed, value, engine);
  if (isRefusal(edit) || changed.every(({ inText }) => inText === null)) return edit;
  const refusal: Refusal = { refused: { kind: 'unwritable-property', property: changed[0]?.key ?? fact }, line: changed[0]?.line ?? null };
  return firstReadBack(text, [edit], (after) => reader.readContactNote(path, after), (after) => saysOnly(after.stated.filled(fact), value), refusal);
}

function saysOnly(statements: readonly Statement[], value: string | null): boolean {
  return value === null ? statements.length === 0 : statements.length > 0 && statements.every((statement) => valueOf(statement) === value);
}

/** Gives each of some statements of a note the same value, or removes them. The first refusal is that of all. */
export function setStatements(text: string, statements: readonly Statement[], value: string | null, engine: YamlEngine): Edit {
  const splices: Splice[] = [];
  for (const { key, inText } of statements) {
    const edit = inText === null ? patchProperty(text, key, value, engine) : [{ ...inText, text: inText.start === inText.end ? ` ${value ?? ''}`.trimEnd() : (value ?? '') }];
    if (isRefusal(edit)) return edit;
    splices.push(...edit);
  }
  return splices.sort((a, b) => a.start - b.start);
}

/**
 * Marks a note as the user's own, `rapport: me` (docs/note-format.md, "Which notes are contacts"). Refused if its
 * properties can't be changed.
 */
export function markOwnNote(text: string, engine: YamlEngine): Edit {
  return patchProperty(text, 'rapport', 'me', engine);
}

function valueOf({ texts }: Statement): string {
  return texts.map(({ text }) => text.trim()).join('\n');
}
