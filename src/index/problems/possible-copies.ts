import type { ContactFacts } from '../../domain/contact.ts';
import type { Problem } from '../../domain/problem.ts';
import { originalOfNumbered } from '../../notes/other-note/conflict-copy.ts';

/** Contacts among those at `paths` beside which there is one of the same name without a number behind it. */
export function possibleCopies(contacts: ReadonlyMap<string, ContactFacts>, paths: Iterable<string> = contacts.keys()): readonly Problem[] {
  const copies: Problem[] = [];
  for (const path of paths) {
    const original = originalOfNumbered(path);
    if (original !== null && contacts.has(path) && contacts.has(original)) copies.push({ path, line: 1, severity: 'hint', detail: { kind: 'possible-copy', original } });
  }
  return copies;
}
