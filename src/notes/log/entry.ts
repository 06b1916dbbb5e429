import type { CalendarDate } from '../../domain/day.ts';
import type { Channel, Direction, Exchange, ExchangeKind, FollowUp, Interaction, NoteLink } from '../../domain/interaction.ts';
import { readDateAt } from '../dates/written-date.ts';
import type { EntryHead } from './entry-head.ts';
import { readEntryHead } from './entry-head.ts';
import { inlineFields, lineField, withoutStretches } from './fields.ts';
import { linksIn } from './links.ts';
import type { LogVocabulary } from './log-vocabulary.ts';
import { closeAnswered, readMark } from './marks.ts';

/** A line that belongs to an entry. `visible` is its text with inline code blanked, at equal offsets. */
export interface EntryLine {
  readonly text: string;
  readonly visible: string;
  readonly line: number;
  /** An item of a list below the entry, rather than a line of its text. */
  readonly nested: boolean;
}

/** What a nested dated item takes over from the entry that it stands in. */
export interface Inherited {
  readonly channel: Channel | null;
  readonly with: readonly NoteLink[];
}

/** An entry's source: its date, the rest of its first line, and the lines below that belong to it. */
export interface EntrySource {
  readonly path: string;
  readonly line: number;
  readonly date: CalendarDate;
  readonly head: EntryLine;
  readonly lines: readonly EntryLine[];
  readonly inherited: Inherited | null;
}

const NO_ANSWER = new Set(['no answer', 'voicemail', 'left voicemail', 'no reply']);
/** Longer texts say more than that nobody answered. */
const LONGEST_NO_ANSWER = 20;
const NO_ANSWER_SIGN = /\(no[- ]answer\)|(^|\s)#no-answer(?![\w/-])/i;
const TAG = /(^|\s)#([\p{L}][\p{L}\p{N}_-]*)(?![\p{L}\p{N}_/-])/gu;
/** A nested `- asked: …` is prose too often to be a mark ("asked: where she will live"). */
const SINGLE_COLON_KINDS: ReadonlySet<ExchangeKind> = new Set(['gave', 'received', 'thanked']);

/** Shared by all entries, so that one costs no lists that it does not need. */
const NONE: readonly never[] = [];

/** Reads one entry. Total: whatever the text, it is one interaction with what is certain in it. */
export function readEntry(source: EntrySource, vocabulary: LogVocabulary): Interaction {
  const { head, inherited } = source;
  const start = readEntryHead(head.text, head.line, vocabulary.channels);
  const text = head.text.slice(start.textStart);
  const channel = start.channel ?? inherited?.channel ?? null;
  if (source.lines.length === 0 && inherited === null && isPlain(head.visible)) return plainEntry(source, start, channel, text.trim());
  const draft = new EntryDraft(start.direction, channel, inherited === null ? [...start.with] : [...inherited.with, ...start.with], vocabulary);
  draft.addProse({ text, visible: head.visible === head.text ? text : head.visible.slice(start.textStart), line: head.line, nested: false });
  for (const line of source.lines) draft.addLine(line);
  return draft.finish(source);
}

/** Most entries are one line without a field, tag or bracketed sign: for them there is nothing to collect. */
function isPlain(visible: string): boolean {
  return !visible.includes('::') && !visible.includes('#') && !visible.includes('(');
}

function plainEntry({ path, line, date }: EntrySource, { direction, with: people }: EntryHead, channel: Channel | null, text: string): Interaction {
  return { path, line, date, channel, direction, attempt: saysNoAnswer(text), text, exchanges: NONE, followUps: NONE, with: people, people: NONE, alsoIn: NONE };
}

function saysNoAnswer(text: string): boolean {
  return text.length < LONGEST_NO_ANSWER && NO_ANSWER.has(text.toLowerCase().replace(/[.!]+$/, ''));
}

/** What is known of an entry while its lines are read. */
class EntryDraft {
  private readonly texts: string[] = [];
  private readonly exchanges: Exchange[] = [];
  private readonly tagged: Exchange[] = [];
  private readonly followUps: FollowUp[] = [];
  private attempt = false;

  constructor(
    private direction: Direction | null,
    private channel: Channel | null,
    private readonly people: NoteLink[],
    private readonly vocabulary: LogVocabulary,
  ) {}

  /** A line or item below the entry: a field alone on it, a label (`**Direction:** Outbound`), or prose. */
  addLine(line: EntryLine): void {
    const field = lineField(line.visible) === null ? null : lineField(line.text);
    if (field !== null && this.takeLineField(field.key, field.value, field.certain, line)) return;
    this.addProse(line);
  }

  /** Text with fields, tags and marks in it. */
  addProse(line: EntryLine): void {
    let text = line.text;
    if (line.visible.includes('::')) {
      const taken = inlineFields(line.text, line.visible).filter(({ key, value }) => this.takeField(key, value, line.line));
      if (taken.length > 0) text = withoutStretches(line.text, taken);
    }
    if (NO_ANSWER_SIGN.test(line.visible)) {
      this.attempt = true;
      text = text.replace(NO_ANSWER_SIGN, '$1');
    }
    if (line.visible.includes('#')) text = this.takeTags(text, line);
    text = text.trim();
    if (text !== '') this.texts.push(text);
  }

  finish({ path, line, date }: EntrySource): Interaction {
    const text = this.wordsWithoutLabel().join('\n');
    const attempt = this.attempt || saysNoAnswer(text);
    const tagged = this.tagged.map((exchange) => ({ ...exchange, what: this.texts[0] ?? '' }));
    const exchanges = closeAnswered(tagged.length === 0 ? this.exchanges : [...this.exchanges, ...tagged]);
    return { path, line, date, channel: this.channel, direction: this.direction, attempt, text, exchanges: orNone(exchanges), followUps: orNone(this.followUps), with: orNone(this.people), people: NONE, alsoIn: NONE };
  }

  /** A channel that stands alone on the first line (`### 2026-06-12 — Email`) is a label where more is said below. */
  private wordsWithoutLabel(): readonly string[] {
    const [first, ...others] = this.texts;
    if (first === undefined || others.length === 0) return this.texts;
    return this.vocabulary.channels.words.has(first.toLowerCase()) ? others : this.texts;
  }

  private takeLineField(key: string, value: string, certain: boolean, line: EntryLine): boolean {
    if (certain) return this.takeField(key, value, line.line);
    if (!line.nested) return false;
    const kind = this.vocabulary.marks.get(key);
    if (kind !== undefined && SINGLE_COLON_KINDS.has(kind)) {
      this.exchanges.push(readMark(kind, value, line.line, this.vocabulary.dateOrder));
      return true;
    }
    return this.takeLabel(key, value, line);
  }

  /** `**Direction:** Outbound`, `**Summary:** …` below an entry. */
  private takeLabel(key: string, value: string, line: EntryLine): boolean {
    if (key === 'direction') return this.takeDirection(value);
    if (key === 'channel' || key === 'type' || key === 'medium' || key === 'method') return this.takeChannel(value);
    if (key === 'with' || key === 'attendees' || key === 'participants') {
      const people = linksIn(value, line.line);
      this.people.push(...people);
      return people.length > 0;
    }
    if (key !== 'summary' && key !== 'notes' && key !== 'text') return false;
    this.addProse({ ...line, text: value, visible: value });
    return true;
  }

  /** Whether the field is one of ours; any other stays in the text. */
  private takeField(key: string, value: string, line: number): boolean {
    const kind = this.vocabulary.marks.get(key);
    if (kind !== undefined) {
      this.exchanges.push(readMark(kind, value, line, this.vocabulary.dateOrder));
      return true;
    }
    switch (key) {
      case 'channel':
        return this.takeChannel(value);
      case 'direction':
        return this.takeDirection(value);
      case 'with':
        this.people.push(...linksIn(value, line));
        return true;
      case 'follow-up':
        return this.takeFollowUp(value, line);
      case 'no-answer':
        this.attempt = true;
        return true;
      default:
        return false;
    }
  }

  private takeChannel(value: string): boolean {
    const word = value.toLowerCase().replace(/^[[#\s]+|[\]\s]+$/g, '');
    const { words } = this.vocabulary.channels;
    const channel = words.get(word) ?? words.get(word.split(/\s/)[0] ?? '');
    if (channel === undefined) return false;
    this.channel = channel;
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
    if (reading?.kind !== 'date' || reading.date.precision !== 'day') return false;
    this.followUps.push({ by: reading.date.day, line });
    return true;
  }

  /** A mark as a tag takes the entry's text as what; it leaves the text, other tags stay. */
  private takeTags(text: string, line: EntryLine): string {
    const marks = this.vocabulary.marks;
    for (const match of line.visible.matchAll(TAG)) {
      const kind = marks.get((match[2] ?? '').toLowerCase());
      if (kind !== undefined) this.tagged.push(readMark(kind, '', line.line, this.vocabulary.dateOrder));
    }
    return text.replace(TAG, (whole, before: string, tag: string) => (marks.has(tag.toLowerCase()) ? before : whole));
  }
}

function orNone<Value>(list: readonly Value[]): readonly Value[] {
  return list.length === 0 ? NONE : list;
}

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ['out', 'out'], ['outbound', 'out'], ['outgoing', 'out'], ['me', 'out'], ['→', 'out'], ['->', 'out'],
  ['in', 'in'], ['inbound', 'in'], ['incoming', 'in'], ['them', 'in'], ['they', 'in'], ['←', 'in'], ['<-', 'in'],
]);

/** Who reached out, from a word such as `Outbound`, `in`; `null` for any other. */
export function readDirection(value: string): Direction | null {
  return DIRECTIONS.get(value.trim().toLowerCase()) ?? null;
}
