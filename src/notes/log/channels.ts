import { getOrInsert } from '../../domain/collections.ts';
import type { Channel } from '../../domain/interaction.ts';
import { english } from '../../domain/languages/english.ts';
import { languagesInOrder, wordTable } from '../../domain/languages/word-table.ts';

const CHANNEL_SIGNS: Readonly<Record<string, readonly string[]>> = {
  call: ['📞', '☎️', '☎', '📱', '🤙'],
  video: ['🎥', '📹', '💻', '🖥️', '🖥'],
  email: ['✉️', '✉', '📧', '📨', '📩'],
  message: ['💬', '📲', '🗨️', '🗨'],
  meeting: ['🤝', '👥'],
  coffee: ['☕️', '☕', '🍵'],
  meal: ['🍽️', '🍽', '🍴', '🍜', '🍝', '🍕', '🥗', '🍛', '🍣', '🥘', '🍱'],
  event: ['🎉', '🎤', '🎟️', '🎟', '🎫', '🎪', '🥂'],
  letter: ['💌', '📮', '✍️', '✍'],
};

/** The channels that every vault knows, in the order in which a form offers them. */
export const CHANNELS: readonly Channel[] = Object.keys(english.channels);

/** Looks up channels by word (lower case) or sign (docs/note-format.md, "Channels"). */
export interface ChannelVocabulary {
  readonly words: ReadonlyMap<string, Channel>;
  /** Names of more than one word by their first: `coup de fil`. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  readonly signs: readonly (readonly [sign: string, channel: Channel])[];
}

/** The words of all languages and the signs, with the user's own, which win; `own` maps a word or sign to a channel. `codes` are the languages of the notes. */
export function channelVocabulary(own: Readonly<Record<string, Channel>>, codes: readonly string[]): ChannelVocabulary {
  const words = wordTable(languagesInOrder(codes), ({ channels }) => Object.entries(channels).map(([channel, forms]) => [forms, channel] as const));
  const signs: (readonly [string, Channel])[] = [];
  for (const [word, channel] of Object.entries(own)) {
    if (/\p{L}|\p{N}/u.test(word)) words.set(word.toLowerCase(), channel);
    else signs.push([word, channel]);
  }
  for (const [channel, forms] of Object.entries(CHANNEL_SIGNS)) {
    for (const form of forms) signs.push([form, channel]);
  }
  const phrases = new Map<string, string[]>();
  for (const word of words.keys()) {
    const [first = ''] = word.split(' ');
    if (first !== word) getOrInsert(phrases, first, () => []).push(word);
  }
  return { words, phrases, signs };
}

/** What is around the word of a label: signs, emphasis, brackets, separators. */
const AROUND_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** The word by which a label names its channel, `Lunch` for `**Lunch:** `; `null` for a sign, or the channel's name in either case. */
export function ownChannelWord(channel: Channel, label: string): string | null {
  // Most labels are the channel's name as it is, a separator behind it or not.
  if (label === channel || (label.length === channel.length + 2 && label.startsWith(channel) && label.endsWith(': '))) return null;
  const plain = plainWord(label);
  const word = plain ?? label.replace(AROUND_WORD, '');
  return word === '' || word.toLowerCase() === channel.toLowerCase() ? null : word;
}

/** The ASCII word of a label that has nothing else but separators behind it; `null` for any other label. */
function plainWord(label: string): string | null {
  let end = label.length;
  while (end > 0 && !isWordCharacter(label.charCodeAt(end - 1))) end--;
  for (let at = 0; at < end; at++) if (!isWordCharacter(label.charCodeAt(at)) || label.charCodeAt(at) >= 128) return null;
  return end === 0 || label.charCodeAt(end - 1) >= 128 ? null : label.slice(0, end);
}

/** Letters and digits, and whatever is beyond ASCII. */
function isWordCharacter(code: number): boolean {
  return code >= 128 || (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}
