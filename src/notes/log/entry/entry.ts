import type { CalendarDate } from '../../../domain/day.ts';
import type { Channel, Direction, Exchange, ExchangeKind, FollowUp, Interaction, NoteLink } from '../../../domain/interaction.ts';
import { readDateAt } from '../../dates/written-date.ts';
import { ownChannelWord } from '../channels.ts';
import type { EntryHead } from './entry-head.ts';
import { readEntryHead } from './entry-head.ts';
import type { LineField } from './fields.ts';
import { inlineFields, lineField, withoutStretches } from './fields.ts';
import type { EntryProblems, Place } from '../findings.ts';
import type { Line } from '../lines.ts';
import { restFrom } from '../lines.ts';
import { foldKey } from '../log-vocabulary.ts';
import { linkSpansIn } from '../../text/links.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';
import { closeAnswered, readMark } from './marks.ts';

/** What a nested dated item inherits from the entry around it. */
export interface Inherited {
  readonly channel: Channel | null;
  readonly channelWord?: string | null;
  readonly with: readonly NoteLink[];
}

/** The text of one entry, whatever form it is written in: its date, and the lines that say the rest. */
export interface EntrySource {
  readonly path: string;
  readonly date: CalendarDate;
  /** What follows the date; the entry is on its line. */
  readonly head: Line;
  /** The lines below that belong to it. The readers add to them until the entry ends. */
  readonly lines: Line[];
  readonly inherited: Inherited | null;
  /** `null` for an entry outside a log. */
  readonly place: Place | null;
}

const NO_ANSWER_SIGN = /\(no[- ]answer\)|(?:^|\s)#no-answer(?![\w/-])/i;
const NO_ANSWER_SIGNS = new RegExp(NO_ANSWER_SIGN, 'gi');
const TAG = /(^|\s)#([\p{L}][\p{L}\p{N}_-]*)(?![\p{L}\p{N}_/-])/gu;
/** A nested `- asked: …` is prose too often to be a mark ("asked: where she will live"). */
const SINGLE_COLON_KINDS: ReadonlySet<ExchangeKind> = new Set(['gave', 'received', 'thanked']);

const ONE_COLON_ALONE = /[^:]:[ \t]/;
const ONE_COLON = /[([]([\p{L}][\p{L} _-]{0,20}):[ \t]+((?:\[\[[^[\]]{1,80}\]\]|[^()[\]]){1,120})[)\]]/gu;

/** What joins people without naming anyone. */
const BETWEEN_PEOPLE = /\s*(?:[,;&+]\s*|\band\b\s*)+|^\s+|\s+$/i;

/** Shared by all entries, so that one costs no lists that it does not need. */
const NONE: readonly never[] = [];

/**
 * Reads one entry. Total: whatever the text, it is one interaction with what is certain in it; days in it that can't be
 * read go to `problems`.
 */
export function readEntry(source: EntrySource, vocabulary: LogVocabulary, problems?: EntryProblems): Interaction {
  const { head, inherited, lines } = source;
  const start = readEntryHead(head.text, head.line, vocabulary.channels);
  const draft = new EntryDraft(start, inherited, vocabulary, problems);
  draft.addFields(head, start.fields);
  draft.addLine(restFrom(head, start.textStart));
  for (const line of lines) draft.addLine(line);
  return draft.finish(source);
}

/** What is known of an entry while its lines are read. Its lists are made when they are needed: most entries have none. */
class EntryDraft {
  private direction: Direction | null;
  private channel: Channel | null;
  private channelWord: string | null;
  private readonly people: readonly NoteLink[];
  private furtherPeople: NoteLink[] | null = null;
  /** Of people without a note. */
  private names: string[] | null = null;
  private texts: string[] | null = null;
  private exchanges: Exchange[] | null = null;
  private tagged: Exchange[] | null = null;
  private followUps: FollowUp[] | null = null;
  private attempt = false;

  constructor(
    head: EntryHead,
    inherited: Inherited | null,
    private readonly vocabulary: LogVocabulary,
    private readonly problems: EntryProblems | undefined,
  ) {
    this.direction = head.direction;
    const naming = head.channel === null ? inherited : head;
    this.channel = naming?.channel ?? null;
    this.channelWord = naming?.channelWord ?? null;
    this.people = inherited === null ? head.with : [...inherited.with, ...head.with];
  }

  /** A line or item of the entry: a field alone on it, a label (`**Direction:** Outbound`), or prose. */
  addLine(line: Line): void {
    const { visible } = line;
    const hasFields = visible.includes('::');
    if (hasFields || ((line.nested || isEmphasised(visible)) && visible.includes(':'))) {
      const field = lineField(visible);
      if (field !== null && this.takeLineField(field, line)) return;
    }
    this.addProse(line, hasFields);
  }

  /** Reads inline fields before the text; unknown fields become text. */
  addFields(head: Line, { start, end }: EntryHead['fields']): void {
    if (end > start) this.addProse({ ...head, text: head.text.slice(start, end), visible: head.visible.slice(start, end) }, true);
  }

  /** Text with fields, tags and marks in it. */
  private addProse({ text, visible, line }: Line, hasFields: boolean): void {
    let words = text;
    if (hasFields) words = withoutStretches(words, inlineFields(text, visible).filter(({ key, value }) => this.takeField(key, value, line)));
    if (visible.includes(': ') && ONE_COLON_ALONE.test(visible)) this.noteMarksWithOneColon(visible, line);
    if (visible.includes('nswer') && NO_ANSWER_SIGN.test(visible)) {
      this.attempt = true;
      words = withoutStretches(words, [...words.matchAll(NO_ANSWER_SIGNS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })));
    }
    words = words.trim();
    if (visible.includes('#')) words = this.takeTags(words, visible, line);
    if (words !== '') (this.texts ??= []).push(words);
  }

  /** `(gave: a book)` is not read, since `asked: …` and the like are prose too often, but it may be meant. */
  private noteMarksWithOneColon(visible: string, line: number): void {
    if (this.problems === undefined) return;
    for (const [, mark = '', what = ''] of visible.matchAll(ONE_COLON)) {
      const kind = this.vocabulary.marks.get(foldKey(mark));
      if (kind !== undefined && SINGLE_COLON_KINDS.has(kind)) this.problems.markWithOneColon(mark, what.trim(), line);
    }
  }

  finish({ path, date, head: { line } }: EntrySource): Interaction {
    const words = this.wordsWithoutLabel();
    const text = this.names === null ? words : `${words} (with ${this.names.join(', ')})`.trim();
    const entry: Interaction = {
      path,
      line,
      date,
      channel: this.channel,
      direction: this.direction,
      attempt: this.attempt || this.vocabulary.saysAttempt(words),
      text,
      exchanges: this.allExchanges(),
      followUps: this.followUps ?? NONE,
      with: this.furtherPeople === null ? this.people : [...this.people, ...this.furtherPeople],
      people: NONE,
      alsoIn: NONE,
    };
    return this.channelWord === null ? entry : Object.assign(entry, { channelWord: this.channelWord });
  }

  private allExchanges(): readonly Exchange[] {
    if (this.exchanges === null && this.tagged === null) return NONE;
    const tagged = this.tagged?.map((exchange) => (exchange.what === '' ? { ...exchange, what: this.texts?.[0] ?? '' } : exchange));
    return closeAnswered([...(this.exchanges ?? NONE), ...(tagged ?? NONE)]);
  }

  /** A channel alone on the first line (`### 2026-06-12 — Email`) is a label if there is more below. */
  private wordsWithoutLabel(): string {
    const { texts } = this;
    if (texts === null) return '';
    const [first = ''] = texts;
    if (texts.length === 1) return first;
    return (this.vocabulary.channels.words.has(first.toLowerCase()) ? texts.slice(1) : texts).join('\n');
  }

  private takeLineField({ key, start, certain, label }: LineField, line: Line): boolean {
    const kind = this.vocabulary.marks.get(key);
    const isMark = certain || (line.nested && kind !== undefined && SINGLE_COLON_KINDS.has(kind));
    if (isMark) return this.takeField(key, line.text.slice(start).trim(), line.line);
    return (line.nested || label) && this.takeLabel(key, start, line);
  }

  /** `**Direction:** Outbound`, `**Summary:** …` below an entry. */
  private takeLabel(key: string, start: number, line: Line): boolean {
    const value = line.text.slice(start).trim();
    if (key === 'direction') return this.takeDirection(value);
    if (key === 'channel' || key === 'type' || key === 'medium' || key === 'method') return this.takeChannel(value);
    if (key === 'with' || key === 'attendees' || key === 'participants') return this.takePeople(value, line.line);
    if (key !== 'summary' && key !== 'notes' && key !== 'text') return false;
    const rest = restFrom(line, start);
    this.addProse(rest, rest.visible.includes('::'));
    return true;
  }

  /** Whether the field is one of ours; any other stays in the text. */
  private takeField(key: string, value: string, line: number): boolean {
    const kind = this.vocabulary.marks.get(key);
    if (kind !== undefined) {
      (this.exchanges ??= []).push(readMark(kind, value, line, this.vocabulary.dateOrder, this.problems));
      return true;
    }
    switch (key) {
      case 'channel':
        return this.takeChannel(value);
      case 'direction':
        return this.takeDirection(value);
      case 'with':
        this.takePeople(value, line);
        return true;
      case 'follow-up':
      case 'followup':
        return this.takeFollowUp(value, line);
      case 'no-answer':
        this.attempt = true;
        return true;
      default:
        return false;
    }
  }

  /** Whether anyone is named: links are people, and names without a link are added to the text. */
  private takePeople(value: string, line: number): boolean {
    const links = linkSpansIn(value, line);
    for (const { link } of links) (this.furtherPeople ??= []).push(link);
    const names = withoutStretches(value, links).split(BETWEEN_PEOPLE).filter((name) => name !== '');
    if (names.length > 0) (this.names ??= []).push(...names);
    return links.length > 0 || names.length > 0;
  }

  private takeChannel(value: string): boolean {
    const whole = value.replace(/^[[#\s]+|[\]\s]+$/g, '');
    const { words } = this.vocabulary.channels;
    const word = words.has(whole.toLowerCase()) ? whole : (whole.split(/\s/)[0] ?? '');
    return this.nameChannel(words.get(word.toLowerCase()), word);
  }

  private nameChannel(channel: Channel | undefined, word: string): boolean {
    if (channel === undefined) return false;
    this.channel = channel;
    this.channelWord = ownChannelWord(channel, word);
    return true;
  }

  private takeDirection(value: string): boolean {
    const direction = readDirection(value);
    if (direction === null) return false;
    this.direction = direction;
    return true;
  }

  private takeFollowUp(value: string, line: number): boolean {
    const written = value.replace(/^\[\[|\]\]$/g, '');
    const reading = readDateAt(written, 0, written.length, this.vocabulary.dateOrder);
    if (reading !== null && reading.kind !== 'date') this.problems?.unreadableDate(reading, line);
    if (reading?.kind !== 'date' || reading.date.precision !== 'day') return false;
    (this.followUps ??= []).push({ by: reading.date.day, line });
    return true;
  }

  /** A mark as a tag takes the words beside it as what, or the entry's text; it leaves the text, other tags stay. */
  private takeTags(text: string, visible: string, line: number): string {
    const { marks, channels, dateOrder } = this.vocabulary;
    const tags = [...visible.matchAll(TAG)].map((match) => match[2] ?? '');
    if (!tags.some((tag) => marks.has(tag.toLowerCase()) || channels.words.has(tag.toLowerCase()))) return text;
    const ofMarks = [...text.matchAll(TAG)].filter((match) => marks.has((match[2] ?? '').toLowerCase()));
    const words = withoutStretches(text, ofMarks.map(({ index, 0: { length }, 1: before = '' }) => ({ start: index + before.length, end: index + length })));
    for (const tag of tags) {
      const kind = marks.get(tag.toLowerCase());
      if (kind !== undefined) (this.tagged ??= []).push(readMark(kind, words, line, dateOrder, this.problems));
      else if (this.channel === null) this.nameChannel(channels.words.get(tag.toLowerCase()), tag);
    }
    return words;
  }
}

function isEmphasised(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 42 || code === 95;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['out', 'out'], ['outbound', 'out'], ['outgoing', 'out'], ['me', 'out'], ['→', 'out'], ['->', 'out'],
  ['in', 'in'], ['inbound', 'in'], ['incoming', 'in'], ['them', 'in'], ['they', 'in'], ['←', 'in'], ['<-', 'in'],
]);

/** Who reached out, from a word such as `Outbound`, `in`; `null` for any other. */
function readDirection(value: string): Direction | null {
  return DIRECTIONS.get(value.trim().toLowerCase()) ?? null;
}
