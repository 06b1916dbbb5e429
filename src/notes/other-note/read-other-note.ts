import type { CalendarDate, Day } from '../../domain/day.ts';
import type { Commitment, Interaction } from '../../domain/interaction.ts';
import type { LinkedMention, LinkedTask, OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { DateOfNote, NoteDate } from '../dated-note/date-of-note.ts';
import type { Frontmatter } from '../frontmatter/read.ts';
import { linesOf } from '../log/excluded.ts';
import { linksIn, linkSpansIn } from '../text/links.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import type { NoteBody } from '../log/note-body.ts';
import { readNoteBody } from '../log/note-body.ts';
import type { LogSection } from '../log/sections.ts';
import type { Structure } from '../structure/block.ts';
import { readStructure } from '../structure/structure.ts';
import { reportJudge } from '../prose/contact-report.ts';
import { saysSomething } from '../log/task.ts';
import { dailyReader } from './daily-lines.ts';
import { logEntries } from './log-entries.ts';
import { mayNamePeople, readMeeting } from './meeting.ts';
import { linksOfLine, bodyLines } from './body-lines.ts';
import { isIn, queueSections } from './queue-section.ts';
import { hasLink, mayRecord } from './prefilter.ts';

/** A note other than a contact's, as far as it has been read. */
export interface OtherNoteSource {
  readonly path: string;
  readonly text: string;
  /** `null` for a note without properties. */
  readonly frontmatter: Frontmatter | null;
  /** Goals and the user's own note are no meetings. */
  readonly mayBeMeeting: boolean;
}

/** Reads what a note other than a contact's records about contacts; `null` if nothing. Total, and cheap if nothing is linked. */
export type OtherNoteReader = (source: OtherNoteSource) => OtherNote | null;

/** Compiles the settings (docs/note-format.md, "Interactions in other notes"; docs/note-format.md, "Tasks in other notes"). */
export function otherNoteReader(settings: Settings, vocabulary: LogVocabulary, dateOf: DateOfNote): OtherNoteReader {
  const { elsewhere } = settings;
  const judge = reportJudge(settings);
  const readDaily = dailyReader(settings, vocabulary, judge);
  const findQueue = queueSections(settings, vocabulary);

  return (source) => {
    if (!hasLink(source.text)) return null;
    const { path, text, frontmatter } = source;
    const named = dateOf(path);
    const from = frontmatter?.bodyStart ?? 0;
    const isPeriodic = named?.kind === 'periodic';
    const hasPeople = namesPeople(source, named);
    const hasMarks = hasPeople && text.includes('::', from);
    const hasLog = hasLink(text.slice(from)) && mayRecord(text, from, vocabulary);
    const hasLines = isPeriodic && hasLink(text.slice(from));
    if (!hasPeople && !hasLog && !hasLines) return null;
    const structure = hasLog || hasLines || hasMarks ? readStructure(text, from) : null;
    const problems: Problem[] = [];
    const note: NoteRecordsDraft = { path, interactions: [], plans: [], mentions: [], tasks: [], problems };
    const queued = structure !== null && dayOf(named) !== null ? findQueue(structure) : NO_SECTIONS;
    const logBlocks = structure !== null && hasLog ? addLog(note, structure, source, named, queued) : NO_BLOCKS;
    if (structure !== null && hasLines) addLines(note, structure, source, named, logBlocks, queued);
    if (hasPeople) addMeeting(note, source, named, hasMarks ? structure : null);
    const isEmpty = note.interactions.length === 0 && note.plans.length === 0 && note.mentions.length === 0 && note.tasks.length === 0;
    return isEmpty && problems.length === 0 ? null : note;
  };

  /** Adds the entries of log sections, and open tasks. Gives the blocks of the entries. */
  function addLog(note: NoteRecordsDraft, structure: Structure, { path, text }: OtherNoteSource, named: NoteDate | null, queued: readonly LogSection[]): ReadonlySet<number> {
    const body = readNoteBody({ path, structure, text, names: [], mayBeLog: false }, vocabulary);
    const tasks = queued.length === 0 ? body.commitments : body.commitments.filter(({ line }) => !isIn(queued, line));
    note.tasks.push(...linkedTasks(tasks, dayOf(named), elsewhere.tasksArePromises));
    note.problems.push(...body.problems.filter(({ severity }) => severity === 'problem'));
    if (onlyMentions(named)) return NO_BLOCKS;
    const { entries, denied, dated } = logEntries(body, structure, judge);
    note.interactions.push(...entries.filter((entry) => entry.with.length > 0).map((entry): LinkedInteraction => ({ ...entry, written: null, countedAs: 'log' })));
    note.plans.push(...body.plans.filter((plan) => plan.with.length > 0));
    const blocks = entryBlocks(body, structure);
    const readBlocks = new Set(blocks);
    for (const { day, from, to } of dated) {
      const { contacts, mentions } = readDaily(path, { ...structure, blocks: structure.blocks.slice(from, to) }, day, NO_BLOCKS, (line) => isIn(queued, line));
      note.interactions.push(...contacts.map((contact): LinkedInteraction => (contact.countedAs === 'task' ? contact : { ...contact, countedAs: 'log' })));
      note.mentions.push(...mentions);
      for (let block = from; block < to; block++) readBlocks.add(block);
    }
    const readLines = new Set(note.mentions.map(({ line }) => line));
    note.mentions.push(...denied, ...entries.flatMap(mentionsBeside).filter(({ line }) => !readLines.has(line)));
    return readBlocks;
  }

  /** Adds what the lines of a periodic note say. */
  function addLines(note: NoteRecordsDraft, structure: Structure, { path, text }: OtherNoteSource, named: NoteDate | null, logBlocks: ReadonlySet<number>, queued: readonly LogSection[]): void {
    const day = dayOf(named);
    if (day === null) {
      note.mentions.push(...allMentions(path, structure, named?.date ?? null));
      return;
    }
    const { contacts, mentions } = readDaily(path, structure, day, logBlocks, (line) => isIn(queued, line));
    note.interactions.push(...contacts);
    note.mentions.push(...mentions, ...quotedMentions(path, text, structure, { day, precision: 'day' }));
  }

  function addMeeting(note: NoteRecordsDraft, { path, frontmatter }: OtherNoteSource, named: NoteDate | null, structure: Structure | null): void {
    const lines = structure === null ? [] : bodyLines(structure).map(({ line }) => line);
    const meeting = readMeeting(path, frontmatter?.properties ?? [], named, lines, { vocabulary, largestMeeting: elsewhere.largestMeeting, problems: note.problems });
    if (meeting === null) return;
    const { interaction } = meeting;
    const { line, date, text, with: links } = interaction;
    if (meeting.isSameRoom) note.mentions.push({ path, line, date, text, reason: 'same-room', links });
    else note.interactions.push({ ...interaction, written: null, countedAs: 'meeting' });
  }
}

interface NoteRecordsDraft extends OtherNote {
  readonly interactions: LinkedInteraction[];
  readonly plans: OtherNote['plans'][number][];
  readonly mentions: LinkedMention[];
  readonly tasks: OtherNote['tasks'][number][];
  readonly problems: Problem[];
}

const NO_BLOCKS: ReadonlySet<number> = new Set();
const NO_SECTIONS: readonly LogSection[] = [];

/** Notes of weeks and longer periods only mention. */
function onlyMentions(named: NoteDate | null): boolean {
  return named?.kind === 'periodic' && named.period !== 'day';
}

/** The one day that a note is of. */
function dayOf(named: NoteDate | null): Day | null {
  return named?.date?.precision === 'day' ? named.date.day : null;
}

/** Whether a note's properties may make it a meeting. */
function namesPeople({ frontmatter, text, mayBeMeeting }: OtherNoteSource, named: NoteDate | null): boolean {
  const block = frontmatter?.problem === null ? frontmatter.block : null;
  if (!mayBeMeeting || block === null || onlyMentions(named)) return false;
  return mayNamePeople(text.slice(block.yamlStart, block.yamlEnd));
}

/** The blocks that entries of log sections begin in, with all that is in them. */
function entryBlocks({ places }: NoteBody, { blocks }: Structure): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { block } of places) {
    const depth = blocks[block]?.depth ?? 0;
    found.add(block);
    for (let at = block + 1; (blocks[at]?.depth ?? 0) > depth; at++) found.add(at);
  }
  return found;
}

/** Links in the text of a log entry that name no participant. */
function mentionsBeside({ path, line, date, text, with: people }: Interaction): readonly LinkedMention[] {
  const links = linksIn(text, line).filter(({ target }) => !people.some((link) => link.target === target));
  return links.length === 0 ? [] : [{ path, line, date, text, reason: 'mentioned', links }];
}

/** Every link of a note that only mentions. */
function allMentions(path: string, structure: Structure, date: CalendarDate | null): readonly LinkedMention[] {
  return bodyLines(structure).flatMap(({ line }): readonly LinkedMention[] => {
    const links = linksOfLine(line.visible, line.line).map(({ link }) => link);
    return links.length === 0 ? [] : [{ path, line: line.line, date, text: line.text, reason: 'mentioned', links }];
  });
}

const QUOTE_MARKS = /^[\s>]*(?:[-*+] )?/;

/** Links in quotes and callouts, which count never. */
function quotedMentions(path: string, text: string, { blocks }: Structure, date: CalendarDate): readonly LinkedMention[] {
  const quotes = blocks.filter((block) => block.kind === 'excluded' && block.reason === 'quoted');
  if (quotes.length === 0) return [];
  const lines = linesOf(text);
  return quotes.flatMap(({ line: first, endLine }) =>
    lines.slice(first - 1, endLine).flatMap((written, index): readonly LinkedMention[] => {
      const line = first + index;
      const links = linksIn(written, line);
      return links.length === 0 ? [] : [{ path, line, date, text: written.replace(QUOTE_MARKS, '').trim(), reason: 'quoted', links }];
    }),
  );
}

const PROMISE_TAG = /(^|\s)#promise(?![\p{L}\p{N}/_-])/iu;
/** What may be between the person a task waits for and what they are to do. */
const BEHIND_NAME = /^\s*:(?!:)\s*/;

/** The open tasks of a note that name someone. A task without a date of its own was written on `since`. */
function linkedTasks(commitments: readonly Commitment[], since: Day | null, allArePromises: boolean): readonly LinkedTask[] {
  return commitments.flatMap((commitment): readonly LinkedTask[] => {
    const links = linksIn(commitment.text, commitment.line);
    const opensWith = openingOf(commitment.text.replace(PROMISE_TAG, '').trim(), commitment.line);
    if (links.length === 0 || (opensWith !== null && !saysSomething(opensWith.text))) return [];
    const isPromise = allArePromises || PROMISE_TAG.test(commitment.text);
    const text = commitment.text.replace(PROMISE_TAG, '').trim();
    return [{ ...commitment, text, since: commitment.since ?? since, links, opensWith, isPromise }];
  });
}

/** `[[Bob]]: send the contract` waits for Bob. */
function openingOf(text: string, line: number): LinkedTask['opensWith'] {
  const [first] = linkSpansIn(text, line);
  const behind = first?.start === 0 ? BEHIND_NAME.exec(text.slice(first.end)) : null;
  return first === undefined || behind === null ? null : { link: first.link, text: text.slice(first.end + behind[0].length) };
}
