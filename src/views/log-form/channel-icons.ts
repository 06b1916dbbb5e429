import type { Channel } from '../../domain/interaction.ts';

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

/** The icon of a channel; one for all that have none. */
export function channelIcon(channel: Channel | null): string {
  return (channel === null ? undefined : ICONS.get(channel)) ?? 'lucide-message-square';
}
