import { folderOf } from '../../../domain/text/note-path.ts';
import { applySplices, type Splice } from '../../text/splice.ts';
import { bodyStart, outsideCode } from './outside-code.ts';
import { redirectLinks } from './redirect-links.ts';

/** A note with its path. */
export interface NoteText {
  readonly path: string;
  readonly text: string;
}

/** The text of a note as it goes into another one: its links resolve to the same notes, and its footnotes stay separate. */
export function carriedOver(note: NoteText, into: NoteText): string {
  const [from, to] = [folderOf(note.path), folderOf(into.path)];
  const moved = from === to ? note.text : applySplices(note.text, redirectLinks(note.text, (target) => (RELATIVE.test(target) ? seenFrom(to, target, from) : null)));
  return applySplices(moved, renamedFootnotes(moved, into.text));
}

/** A target relative to the note. The app looks for any other in the whole vault. */
const RELATIVE = /^\.{1,2}\//;

/**
 * Rewrites a relative target of a note in the folder `from` for a note in `folder`; `null` if it points outside the
 * vault.
 */
function seenFrom(folder: string, target: string, from: string): string | null {
  const path = partsOf(from);
  for (const part of target.split('/')) {
    if (part === '..' && path.pop() === undefined) return null;
    if (part !== '..' && part !== '.') path.push(part);
  }
  const own = partsOf(folder);
  const common = own.findIndex((part, index) => part !== path[index]);
  const shared = Math.min(common < 0 ? own.length : common, Math.max(0, path.length - 1));
  return (shared === own.length ? './' : '../'.repeat(own.length - shared)) + path.slice(shared).join('/');
}

/** `''` is the vault itself. */
function partsOf(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}

/** A footnote's label, in a reference or before its text. */
const FOOTNOTE = /\[\^([^\]\s]+)\]/g;

/** Renames footnotes whose label the other text uses too, to a label that neither uses. */
function renamedFootnotes(text: string, other: string): readonly Splice[] {
  const own = footnotesIn(text);
  const taken = new Set(footnotesIn(other).map(({ label }) => label.toLowerCase()));
  const used = new Set([...taken, ...own.map(({ label }) => label.toLowerCase())]);
  const renamed = new Map<string, string>();
  for (const { label } of own) {
    if (!taken.has(label.toLowerCase()) || renamed.has(label.toLowerCase())) continue;
    let number = 2;
    while (used.has(`${label}-${number}`.toLowerCase())) number++;
    used.add(`${label}-${number}`.toLowerCase());
    renamed.set(label.toLowerCase(), `${label}-${number}`);
  }
  return own.flatMap(({ label, start }) => {
    const fresh = renamed.get(label.toLowerCase());
    return fresh === undefined ? [] : [{ start, end: start + label.length, text: fresh }];
  });
}

function footnotesIn(text: string): readonly { readonly label: string; readonly start: number }[] {
  if (!text.includes('[^')) return [];
  const counts = outsideCode(text);
  const body = bodyStart(text);
  return [...text.matchAll(FOOTNOTE)].flatMap(({ index, 1: label = '' }) => (index >= body && counts(index) ? [{ label, start: index + '[^'.length }] : []));
}
