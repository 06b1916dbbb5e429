import type { OtherNote, LinkedInteraction } from '../../domain/other-note.ts';
import type { NoteFacts } from '../../notes/note.ts';
import type { Links } from '../links/link-resolver.ts';
import type { SocialGraph } from '../links/social-graph.ts';
import type { WordsInUse } from '../links/words-in-use.ts';
import { Backlinks, otherNoteIn } from '../links/backlinks.ts';
import { nameKeysOf } from '../links/named-contacts.ts';
import { TemplateLines } from '../links/template-lines.ts';

/** What notes record about contacts other than their own. Links are followed again when their targets may have changed. */
export class CrossReferences {
  readonly backlinks: Backlinks;
  private readonly templates = new TemplateLines();
  /** Notes whose links are to be followed. */
  private readonly pending = new Set<string>();

  constructor(
    private readonly notes: ReadonlyMap<string, NoteFacts>,
    links: Links,
    private readonly graph: SocialGraph,
    private readonly words: WordsInUse,
  ) {
    this.backlinks = new Backlinks(links);
  }

  /** The note at `path` says something else now, is new (`before` is `undefined`) or gone (`after` is). */
  changed(path: string, before: NoteFacts | undefined, after: NoteFacts | undefined): void {
    if (concernsContacts(before) || concernsContacts(after)) this.pending.add(path);
    this.updateTemplateLines(path, otherNoteIn(before), otherNoteIn(after));
    const leadsElsewhere = before === undefined || after === undefined || isContact(before) !== isContact(after);
    if (leadsElsewhere) for (const note of this.referringTo(path)) this.pending.add(note);
    for (const note of this.backlinks.namingWithoutLink(changedNames(before, after))) this.pending.add(note);
  }

  /** Whether there are notes whose links are still to be followed. */
  get isWaiting(): boolean {
    return this.pending.size > 0;
  }

  /** Follows the links of at most this many waiting notes, once all changes are known. Gives the affected contacts. */
  follow(notesAtMost: number): ReadonlySet<string> {
    const concerned = new Set<string>();
    let left = notesAtMost;
    for (const path of this.pending) {
      if (left-- <= 0) break;
      this.pending.delete(path);
      concerned.add(path);
      for (const contact of this.followIn(path)) concerned.add(contact);
    }
    return concerned;
  }

  private followIn(path: string): ReadonlySet<string> {
    const note = this.notes.get(path);
    if (note?.kind === 'contact') {
      this.graph.setContact(note.facts);
      this.words.set(note.facts);
      return this.backlinks.setContact(note.facts);
    }
    this.words.remove(path);
    const records = otherNoteIn(note);
    if (records === undefined) {
      this.graph.remove(path);
      return this.backlinks.remove(path);
    }
    const isTemplate = (entry: LinkedInteraction): boolean => this.templates.has(entry);
    this.graph.setOther(records, isTemplate);
    return this.backlinks.setOther(records, isTemplate);
  }

  /** A record in a note that isn't a contact can make lines of other notes template text, too. */
  private updateTemplateLines(path: string, before: OtherNote | undefined, after: OtherNote | undefined): void {
    if (before === undefined && after === undefined) return;
    for (const note of this.templates.set(path, after?.interactions ?? [])) this.pending.add(note);
  }

  /** The notes that link a note of this name: a note that comes or goes can change where these links lead. */
  private referringTo(path: string): Iterable<string> {
    return [...this.backlinks.referringTo(path), ...this.graph.referringTo(path)];
  }
}

/** The names by which a note has begun or ceased to be a contact's. */
function changedNames(before: NoteFacts | undefined, after: NoteFacts | undefined): readonly string[] {
  const [old, current] = [namesOf(before), namesOf(after)];
  return [...[...old].filter((name) => !current.has(name)), ...[...current].filter((name) => !old.has(name))];
}

function namesOf(note: NoteFacts | undefined): ReadonlySet<string> {
  return note?.kind === 'contact' ? nameKeysOf(note.facts) : new Set();
}

function isContact(note: NoteFacts): boolean {
  return note.kind === 'contact';
}

/** Whether a note says anything of contacts. */
function concernsContacts(note: NoteFacts | undefined): boolean {
  return note !== undefined && (isContact(note) || otherNoteIn(note) !== undefined);
}
