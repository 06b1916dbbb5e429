import type { Channel } from '../../domain/interaction.ts';
import { iconOfChannel } from '../channel-icons.ts';
import { Icon } from '../icon.tsx';

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
