import type { Day } from '../../../domain/day.ts';
import { formatDay } from '../../../domain/day.ts';
import { wholeDate } from '../../contact/property-values.ts';
import type { Statement } from '../../contact/statements.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import type { Edit } from '../../text/splice.ts';
import { setStatements } from './write-property.ts';

/**
 * Moves the last contact of a note forward to a date, in the property with the latest one, else in an empty one
 * (docs/note-format.md, "Writing"). The edit is empty if the note has no such property, or a later date. Refused if the
 * property's value isn't a date, or is written in a form that can't be changed.
 */
export function moveLastContact(text: string, note: ContactNote, to: Day, { names, vocabulary }: NoteReader, addsMissing: boolean, engine: YamlEngine): Edit {
  const [free] = note.stated.existing('lastContact');
  if (free === undefined) return addsMissing ? patchProperty(text, names.namesOf.lastContact[0] ?? 'last-contact', formatDay(to), engine) : [];
  const filled = note.stated.filled('lastContact');
  const [first] = filled;
  if (first === undefined) return setStatements(text, [free], formatDay(to), engine);
  const known = note.facts.lastContact?.value.day;
  if (known === undefined) return { refused: { kind: 'unreadable-date', property: first.key, written: first.texts[0]?.text ?? '' }, line: first.line };
  const hasLatest = ({ texts }: Statement): boolean =>
    texts.some((written) => {
      const reading = wholeDate(written.text, vocabulary.dateOrder);
      return reading?.kind === 'date' && reading.date.day === known;
    });
  return known >= to ? [] : setStatements(text, filled.filter(hasLatest), formatDay(to), engine);
}
