import type { ChannelVocabulary } from '../log/channels.ts';
import type { Phrases } from './phrases.ts';
import type { ProseLanguage } from './prose-language.ts';
import type { Token } from './tokens.ts';

/**
 * What is known of a line before its words are read: nothing (`report`), that it was done (`done`, a ticked task), or that
 * it is about contact (`given`, below a heading that says so).
 */
export type Mood = 'report' | 'done' | 'given';

/** How far behind the person a clause may still take back what it said. */
export const MOST_TOKENS_BEHIND = 16;
/** A label in front of the person is short: `Dinner at Luigi's – [[Ada]]`. */
export const LONGEST_LABEL = 7;
/** Signs of those channels are also written for other things: a party, a pen. */
const LOOSE_SIGNS = new Set(['event', 'letter']);
/** Channels whose words may be all that is in front of the person: `phone: [[Ada]]`. */
const LABELS = new Set(['call', 'video', 'coffee', 'meal', 'meeting']);
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^(?:\d{4}-\d\d-\d\d|(?:[0-2]?\d|3[01])\/(?:[0-2]?\d|3[01])(?:\/\d{2,4})?$)/;
/** Before the point of `12.5.` */
const DAY_AND_MONTH = /^(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])$/;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/;
const TIME_SPAN = /\d(?:[ap]m|h)?[-–—]\d/;
export const NUMBER = /^\d/;

/** The words of one line in one language: what kind of word is at an index of its tokens. */
export class LineWords {
  constructor(
    readonly tokens: readonly Token[],
    readonly words: ProseLanguage,
    readonly channels: ChannelVocabulary,
    readonly mood: Mood,
  ) {}

  /** The index behind all phrases of some lists, from `at` on. Times of the clock, signs and opening words are passed, too. */
  skip(at: number, to: number, ...lists: readonly Phrases[]): number {
    let position = at;
    for (;;) {
      const token = this.tokens[position];
      if (position >= to || token === undefined) return Math.min(position, to);
      const ends = lists.map((phrases) => phrases.endAt(this.tokens, position, to));
      const end = Math.max(...ends);
      if (end > position) position = end;
      else if (token.kind === 'sign' || token.kind === 'mark' || (token.kind === 'word' && /^\d{1,2}[:.]?\d{0,2}(?:[ap]m)?$/.test(token.text))) position++;
      else return position;
    }
  }

  /** Where what someone is called begins, in front of the link at `at`: `Aunt [[Ada]]`. */
  titledFrom(at: number): number {
    return this.words.titles.isAt(this.tokens, at - 1, at) ? at - 1 : at;
  }

  isTime(at: number, to: number): boolean {
    const { words, tokens, mood } = this;
    const token = tokens[at];
    if (mood === 'done' || token === undefined || token.kind !== 'word') return false;
    if (DATE.test(token.text) || words.soon.isAt(tokens, at, to) || words.weekdays.isAt(tokens, at, to)) return true;
    if (token.isCapital && words.shortWeekdays.isAt(tokens, at, to)) return !words.verbs.isAt(tokens, at, to);
    if (DAY_AND_MONTH.test(token.text) && tokens[at + 1]?.text === '.') return true;
    if (ORDINAL.test(token.text) && words.articles.isAt(tokens, at - 1, at) && words.prepositions.isAt(tokens, at - 2, at)) return true;
    return words.months.isAt(tokens, at, to) && [tokens[at - 1], tokens[at + 1]].some((beside) => beside !== undefined && /^\d{1,2}(?!\d)/.test(beside.text));
  }

  isDay(at: number, to: number): boolean {
    return this.isTime(at, to) || ORDINAL.test(this.tokens[at]?.text ?? '');
  }

  /** The index behind a word that speaks against contact; `at` if none is there. What was done is past every intention. */
  blockerEnd(at: number, to: number): number {
    const { words, tokens, mood } = this;
    let end = at;
    const lists = [words.preparations, words.negations, words.cancellations, words.unreal];
    if (mood !== 'done') lists.push(words.intentions);
    for (const phrases of lists) end = Math.max(end, phrases.endAt(tokens, at, to));
    const token = tokens[at];
    return end === at && token !== undefined && YEAR.test(token.text) ? at + 1 : end;
  }

  /** Whether what is said may end at `at`, so that the words before it belong together: no verb or noun goes on. */
  mayEndAt(at: number, to: number): boolean {
    const { words, tokens } = this;
    const token = tokens[at];
    if (at >= to || token === undefined || token.kind !== 'word' || NUMBER.test(token.text) || this.isTime(at, to)) return true;
    if (words.asides.endAt(tokens, at, to) > at + 1) return true;
    if (words.others.isAt(tokens, at, to) || words.articles.isAt(tokens, at, to)) return false;
    const lists = [words.about, words.purpose, words.asides, words.and, words.withPeople, words.prepositions, words.self, words.cancellations, words.contact];
    return token.isTag || lists.some((phrases) => phrases.isAt(tokens, at, to)) || this.blockerEnd(at, to) > at;
  }

  hasVerbIn(from: number, to: number): boolean {
    return this.hasIn(this.words.verbs, from, to);
  }

  hasIn(phrases: Phrases, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (phrases.isAt(this.tokens, at, to)) return true;
    return false;
  }

  hasSelf(from: number, to: number): boolean {
    return this.hasIn(this.words.self, from, Math.min(to, from + MOST_TOKENS_BEHIND));
  }

  /** Whether a sign or tag of a channel is at `at`. */
  isSigned(at: number, from: number): boolean {
    const token = this.tokens[at];
    if (at < from || token === undefined) return false;
    if (token.isTag) return this.channels.words.has(token.text);
    return token.kind === 'sign' && !LOOSE_SIGNS.has(this.channelOfSign(token.text) ?? 'event');
  }

  isLabel(at: number): boolean {
    const channel = this.channels.words.get(this.tokens[at]?.text ?? '');
    return channel !== undefined && channel !== null && LABELS.has(channel);
  }

  channelOfSign(sign: string): string | null {
    return this.channels.signs.find(([written]) => written === sign || written === `${sign}\uFE0F`)?.[1] ?? null;
  }

  /** `Tom's lunch`, but not `today's lunch` or `at Mario's`. */
  isPossessive(at: number): boolean {
    const { words, tokens } = this;
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || !token.text.endsWith("'s")) return false;
    return !words.asides.isAt(tokens, at, at + 1) && !words.self.isAt(tokens, at, at + 1) && !words.at.isAt(tokens, at - 1, at) && !words.prepositions.isAt(tokens, at - 1, at);
  }

  /** `10:30–11:15` */
  hasTimeSpan(from: number, to: number): boolean {
    const words = this.tokens.slice(from, to).map(({ text }) => text);
    return TIME_SPAN.test(words.join(''));
  }

  saysHowItWas(from: number, to: number): boolean {
    return this.hasIn(this.words.impressions, from, to);
  }

  isJoiner(at: number, to: number): boolean {
    const token = this.tokens[at];
    return at < to && (this.words.and.isAt(this.tokens, at, to) || (token?.kind === 'mark' && ',&+/'.includes(token.text)));
  }
}
