import { initials } from '../domain/text/initials.ts';
import { usePlatform } from './platform.ts';

/** A person's name in its own direction of writing; initials where names are not to be shown. */
export function PersonName({ name }: { readonly name: string }) {
  const { discreet } = usePlatform();
  return <bdi class="rapport-person-name" dir="auto">{discreet ? initials(name) : name}</bdi>;
}
