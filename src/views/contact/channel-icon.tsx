import type { Channel } from '../../domain/interaction.ts';
import { Icon } from '../icon.tsx';

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

/** How two people were in touch, as a sign, and as a word for screen readers. A channel of the user's own is the word alone. */
export function ChannelIcon({ channel }: { readonly channel: Channel | null }) {
  if (channel === null || channel === 'other') return null;
  const icon = ICONS.get(channel);
  if (icon === undefined) return <span class="rapport-muted">{channel} </span>;
  return (
    <span class="rapport-channel" title={channel}>
      <Icon name={icon} />
      <span class="rapport-hidden">{channel}: </span>
    </span>
  );
}
