import { PersonName } from '../person-name.tsx';
import { usePlatform } from '../platform.ts';

/** So many names are enough to see who is meant. */
const SHOWN = 6;

/** The first few of some names, and how many more there are. */
export function Names({ names }: { readonly names: readonly string[] }) {
  const { words: { firstRun } } = usePlatform();
  const more = names.length - SHOWN;
  return (
    <p class="rapport-names">
      {names.slice(0, SHOWN).map((name, index) => (
        <span key={index}>
          {index === 0 ? '' : ' · '}
          <PersonName name={name} />
        </span>
      ))}
      {more > 0 ? ` ${firstRun.andMore(more)}` : ''}
    </p>
  );
}
