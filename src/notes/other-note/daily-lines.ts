import type { CalendarDate, Day } from '../../domain/day.ts';
import type { Direction, Interaction } from '../../domain/interaction.ts';
import type { NamedChannel } from '../../domain/named-channel.ts';
import { namedChannel } from '../../domain/named-channel.ts';
import type { LinkedMention, LinkedInteraction } from '../../domain/other-note.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { readEntry } from '../log/entry/entry.ts';
import { leadingDate } from '../log/entry/leading-date.ts';
import type { Line } from '../log/lines.ts';
import { restFrom } from '../log/lines.ts';
import type { LinkSpan } from '../text/links.ts';
import type { LogVocabulary } from '../log/log-vocabulary.ts';
import { foldHeading } from '../log/log-vocabulary.ts';
import { logSections } from '../log/sections.ts';
import { isOpen, isTicked, readTask } from '../log/task.ts';
import type { ContactReport, JudgeReport, Judgement } from '../prose/contact-report.ts';
import type { Structure } from '../structure/block.ts';
import { takeContactField, fieldLinks } from './line-fields.ts';
import type { BodyLine } from './body-lines.ts';
import type { FieldLinks } from './line-fields.ts';
import { bodyLines } from './body-lines.ts';
import { hasEmphasisedName, peopleOfLine } from './emphasised-names.ts';
import { hasLink } from './prefilter.ts';

/** What the lines of a daily note say of the people that they link. */
export interface DailyLines {
  readonly contacts: readonly LinkedInteraction[];
  readonly mentions: readonly LinkedMention[];
}

/** Reads the lines of daily notes by the rules of docs/note-format.md, "Daily notes". */
export type DailyReader = (path: string, structure: Structure, day: Day, entryBlocks: ReadonlySet<number>, isQueued: (line: number) => boolean) => DailyLines;

/**
 * Compiles the settings. `entryBlocks` are the blocks where a log section's entries begin, which have been read already.
 * `isQueued` says on which lines the queue was written: being listed there isn't a mention.
 */
export function dailyReader(settings: Settings, vocabulary: LogVocabulary, judge: JudgeReport): DailyReader {
  const { contactHeadings, dailyLinks } = settings.elsewhere;
  const headings = new Set([...contactHeadings, settings.logHeading, ...settings.logHeadings].map(foldHeading));
  const rules: Rules = { vocabulary, dailyLinks, judge, sections: { ...vocabulary, headings } };
  return (path, structure, day, entryBlocks, isQueued) => readLines(path, structure, { day, precision: 'day' }, entryBlocks, isQueued, rules);
}

interface Rules {
  readonly vocabulary: LogVocabulary;
  readonly dailyLinks: Settings['elsewhere']['dailyLinks'];
  readonly judge: JudgeReport;
  /** The vocabulary with the headings under which every line says that there was contact. */
  readonly sections: LogVocabulary;
}

/** A line with what it says. */
interface ReadLine {
  readonly source: BodyLine;
  /** The line without box, own date and time of day. */
  readonly rest: Line;
  readonly links: readonly LinkSpan[];
  readonly verdict: Verdict;
  /** Whether the line itself says if it was contact. */
  readonly isSaid: boolean;
}

type Verdict =
  | { readonly kind: 'contact'; readonly date: CalendarDate; readonly people: ReadonlySet<number>; readonly named: NamedChannel; readonly direction: Direction | null; readonly attempt: boolean }
  | { readonly kind: 'mention' | 'task' | 'text' };

const MENTION: Verdict = { kind: 'mention' };
const TASK: Verdict = { kind: 'task' };
const TEXT: Verdict = { kind: 'text' };
const NO_LINKS: readonly LinkSpan[] = [];

function readLines(path: string, structure: Structure, date: CalendarDate, entryBlocks: ReadonlySet<number>, isQueued: (line: number) => boolean, rules: Rules): DailyLines {
  const contacts: LinkedInteraction[] = [];
  const mentions: LinkedMention[] = [];
  const sections = logSections(structure.blocks, structure.text, rules.sections);
  const isUnderHeading = ({ block }: BodyLine): boolean => sections.some(({ from, to }) => block >= from && block < to);
  const lines = bodyLines(structure)
    .filter(({ block }) => !entryBlocks.has(block))
    .map((source) => readLine(source, date, isUnderHeading, rules));
  lines.forEach((line, index) => {
    const { source, links, verdict, rest } = line;
    const mentioned = verdict.kind === 'contact' ? links.filter((_, at) => !verdict.people.has(at)) : verdict.kind === 'mention' ? links : [];
    if (verdict.kind === 'contact') contacts.push(contactOf(path, line, verdict, linesBelow(lines, index), rules));
    const isListed = source.box !== null && !isTicked(source.box) && isQueued(source.line.line);
    if (mentioned.length > 0 && !isListed) mentions.push({ path, line: source.line.line, date, text: rest.text, reason: line.isSaid && verdict.kind === 'mention' ? 'not-contact' : 'mentioned', links: mentioned.map(({ link }) => link) });
  });
  return { contacts, mentions };
}

function readLine(source: BodyLine, date: CalendarDate, isUnderHeading: (line: BodyLine) => boolean, rules: Rules): ReadLine {
  const { box, line } = source;
  const written = box?.rest ?? line;
  // Most lines name no one, so nothing else is read in them.
  if (!hasLink(written.visible) && !hasEmphasisedName(written.visible)) return { source, rest: written, links: NO_LINKS, verdict: box === null || isTicked(box) ? TEXT : TASK, isSaid: false };
  const { line: said, isContact } = takeContactField(written);
  const dated = leadingDate(said, rules.vocabulary.dateOrder);
  const rest = withoutTime(dated?.reading.kind === 'date' ? dated.rest : said);
  const links = peopleOfLine(rest.visible, line.line, rules.vocabulary);
  const own = dated === null ? null : dated.reading.kind === 'date' ? dated.reading.date : undefined;
  const verdict = verdictOf(source, rest, links, own, date, isUnderHeading, rules);
  return { source, rest, links, verdict: isContact === null ? verdict : asSaid(verdict, isContact, rest, links, own ?? date, rules), isSaid: isContact !== null };
}

/** An explicit `(contact:: …)` takes precedence over all words: everyone on the line was in touch that day, or no one was. */
function asSaid(verdict: Verdict, isContact: boolean, rest: Line, links: readonly LinkSpan[], date: CalendarDate, { judge, vocabulary }: Rules): Verdict {
  if (verdict.kind === 'task' || verdict.kind === 'text') return verdict;
  if (!isContact) return MENTION;
  if (verdict.kind === 'contact') return { ...verdict, attempt: false };
  return contactWith(peopleBeside(fieldLinks(rest, links, vocabulary), new Set(links.keys())), date, reportIn(judge(rest.visible, links, 'given')));
}

function reportIn(judgement: Judgement): ContactReport | null {
  return typeof judgement === 'string' ? null : judgement;
}

/** Contact with those people; a mention if there is nobody. */
function contactWith(people: ReadonlySet<number>, date: CalendarDate, report: ContactReport | null): Verdict {
  if (people.size === 0) return MENTION;
  return { kind: 'contact', date, people, named: namedChannel(report ?? { channel: null }), direction: report?.direction ?? null, attempt: report?.attempt ?? false };
}

/** `own` is the date that leads the line, `undefined` for one that can't be read. */
function verdictOf(
  source: BodyLine,
  rest: Line,
  links: readonly LinkSpan[],
  own: CalendarDate | null | undefined,
  date: CalendarDate,
  isUnderHeading: (line: BodyLine) => boolean,
  { judge, dailyLinks, vocabulary }: Rules,
): Verdict {
  const { box } = source;
  if (box !== null && isOpen(box)) return TASK;
  if (links.length === 0) return TEXT;
  if (box !== null && !isTicked(box)) return MENTION;
  if (dailyLinks === 'none' || own === undefined) return MENTION;
  const fields = fieldLinks(rest, links, vocabulary);
  if (box !== null) {
    // A tick is a deed: it counts on the day that it names, else on that of the note.
    const { doneOn } = readTask(rest, vocabulary.dateOrder);
    const doneDate: CalendarDate = doneOn === null ? date : { day: doneOn, precision: 'day' };
    const done = reportIn(judge(rest.visible, links, 'done'));
    return contactWith(peopleBeside(fields, done?.people ?? NOBODY), own ?? doneDate, done);
  }
  // A line that begins with another date is about that day, and outside a log section.
  if (own !== null && (own.day !== date.day || own.precision !== date.precision)) return MENTION;
  const report = reportIn(judge(rest.visible, links, isUnderHeading(source) ? 'given' : 'report'));
  const named = report?.people ?? (dailyLinks === 'every-link' || fields.hasMarks ? new Set(links.keys()) : NOBODY);
  return contactWith(peopleBeside(fields, named), date, report);
}

const NOBODY: ReadonlySet<number> = new Set();

/** The participants: those in a `(with:: …)`, else those named by the words, without people that a mark is about unless it opens with them. */
function peopleBeside({ taking, inMarks, openingMarks }: FieldLinks, named: ReadonlySet<number>): ReadonlySet<number> {
  if (taking.size > 0) return taking;
  if (inMarks.size === 0) return named;
  const beside = new Set([...named].filter((index) => !inMarks.has(index)));
  return beside.size > 0 ? beside : openingMarks;
}

const TIME_OF_DAY = /^[*_]{0,2}\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[-–—] ?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?[*_]{0,2}(?![\d:.])[\s:|–—-]*/i;
/** The longest time of day with everything around it. */
const LONGEST_TIME = 60;

/** `10:00 call with [[Ada]]`, `**10:00 – 11:30** …`. */
function withoutTime(line: Line): Line {
  const time = TIME_OF_DAY.exec(line.visible.slice(0, LONGEST_TIME).trimStart());
  if (time === null) return line;
  return restFrom(line, time[0].length + line.visible.length - line.visible.trimStart().length);
}

/** The lines that belong to a contact's: those below an item, or below a heading up to the next, but for contacts and tasks of their own. */
function linesBelow(lines: readonly ReadLine[], index: number): Line[] {
  const opening = lines[index]?.source;
  const below: Line[] = [];
  if (opening === undefined || (opening.kind !== 'item' && opening.kind !== 'heading')) return below;
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.source.kind === 'heading' || (opening.kind === 'item' && line.source.depth <= opening.depth)) break;
    if (line.verdict.kind === 'contact' && opening.kind === 'heading') break;
    if (line.verdict.kind === 'text' || line.verdict.kind === 'mention') below.push(line.source.line);
  }
  return below;
}

function contactOf(path: string, { source, rest, links, isSaid }: ReadLine, verdict: Extract<Verdict, { readonly kind: 'contact' }>, below: Line[], { vocabulary }: Rules): LinkedInteraction {
  const isTask = source.box !== null;
  const words = isTask ? readTask(rest, vocabulary.dateOrder).text : rest.text;
  const head: Line = { ...rest, text: words, visible: isTask ? words : rest.visible, nested: false };
  const entry: Interaction = readEntry({ path, date: verdict.date, head, lines: below, inherited: null, place: null }, vocabulary);
  return {
    ...entry,
    ...namedChannel(entry.channel === null ? verdict.named : entry),
    direction: entry.direction ?? verdict.direction,
    attempt: entry.attempt || verdict.attempt,
    with: links.filter((_, index) => verdict.people.has(index)).map(({ link }) => link),
    // A line that was ticked or marked as contact isn't template text, however often it is repeated.
    written: isTask || isSaid ? null : source.line.text,
    countedAs: isTask ? 'task' : 'daily-note',
  };
}
