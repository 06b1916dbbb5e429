import type { CalendarDate, Day } from '../../../domain/day.ts';
import { readSpokenDate } from '../../dates/spoken-date.ts';
import { readEntryHead } from '../entry/entry-head.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';

/** The facts that words of a text may say. */
export type TypedKind = 'day' | 'direction' | 'channel';

/** What words are read by. */
export interface TypedContext {
  readonly today: Day;
  readonly vocabulary: LogVocabulary;
  /** The facts that are looked for; those that are known already are left out. */
  readonly wanted: ReadonlySet<TypedKind>;
}

/** A date phrase in a text, up to `end`, which includes the separator and space after it. */
export interface DayPhrase {
  readonly date: CalendarDate;
  readonly end: number;
  /** Whether a separator ends it: `yesterday: …`. */
  readonly isFirm: boolean;
}

interface PhraseContext extends TypedContext {
  /** Whether a channel word precedes it: `coffee friday …`. */
  readonly behindChannel?: boolean;
}

/** `the day before yesterday`, `on Friday 12 March 2026`: no day takes more words. */
const MOST_WORDS = 5;
const WORD = /(\S*?[^\s:,|·–—])([:,|·–—]*)(\s+[-–—|·:](?=\s))?(?:\s+|$)/gy;
const CERTAIN_WORD = /^(?:yesterday|today|tomorrow)$/i;
const WHOLE_WEEKDAY = /^\p{L}{3,}day$/iu;
/** `friday night` may be a habit or the one to come. */
const PART_OF_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\s+\P{N}*$/iu;
/** A week is no day, and is not guessed from a sentence that goes on. */
const VAGUE = /\bweek$/i;

/**
 * The date phrase at an offset: the longest run of words that is one. Words that often mean something else (`may`, `sun`,
 * `last week`) count only before a separator, and a weekday also next to a channel word.
 */
export function dayPhraseAt(text: string, from: number, context: PhraseContext): DayPhrase | null {
  const words = wordsFrom(text, from);
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1];
    if (last === undefined) continue;
    const said = text.slice(from, last.wordEnd);
    const reading = readSpokenDate(said, context.today, 'past', context.vocabulary.dateOrder);
    if (reading.kind !== 'date') continue;
    const phrase: DayPhrase = { date: reading.date, end: last.end, isFirm: last.isSeparated };
    return isMeant(said.trim(), phrase, text, context) ? phrase : null;
  }
  return null;
}

interface Word {
  readonly wordEnd: number;
  readonly end: number;
  readonly isSeparated: boolean;
}

function wordsFrom(text: string, from: number): readonly Word[] {
  const words: Word[] = [];
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  for (const { index, 0: all, 1: word = '', 2: mark = '', 3: dash = '' } of text.slice(start).matchAll(WORD)) {
    words.push({ wordEnd: start + index + word.length, end: start + index + all.length, isSeparated: mark !== '' || dash !== '' });
    if (words.length === MOST_WORDS || all === '') break;
  }
  return words;
}

/** Whether words that can be read as a date are meant as one, judging by what follows. */
function isMeant(said: string, { date, end, isFirm }: DayPhrase, text: string, { behindChannel, vocabulary }: PhraseContext): boolean {
  if (PART_OF_WEEKDAY.test(said)) return false;
  if (isFirm) return true;
  if (date.precision === 'month' || VAGUE.test(said)) return false;
  if (/\d/.test(said) || CERTAIN_WORD.test(said) || /\s/.test(said)) return true;
  return behindChannel === true ? WHOLE_WEEKDAY.test(said) : readEntryHead(text.slice(end), 1, vocabulary.channels).channel !== null;
}
