import { getOrInsert } from '../../domain/collections.ts';
import { compareCodePoints } from '../../domain/text/collation.ts';
import type { ContactFacts } from '../../domain/contact.ts';
import type { NoteLink } from '../../domain/interaction.ts';
import { fileName } from '../../domain/text/note-path.ts';
import type { OtherNote } from '../../domain/other-note.ts';
import type { NamingLine, UnknownPerson } from '../../domain/onboarding/unknown-person.ts';
import type { NoteFacts } from '../../notes/note.ts';
import type { Changes, TouchedContacts } from './changes.ts';
import { foldedName, type Links } from '../links/link-resolver.ts';
import { otherNoteIn } from '../links/backlinks.ts';
import { NOTES_OF_A_TEMPLATE } from '../links/template-lines.ts';

/** A name in fewer dated notes is hardly someone to keep up with. */
const FEWEST_NOTES = 3;
/** How many lines are shown for a name. */
const LINES = 3;
/** What the app shows or keeps as a file of its own. */
const ATTACHMENT = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp|flac|m4a|mp3|ogg|wav|webm|3gp|mkv|mov|mp4|ogv|pdf|canvas|base|excalidraw|csv|xlsx?|docx?|pptx?|odt|txt|html?|json|zip)$/i;

/** What is known of a vault's notes, by their paths. */
export interface KnownNotes {
  readonly notes: ReadonlyMap<string, NoteFacts>;
  readonly contacts: ReadonlyMap<string, ContactFacts>;
  readonly links: Links;
  /** Whether a note is of a day, a week or the like, or has a date in its name. */
  readonly isDated: (path: string) => boolean;
}

/**
 * Names that three or more dated notes link and that have no contact note, updated with the vault from the first question on.
 * Dates, attachments, goals, other names of contacts and organisations of contacts are left out; template text doesn't count.
 */
export class UnknownPeople {
  /** By what a link leads to: the path of a note, else a folded name behind a line break, which no path holds. */
  private readonly namings = new Map<string, Naming>();
  /** What each note names, so that it can be taken back. */
  private readonly namedIn = new Map<string, ReadonlySet<string>>();
  private readonly touched: TouchedContacts;
  private readonly namesOf = new WeakMap<ContactFacts, readonly string[]>();

  constructor(
    private readonly vault: KnownNotes,
    changes: Changes,
  ) {
    this.touched = changes.follow();
  }

  /** Those of most notes first. */
  all(): readonly UnknownPerson[] {
    for (const path of this.touched.take() ?? this.vault.notes.keys()) this.follow(path);
    const known = this.knownNames();
    return [...this.namings]
      .flatMap(([key, naming]) => (this.isUnknown(key, known) ? (naming.person() ?? []) : []))
      .sort((a, b) => b.notes - a.notes || compareCodePoints(a.name, b.name) || compareCodePoints(a.path ?? '', b.path ?? ''));
  }

  private isUnknown(key: string, known: ReadonlySet<string>): boolean {
    return key.startsWith(NAME_ALONE) ? !known.has(key.slice(NAME_ALONE.length)) : this.vault.notes.get(key)?.kind === 'other';
  }

  /** Puts what a note names in the place of what it named before. */
  private follow(path: string): void {
    for (const key of this.namedIn.get(path) ?? []) {
      const naming = this.namings.get(key);
      naming?.remove(path);
      if (naming?.isEmpty === true) this.namings.delete(key);
    }
    this.namedIn.delete(path);
    const records = otherNoteIn(this.vault.notes.get(path));
    if (records === undefined) return;
    const { links, isDated } = this.vault;
    const keys = new Set<string>();
    for (const { line, links: named } of namingLines(records, isDated(path))) {
      for (const { target, plain } of named) {
        if (plain === 'tag' || plain === 'emphasis' || (plain === 'name' && (target.includes('@') || links.named(target) !== null))) continue;
        const leadsTo = links.find(target, path);
        if (leadsTo === null ? isDateOrFile(target, isDated) : links.isContact(leadsTo) || isDated(leadsTo)) continue;
        const key = leadsTo ?? NAME_ALONE + foldedName(target);
        keys.add(key);
        this.namingOf(key, leadsTo).add(fileName(target), line);
      }
    }
    if (keys.size > 0) this.namedIn.set(path, keys);
  }

  private namingOf(key: string, path: string | null): Naming {
    return getOrInsert(this.namings, key, () => new Naming(path));
  }

  /** By what contacts and their organisations are called, folded. */
  private knownNames(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const facts of this.vault.contacts.values()) {
      const own = getOrInsert(this.namesOf, facts, () => [facts.name, ...facts.otherNames, ...facts.organisations].map(foldedName));
      for (const name of own) names.add(name);
    }
    return names;
  }
}

const NAME_ALONE = '\n';

/** Whether a link that leads to no note names a day or a file. */
function isDateOrFile(target: string, isDated: (path: string) => boolean): boolean {
  const name = foldedName(target);
  return ATTACHMENT.test(name) || isDated(`${name}.md`);
}

/** The lines that name one of them, by note. */
class Naming {
  private readonly linesOf = new Map<string, { readonly spelling: string; readonly line: NamingLine }[]>();
  private known: UnknownPerson | null | undefined;

  constructor(private readonly path: string | null) {}

  get isEmpty(): boolean {
    return this.linesOf.size === 0;
  }

  add(spelling: string, line: NamingLine): void {
    getOrInsert(this.linesOf, line.path, () => []).push({ spelling, line });
    this.known = undefined;
  }

  /** Takes a note's lines away. */
  remove(note: string): void {
    this.linesOf.delete(note);
    this.known = undefined;
  }

  person(): UnknownPerson | null {
    if (this.known === undefined) this.known = this.linesOf.size < FEWEST_NOTES ? null : this.summary();
    return this.known;
  }

  private summary(): UnknownPerson | null {
    const all = [...this.linesOf.values()].flat();
    const alike = new Map<string, Set<string>>();
    for (const { line: { path, text } } of all) alike.set(text, (alike.get(text) ?? new Set()).add(path));
    const lines = all.map(({ line }) => line).filter(({ text }) => (alike.get(text)?.size ?? 0) < NOTES_OF_A_TEMPLATE).sort(latestFirst);
    const firstOfNotes = [...new Map([...lines].reverse().map((line) => [line.path, line])).values()].sort(latestFirst);
    if (firstOfNotes.length < FEWEST_NOTES) return null;
    return { name: this.name(all.map(({ spelling }) => spelling)), path: this.path, notes: firstOfNotes.length, lines: firstOfNotes.slice(0, LINES) };
  }

  /** The note's own name, else the spelling that is most frequent. */
  private name(spellings: readonly string[]): string {
    if (this.path !== null) return fileName(this.path);
    const counts = new Map<string, number>();
    for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    const [most] = [...counts].sort(([one, count], [other, others]) => others - count || compareCodePoints(one, other));
    return most?.[0] ?? '';
  }
}

/** The lines of a note with the people they name: lines that are dated by themselves, and tasks of dated notes. */
function* namingLines({ path, interactions, plans, mentions, tasks }: OtherNote, isDated: boolean): Iterable<{ readonly line: NamingLine; readonly links: readonly NoteLink[] }> {
  for (const { with: links, written, line, date, text } of interactions) yield { line: { path, line, date, text: written ?? text }, links };
  for (const { with: links, line, date, text } of plans) yield { line: { path, line, date, text }, links };
  for (const { links, line, date, text } of mentions) yield { line: { path, line, date, text }, links };
  if (isDated) for (const { links, line, text } of tasks) yield { line: { path, line, date: null, text }, links };
}

function latestFirst(a: NamingLine, b: NamingLine): number {
  return (b.date?.day ?? -Infinity) - (a.date?.day ?? -Infinity) || compareCodePoints(b.path, a.path) || a.line - b.line;
}
