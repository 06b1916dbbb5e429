import type { LinkedInteraction, OtherNote } from '../../../domain/other-note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { findFrontmatter } from '../../frontmatter/block.ts';
import type { NoteReader } from '../../note.ts';
import { readStructure } from '../../structure/structure.ts';
import { linksIn } from '../../text/links.ts';
import type { Edit, Splice } from '../../text/splice.ts';
import { areUnchanged, changesOne, difference } from '../compare-facts.ts';
import type { DailyLine } from '../daily/set-contact-flag.ts';
import { recordsIn } from '../daily/records-in.ts';
import { firstReadBack } from '../read-back.ts';
import type { MarkedPlace } from './mark-places.ts';
import { hasOneMarkMore, waysBehindText, waysToMark, type MarkWords } from './ways-to-mark.ts';

/** A mark to add to an interaction that a note other than the contact's records. */
export interface NewLineMark extends MarkWords {
  /** As the index gives it. It is found again by its date and text. */
  readonly entry: DailyLine;
}

/**
 * Marks an interaction that another note records (a daily note, a log, a ticked task, a meeting) in the line that says so,
 * for a meeting behind its text. A line of several people has to name whose mark it is (docs/note-format.md, "Whose mark it is"). The result is read back first: this interaction must have one more mark and nothing
 * else changed, except that the line may mention whom the mark names. Otherwise the edit is refused.
 */
export function markLine(text: string, path: string, mark: NewLineMark, reader: NoteReader, settings: Pick<Settings, 'markForm'>): Edit {
  const before = recordsIn(path, text, reader);
  const entry = interactionOf(before, mark.entry);
  if ('refused' in entry) return entry;
  const ways = entry.countedAs === 'meeting' ? waysBehindText(text, mark) : waysInLine(text, entry, mark, settings);
  return firstReadBack(
    text,
    ways.map((splice) => [splice]),
    (result) => recordsIn(path, result, reader),
    (after) => changesOne(difference(before.interactions, after.interactions, isSame), entry, (one, other) => hasOneMarkMore(one, other, mark, reader.vocabulary)) && isSameElsewhere(before, after, entry.line, mark),
    { refused: { kind: 'not-read-back', edit: 'mark' }, line: entry.line },
  );
}

function waysInLine(text: string, entry: LinkedInteraction, mark: NewLineMark, settings: Pick<Settings, 'markForm'>): readonly Splice[] {
  const found = findFrontmatter(text);
  const bodyStart = found.kind === 'block' ? found.block.bodyStart : 0;
  return waysToMark(text, bodyStart, placeOf(text, bodyStart, entry.line), entry, mark, settings);
}

function interactionOf({ interactions }: OtherNote, { date, text, line }: DailyLine): LinkedInteraction | Refusal {
  const same = interactions.filter((one) => one.text === text && one.date.day === date?.day);
  const found = same.find((one) => one.line === line) ?? same[0];
  if (found === undefined) return { refused: { kind: 'gone', target: 'line' }, line: null };
  if (found.line !== line && same.length > 1) return { refused: { kind: 'ambiguous', target: 'line' }, line: found.line };
  return found;
}

const FORMS = { item: 'item', heading: 'heading', table: 'row', paragraph: 'line' } as const;

/** The place of the block on a line; `null` where the line is a property's. */
function placeOf(text: string, bodyStart: number, line: number): MarkedPlace | null {
  const { blocks } = readStructure(text, bodyStart);
  // The last one is the innermost.
  const index = blocks.reduce((found, block, at) => (block.line <= line && block.endLine >= line ? at : found), -1);
  const block = blocks[index];
  return block === undefined || block.kind === 'excluded' ? null : { block: index, form: FORMS[block.kind] };
}

/** Whether all else reads as before. Whom the mark names may be mentioned by it. */
function isSameElsewhere(before: OtherNote, after: OtherNote, line: number, { what }: MarkWords): boolean {
  const isBeside = (mention: { readonly line: number }): boolean => mention.line !== line;
  const named = new Set(linksIn(what, line).map(({ target }) => target));
  const mentions = difference(before.mentions.filter(isBeside), after.mentions.filter(isBeside), isSame);
  const isByMark = mentions.removed.length === 0 && mentions.added.every(({ links }) => links.every(({ target }) => named.has(target)));
  return isByMark && areUnchanged(
    difference(before.plans, after.plans, isSame),
    difference(before.tasks, after.tasks, isSame),
    difference(before.problems, after.problems, isSame),
  );
}

/** Whether two records say the same, on whatever lines. */
function isSame(one: object, other: object): boolean {
  return withoutLines(one) === withoutLines(other);
}

function withoutLines(record: object): string {
  return JSON.stringify(record, (key, value: unknown) => (key === 'line' ? undefined : value));
}
