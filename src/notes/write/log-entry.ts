import { formatDate } from '../../domain/day.ts';
import type { Commitment } from '../../domain/interaction.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { setProperty, statementsOf } from './contact/write-property.ts';
import type { YamlEngine } from '../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Splice } from '../text/splice.ts';
import { applySplices, isRefusal, joinSplices } from '../text/splice.ts';
import { readStructure } from '../structure/structure.ts';
import { draftEntry } from './entry/draft.ts';
import type { FieldForm } from './entry/entry-words.ts';
import { entryWords, saidApart } from './entry/entry-words.ts';
import { isEntry, isPlan } from './entry/expected-entry.ts';
import type { Caution } from './entry/literal-text.ts';
import type { NewEntry } from './entry/new-entry.ts';
import { addedTo, sameCommitment, sameInteraction, samePlan } from './entry/compare-facts.ts';
import { noteLines } from '../text/line-table.ts';
import { placementOf } from './entry/placement.ts';
import { refusalOf } from './entry/refusal.ts';

export type { NewEntry } from './entry/new-entry.ts';

/** How an entry is written: in the style of its neighbours or plainly, its fields in the text or below it, with few escapes or many. */
interface Manner {
  readonly followStyle: boolean;
  readonly fields: FieldForm;
  readonly caution: Caution;
}

/** From what a person would write to what is always read. */
function mannersFor({ markForm }: Settings): readonly Manner[] {
  const forms: readonly FieldForm[] = markForm === 'inline' ? ['inline', 'marks-nested', 'nested'] : ['marks-nested', 'nested'];
  return (['plain', 'escaped'] as const).flatMap((caution) =>
    [true, false].flatMap((followStyle) => forms.map((fields) => ({ followStyle, fields, caution }))),
  );
}

/**
 * Writes an interaction (or a plan) into a contact note's log, and moves its last-contact property forward where it has
 * one (notes-format.md, section 6). The result is read again before it is offered: one more entry with these facts, and
 * everything else as before; where no manner of writing gives that, the edit is refused.
 */
export function logEntry(text: string, path: string, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: { kind: 'not-a-contact', path: null }, line: null };
  const { problem } = note.frontmatter;
  if (problem !== null) return { refused: { kind: 'broken-properties', path: null }, line: problem.line };
  const { vocabulary } = reader;
  const { logHeading } = settings;
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const placement = placementOf(entry.date, note.body, structure, lines, logHeading);
  const property = lastContact(text, path, note, entry, reader, settings, engine);
  const tried = new Set<string>();
  for (const { followStyle, fields, caution } of mannersFor(settings)) {
    const words = entryWords(entry, vocabulary, fields, caution);
    const wordsApart = entryWords(saidApart(entry, vocabulary), vocabulary, fields, caution);
    const drafted = draftEntry(placement, { date: entry.date, planned: entry.planned, words, wordsApart, lines, structure, vocabulary, logHeading, followStyle });
    const splices = joinSplices([...property, ...drafted]);
    const result = applySplices(text, splices);
    if (tried.has(result)) continue;
    tried.add(result);
    const after = reader.readContactNote(path, result);
    if (after !== null && holdsOneMore(note, after, entry, reader)) return splices;
  }
  return refusalOf(structure, text, lines);
}

/** The same write moves an existing last-contact property forward, never back; where there is none, only if a setting says so. */
function lastContact(text: string, path: string, note: ContactNote, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): readonly Splice[] {
  if (entry.attempt || entry.planned || entry.date.precision === 'month') return [];
  const { existing, filled } = statementsOf(note, 'lastContact', reader);
  if (existing.length === 0 && !settings.addLastContact) return [];
  const known = note.facts.lastContact;
  // One that can't be read is left for its owner to mend.
  if (filled.length > 0 && (known === null || known.value.day >= entry.date.day)) return [];
  const edit = setProperty(text, path, 'lastContact', formatDate(entry.date), reader, engine);
  return isRefusal(edit) ? [] : edit;
}

/** Whether the note says all that it said before, and the new entry. */
function holdsOneMore(before: ContactNote, after: ContactNote, entry: NewEntry, { vocabulary }: NoteReader): boolean {
  const interactions = addedTo(before.facts.interactions, after.facts.interactions, sameInteraction);
  const plans = addedTo(before.facts.plans, after.facts.plans, samePlan);
  const promises = addedTo(before.facts.commitments, after.facts.commitments, sameCommitment);
  if (interactions === null || plans === null || promises === null) return false;
  if (after.facts.notCounted.length !== before.facts.notCounted.length || problemsIn(after) !== problemsIn(before)) return false;
  const [interaction] = interactions;
  const [plan] = plans;
  if (interactions.length !== (entry.planned ? 0 : 1) || plans.length !== (entry.planned ? 1 : 0)) return false;
  if (interaction !== undefined && !isEntry(interaction, entry, vocabulary)) return false;
  if (plan !== undefined && !isPlan(plan, entry, vocabulary)) return false;
  return isPromised(promises, entry);
}

/** Hints may go: where a section is added, lines outside one are no longer hinted at. */
function problemsIn({ problems }: ContactNote): number {
  return problems.filter(({ severity }) => severity === 'problem').length;
}

/** Whether the promises that came are the one of a follow-up with words, or none. */
function isPromised(promises: readonly Commitment[], { followUp }: NewEntry): boolean {
  if (followUp === null || followUp.text === null) return promises.length === 0;
  return promises.length === 1 && promises.every(({ due }) => due === followUp.by);
}
