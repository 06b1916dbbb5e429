import type { Interaction } from '../../../domain/interaction.ts';
import { readPlainDay } from '../../dates/written-date.ts';
import { saysNoAnswer } from './entry.ts';
import { channelWordAt, isAsciiLetter, isSpace, skipSeparators } from './entry-head.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';

/** A line's text, which holds no code: `start` and `end` are offsets in `text`, the note's. */
export interface PlainLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Knows where in a note's text the next thing stands that makes more than words of a line: a field, a tag, a label or a
 * sign of no answer. Where lines are asked for in ascending order, each character is looked at once.
 */
export class TellingSigns {
  private readonly next = SIGNS.map(() => -1);
  private asked = 0;

  constructor(private readonly text: string) {}

  /** Whether one of them may stand between two offsets. */
  between(start: number, end: number): boolean {
    if (start < this.asked) this.next.fill(-1);
    this.asked = start;
    for (let index = 0; index < SIGNS.length; index++) if (this.nextOf(index, start) < end) return true;
    return false;
  }

  private nextOf(index: number, start: number): number {
    const known = this.next[index] ?? -1;
    if (known >= start) return known;
    const found = this.text.indexOf(SIGNS[index] ?? '', start);
    return (this.next[index] = found < 0 ? this.text.length : found);
  }
}

const SIGNS = ['::', '#', '**', 'nswer'] as const;

/** Shared by all entries, so that one costs no lists that it does not need. */
const NONE: readonly never[] = [];

/**
 * Reads the entry that nearly every log is made of, `YYYY-MM-DD channel: words`, straight from the note's text; `null`
 * where anything in the line could mean more. Where it answers, it answers as `readEntry` does of the same line: a
 * property test holds it to that. `path` is the note's, `signs` are those of its text.
 */
export function readPlainEntry(path: string, { text, start, end, line }: PlainLine, signs: TellingSigns, vocabulary: LogVocabulary): Interaction | null {
  // Behind the text the line ends, so that whoever looks ahead in it stops there.
  if (end < text.length && !isLineEnd(text.charCodeAt(end))) return null;
  const reading = readPlainDay(text, start, end);
  if (reading?.kind !== 'date') return null;
  const head = skipSeparators(text, reading.end);
  if (head >= end || !isAsciiLetter(text.charCodeAt(head)) || signs.between(reading.end, end)) return null;
  const label = channelWordAt(text, head, vocabulary.channels);
  if (mayNamePeople(text, label === null ? head : label.end)) return null;
  const words = text.slice(label === null ? head : label.textStart, end).trim();
  return {
    path,
    line,
    date: reading.date,
    channel: label === null ? null : label.channel,
    direction: null,
    attempt: saysNoAnswer(words, vocabulary),
    text: words,
    exchanges: NONE,
    followUps: NONE,
    with: NONE,
    people: NONE,
    alsoIn: NONE,
  };
}

/** Whether `with …` or a bracket before it stands at the offset, behind spaces. */
function mayNamePeople(text: string, at: number): boolean {
  let start = at;
  while (isSpace(text.charCodeAt(start))) start++;
  const next = text.charCodeAt(start + 1);
  return text.charCodeAt(start) === LEFT_PARENTHESIS || ((text.charCodeAt(start) | 32) === LETTER_W && ((next | 32) === LETTER_I || next === SLASH));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

const LEFT_PARENTHESIS = 40;
const SLASH = 47;
const LETTER_I = 105;
const LETTER_W = 119;
