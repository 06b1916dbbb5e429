import type { ContactFacts } from '../domain/contact.ts';
import type { NoteLink } from '../domain/interaction.ts';
import type { OtherNote } from '../domain/other-note.ts';
import type { NamingLine, UnknownPerson } from '../domain/unknown-person.ts';
import { fileName } from '../notes/contact/recognise.ts';
import type { NoteFacts } from '../notes/note.ts';
import { byCodeUnits } from './contact-record.ts';
import { foldedName, type Links } from './link-resolver.ts';
import { recordsOf } from './records-of.ts';
import { NOTES_OF_A_TEMPLATE } from './template-lines.ts';

/** A name in fewer dated notes is hardly somebody to keep up with. Source: issue 5, "Find people in my notes". */
const FEWEST_NOTES = 3;
/** So many lines show who is meant. */
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
 * Names that three or more dated notes link and that no contact note has, those of most notes first. Left out are dates,
 * attachments, goals, whom a contact is called by as well, and organisations of contacts; lines that stand alike in so many
 * notes that they are template text count for nobody.
 */
export function unknownPeople({ notes, contacts, links, isDated }: KnownNotes): readonly UnknownPerson[] {
  const known = knownNames(contacts.values());
  const found = new Map<string, Naming>();
  for (const note of notes.values()) {
    const records = recordsOf(note);
    if (records === undefined) continue;
    for (const { line, links: named } of namingLines(records, isDated(records.path))) {
      for (const { target } of named) {
        const path = links.find(target, records.path);
        const name = foldedName(target);
        if (path === null ? known.has(name) || ATTACHMENT.test(name) || isDated(`${name}.md`) : notes.get(path)?.kind !== 'other' || isDated(path)) continue;
        const key = path ?? `\n${name}`;
        let naming = found.get(key);
        if (naming === undefined) found.set(key, (naming = new Naming(path)));
        naming.add(fileName(target), line);
      }
    }
  }
  return [...found.values()]
    .flatMap((naming) => naming.person() ?? [])
    .sort((a, b) => b.notes - a.notes || byCodeUnits(a.name, b.name));
}

/** The lines that name one of them. */
class Naming {
  private readonly spellings = new Map<string, number>();
  private readonly lines: NamingLine[] = [];

  constructor(private readonly path: string | null) {}

  add(spelling: string, line: NamingLine): void {
    this.spellings.set(spelling, (this.spellings.get(spelling) ?? 0) + 1);
    this.lines.push(line);
  }

  person(): UnknownPerson | null {
    if (this.lines.length < FEWEST_NOTES) return null;
    const alike = new Map<string, Set<string>>();
    for (const { path, text } of this.lines) alike.set(text, (alike.get(text) ?? new Set()).add(path));
    const lines = this.lines.filter(({ text }) => (alike.get(text)?.size ?? 0) < NOTES_OF_A_TEMPLATE).sort(latestFirst);
    const firstOfNotes = [...new Map([...lines].reverse().map((line) => [line.path, line])).values()].sort(latestFirst);
    if (firstOfNotes.length < FEWEST_NOTES) return null;
    return { name: this.name(), path: this.path, notes: firstOfNotes.length, lines: firstOfNotes.slice(0, LINES) };
  }

  /** The note's own name, else the spelling that is most frequent. */
  private name(): string {
    if (this.path !== null) return fileName(this.path);
    const [most] = [...this.spellings].sort(([one, count], [other, others]) => others - count || byCodeUnits(one, other));
    return most?.[0] ?? '';
  }
}

/** The lines of a note with whom they name: what is dated by itself, and tasks of dated notes. */
function* namingLines({ path, contacts, plans, mentions, tasks }: OtherNote, isDated: boolean): Iterable<{ readonly line: NamingLine; readonly links: readonly NoteLink[] }> {
  for (const { with: links, written, line, date, text } of contacts) yield { line: { path, line, date, text: written ?? text }, links };
  for (const { with: links, line, date, text } of plans) yield { line: { path, line, date, text }, links };
  for (const { links, line, date, text } of mentions) yield { line: { path, line, date, text }, links };
  if (isDated) for (const { links, line, text } of tasks) yield { line: { path, line, date: null, text }, links };
}

/** By what contacts and their organisations are called, folded. */
function knownNames(contacts: Iterable<ContactFacts>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, otherNames, organisations } of contacts) for (const known of [name, ...otherNames, ...organisations]) names.add(foldedName(known));
  return names;
}

function latestFirst(a: NamingLine, b: NamingLine): number {
  return (b.date?.day ?? -Infinity) - (a.date?.day ?? -Infinity) || byCodeUnits(b.path, a.path) || a.line - b.line;
}
