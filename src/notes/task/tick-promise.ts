import type { Day } from '../../domain/day.ts';
import { formatDay } from '../../domain/day.ts';
import type { Commitment, Interaction } from '../../domain/interaction.ts';
import type { OtherNote } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import { isSameValue } from '../edit/same-value.ts';
import type { NoteLines } from '../log/write/note-lines.ts';
import { noteLines } from '../log/write/note-lines.ts';
import { addedTo } from '../log/write/note-difference.ts';
import type { ContactNote, NoteReader } from '../note.ts';
import type { Edit, Refusal, Splice } from '../splice.ts';
import { applySplices } from '../splice.ts';

const OPEN_BOX = /\[[ /]\](?=[ \t]|$)/g;
/** Signs of the Tasks plugin: whoever writes one of them on a line keeps its days there. */
const TASK_SIGN = /[📅⏳🛫➕]/u;
const TICKED_WITH_DAY = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\][ \t].*✅/mu;
const BLOCK_ID = /\s\^[\w-]+\s*$/;

/**
 * Ticks an open task of a note, `[ ]` → `[x]`, with `✅ date` behind it where the task has signs of the Tasks plugin or
 * the note's other ticked tasks have that day (notes-format.md, section 4). `promise` is as the answers of the index show
 * it. Refused for a task that repeats, and where it stands neither at its line nor exactly once. The result is read again
 * before it is offered: one promise less, and everything else as before.
 */
export function tickPromise(text: string, path: string, promise: Commitment, on: Day, reader: NoteReader): Edit {
  const note = reader.readContactNote(path, text);
  if (note === null) return tickInOtherNote(text, path, promise, on, reader);
  const found = findPromise(note.facts.commitments, (other) => isSameTask(other, promise) && other.waitingFor === promise.waitingFor, promise.line);
  return tickFound(found, text, on, (ticked) => {
    const after = reader.readContactNote(path, ticked);
    return after !== null && 'due' in found && saysOnePromiseLess(note, after, found);
  });
}

/** The same in a note that is no contact. Of a task that waits for somebody the answers leave out whom it opens with. */
function tickInOtherNote(text: string, path: string, promise: Commitment, on: Day, reader: NoteReader): Edit {
  const before = recordsOf(reader, path, text);
  const found = findPromise(before.tasks, (task) => isSameTask(task, promise) || isSameTask({ ...task, text: task.opensWith?.text ?? '' }, promise), promise.line);
  return tickFound(found, text, on, (ticked) => 'due' in found && saysOneTaskLess(before, recordsOf(reader, path, ticked), found));
}

function isSameTask(one: Pick<Commitment, 'text' | 'due'>, other: Commitment): boolean {
  return one.text === other.text && one.due === other.due;
}

/** Ticks a task that was found, in the first way after which the note says what it should. */
function tickFound(found: Commitment | Refusal, text: string, on: Day, isRight: (ticked: string) => boolean): Edit {
  if ('refused' in found) return found;
  const { line, repeats } = found;
  if (repeats) return { refused: 'This task repeats: ticking it here would end the repetition. Tick it where you tick your tasks.', line };
  const ways = ticks(noteLines(text), line, TICKED_WITH_DAY.test(text), on);
  return ways.find((ticked) => isRight(applySplices(text, ticked))) ?? { refused: 'Ticking this task would change what else the note says. Tick it in the note.', line };
}

const NOTHING: Omit<OtherNote, 'path'> = { contacts: [], plans: [], mentions: [], tasks: [], problems: [] };

function recordsOf(reader: NoteReader, path: string, text: string): Omit<OtherNote, 'path'> {
  const facts = reader.read(path, text);
  return (facts.kind === 'contact' ? undefined : facts.records) ?? NOTHING;
}

/** The one that is wanted, at the line where it was or else the only one. */
function findPromise<Promised extends Commitment>(promises: readonly Promised[], isWanted: (promise: Promised) => boolean, line: number): Promised | Refusal {
  const same = promises.filter(isWanted);
  const [first] = same;
  if (first === undefined) return { refused: 'This task does not stand open in the note any more.', line: null };
  const there = same.find((promise) => promise.line === line);
  if (there !== undefined) return there;
  return same.length === 1 ? first : { refused: 'This task stands in the note more than once. Tick it there.', line: first.line };
}

/** The ways to tick a line, the wanted one first: with the day where the line or the note keeps it, else and failing that without. */
function ticks(lines: NoteLines, line: number, noteKeepsDays: boolean, on: Day): readonly (readonly Splice[])[] {
  const text = lines.text(line);
  const start = lines.start(line);
  const day = TASK_SIGN.test(text) || noteKeepsDays ? dayAtEnd(text, start, on) : null;
  return [...text.matchAll(OPEN_BOX)].flatMap(({ index }) => {
    const box: Splice = { start: start + index + 1, end: start + index + 2, text: 'x' };
    return day === null ? [[box]] : [[box, day], [box]];
  });
}

function dayAtEnd(text: string, start: number, on: Day): Splice {
  const at = start + (BLOCK_ID.exec(text)?.index ?? text.trimEnd().length);
  return { start: at, end: at, text: ` ✅ ${formatDay(on)}` };
}

/** Whether the note says all that it said before but this promise; a ticked task below an entry becomes part of its words. */
function saysOnePromiseLess(before: ContactNote, after: ContactNote, promise: Commitment): boolean {
  const { facts } = before;
  const interactions = after.facts.interactions.map((entry, index) => withWordsOf(entry, facts.interactions[index], promise));
  const notCounted = after.facts.notCounted.filter(({ line }) => line !== promise.line);
  const expected = { ...facts, commitments: facts.commitments.filter((other) => other !== promise), notCounted: facts.notCounted.filter(({ line }) => line !== promise.line) };
  return isSameValue({ ...after.facts, interactions, notCounted }, expected) && addedTo(problemsOf(after), problemsOf(before), isSameValue) !== null;
}

/**
 * Whether a note that is no contact says all that it said before but this task. What is ticked in a daily note is contact
 * with whom it links (notes-format.md, section 5), and below an entry it becomes part of its words.
 */
function saysOneTaskLess(before: Omit<OtherNote, 'path'>, after: Omit<OtherNote, 'path'>, task: Commitment): boolean {
  const isElsewhere = ({ line }: { readonly line: number }): boolean => line !== task.line;
  const contacts = after.contacts.filter(isElsewhere).map((contact, index) => withWordsOf(contact, before.contacts.filter(isElsewhere)[index], task));
  return (
    isSameValue(after.tasks, before.tasks.filter((other) => other !== task)) && isSameValue(contacts, before.contacts.filter(isElsewhere)) &&
    isSameValue(after.plans, before.plans) && isSameValue(after.mentions.filter(isElsewhere), before.mentions.filter(isElsewhere)) && isSameValue(after.problems, before.problems)
  );
}

/** An entry as it was, where nothing but its words has grown. */
function withWordsOf<Entry extends Interaction>(entry: Entry, before: Entry | undefined, promise: Commitment): Entry {
  const gained = before !== undefined && before.line <= promise.line && entry.text.length > before.text.length;
  return gained ? { ...entry, text: before.text } : entry;
}

/** Hints may come and go: a ticked task with a date outside a log section is one. */
function problemsOf({ problems }: ContactNote): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'problem');
}
