import type { ContactFacts } from '../../domain/contact.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { OtherNote } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import type { NoteFacts } from '../../notes/note.ts';
import { foldedName, type Links } from '../links/link-resolver.ts';
import { otherNoteIn } from '../links/backlinks.ts';

/** Other names, folded as links are, each with the note of the one contact that bears it; `null` where several do. */
export type OtherNames = ReadonlyMap<string, string | null>;

/**
 * Links without a target that should have one: those of goals, and those of contacts that equal exactly one contact's other
 * name, which isn't a link target but is suggested (docs/note-format.md, "Links"; docs/note-format.md, "Goal notes").
 * Someone without a note isn't a problem. People of a meeting without a link who can't be told are suggestions. `otherNames` is called only when a link has no target.
 */
export function missingLinks(notes: Iterable<NoteFacts>, otherNames: () => OtherNames, { find, isContact, named }: Links): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const unlinked = new Map<string, { readonly line: number; readonly names: string[] }>();
  // Whoever has a note that isn't a contact, such as the user, is left out on purpose.
  const isOtherNote = (note: string | null): boolean => note !== null && !isContact(note);
  const look = (path: string, link: NoteLink, isNeeded: boolean): void => {
    if (link.plain !== undefined) {
      if (link.plain !== 'name' || named(link.target) !== null || isOtherNote(find(link.target, path))) return;
      const others = unlinked.get(path);
      if (others === undefined) unlinked.set(path, { line: link.line, names: [link.target] });
      else if (!others.names.includes(link.target)) others.names.push(link.target);
      return;
    }
    if (find(link.target, path) !== null) return;
    const suggestion = otherNames().get(foldedTarget(link)) ?? null;
    if (suggestion === null && !isNeeded) return;
    problems.set(`${path}\n${link.line}\n${link.target}`, { path, line: link.line, severity: 'problem', detail: { kind: 'unresolved-link', target: link.target, suggestion } });
  };
  for (const note of notes) {
    if (note.kind === 'goal') for (const link of [...note.goal.people, ...note.goal.wanted]) look(note.goal.path, link, true);
    const records = otherNoteIn(note);
    if (records !== undefined) for (const link of linksOfRecords(records)) look(records.path, link, false);
    if (note.kind === 'contact') for (const link of linksOf(note.facts)) look(note.facts.path, link, false);
  }
  for (const [path, { line, names }] of unlinked) problems.set(`${path}\n`, { path, line, severity: 'hint', detail: { kind: 'unlinked-people', names } });
  return [...problems.values()];
}

/** The links of a contact's note that identify people. */
function* linksOf({ interactions, plans, introducedBy, knows }: ContactFacts): Iterable<NoteLink> {
  yield* introducedBy;
  yield* knows;
  for (const { with: people } of interactions) if (people.length > 0) yield* people;
  for (const { with: people } of plans) yield* people;
}

/** The links of another note to the people it records something about. */
function* linksOfRecords({ interactions, plans, mentions, tasks }: OtherNote): Iterable<NoteLink> {
  for (const { with: people } of [...interactions, ...plans]) yield* people;
  for (const { links } of [...mentions, ...tasks]) yield* links;
}

/** The other names of contacts. */
export function otherNamesOf(contacts: Iterable<ContactFacts>): OtherNames {
  const bearers = new Map<string, string | null>();
  const pathOf = new Map<string, string>();
  for (const { path, otherNames } of contacts) {
    for (const name of otherNames) {
      if (name.includes('/')) continue;
      const folded = foldedName(name);
      const isShared = pathOf.has(folded) && pathOf.get(folded) !== path;
      bearers.set(folded, isShared ? null : fileName(path));
      pathOf.set(folded, path);
    }
  }
  return bearers;
}

/** A link with a path can't be a name. */
function foldedTarget({ target }: NoteLink): string {
  return target.includes('/') ? '' : foldedName(target);
}
