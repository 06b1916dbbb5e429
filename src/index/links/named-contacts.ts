import { addTo, takeFrom } from '../../domain/collections.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import { foldName } from '../../domain/text/fold-name.ts';
import { fileName } from '../../domain/text/note-path.ts';

/** Finds contacts by what they are called, where people are named without a link. */
export class NamedContacts {
  /** By folded name or address: the paths of all contacts that have it. */
  private readonly byKey = new Map<string, Set<string>>();

  add(facts: ContactFacts): void {
    for (const key of nameKeysOf(facts)) addTo(this.byKey, key, facts.path);
  }

  remove(facts: ContactFacts): void {
    for (const key of nameKeysOf(facts)) takeFrom(this.byKey, key, facts.path);
  }

  /** The path of the one contact with a name, another name, a file name, a slug or an e-mail address; `null` if none or several have it. */
  find(written: string): string | null {
    const [path, ...others] = this.byKey.get(nameKey(written)) ?? [];
    return others.length > 0 ? null : path ?? null;
  }
}

/** All that a contact can be named by, folded. */
export function nameKeysOf({ path, name, otherNames, reach }: ContactFacts): ReadonlySet<string> {
  const addresses = reach.flatMap(({ kind, text }) => (kind === 'email' ? [text] : []));
  return new Set([name, ...otherNames, fileName(path), ...addresses].map(nameKey));
}

/** A name or an e-mail address for comparison. Hyphens of a slug are spaces: `ann-lee` equals `Ann Lee`. */
export function nameKey(written: string): string {
  const folded = foldName(written).replace(/^mailto:/, '');
  return folded.includes('@', 1) ? folded : folded.replace(/^@/, '').replace(/[-_]+/g, ' ').trim();
}
