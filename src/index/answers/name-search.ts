import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import { foldName } from '../../domain/text/fold-name.ts';
import { fileName } from '../../domain/text/note-path.ts';

/**
 * The contacts whose path, name or another name equals `name`, sorted by path; if there are none, those with a word of a name
 * that begins with it. An exact path is that contact alone, whoever else has the name.
 */
export function contactsNamed(name: string, contacts: readonly ContactFacts[]): readonly string[] {
  const wanted = foldName(name).replace(/^@/, '');
  if (wanted === '') return [];
  const wantedPath = wanted.endsWith('.md') ? wanted : `${wanted}.md`;
  const byPath = contacts.filter(({ path }) => foldName(path) === wantedPath);
  if (byPath.length > 0 && (wanted.includes('/') || wanted === wantedPath)) return paths(byPath);
  const byName = contacts.filter((contact) => namesOf(contact).some((own) => foldName(own).replace(/^@/, '') === wanted));
  if (byName.length > 0) return paths(byName);
  return paths(contacts.filter((contact) => namesOf(contact).some((own) => ` ${foldName(own)}`.includes(` ${wanted}`))));
}

function namesOf({ name, otherNames, path }: ContactFacts): readonly string[] {
  return [name, ...otherNames, fileName(path)];
}

function paths(contacts: readonly ContactFacts[]): readonly string[] {
  return contacts.map(({ path }) => path).sort(compareCodePoints);
}
