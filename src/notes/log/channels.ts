import type { Channel } from '../../domain/interaction.ts';

/** The words that name a channel (docs/note-format.md, "Channels"), with the forms in which people write them. */
const CHANNEL_WORDS: Readonly<Record<string, readonly string[]>> = {
  call: ['call', 'calls', 'called', 'phone', 'phoned', 'phonecall', 'telephone', 'rang'],
  video: ['video', 'videocall', 'zoom', 'zoomed', 'facetime', 'facetimed', 'skype', 'skyped', 'teams', 'hangout'],
  email: ['email', 'emails', 'emailed', 'e-mail', 'e-mailed', 'mail', 'mailed'],
  message: [
    'message', 'messages', 'messaged', 'msg', 'text', 'texts', 'texted', 'sms', 'chat', 'chatted', 'whatsapp', 'whatsapped', 'pinged', 'slack', 'dm', 'dms', 'telegram',
    'signal', 'imessage', 'discord', 'threema', 'wechat',
  ],
  meeting: ['meeting', 'meetings', 'met', 'meet', 'visit', 'visited', '1:1', '1-1', 'one-on-one'],
  coffee: ['coffee', 'coffees', 'tea', 'espresso'],
  meal: ['meal', 'lunch', 'lunched', 'dinner', 'dined', 'breakfast', 'brunch', 'supper'],
  event: ['event', 'conference', 'meetup', 'workshop'],
  letter: ['letter', 'letters', 'postcard'],
  social: ['social', 'linkedin', 'twitter', 'facebook', 'instagram', 'mastodon', 'bluesky'],
  other: ['other'],
};

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
export const CHANNELS: readonly Channel[] = Object.keys(CHANNEL_WORDS);

/** Looks up channels by word (lower case) or sign. */
export interface ChannelVocabulary {
  readonly words: ReadonlyMap<string, Channel>;
  readonly signs: readonly (readonly [sign: string, channel: Channel])[];
}

/** The built-in words and signs with the user's own, which win; `own` maps a word or sign to a channel. */
export function channelVocabulary(own: Readonly<Record<string, Channel>>): ChannelVocabulary {
  const words = new Map<string, Channel>();
  const signs: (readonly [string, Channel])[] = [];
  for (const [word, channel] of Object.entries(own)) {
    if (/\p{L}|\p{N}/u.test(word)) words.set(word.toLowerCase(), channel);
    else signs.push([word, channel]);
  }
  for (const [channel, forms] of Object.entries(CHANNEL_WORDS)) {
    for (const form of forms) if (!words.has(form)) words.set(form, channel);
  }
  for (const [channel, forms] of Object.entries(CHANNEL_SIGNS)) {
    for (const form of forms) signs.push([form, channel]);
  }
  return { words, signs };
}

/** What is around the word of a label: signs, emphasis, brackets, separators. */
const AROUND_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/** The word by which a label names its channel, `Lunch` for `**Lunch:** `; `null` for a sign, or the channel's name in either case. */
export function ownChannelWord(channel: Channel, label: string): string | null {
  const word = label.replace(AROUND_WORD, '');
  return word === '' || word.toLowerCase() === channel.toLowerCase() ? null : word;
}
