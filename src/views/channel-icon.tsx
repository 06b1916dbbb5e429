import type { Channel } from '../domain/interaction.ts';
import { Icon } from './icon.tsx';

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

/** A channel as an icon with a word for screen readers. The user's own channels show as the word alone. */
export function ChannelIcon({ channel }: { readonly channel: Channel | null }) {
  if (channel === null || channel === 'other') return null;
  const icon = iconOfChannel(channel);
  if (icon === undefined) return <span class="rapport-muted">{channel} </span>;
  return (
    <span class="rapport-channel" title={channel}>
      <Icon name={icon} />
      <span class="rapport-hidden">{channel}: </span>
    </span>
  );
}
