import { addTo, takeFrom } from '../../domain/collections.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import type { LinkedInteraction } from '../../domain/other-note.ts';

/** A line that this many daily notes hold is template text. Source: docs/note-format.md, "Daily notes". */
export const NOTES_OF_A_TEMPLATE = 5;

/** Which lines of daily notes are template text because they are identical in many of them. */
export class TemplateLines {
  /** By the fingerprint of a line. */
  private readonly notesOf = new Map<number, Set<string>>();
  private readonly linesOf = new Map<string, ReadonlySet<number>>();

  /** Puts the lines of the note at `path` in the place of its earlier ones; the result is the notes that hold a line which became template text by that, or no longer is. */
  set(path: string, entries: readonly LinkedInteraction[]): ReadonlySet<string> {
    const lines = new Set(entries.flatMap((entry) => lineOf(entry) ?? []));
    const changed = new Set<string>();
    const before = this.linesOf.get(path);
    if (before === undefined && lines.size === 0) return changed;
    for (const line of before ?? []) if (!lines.has(line)) this.remove(line, path, changed);
    for (const line of lines) if (before?.has(line) !== true) this.add(line, path, changed);
    if (lines.size === 0) this.linesOf.delete(path);
    else this.linesOf.set(path, lines);
    return changed;
  }

  /** Whether the line of an entry is template text. */
  has(entry: LinkedInteraction): boolean {
    const line = lineOf(entry);
    return line !== null && (this.notesOf.get(line)?.size ?? 0) >= NOTES_OF_A_TEMPLATE;
  }

  private add(line: number, path: string, changed: Set<string>): void {
    addTo(this.notesOf, line, path);
    this.addIfAtLimit(line, changed);
  }

  private remove(line: number, path: string, changed: Set<string>): void {
    this.addIfAtLimit(line, changed);
    takeFrom(this.notesOf, line, path);
  }

  /** A line is template text from this many notes on. */
  private addIfAtLimit(line: number, changed: Set<string>): void {
    const notes = this.notesOf.get(line);
    if (notes?.size === NOTES_OF_A_TEMPLATE) for (const note of notes) changed.add(note);
  }
}

/** The fingerprint of an entry's line; `null` if it can't be template text. */
function lineOf({ written, fingerprint: stored }: LinkedInteraction): number | null {
  return stored ?? (written === null ? null : fingerprint(written));
}
