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

/** The name of the icon of a channel; none for one that has no sign, such as `other` or one of the user's own. */
export function iconOfChannel(channel: Channel | null): string | undefined {
  return channel === null ? undefined : ICONS.get(channel);
}

/** The icon of a channel; one for all that have none. */
export function channelIcon(channel: Channel | null): string {
  return iconOfChannel(channel) ?? 'lucide-message-square';
}

/** How two people were in touch, as a sign, and as a word for screen readers. A channel of the user's own is the word alone. */
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
