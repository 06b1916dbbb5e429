import type { CalendarDate, Day } from '../../domain/day.ts';
import type { Commitment, Interaction } from '../../domain/interaction.ts';
import type { LinkedMention, LinkedTask, OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import type { PropertyNames } from '../contact/property-names.ts';
import type { Statement } from '../contact/statements.ts';
import type { DateOfNote, NoteDate } from '../dated-note/date-of-note.ts';
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
import type { Meeting } from './meeting.ts';
import { meetingReader } from './meeting.ts';
import type { LabelledLines } from './people-lines.ts';
import { peopleLines } from './people-lines.ts';
import { mayNameInTitle, titleReader } from './people-of-title.ts';
import { logEntries } from './log-entries.ts';
import { linksOfLine, bodyLines } from './body-lines.ts';
import { isIn, queueSections } from './queue-section.ts';
import { hasEmphasisedName, peopleOfLine } from './emphasised-names.ts';
import { hasLink, hasLogHeading, mayRecord } from './prefilter.ts';
import { doneContacts, mayHaveDoneTasks } from './ticked-tasks.ts';

/** A note other than a contact's, as far as it has been read. */
export interface OtherNoteSource {
  readonly path: string;
  readonly text: string;
  /** Offset at which the text behind the properties begins. */
  readonly bodyStart: number;
  /** What its properties say; empty if they can't be read. */
  readonly statements: readonly Statement[];
  /** Goals and the user's own note are no meetings. */
  readonly mayBeMeeting: boolean;
}

/** Reads what a note other than a contact's records about contacts; `null` if nothing. Total, and cheap if nobody is named. */
export type OtherNoteReader = (source: OtherNoteSource) => OtherNote | null;

/** Compiles the settings (docs/note-format.md, "Interactions in other notes"; docs/note-format.md, "Tasks in other notes"). */
export function otherNoteReader(settings: Settings, names: PropertyNames, vocabulary: LogVocabulary, dateOf: DateOfNote): OtherNoteReader {
  const { elsewhere } = settings;
  const judge = reportJudge(settings);
  const readDaily = dailyReader(settings, vocabulary, judge);
  const findQueue = queueSections(settings, vocabulary);
  const meetings = meetingReader(settings, names, vocabulary);
  const peopleIn = peopleLines(names);
  const peopleInTitle = titleReader(judge, vocabulary);

  return (source) => {
    const { path, text, bodyStart: from, statements, mayBeMeeting } = source;
    const linksSomeone = hasLink(text);
    const namesSomeone = hasEmphasisedName(text, from);
    const named = dateOf(path);
    const isDated = named !== null || meetings.hasDate(statements);
    if (!linksSomeone && !namesSomeone && !isDated) return null;
    const isMeeting = mayBeMeeting && !onlyMentions(named);
    const isPeriodic = named?.kind === 'periodic';
    const hasPeople = isMeeting && meetings.namesPeople(path, statements);
    const hasLists = isMeeting && peopleIn.mayList(text, from);
    const hasLinks = linksSomeone && hasLink(text.slice(from));
    const hasTitle = isMeeting && isDated && !isPeriodic && hasLinks && mayNameInTitle(text, from);
    const hasMarks = hasPeople && text.includes('::', from);
    const hasLog = (hasLinks && mayRecord(text, from, vocabulary)) || (namesSomeone && hasLogHeading(text, from, vocabulary));
    const hasLines = isPeriodic && (hasLinks || namesSomeone);
    const hasDone = (hasLinks || namesSomeone) && mayHaveDoneTasks(text, from);
    if (!hasPeople && !hasLists && !hasTitle && !hasLog && !hasLines && !hasDone) return null;
    const structure = hasLog || hasLines || hasMarks || hasLists || hasTitle || hasDone ? readStructure(text, from) : null;
    const problems: Problem[] = [];
    const note: NoteRecordsDraft = { path, interactions: [], plans: [], mentions: [], tasks: [], problems };
    const queued = structure !== null && dayOf(named) !== null ? findQueue(structure) : NO_SECTIONS;
    const logBlocks = structure !== null && hasLog ? addLog(note, structure, source, named, queued) : NO_BLOCKS;
    const listed = structure !== null && hasLists ? peopleIn.read(text, structure, (block) => logBlocks.has(block)) : NO_LISTS;
    if (structure !== null && hasLines) addLines(note, structure, source, named, logBlocks, queued, listed);
    const day = isPeriodic ? dayOf(named) : null;
    if (day !== null) for (const list of listed.groups) add(note, meetings.ofDay(path, { day, precision: 'day' }, list));
    if (hasPeople || !isPeriodic) {
      const lines = structure === null || !hasPeople ? [] : bodyLines(structure).map(({ line }) => line);
      const inTitle = structure !== null && hasTitle ? peopleInTitle(structure) : [];
      const meeting = meetings.read({ path, statements, named, lines, listed: isPeriodic ? NO_LISTS : listed, inTitle }, problems);
      if (meeting !== null) add(note, meeting);
    }
    // The lines of a daily note have been read with all of their ticked tasks.
    if (structure !== null && hasDone && !(isPeriodic && dayOf(named) !== null)) addDone(note, structure);
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
    const { entries, denied, dated } = logEntries(body, structure, judge, vocabulary);
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
    note.mentions.push(...denied, ...entries.flatMap((entry) => mentionsBeside(entry, vocabulary)).filter(({ line }) => !readLines.has(line)));
    return readBlocks;
  }

  /** Adds what the lines of a periodic note say. */
  function addLines(note: NoteRecordsDraft, structure: Structure, { path, text }: OtherNoteSource, named: NoteDate | null, logBlocks: ReadonlySet<number>, queued: readonly LogSection[], { groups }: LabelledLines): void {
    const day = dayOf(named);
    if (day === null) {
      note.mentions.push(...allMentions(path, structure, named?.date ?? null));
      return;
    }
    const { contacts, mentions } = readDaily(path, structure, day, logBlocks, (line) => isIn(queued, line));
    const isListed = ({ line }: { readonly line: number }): boolean => groups.some(({ lines }) => lines.has(line));
    note.interactions.push(...contacts.filter((contact) => !isListed(contact)));
    note.mentions.push(...[...mentions, ...quotedMentions(path, text, structure, { day, precision: 'day' })].filter((mention) => !isListed(mention)));
  }

  /** Adds the ticked tasks that are contact, where their line isn't an entry already; whom they name there is no longer just mentioned. */
  function addDone(note: NoteRecordsDraft, structure: Structure): void {
    const isEntry = ({ line }: { readonly line: number }): boolean => note.interactions.some((entry) => entry.line === line);
    const tasks = doneContacts(note.path, structure, vocabulary, judge);
    const done = tasks.contacts.filter((task) => !isEntry(task));
    const denied = tasks.denied.filter((task) => !isEntry(task));
    const lines = new Set([...done, ...denied].map(({ line }) => line));
    const others = note.mentions.filter(({ line }) => !lines.has(line));
    note.mentions.splice(0, note.mentions.length, ...others);
    note.mentions.push(...denied);
    note.interactions.push(...done);
  }
}

/** Adds a meeting; one of too many people, or that isn't contact, only mentions them. */
function add(note: NoteRecordsDraft, { interaction, isSameRoom, isContact }: Meeting): void {
  const { path, line, date, text, with: links } = interaction;
  if (isContact === false) note.mentions.push({ path, line, date, text, reason: 'not-contact', links });
  else if (isSameRoom && isContact === null) note.mentions.push({ path, line, date, text, reason: 'same-room', links });
  else note.interactions.push({ ...interaction, written: null, countedAs: 'meeting' });
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
const NO_LISTS: LabelledLines = { groups: [], date: null };

/** Notes of weeks and longer periods only mention. */
function onlyMentions(named: NoteDate | null): boolean {
  return named?.kind === 'periodic' && named.period !== 'day';
}

/** The one day that a note is of. */
function dayOf(named: NoteDate | null): Day | null {
  return named?.date?.precision === 'day' ? named.date.day : null;
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
function mentionsBeside({ path, line, date, text, with: people }: Interaction, vocabulary: LogVocabulary): readonly LinkedMention[] {
  const links = peopleOfLine(text, line, vocabulary).map(({ link }) => link).filter(({ target }) => !people.some((link) => link.target === target));
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
