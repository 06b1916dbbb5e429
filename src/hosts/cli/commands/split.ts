import { fileName, folderOf } from '../../../domain/text/note-path.ts';
import { foldName } from '../../../domain/text/fold-name.ts';
import { newLines, type NoteLine } from '../../../notes/text/new-lines.ts';
import { applySplices, isRefusal } from '../../../notes/text/splice.ts';
import { readYaml } from '../../../notes/frontmatter/yaml-engine.ts';
import { contactTableIn } from '../../../notes/several-people/people-in-note.ts';
import { commonFolder } from '../../../notes/write/contact/common-folder.ts';
import { markersOf } from '../../../notes/write/contact/contact-markers.ts';
import { addTableProperties, notesByName, splitNote, type SplitPlan } from '../../../notes/write/contact/split-note.ts';
import { UsageError } from '../exit.ts';
import { words } from '../messages.ts';
import { openVaultWithoutContacts, type OpenVault, type ReadingOptions } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal.ts';
import { createNotes, showLines, writeNotes } from '../write/write-notes.ts';

export interface SplitOptions extends ReadingOptions {
  /** Prints what would be made, and writes nothing. */
  readonly dryRun?: true;
}

/** `rapport split`: makes a contact note of each person whom a note lists, or properties of a table of the Contacts plugin. */
export async function split(folder: string, note: string, options: SplitOptions, terminal: Terminal): Promise<void> {
  const open = await openVaultWithoutContacts(folder, options, terminal);
  const path = notePath(open, note);
  const text = open.vault.readNow(path);
  if (contactTableIn(text, 0) !== null) describeFromTable(open, path, text, options, terminal);
  else makeContacts(open, path, text, options, terminal);
}

function makeContacts({ vault, index, reader, settings, paths }: OpenVault, source: string, text: string, options: SplitOptions, terminal: Terminal): void {
  const contacts = [...index.contacts()].flatMap((path) => index.facts(path) ?? []);
  const newFolder = settings.contacts.folders[0] ?? commonFolder(contacts.map(({ path }) => path)) ?? folderOf(source);
  const plan = splitNote(text, newFolder, notesByName(paths, contacts), reader, markersOf(settings), readYaml);
  const leftOut = leftOutOf(source, plan);
  if (plan.created.length === 0) throw new UsageError(words.nobodyToSplit(source), leftOut);
  const isTrial = options.dryRun === true;
  if (!isTrial) createNotes(vault, plan.created, words.splitCommand(source), terminal);
  const lines = plan.created.flatMap(({ path, text: created }) => newLines(path, '', created));
  if (options.json === true) {
    terminal.write(asJson({ version: 1, dryRun: isTrial, created: plan.created.map(({ path }) => path), existing: plan.existing, leftOut: plan.leftOut, written: lines }));
    return;
  }
  const page = new Page(terminal);
  page.text(0, words.split(plan.created.length, source, isTrial));
  showLines(page, lines);
  if (leftOut.length > 0) page.text(0, `${words.leftOutHead}:`);
  for (const line of leftOut) page.text(2, line);
  terminal.write(page.toString());
}

function describeFromTable({ vault, reader, settings }: OpenVault, path: string, text: string, options: SplitOptions, terminal: Terminal): void {
  const change = (now: string): ReturnType<typeof addTableProperties> => addTableProperties(now, path, reader, markersOf(settings), readYaml);
  const edit = change(text);
  if (isRefusal(edit)) throw new UsageError(words.refused(path, edit));
  if (edit.length === 0) throw new UsageError(words.nothingToAdd(path));
  const isTrial = options.dryRun === true;
  const lines: readonly NoteLine[] = isTrial ? newLines(path, text, applySplices(text, edit)) : writeNotes(vault, [{ path, change }], words.splitCommand(path), terminal);
  if (options.json === true) {
    terminal.write(asJson({ version: 1, dryRun: isTrial, created: [], existing: [], leftOut: [], written: lines }));
    return;
  }
  const page = new Page(terminal);
  page.text(0, words.tableRead(path, isTrial));
  showLines(page, lines);
  terminal.write(page.toString());
}

/** The note that a path or a name means. */
function notePath({ paths }: OpenVault, note: string): string {
  const wanted = foldName(note.replace(/^\.\//, ''));
  const found = paths.find((path) => path === note) ?? paths.find((path) => [foldName(path), foldName(path.replace(/\.md$/, ''))].includes(wanted));
  const [named, ...others] = found === undefined ? paths.filter((path) => foldName(fileName(path)) === wanted.replace(/\.md$/, '')) : [found];
  if (named === undefined || others.length > 0) throw new UsageError(words.noNote(note), named === undefined ? [] : [named, ...others]);
  return named;
}

function leftOutOf(source: string, { existing, leftOut }: SplitPlan): readonly string[] {
  return [...existing.map(({ name, path }) => words.hasNoteAlready(name, path)), ...leftOut.map(({ line, text }) => words.notCertain(source, line, text))];
}
