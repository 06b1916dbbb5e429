import { addTo, getOrInsert, takeFrom } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { Commitment, Interaction, NoteLink, Plan } from '../../domain/interaction.ts';
import type { LinkedInteraction, LinkedTask, Mention, OtherNote } from '../../domain/other-note.ts';
import type { Problem } from '../../domain/problem.ts';
import { attributedMarks } from './attribute-marks.ts';
import { contactAt, foldedName, type Links } from './link-resolver.ts';
import { nameKey } from './named-contacts.ts';
import type { NoteFacts } from '../../notes/note.ts';

/** What notes record about contacts other than their own: who took part in which entry of which note. */
export class Backlinks {
  /** By contact, then by the note that records it. */
  private readonly shared = new Map<string, Map<string, BacklinkEntries>>();
  /** The contacts that a note names, so that they can be taken back. */
  private readonly namedBy = new Map<string, ReadonlySet<string>>();
  /** The notes that name someone by this folded name, resolved or not. */
  private readonly referring = new Map<string, Set<string>>();
  /** The folded names in a note. */
  private readonly namesIn = new Map<string, ReadonlySet<string>>();
  private readonly found = new Map<string, readonly Problem[]>();

  constructor(private readonly links: Links) {}

  /** Replaces what a contact's note shares with others, and gives the affected contacts. */
  setContact({ path, interactions, plans }: ContactFacts): ReadonlySet<string> {
    return this.set(path, (sharing) => {
      for (const interaction of interactions) {
        if (interaction.with.length > 0) for (const contact of sharing.contactsOf(interaction.with)) sharing.with(contact).interactions.push(interaction);
      }
      for (const plan of plans) {
        if (plan.with.length > 0) for (const contact of sharing.contactsOf(plan.with)) sharing.with(contact).plans.push(plan);
      }
    });
  }

  /** The same for another note. `isTemplate` says which lines of daily notes are template text. */
  setOther(note: OtherNote, isTemplate: (entry: LinkedInteraction) => boolean): ReadonlySet<string> {
    return this.set(note.path, (sharing) => {
      for (const recorded of note.interactions) {
        if (isTemplate(recorded)) sharing.mention({ ...asMention(recorded), reason: 'template' }, recorded.with);
        else this.shareContact(recorded, note.path, sharing);
      }
      for (const plan of note.plans) for (const contact of sharing.contactsOf(plan.with)) sharing.with(contact).plans.push(plan);
      for (const { links, ...mention } of note.mentions) sharing.mention(mention, links);
      for (const task of note.tasks) this.shareTask(task, sharing);
      if (sharing.named.size > 0) sharing.problems.push(...note.problems);
    });
  }

  /** Removes what a note shares, and gives the affected contacts. */
  remove(path: string): ReadonlySet<string> {
    const named = this.namedBy.get(path) ?? NOBODY;
    for (const contact of named) takeFrom(this.shared, contact, path);
    for (const name of this.namesIn.get(path) ?? NOBODY) takeFrom(this.referring, name, path);
    this.namedBy.delete(path);
    this.namesIn.delete(path);
    this.found.delete(path);
    return named;
  }

  /** What other notes say of a contact, by the note's path. */
  of(contact: string): ReadonlyMap<string, BacklinkEntries> | null {
    return this.shared.get(contact) ?? null;
  }

  /** The notes that name someone by the name of the note at `path`. */
  referringTo(path: string): readonly string[] {
    return [...(this.referring.get(foldedName(path)) ?? NOBODY)];
  }

  /** The notes that name someone without a link by any of these names, as `nameKey` folds them. */
  namingWithoutLink(keys: Iterable<string>): readonly string[] {
    return [...keys].flatMap((key) => [...(this.referring.get(PLAIN + key) ?? NOBODY)]);
  }

  /** Problems of links and marks in notes that aren't contacts. */
  problems(): readonly Problem[] {
    return [...this.found.values()].flat();
  }

  /** The same of one note. */
  problemsIn(path: string): readonly Problem[] {
    return this.found.get(path) ?? NO_PROBLEMS;
  }

  private set(path: string, share: (sharing: Sharing) => void): ReadonlySet<string> {
    const touched = new Set(this.remove(path));
    const sharing = new Sharing(path, this.links, this.shared);
    share(sharing);
    for (const contact of sharing.named) touched.add(contact);
    if (sharing.named.size > 0) this.namedBy.set(path, sharing.named);
    if (sharing.names.size > 0) this.namesIn.set(path, sharing.names);
    for (const name of sharing.names) addTo(this.referring, name, path);
    if (sharing.problems.length > 0) this.found.set(path, sharing.problems);
    return touched;
  }

  private shareContact({ written: _written, fingerprint: _fingerprint, ...entry }: LinkedInteraction, path: string, sharing: Sharing): void {
    const people = [...sharing.contactsOf(entry.with)].sort(compareCodePoints);
    const marks = attributedMarks(entry, people, (target) => this.links.find(target, path));
    sharing.problems.push(...marks.problems);
    for (const contact of people) {
      sharing.with(contact).interactions.push({ ...entry, exchanges: marks.of(contact), people: people.filter((other) => other !== contact) });
    }
  }

  private shareTask({ links, opensWith, isPromise, ...task }: LinkedTask, sharing: Sharing): void {
    const contacts = sharing.contactsOf(links);
    const isTheirs = opensWith !== null && sharing.contactsOf([opensWith.link]).size > 0;
    const shown: Commitment = isTheirs ? { ...task, text: opensWith.text, wholeText: task.text, waitingFor: 'them' } : task;
    for (const contact of contacts) (isPromise ? sharing.with(contact).promises : sharing.with(contact).tasks).push(shown);
  }
}

/** Before a name without a link: no folded name of a note has a line break. */
const PLAIN = '\n';
const NOBODY: ReadonlySet<string> = new Set();
const NO_PROBLEMS: readonly Problem[] = [];

/** One note's links while they are followed. */
class Sharing {
  readonly named = new Set<string>();
  readonly names = new Set<string>();
  readonly problems: Problem[] = [];

  constructor(
    private readonly path: string,
    private readonly links: Links,
    private readonly shared: Map<string, Map<string, BacklinkEntries>>,
  ) {}

  /** The contacts that links lead to, each once, the note's own left out. */
  contactsOf(links: readonly NoteLink[]): ReadonlySet<string> {
    const contacts = new Set<string>();
    for (const link of links) {
      this.names.add(link.plain === undefined ? foldedName(link.target) : PLAIN + nameKey(link.target));
      const contact = contactAt(link, this.path, this.links);
      if (contact !== null && contact !== this.path) contacts.add(contact);
    }
    return contacts;
  }

  /** What the note says of one contact. */
  with(contact: string): BacklinkEntries {
    this.named.add(contact);
    const byNote = getOrInsert(this.shared, contact, () => new Map<string, BacklinkEntries>());
    return getOrInsert(byNote, this.path, () => ({ interactions: [], plans: [], promises: [], tasks: [], mentions: [], isOfContact: this.links.isContact(this.path) }));
  }

  mention(mention: Mention, links: readonly NoteLink[]): void {
    for (const contact of this.contactsOf(links)) this.with(contact).mentions.push(mention);
  }
}

function asMention({ path, line, date, text }: Interaction): Omit<Mention, 'reason'> {
  return { path, line, date, text };
}

/** What one note says of one contact whose own it is not. */
export interface BacklinkEntries {
  /** The entries of a contact's note as they are; those of any other note with the people and marks of this contact. */
  readonly interactions: Interaction[];
  readonly plans: Plan[];
  readonly promises: Commitment[];
  readonly tasks: Commitment[];
  readonly mentions: Mention[];
  /** Whether the note is a contact's own, who then took part as well. */
  readonly isOfContact: boolean;
}

/** What a note other than a contact's records about contacts; `undefined` if nothing. */
export function otherNoteIn(note: NoteFacts | undefined): OtherNote | undefined {
  return note === undefined || note.kind === 'contact' ? undefined : note.records;
}
