import type { ContactFacts } from '../domain/contact.ts';
import type { Problem } from '../domain/problem.ts';
import { originalOfNumbered } from '../notes/other-note/conflict-copy.ts';

/** Contacts beside which there is one of the same name without a number behind it. */
export function possibleCopies(contacts: ReadonlyMap<string, ContactFacts>): readonly Problem[] {
  const copies: Problem[] = [];
  for (const path of contacts.keys()) {
    const original = originalOfNumbered(path);
    if (original !== null && contacts.has(original)) copies.push({ path, line: 1, severity: 'hint', detail: { kind: 'possible-copy', original } });
  }
  return copies;
}
