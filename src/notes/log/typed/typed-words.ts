import type { CalendarDate } from '../../../domain/day.ts';
import type { Direction } from '../../../domain/interaction.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import type { EntryHead } from '../entry/entry-head.ts';
import { readEntryHead } from '../entry/entry-head.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';
import { dayPhraseAt } from './day-phrase.ts';
import type { TypedContext } from './day-phrase.ts';

export type { TypedContext, TypedKind } from './day-phrase.ts';

/** Words that state a fact of the entry. `at` is their offset in the remaining text. */
export type TypedFact = { readonly words: string; readonly at: number } & (
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'direction'; readonly direction: Direction }
  | ({ readonly kind: 'channel' } & NamedChannel)
);

/** What was typed, taken apart: put the words back, the last ones first, and it is what was typed. */
export interface TypedWords {
  readonly facts: readonly TypedFact[];
  readonly text: string;
}

/**
 * Moves date, arrow and channel out of the beginning of a text: `yesterday call: Berlin` is Berlin, by phone, yesterday. A
 * channel is moved if the log reader would read it as a label, and stays if it is part of a sentence.
 */
export function readTypedWords(typed: string, context: TypedContext): TypedWords {
  const { wanted, vocabulary } = context;
  const leading = wanted.has('day') ? dayPhraseAt(typed, 0, context) : null;
  const facts: TypedFact[] = leading === null ? [] : [{ kind: 'day', words: typed.slice(0, leading.end), at: 0, date: leading.date }];
  const rest = typed.slice(leading?.end ?? 0);
  const head = headFacts(rest, context);
  const text = rest.slice(head.reduce((length, { words }) => length + words.length, 0));
  if (leading !== null || !wanted.has('day') || head.some(({ kind }) => kind === 'channel')) return { facts: [...facts, ...head], text };
  const word = channelWordEnd(text, vocabulary);
  const inner = word === null ? null : dayPhraseAt(text, word, { ...context, behindChannel: true });
  if (word === null || inner === null) return { facts: head, text };
  const day: TypedFact = { kind: 'day', words: text.slice(word, inner.end), at: word, date: inner.date };
  const without = text.slice(0, word) + text.slice(inner.end);
  return inner.isFirm && wanted.has('channel') ? withChannelWord(head, day, without, word, vocabulary) : { facts: [...head, day], text: without };
}

/** Puts the words of a fact back into the text at their place. */
export function withWordsBack(text: string, { words, at }: Pick<TypedFact, 'words' | 'at'>): string {
  const place = Math.min(at, text.length);
  return text.slice(0, place) + words + text.slice(place);
}

/** The arrow and the channel that a text begins with. */
function headFacts(text: string, { wanted, vocabulary, finished }: TypedContext): readonly TypedFact[] {
  const head = readEntryHead(text, 1, vocabulary.channels);
  const { direction, channel, textStart, fields } = head;
  if (fields.end > fields.start) return [];
  const arrow = direction === null ? 0 : (ARROW.exec(text)?.[0].length ?? 0);
  const isWhole = finished || /\S/.test(text.slice(textStart));
  const label = channel !== null && isWhole && textStart > arrow && /[\p{L}\p{N}\p{S}]/u.test(text.slice(arrow, textStart));
  const takesArrow = direction !== null && arrow > 0 && wanted.has('direction') && (finished || /\S/.test(text.slice(arrow)));
  const facts: TypedFact[] = takesArrow ? [{ kind: 'direction', words: text.slice(0, arrow), at: 0, direction }] : [];
  // An arrow that stays in the text keeps what is behind it.
  if (!label || !wanted.has('channel') || (arrow > 0 && !takesArrow)) return facts;
  return [...facts, { kind: 'channel', words: text.slice(arrow, textStart), at: 0, ...channelOf(head) }];
}

function channelOf({ channel, channelWord }: EntryHead): NamedChannel {
  return channelWord === null ? { channel } : { channel, channelWord };
}

const ARROW = /^[\s:–—|·,=-]*?(?:->|<-|[→➡←⬅]\uFE0F?)\s*/u;

/** The offset behind a channel word, and the space behind it, that a sentence begins with: `call yesterday about …`. */
function channelWordEnd(text: string, { channels }: LogVocabulary): number | null {
  const word = /^\s*\S+\s+/.exec(text)?.[0];
  if (word === undefined) return null;
  const { channel, direction } = readEntryHead(word, 1, channels);
  return channel !== null && direction === null ? word.length : null;
}

/** `call yesterday: Berlin`: with the day out of the way, the channel is a label like any other. */
function withChannelWord(head: readonly TypedFact[], day: TypedFact, text: string, end: number, { channels }: LogVocabulary): TypedWords {
  const words = text.slice(0, end);
  const named = readEntryHead(words, 1, channels);
  if (named.channel === null) return { facts: [...head, day], text };
  return { facts: [...head, { kind: 'channel', words, at: 0, ...channelOf(named) }, { ...day, at: 0 }], text: text.slice(end) };
}
