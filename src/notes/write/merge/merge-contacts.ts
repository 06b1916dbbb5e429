import { fileName } from '../../../domain/text/note-path.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { wholeDifference } from '../../text/minimal-splice.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import { areUnchanged, compareFacts, difference, sameCommitment, sameInteraction, samePlan, type Difference } from '../compare-facts.ts';
import { firstReadBack } from '../read-back.ts';
import { noteLines } from '../../text/line-table.ts';
import type { ContactNote, NoteReader } from '../../note.ts';
import { originalOfConflict } from '../../other-note/conflict-copy.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { applySplices } from '../../text/splice.ts';
import { carriedOver, type NoteText } from './carry-over.ts';
import type { EntryLines } from './log-lines.ts';
import { entryInsertions, entryLines } from './log-lines.ts';
import { mergeProperties, withOtherName } from './merge-properties.ts';
import { withoutLinksTo, type FindNote } from './self-links.ts';

interface ReadNote extends NoteText {
  readonly note: ContactNote;
  readonly entries: readonly EntryLines[];
}

/**
 * Merges two contact notes: edits the kept note so that the other is no longer needed. Properties are combined. The
 * other's entries go into the kept note's log with their lines unchanged, and an entry that is identical to the byte is
 * written once. The rest of the other note follows under a heading, with its relative links and footnotes adapted.
 * Links between the two are dropped, because nobody knows or introduced themselves. The result is read back first: it
 * must have everything from both notes and nothing more. The edit is refused if no way of writing gives that.
 */
export function mergeContacts(kept: NoteText, merged: NoteText, find: FindNote, reader: NoteReader, settings: Settings, engine: YamlEngine): Edit {
  if (kept.path === merged.path) return { refused: { kind: 'merge-with-itself' }, line: null };
  const isEither = (path: string | null): boolean => path === kept.path || path === merged.path;
  const own = { ...kept, text: withoutLinksTo((target) => find(target, kept.path) === merged.path, kept.text, engine) };
  const unlinked = { ...merged, text: withoutLinksTo((target) => isEither(find(target, merged.path)), merged.text, engine) };
  const other = { ...merged, text: carriedOver(unlinked, own) };
  const keptNote = reader.readContactNote(kept.path, own.text);
  // A conflict copy takes the name of its original.
  const otherNote = reader.readContactNote(originalOfConflict(other.path) ?? other.path, other.text);
  if (keptNote === null || otherNote === null) return { refused: { kind: 'not-a-contact', path: keptNote === null ? kept.path : other.path }, line: null };
  for (const [{ path }, { frontmatter: { problem } }] of [[kept, keptNote], [other, otherNote]] as const) {
    if (problem !== null) return { refused: { kind: 'broken-properties', path }, line: problem.line };
  }
  const first = { ...own, note: keptNote, entries: entryLines(own.text, keptNote) };
  const second = { ...other, note: otherNote, entries: entryLines(other.text, otherNote) };
  const repeated = repeatedIn(first.entries, second.entries);
  const ways = function* (): Iterable<readonly Splice[]> {
    for (const weaves of [true, false]) yield wholeDifference(kept.text, written(first, second, repeated, weaves, reader, settings, engine));
  };
  return firstReadBack(kept.text, ways(), (text) => reader.readContactNote(kept.path, text), (after) => saysBoth(first, second, repeated, after), { refused: { kind: 'not-read-back', edit: 'merge' }, line: null });
}

/** The kept note's text with all of the other, except the entries that both have. */
function written(kept: ReadNote, other: ReadNote, repeated: readonly EntryLines[], weaves: boolean, reader: NoteReader, settings: Settings, engine: YamlEngine): string {
  const fresh = other.entries.filter((entry) => !repeated.includes(entry));
  const { splices, placed } = weaves ? entryInsertions(kept.text, kept.note, fresh, settings.logHeading, reader.vocabulary) : { splices: [], placed: [] };
  const properties = mergeProperties(applySplices(kept.text, splices), other.text, reader.names, engine);
  const named = withNames(properties.text, kept, other, reader, engine);
  const rest = restOf(other, [...placed, ...repeated], kept.text);
  return withRest(named.text, kept, other, [...properties.left, ...named.left], rest);
}

/** The entries of the other note that the kept note has too. Each entry of the kept note matches once. */
function repeatedIn(kept: readonly EntryLines[], other: readonly EntryLines[]): readonly EntryLines[] {
  const left = kept.map(({ lines }) => lines.join('\n'));
  return other.filter(({ lines }) => {
    const index = left.indexOf(lines.join('\n'));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** Adds all names from the other note that are new to the kept note as other names. */
function withNames(text: string, { note: kept }: ReadNote, { note: other }: ReadNote, reader: NoteReader, engine: YamlEngine): { readonly text: string; readonly left: readonly string[] } {
  const read = reader.readContactNote(kept.facts.path, text)?.facts ?? kept.facts;
  const known = new Set([read.name, ...read.otherNames]);
  const left: string[] = [];
  let result = text;
  for (const name of [other.facts.name, ...other.facts.otherNames]) {
    if (known.has(name)) continue;
    known.add(name);
    const added = withOtherName(result, name, reader.names, engine);
    if (added === null) left.push(`# ${name}`);
    else result = added;
  }
  return { text: result, left };
}

/**
 * The other's body without the entries that the kept note has, and without the heading of a log that is empty as a
 * result.
 */
function restOf({ text, note: { frontmatter, body } }: ReadNote, taken: readonly EntryLines[], keptText: string): readonly string[] {
  const lines = noteLines(text);
  const keptLines = new Set(keptText.split(/\r\n|\n|\r/));
  const isTaken = (line: number): boolean => taken.some((entry) => entry.line <= line && line <= entry.endLine);
  const emptied = body.sections.filter(({ line, endLine }) => {
    if (!keptLines.has(lines.text(line))) return false;
    for (let at = line + 1; at <= Math.min(endLine, lines.count); at++) if (!lines.isBlank(at) && !isTaken(at)) return false;
    return true;
  });
  const rest: string[] = [];
  let isBesideTaken = true;
  for (let line = lines.lineAt(frontmatter.bodyStart); line <= lines.count; line++) {
    if (lines.start(line) < frontmatter.bodyStart || isTaken(line) || emptied.some((section) => section.line === line)) {
      isBesideTaken = true;
      continue;
    }
    // Blank lines are collapsed only around what was removed. Elsewhere, as in code, each one may matter.
    if (lines.isBlank(line) && isBesideTaken && (rest.at(-1) ?? '').trim() === '') continue;
    if (!lines.isBlank(line)) isBesideTaken = false;
    rest.push(lines.text(line));
  }
  while (rest.at(-1)?.trim() === '') rest.pop();
  return rest;
}

/** Appends what is left of the other note: the lines of properties as code, then its text. */
function withRest(text: string, { note }: ReadNote, other: ReadNote, properties: readonly string[], rest: readonly string[]): string {
  if (properties.length === 0 && rest.length === 0) return text;
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const levels = note.body.sections.flatMap(({ level }) => level ?? []);
  const name = fileName(other.path);
  const heading = `${'#'.repeat(Math.min(2, ...levels))} From ${name}`;
  const parts = [[heading], ...(properties.length === 0 ? [] : [['Properties that differ:'], fenced(properties)]), ...(rest.length === 0 ? [] : [rest])];
  const opening = text === '' || /[\r\n]$/.test(text) ? '' : ending;
  return `${text}${opening}${parts.map((lines) => ending + lines.map((line) => line + ending).join('')).join('')}`;
}

function fenced(lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}yaml`, ...lines, fence];
}

/** Whether the merged note has everything from both notes and nothing more. */
function saysBoth({ note: kept }: ReadNote, { note: other }: ReadNote, repeated: readonly EntryLines[], after: ContactNote): boolean {
  const { interactions, plans, commitments } = compareFacts(kept, after);
  const isFresh = ({ line }: { readonly line: number }): boolean => !repeated.some((entry) => entry.line <= line && line <= entry.endLine);
  const isOthers = <Value extends { readonly line: number }>({ removed, added }: Difference<Value>, values: readonly Value[], isSame: (one: Value, another: Value) => boolean): boolean =>
    removed.length === 0 && areUnchanged(difference(values.filter(isFresh), added, isSame));
  return (
    isOthers(interactions, other.facts.interactions, sameInteraction) && isOthers(plans, other.facts.plans, samePlan) && isOthers(commitments, other.facts.commitments, sameCommitment) &&
    after.frontmatter.problem === null && after.facts.name === kept.facts.name
  );
}
