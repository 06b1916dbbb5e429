import { formatDate } from '../../domain/day.ts';
import type { Commitment, Exchange, Interaction, Plan } from '../../domain/interaction.ts';
import type { Settings } from '../../domain/settings.ts';
import { propertiesOf, setProperty } from '../contact/write-property.ts';
import type { YamlEngine } from '../frontmatter/yaml-value.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Splice } from '../splice.ts';
import { applySplices, isRefusal } from '../splice.ts';
import { readStructure } from '../structure/structure.ts';
import { readMark } from './marks.ts';
import { draftEntry } from './write/draft.ts';
import type { Caution } from './write/entry-text.ts';
import { entryText } from './write/entry-text.ts';
import type { NewEntry } from './write/new-entry.ts';
import { noteLines } from './write/note-lines.ts';
import { placementOf } from './write/placement.ts';

export type { NewEntry } from './write/new-entry.ts';

/** From the form of the entries that are there to the plainest, and from the text as it is to every sign escaped. */
const ATTEMPTS: readonly { readonly followStyle: boolean; readonly caution: Caution }[] = [
  { followStyle: true, caution: 'plain' },
  { followStyle: true, caution: 'nested-marks' },
  { followStyle: false, caution: 'nested-marks' },
  { followStyle: true, caution: 'escaped' },
  { followStyle: false, caution: 'escaped' },
];

/**
 * Writes an interaction (or a plan) into a contact note's log, and moves its last-contact property forward where it has
 * one (notes-format.md, section 6). The result is read again before it is offered: one more entry with these facts, and
 * everything else as before; where no form of writing gives that, the edit is refused.
 */
export function logEntry(text: string, path: string, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return { refused: 'This note is no contact any more.', line: null };
  const { problem } = note.frontmatter;
  if (problem !== null) return { refused: 'The properties of this note can’t be read. Mend them first.', line: problem.line };
  const structure = readStructure(text, note.frontmatter.bodyStart);
  const lines = noteLines(text);
  const placement = placementOf(entry.date, note.body, structure.blocks, text, lines, settings.logHeading);
  for (const { followStyle, caution } of ATTEMPTS) {
    const words = entryText(entry, settings.markForm, caution);
    const { date, planned } = entry;
    const splice = draftEntry(placement, { date, text: words, planned, noteText: text, lines, structure, vocabulary: reader.vocabulary, logHeading: settings.logHeading, followStyle });
    const after = reader.readContactNote(path, applySplices(text, [splice]));
    if (after !== null && holdsOneMore(note, after, entry)) return withLastContact(splice, text, path, note, entry, reader, settings, engine);
  }
  const open = [...structure.blocks].reverse().find(({ kind, depth }) => kind === 'excluded' && depth === 0);
  return { refused: 'What would be written can’t be read back as one entry there; a code block, comment or table that does not close may be in its way.', line: open?.line ?? null };
}

/** The same write moves an existing last-contact property forward, never back; where there is none, only if a setting says so. */
function withLastContact(splice: Splice, text: string, path: string, note: ContactNote, entry: NewEntry, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  if (entry.attempt || entry.planned || entry.date.precision === 'month') return [splice];
  const existing = propertiesOf(note, 'lastContact', reader);
  if (existing.length === 0 && !settings.addLastContact) return [splice];
  const known = note.facts.lastContact;
  // One that can't be read is left for its owner to mend.
  if (existing.length > 0 && (known === null || known.value.day >= entry.date.day)) return [splice];
  const property = setProperty(text, path, 'lastContact', formatDate(entry.date), reader, engine);
  return isRefusal(property) ? [splice] : [...property, splice].sort((a, b) => a.start - b.start);
}

/** Whether the note says all that it said before, and the new entry. */
function holdsOneMore(before: ContactNote, after: ContactNote, entry: NewEntry): boolean {
  const added = addedTo(before.facts.interactions, after.facts.interactions, interactionKey);
  const planned = addedTo(before.facts.plans, after.facts.plans, planKey);
  const promised = addedTo(before.facts.commitments, after.facts.commitments, commitmentKey);
  if (added === null || planned === null || promised === null) return false;
  if (after.facts.notCounted.length !== before.facts.notCounted.length || after.problems.length !== before.problems.length) return false;
  const wantedPromises = entry.followUp !== null && entry.followUp.text !== null ? 1 : 0;
  if (promised.length !== wantedPromises) return false;
  if (entry.planned) return added.length === 0 && planned.length === 1 && planned.every((plan) => isPlanOf(plan, entry));
  return planned.length === 0 && added.length === 1 && added.every((interaction) => isEntryOf(interaction, entry));
}

/** What `after` has beyond `before`, by key; `null` where something of before is gone. */
function addedTo<Value>(before: readonly Value[], after: readonly Value[], keyOf: (value: Value) => string): readonly Value[] | null {
  const known = new Map<string, number>();
  for (const value of before) known.set(keyOf(value), (known.get(keyOf(value)) ?? 0) + 1);
  const added = after.filter((value) => {
    const left = known.get(keyOf(value)) ?? 0;
    if (left > 0) known.set(keyOf(value), left - 1);
    return left === 0;
  });
  return after.length - added.length === before.length ? added : null;
}

function interactionKey({ date, channel, direction, attempt, text, exchanges, followUps, with: people }: Interaction): string {
  return JSON.stringify([date, channel, direction, attempt, text, exchanges.map(exchangeKey), followUps.map(({ by }) => by), people.map(({ target }) => target)]);
}

function exchangeKey({ kind, what, state, closedOn }: Exchange): string {
  return JSON.stringify([kind, what, state, closedOn]);
}

function planKey({ date, boxed, channel, text, with: people }: Plan): string {
  return JSON.stringify([date, boxed, channel, text, people.map(({ target }) => target)]);
}

function commitmentKey({ text, due, waitingFor, since, repeats }: Commitment): string {
  return JSON.stringify([text, due, waitingFor, since, repeats]);
}

function isPlanOf(plan: Plan, entry: NewEntry): boolean {
  return sameDate(plan, entry) && (entry.channel === null || plan.channel === entry.channel) && sayTheSame(plan.text, entry);
}

function isEntryOf(read: Interaction, entry: NewEntry): boolean {
  const linked = entry.with.filter((name) => name.startsWith('[['));
  return (
    sameDate(read, entry) &&
    (entry.channel === null || read.channel === entry.channel) &&
    (entry.direction === null || read.direction === entry.direction) &&
    (!entry.attempt || read.attempt) &&
    read.with.length >= linked.length &&
    read.followUps.length >= (entry.followUp !== null && entry.followUp.text === null ? 1 : 0) &&
    entry.marks.every(({ kind, what }) => read.exchanges.some((exchange) => exchange.kind === kind && folded(exchange.what) === folded(readMark(kind, what, 1, null).what))) &&
    sayTheSame(read.text, entry)
  );
}

function sameDate(read: Interaction | Plan, { date }: NewEntry): boolean {
  return read.date.day === date.day && read.date.precision === date.precision;
}

/** The text read back is the text given, but for white space, escapes, and fields in it that were read as what they are. */
function sayTheSame(read: string, entry: NewEntry): boolean {
  const given = folded(entry.text);
  const words = folded(read);
  if (given === words || (given === '' && words === folded(entry.channel ?? ''))) return true;
  // A text may bring its own channel, separators, marks and tags; they are facts of the entry and not of its text.
  return given.includes('::') || given.includes('#') || given.endsWith(words) || given.replace(/^[^\p{L}\p{N}]+/u, '') === words;
}

function folded(text: string): string {
  return text.replace(/\\([\\`*_{}[\]()#+\-.!|<>~=%$])/g, '$1').replace(/\s+/g, ' ').trim();
}
