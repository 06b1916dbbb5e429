import type { Channel } from '../domain/interaction.ts';
import type { NamedChannel } from '../domain/named-channel.ts';
import { channelLabel, channelName } from '../domain/named-channel.ts';
import { Icon } from './icon.tsx';
import { usePlatform } from './platform.ts';

const ICONS: ReadonlyMap<Channel, string> = new Map([
  ['call', 'lucide-phone'],
  ['video', 'lucide-video'],
  ['email', 'lucide-mail'],
  ['message', 'lucide-message-circle'],
  ['meeting', 'lucide-users'],
  ['coffee', 'lucide-coffee'],
  ['meal', 'lucide-utensils'],
  ['event', 'lucide-ticket'],
  ['letter', 'lucide-mailbox'],
  ['social', 'lucide-at-sign'],
]);

/** The name of a channel's icon; `undefined` for channels without one, such as `other` or the user's own. */
function iconOfChannel(channel: Channel | null): string | undefined {
  return channel === null ? undefined : ICONS.get(channel);
}

/** The name of a channel's icon, with a fallback. */
export function channelIcon(channel: Channel | null): string {
  return iconOfChannel(channel) ?? 'lucide-message-square';
}

/**
 * The channel of an entry as an icon, with the writer's word for it for screen readers unless the text says it. Channels without an icon
 * show as the word alone.
 */
export function ChannelIcon({ entry }: { readonly entry: NamedChannel & { readonly text: string } }) {
  const { discreet } = usePlatform();
  const { channel } = entry;
  const name = discreet ? channel : channelName(entry);
  if (channel === null || channel === 'other') return null;
  const icon = iconOfChannel(channel);
  if (icon === undefined) return <span class="rapport-muted">{name} </span>;
  return (
    <span class="rapport-channel" title={name ?? channel}>
      <Icon name={icon} />
      {(discreet || channelLabel(entry) !== null) && <span class="rapport-hidden">{name}: </span>}
    </span>
  );
}

/** The writer's own word for the channel in front of a text, where the icon alone would lose it. Screen readers have it from the icon. */
export function ChannelWord({ entry }: { readonly entry: NamedChannel & { readonly text: string } }) {
  const label = channelLabel(entry);
  if (label === null || entry.channelWord === undefined || iconOfChannel(entry.channel) === undefined) return null;
  return <span class="rapport-muted" aria-hidden="true">{entry.text === '' ? label : `${label}: `}</span>;
}
