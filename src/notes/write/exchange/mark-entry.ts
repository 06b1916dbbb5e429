import type { Interaction } from '../../../domain/interaction.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import type { NoteReader } from '../../note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Edit } from '../../text/splice.ts';
import { areUnchanged, changesOne, compareFacts, type FactsDifference } from '../compare-facts.ts';
import { firstReadBack } from '../read-back.ts';
import { hasOneMarkMore, waysToMark, type MarkWords } from './ways-to-mark.ts';

/** A mark to add to an existing log entry. */
export interface NewMark extends MarkWords {
  /** As the index gives it. It is found again by its date and text, and by its line if several match. */
  readonly entry: Pick<Interaction, 'date' | 'text' | 'line'>;
}

/**
 * Marks an existing entry of a contact note as given, received, thanked or asked. The mark goes in brackets into the
 * text if the entry has no mark yet and the words have no brackets, or else into an item below it
 * (docs/note-format.md, "Marks"). The result is read back first: this entry must have one more mark and nothing else
 * changed. Otherwise the edit is refused.
 */
export function markEntry(text: string, path: string, mark: NewMark, reader: NoteReader, settings: Pick<Settings, 'markForm'>): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'line-in-another-note' }, line: null };
  const entry = findEntry(note.facts.interactions, mark.entry);
  if ('refused' in entry) return entry;
  return firstReadBack(
    text,
    waysToMark(text, note.frontmatter.bodyStart, note.body.places.find((place) => place.entry === entry) ?? null, entry, mark, settings).map((splice) => [splice]),
    (result) => reader.readContactNote(path, result),
    (after) => saysOneMarkMore(compareFacts(note, after), entry, mark, reader),
    { refused: { kind: 'not-read-back', edit: 'mark' }, line: entry.line },
  );
}

function findEntry(interactions: readonly Interaction[], { date, text, line }: NewMark['entry']): Interaction | Refusal {
  const same = interactions.filter((entry) => entry.date.day === date.day && entry.date.precision === date.precision && entry.text === text);
  const found = same.find((entry) => entry.line === line) ?? same[0];
  if (found === undefined) return { refused: { kind: 'gone', target: 'entry' }, line: null };
  if (found.line !== line && same.length > 1) return { refused: { kind: 'ambiguous', target: 'entry' }, line: found.line };
  return found;
}

/** Whether one entry has one more mark and nothing else changed. */
function saysOneMarkMore({ interactions, plans, commitments, notCounted, problems, hints }: FactsDifference, entry: Interaction, mark: NewMark, { vocabulary }: NoteReader): boolean {
  const isMarked = changesOne(interactions, entry, (before, after) => hasOneMarkMore(before, after, mark, vocabulary));
  return isMarked && areUnchanged(plans, commitments, notCounted, problems, hints);
}
