import type { CalendarDate } from '../../../domain/day.ts';
import type { Direction } from '../../../domain/interaction.ts';
import type { NamedChannel } from '../../../domain/named-channel.ts';
import type { EntryHead } from '../entry/entry-head.ts';
import { readEntryHead } from '../entry/entry-head.ts';
import type { LogVocabulary } from '../log-vocabulary.ts';
import { dayPhraseAt } from './day-phrase.ts';
import type { TypedContext } from './day-phrase.ts';

export type { TypedContext, TypedKind } from './day-phrase.ts';

/** A fact of the entry that words of the text state. */
export type TypedFact =
  | { readonly kind: 'day'; readonly date: CalendarDate }
  | { readonly kind: 'direction'; readonly direction: Direction }
  | ({ readonly kind: 'channel' } & NamedChannel);

/** What was typed, taken apart: the facts, and the text without their words. */
export interface TypedWords {
  readonly facts: readonly TypedFact[];
  readonly text: string;
}

/**
 * Reads date, arrow and channel at the beginning of a text: `yesterday call: Berlin` is Berlin, by phone, yesterday. A
 * channel is taken out of the text if the log reader would read it as a label, and stays if it is part of a sentence.
 */
export function readTypedWords(typed: string, context: TypedContext): TypedWords {
  const { wanted, vocabulary } = context;
  const leading = wanted.has('day') ? dayPhraseAt(typed, 0, context) : null;
  const rest = typed.slice(leading?.end ?? 0);
  const head = readHead(rest, context);
  if (leading !== null) return { ...head, facts: [{ kind: 'day', date: leading.date }, ...head.facts] };
  const word = wanted.has('day') && head.facts.every(({ kind }) => kind !== 'channel') ? channelWordEnd(head.text, vocabulary) : null;
  const inner = word === null ? null : dayPhraseAt(head.text, word, { ...context, behindChannel: true });
  if (word === null || inner === null) return head;
  const label = head.text.slice(0, word);
  const behind = head.text.slice(inner.end);
  // `call yesterday: Berlin`: with the day out of the way, the channel is a label like any other.
  const named = inner.isFirm && wanted.has('channel') ? readEntryHead(label, 1, vocabulary.channels) : null;
  const day: TypedFact = { kind: 'day', date: inner.date };
  return named === null || named.channel === null ? { facts: [...head.facts, day], text: label + behind } : { facts: [...head.facts, { kind: 'channel', ...channelOf(named) }, day], text: behind };
}

/** The arrow and the channel that a text begins with. */
function readHead(text: string, { wanted, vocabulary }: TypedContext): TypedWords {
  const head = readEntryHead(text, 1, vocabulary.channels);
  const { direction, channel, textStart, fields } = head;
  if (fields.end > fields.start) return { facts: [], text };
  const arrow = direction === null ? 0 : (ARROW.exec(text)?.[0].length ?? 0);
  const label = channel !== null && textStart > arrow && /[\p{L}\p{N}\p{S}]/u.test(text.slice(arrow, textStart));
  const takesArrow = direction !== null && arrow > 0 && wanted.has('direction');
  const facts: TypedFact[] = takesArrow ? [{ kind: 'direction', direction }] : [];
  // An arrow that stays in the text keeps what is behind it.
  if (!label || !wanted.has('channel') || (arrow > 0 && !takesArrow)) return { facts, text: text.slice(takesArrow ? arrow : 0) };
  return { facts: [...facts, { kind: 'channel', ...channelOf(head) }], text: text.slice(textStart) };
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
