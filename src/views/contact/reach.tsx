import type { ContactFacts, Reach } from '../../domain/contact.ts';
import { reachLinks } from '../../domain/reach-links.ts';
import { Icon } from '../icon.tsx';
import { usePlatform } from '../platform.ts';

const ICONS: Readonly<Record<Reach['kind'], string>> = {
  email: 'lucide-mail',
  phone: 'lucide-phone',
  linkedin: 'lucide-linkedin',
  website: 'lucide-globe',
  location: 'lucide-map-pin',
  timezone: 'lucide-clock',
};

/** How to reach them: addresses as links, the rest as text. Nothing in privacy mode. */
export function ReachList({ facts }: { readonly facts: Pick<ContactFacts, 'reach'> }) {
  const { words: { contactView: { reach } }, discreet } = usePlatform();
  const links = discreet ? [] : reachLinks(facts.reach);
  if (links.length === 0) return null;
  return (
    <ul class="rapport-reach" aria-label={reach.label}>
      {links.map(({ kind, label, address }, index) => (
        <li key={`${kind} ${String(index)}`} title={reach.kind[kind]}>
          <Icon name={ICONS[kind]} />
          <span class="rapport-hidden">{reach.kind[kind]}: </span>
          {address === null ? <bdi>{label}</bdi> : <a href={address} target="_blank" rel="noopener noreferrer"><bdi>{label}</bdi></a>}
        </li>
      ))}
    </ul>
  );
}
