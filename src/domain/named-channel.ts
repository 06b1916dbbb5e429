/** How two people were in touch: a word of the vocabulary (`call`, `coffee` …) or one of the user's own. */
export type Channel = string;

/** A channel, and what the note calls it if that isn't the channel's name: `meal`, called `lunch`. */
export interface NamedChannel {
  readonly channel: Channel | null;
  readonly channelWord?: string;
}

/** The channel of an entry, without the rest of it. */
export function namedChannel({ channel, channelWord }: NamedChannel): NamedChannel {
  return channelWord === undefined ? { channel } : { channel, channelWord };
}

/** The channel in the writer's word, else by its name; `null` without a channel. */
export function channelName({ channel, channelWord }: NamedChannel): string | null {
  return channelWord ?? channel;
}

/** The entry whose channel is shown; `countedAs` says that it is a line of another note, whose text holds all of its words. */
type LabelledEntry = NamedChannel & { readonly text: string; readonly countedAs?: string };

/** The same as a label in front of the entry's text; `null` also where that would say the word twice. */
export function channelLabel({ text, countedAs, ...named }: LabelledEntry): string | null {
  const name = channelName(named);
  if (name === null) return null;
  const [words, word] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length)) {
    // `call: asked her to call Bob` is a call all the same.
    if (at > 0 && countedAs === undefined) break;
    if (!ENDS_IN_WORD.test(words.slice(at - 1, at)) && !BEGINS_WITH_WORD.test(words.slice(at + word.length))) return null;
  }
  return name;
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;
