import type { ContactFacts } from '../domain/contact.ts';
import type { Problem } from '../domain/problem.ts';
import { fileName } from '../notes/contact/recognise.ts';
import { originalOfNumbered } from '../notes/other-note/conflict-copy.ts';
import { foldedName } from './link-resolver.ts';
import type { LinkFindings } from './participation.ts';

type Contacts = ReadonlyMap<string, ContactFacts>;

/** The problems that following links brought up, and each link to no note that is the other name of one contact alone: that is offered, and not counted. */
export function linkProblems(findings: ReadonlyMap<string, LinkFindings>, contacts: Contacts): readonly Problem[] {
  const problems = [...findings.values()].flatMap((found) => found.problems);
  const open = [...findings].filter(([, { unresolved }]) => unresolved.length > 0);
  if (open.length === 0) return problems;
  const named = byOtherName(contacts);
  for (const [path, { unresolved }] of open) {
    const told = new Set<string>();
    for (const { target, line } of unresolved) {
      const [contact, ...others] = named.get(foldedName(target)) ?? [];
      if (contact === undefined || others.length > 0 || told.has(`${line} ${target}`)) continue;
      told.add(`${line} ${target}`);
      problems.push({ path, line, severity: 'problem', detail: { kind: 'unresolved-link', target, suggestion: fileName(contact) } });
    }
  }
  return problems;
}

/** Contacts beside which there is one of the same name without a number behind it. */
export function possibleCopies(contacts: Contacts): readonly Problem[] {
  const copies: Problem[] = [];
  for (const path of contacts.keys()) {
    const original = originalOfNumbered(path);
    if (original !== null && contacts.has(original)) copies.push({ path, line: 1, severity: 'hint', detail: { kind: 'possible-copy', original } });
  }
  return copies;
}

/** The contacts by each of their other names, folded as the names of notes are. */
function byOtherName(contacts: Contacts): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { path, name, otherNames } of contacts.values()) {
    for (const folded of new Set([name, ...otherNames].map(foldedName))) {
      const paths = named.get(folded);
      if (paths === undefined) named.set(folded, [path]);
      else paths.push(path);
    }
  }
  return named;
}
