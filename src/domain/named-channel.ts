import type { Channel } from './interaction.ts';

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

/** The same as a label in front of the entry's text; `null` also where the text begins with that word. */
export function channelLabel({ text, ...named }: NamedChannel & { readonly text: string }): string | null {
  const name = channelName(named);
  if (name === null || !text.toLowerCase().startsWith(name.toLowerCase())) return name;
  return /^[\p{L}\p{N}]/u.test(text.slice(name.length)) ? name : null;
}
