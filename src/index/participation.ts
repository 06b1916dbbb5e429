import type { ContactFacts } from '../domain/contact.ts';
import type { Interaction, NoteLink, Plan } from '../domain/interaction.ts';
import { foldedName } from './link-resolver.ts';

/** What notes record of contacts other than their own: who took part in which entry of which note. */
export class Participation {
  /** By contact, then by the note that records it. */
  private readonly shared = new Map<string, Map<string, SharedEntries>>();
  /** The contacts that a note's entries name, so that they can be taken back. */
  private readonly namedBy = new Map<string, ReadonlySet<string>>();
  /** The notes whose entries name somebody by this folded name, resolved or not. */
  private readonly referring = new Map<string, Set<string>>();

  /** Puts a note's shared entries in the place of its earlier ones; the result is whom that concerns. */
  set(facts: ContactFacts, resolve: (link: NoteLink) => string | null): ReadonlySet<string> {
    const touched = new Set(this.remove(facts.path));
    const named = new Set<string>();
    const take = (links: readonly NoteLink[], add: (entries: SharedEntries) => void): void => {
      for (const link of links) {
        this.refer(foldedName(link.target), facts.path);
        const contact = resolve(link);
        if (contact === null || contact === facts.path) continue;
        add(this.entriesOf(contact, facts.path));
        named.add(contact);
        touched.add(contact);
      }
    };
    for (const interaction of facts.interactions) {
      if (interaction.with.length > 0) take(interaction.with, ({ interactions }) => interactions.push(interaction));
    }
    for (const plan of facts.plans) {
      if (plan.with.length > 0) take(plan.with, ({ plans }) => plans.push(plan));
    }
    if (named.size > 0) this.namedBy.set(facts.path, named);
    return touched;
  }

  /** Takes a note's shared entries away; the result is whom that concerns. */
  remove(path: string): ReadonlySet<string> {
    const named = this.namedBy.get(path);
    if (named === undefined) return new Set();
    for (const contact of named) this.shared.get(contact)?.delete(path);
    this.namedBy.delete(path);
    return named;
  }

  /** The entries of other notes in which a contact takes part, by the note's path. */
  of(contact: string): ReadonlyMap<string, SharedEntries> | null {
    return this.shared.get(contact) ?? null;
  }

  /** The notes whose entries name somebody by the name of the note at `path`. */
  referringTo(path: string): readonly string[] {
    return [...(this.referring.get(foldedName(path)) ?? [])];
  }

  private entriesOf(contact: string, path: string): SharedEntries {
    let byNote = this.shared.get(contact);
    if (byNote === undefined) this.shared.set(contact, (byNote = new Map<string, SharedEntries>()));
    let entries = byNote.get(path);
    if (entries === undefined) byNote.set(path, (entries = { interactions: [], plans: [] }));
    return entries;
  }

  private refer(name: string, path: string): void {
    const notes = this.referring.get(name);
    if (notes === undefined) this.referring.set(name, new Set([path]));
    else notes.add(path);
  }
}

export interface SharedEntries {
  readonly interactions: Interaction[];
  readonly plans: Plan[];
}
