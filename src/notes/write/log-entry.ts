import { NOT_A_CONTACT, type Refusal } from '../../domain/refusal.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { moveLastContact } from './contact/move-last-contact.ts';
import type { YamlEngine } from '../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Splice } from '../text/splice.ts';
import { isRefusal, joinSplices } from '../text/splice.ts';
import { readStructure } from '../structure/structure.ts';
import { entrySplices } from './entry/compose.ts';
import type { FieldForm } from './entry/entry-words.ts';
import { entryWords, saidApart } from './entry/entry-words.ts';
import { isEntry, isPlan } from './entry/expected-entry.ts';
import type { Caution } from './entry/literal-text.ts';
import type { NewEntry } from './entry/new-entry.ts';
import { areUnchanged, compareFacts, gainsOne, type FactsDifference } from './compare-facts.ts';
import { firstReadBack } from './read-back.ts';
import { noteLines } from '../text/line-table.ts';
import { placementOf } from './entry/placement.ts';
import { explainRefusal } from './entry/explain-refusal.ts';

export type { NewEntry } from './entry/new-entry.ts';

/**
 * How an entry is written: in the style of its neighbours or plainly, with fields in the text or below it, with few
 * escapes or many.
 */
interface Manner {
  readonly followStyle: boolean;
  readonly fields: FieldForm;
  readonly caution: Caution;
}

/** The manners to try in order: from what a person would write to what is always read correctly. */
function mannersFor({ markForm }: Settings): readonly Manner[] {
  const forms: readonly FieldForm[] = markForm === 'inline' ? ['inline', 'marks-nested', 'nested'] : ['marks-nested', 'nested'];
  return (['plain', 'escaped'] as const).flatMap((caution) =>
    [true, false].flatMap((followStyle) => forms.map((fields) => ({ followStyle, fields, caution }))),
  );
}

/**
 * Writes an interaction or a plan into a contact note's log, and moves an existing last-contact property forward
 * (docs/note-format.md, "Writing"). The result is read back first: it must have one more entry with these facts and
 * nothing else changed. The edit is refused if no manner of writing gives that, if the note isn't a contact, or if its
 * properties can't be read.
 */
export function logEntry(text: string, path: string, given: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  const entry = withNamesOnOneLine(given);
  const note = reader.readContactNote(path, text);
  if (note === null) return NOT_A_CONTACT;
  const { problem } = note.frontmatter;
  if (problem !== null) return { refused: { kind: 'broken-properties', path: null }, line: problem.line };
  const { vocabulary } = reader;
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const placement = placementOf(entry, note.body, structure, lines, settings.logHeading, vocabulary);
  const move = lastContact(text, note, entry, reader, settings, engine);
  const property = isRefusal(move) ? [] : move;
  const drafts = function* (): Iterable<readonly Splice[]> {
    for (const { followStyle, fields, caution } of mannersFor(settings)) {
      const words = entryWords(entry, vocabulary, fields, caution);
      const wordsApart = entryWords(saidApart(entry, vocabulary), vocabulary, fields, caution);
      const written = entrySplices(placement, { date: entry.date, planned: entry.planned, words, wordsApart, followStyle, lines, structure, vocabulary });
      yield joinSplices([...property, ...written]);
    }
  };
  return firstReadBack(text, drafts(), (result) => reader.readContactNote(path, result), (after) => saysOneMore(compareFacts(note, after), entry, reader), explainRefusal(structure, text, lines));
}

function withNamesOnOneLine(entry: NewEntry): NewEntry {
  return { ...entry, with: entry.with.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== '') };
}

/** The move of a note's last contact that goes with an entry. An attempt or a plan moves nothing, nor does a month. */
function lastContact(text: string, note: ContactNote, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  if (entry.attempt || entry.planned || entry.date.precision === 'month') return [];
  return moveLastContact(text, note, entry.date.day, reader, settings.addLastContact, engine);
}

/** Why logging an entry leaves the note's last contact behind, which doesn't keep the entry from being written; `null` if it doesn't. */
export function lastContactLeftBehind(text: string, path: string, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Refusal | null {
  const note = reader.readContactNote(path, text);
  if (note === null || note.frontmatter.problem !== null) return null;
  const edit = lastContact(text, note, entry, reader, settings, engine);
  return isRefusal(edit) ? edit : null;
}

/**
 * Whether the note gained the new entry and nothing else changed. Suggestions may change: a new log section ends those
 * for lines outside one.
 */
function saysOneMore({ interactions, plans, commitments, notCounted, problems }: FactsDifference, entry: NewEntry, { vocabulary }: NoteReader): boolean {
  const isWritten = entry.planned
    ? areUnchanged(interactions) && gainsOne(plans, (plan) => isPlan(plan, entry, vocabulary))
    : areUnchanged(plans) && gainsOne(interactions, (interaction) => isEntry(interaction, entry, vocabulary));
  return isWritten && isPromised(commitments, entry) && areUnchanged(notCounted, problems);
}

/** Whether the only promise added is the one of a follow-up with words, if there is one. */
function isPromised(commitments: FactsDifference['commitments'], { followUp }: NewEntry): boolean {
  return followUp === null || followUp.text === null ? areUnchanged(commitments) : gainsOne(commitments, ({ due }) => due === followUp.by);
}
