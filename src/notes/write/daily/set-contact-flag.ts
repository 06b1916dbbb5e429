import type { CalendarDate } from '../../../domain/day.ts';
import type { LinkedMention, OtherNote, LinkedInteraction } from '../../../domain/other-note.ts';
import { isSameValue } from '../../text/deep-equal.ts';
import { noteLines, type NoteLines } from '../../text/line-table.ts';
import type { NoteReader } from '../../note.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { isRefusal, type Edit, type Splice } from '../../text/splice.ts';
import { foldPropertyName } from '../../contact/property-names.ts';
import { readFrontmatter } from '../../frontmatter/read.ts';
import type { YamlEngine } from '../../frontmatter/yaml-value.ts';
import { CONTACT_KEY, contactField, contactValueIn } from '../../other-note/line-fields.ts';
import { areUnchanged, changesOnly, compareRecords, type Difference, type RecordsDifference } from '../compare-facts.ts';
import { patchProperty } from '../frontmatter/patch.ts';
import { firstReadBack } from '../read-back.ts';
import { recordsIn } from './records-in.ts';

/** A line of a note that isn't a contact's, as the index gives it: a mention or an interaction. */
export interface DailyLine {
  /** Counted from 1. */
  readonly line: number;
  readonly date: CalendarDate | null;
  readonly text: string;
}

const BLOCK_ID = /[ \t]\^[\w-]+[ \t]*$/;
const END_OF_ROW = /[ \t]*\|[ \t]*$/;

/**
 * Marks a line of a note that isn't a contact's as contact, `(contact:: yes)` at its end, or as not contact,
 * `(contact:: no)`: in a daily note, in a log section, or a ticked task. A meeting note gets the property `contact`. If the line has the field already, only its value is replaced. The line is found by its text: at its old line number, or
 * anywhere if it occurs exactly once. The result is read back first: this line must read as marked, and all others as
 * before.
 */
export function setContactFlag(text: string, path: string, wanted: DailyLine, isContact: boolean, reader: NoteReader, engine: YamlEngine): Edit {
  const before = recordsIn(path, text, reader);
  const line = lineOf(before, wanted);
  if (typeof line !== 'number') return line;
  const frontmatter = readFrontmatter(text, engine);
  const refusal: Refusal = { refused: { kind: 'not-read-back', edit: 'contact-flag' }, line };
  const isProperty = noteLines(text).start(line) < frontmatter.bodyStart;
  const inLine = isProperty ? refusal : firstReadBack(
    text,
    waysToSay(noteLines(text), line, isContact).map((splice) => [splice]),
    (result) => recordsIn(path, result, reader),
    (after) => saysSo(after, line, isContact) && isSameElsewhere(compareRecords(before, after), line),
    refusal,
  );
  if (!isRefusal(inLine)) return inLine;
  const key = frontmatter.properties.find((property) => foldPropertyName(property.key) === CONTACT_KEY)?.key ?? CONTACT_KEY;
  const edit = patchProperty(text, key, isContact, engine);
  if (isRefusal(edit)) return edit;
  return firstReadBack(text, [edit], (result) => recordsIn(path, result, reader), (after) => isMeetingSaid(before, after, wanted, isContact), refusal);
}

/** Whether nothing else was read anew than that a meeting was contact, or wasn't. */
function isMeetingSaid(before: OtherNote, after: OtherNote, { text, date }: DailyLine, isContact: boolean): boolean {
  const isOther = (one: LinkedInteraction | LinkedMention): boolean => one.text !== text || one.date?.day !== date?.day;
  const others = ({ interactions, mentions, ...rest }: OtherNote): string => withoutLines({ ...rest, interactions: interactions.filter(isOther), mentions: mentions.filter(isOther) });
  const [meeting, ...further] = [...after.interactions, ...after.mentions].filter((one) => !isOther(one));
  if (meeting === undefined || further.length > 0 || others(after) !== others(before)) return false;
  return 'reason' in meeting ? !isContact && meeting.reason === 'not-contact' : isContact && meeting.countedAs === 'meeting';
}

/** What records say, but for their lines: a new property moves those of the text. */
function withoutLines(records: OtherNote): string {
  return JSON.stringify(records, (key, value: unknown) => (key === 'line' ? undefined : value));
}

function lineOf({ interactions, mentions }: OtherNote, wanted: DailyLine): number | Refusal {
  const lines = new Set([...interactions, ...mentions].filter((one) => one.text === wanted.text && one.date?.day === wanted.date?.day).map(({ line }) => line));
  if (lines.has(wanted.line)) return wanted.line;
  const [only = null] = lines;
  if (only === null) return { refused: { kind: 'gone', target: 'line' }, line: null };
  return lines.size === 1 ? only : { refused: { kind: 'ambiguous', target: 'line' }, line: only };
}

/**
 * Replaces an existing value. Otherwise the field goes before whatever ends the line, because an item's text may
 * continue below its first line.
 */
function waysToSay(lines: NoteLines, line: number, isContact: boolean): readonly Splice[] {
  const text = lines.text(line);
  const start = lines.start(line);
  const said = contactValueIn(text);
  if (said !== null) return [{ start: start + said.start, end: start + said.end, text: isContact ? 'yes' : 'no' }];
  const ends = [BLOCK_ID.exec(text)?.index, END_OF_ROW.exec(text)?.index, text.trimEnd().length];
  return ends.flatMap((end) => (end === undefined ? [] : [{ start: start + end, end: start + end, text: ` ${contactField(isContact)}` }]));
}

function saysSo({ interactions, mentions }: OtherNote, line: number, isContact: boolean): boolean {
  const isThere = (one: { readonly line: number }): boolean => one.line === line;
  const isSaid = interactions.some((contact) => isThere(contact) && contact.written === null);
  return isContact ? isSaid : !interactions.some(isThere) && mentions.some((mention) => isThere(mention) && mention.reason === 'not-contact');
}

/** Whether the other lines read as before. Marking a line also decides which entry the lines below it belong to. */
function isSameElsewhere({ interactions, plans, mentions, tasks, problems }: RecordsDifference, line: number): boolean {
  return areSameButWords(interactions, line) && areSameButWords(mentions, line) && areUnchanged(plans, tasks, problems);
}

function areSameButWords<Value extends LinkedInteraction | LinkedMention>({ removed, added }: Difference<Value>, line: number): boolean {
  const isElsewhere = (one: Value): boolean => one.line !== line;
  return changesOnly({ removed: removed.filter(isElsewhere), added: added.filter(isElsewhere) }, (one, now) => isSameValue({ ...now, text: one.text }, one));
}
