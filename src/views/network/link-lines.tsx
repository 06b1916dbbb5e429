import type { Link } from '../../domain/introductions/tie.ts';
import { usePlatform } from '../platform.ts';
import { TieLine } from './lines.tsx';
import { FewItems } from './section.tsx';
import { useNames } from './shown.ts';

/** What joins two people, the strongest evidence first, and how alive it is. */
export function LinkLines({ link: { ties, organisations, aliveness, last } }: { readonly link: Link }) {
  const { words, today } = usePlatform();
  const { word } = useNames();
  if (ties.length === 0) return <>{words.networkView.introductions.sameOrganisations(organisations.map(word))}</>;
  return (
    <>
      <FewItems items={ties}>{(tie) => <TieLine tie={tie} />}</FewItems>
      <span class="rapport-network-quiet">{words.networkView.introductions.aliveness(aliveness, last, today)}</span>
    </>
  );
}
