import { statSync } from 'node:fs';
import type { Day } from '../../domain/day.ts';
import { addDays, parseDay } from '../../domain/day.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Change } from '../../index/vault-index.ts';
import { VaultIndex } from '../../index/vault-index.ts';
import { VaultError } from '../../index/vault.ts';
import { periodicFormats } from '../../notes/dated-note/periodic-notes.ts';
import { readYaml } from '../../notes/frontmatter/yaml-engine.ts';
import type { NoteReader } from '../../notes/note.ts';
import { noteReader } from '../../notes/note.ts';
import { periodicConfiguration } from './app-configuration.ts';
import { words } from './messages.ts';
import { printable } from './output/printable.ts';
import type { ProgressBar } from './progress-bar.ts';
import { readSettingsFile } from './settings-file.ts';
import type { Terminal } from './terminal.ts';
import { systemCode } from './vault/file-error.ts';
import { NodeVault } from './vault/node-vault.ts';
import { WrongUse } from './wrong-use.ts';

/** What every command that reads a vault takes. */
export interface ReadingOptions {
  readonly json?: true;
  readonly today?: string;
  readonly settings?: string;
}

/** A vault that was read, and the day on which it is asked. */
export interface OpenVault {
  readonly vault: NodeVault;
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  readonly settings: Settings;
  readonly today: Day;
  /** Problems and hints of the whole vault, by path and line. */
  readonly problems: readonly Problem[];
}

/** How many notes are read before the clock is looked at. */
const NOTES_A_BATCH = 500;
/** Reading that takes longer than this shows how far it is. */
const SHOW_PROGRESS_AFTER_MILLISECONDS = 500;

/** Reads a vault. Fails where there is none, or no contact in it. */
export async function openVault(folder: string, options: ReadingOptions, terminal: Terminal): Promise<OpenVault> {
  const vault = openFolder(folder);
  const { settings, problems: settingsProblems } = readSettingsFile(vault.root, options.settings);
  const today = todayOf(options.today, settings, terminal);
  const reader = noteReader(settings, readYaml, { formats: periodicFormats(periodicConfiguration(vault.root)) });
  const index = new VaultIndex(reader, settings);
  const { paths, failures, leftovers } = vault.listing();
  clearLeftovers(vault, leftovers, terminal);
  await readNotes(vault, paths, index, terminal);
  const problems = [...settingsProblems, ...failures.map(listingProblem), ...index.problems()];
  if (index.contacts().length === 0) throw new WrongUse(words.noContact(folder, paths.length), hintsIn(problems));
  return { vault, index, reader, settings, today, problems };
}

/** The folder of a vault. */
export function openFolder(folder: string): NodeVault {
  try {
    if (!statSync(folder).isDirectory()) throw new WrongUse(words.noFolder(folder));
    return new NodeVault(folder);
  } catch (error) {
    if (error instanceof WrongUse || systemCode(error) === null) throw error;
    throw new WrongUse(systemCode(error) === 'ENOENT' ? words.noVault(folder) : words.closedVault(folder));
  }
}

/** Clears away what runs that were killed have left, and says what went to the trash and what has to stay. */
export function clearLeftovers(vault: NodeVault, leftovers: readonly string[], terminal: Terminal): void {
  const { rescued, failures } = vault.clearLeftovers(leftovers);
  const told = [...rescued.map(({ path, movedTo }) => words.rescued(path, movedTo)), ...failures.map(({ path, message }) => words.leftBehind(path, message))];
  for (const line of told) terminal.complain(`${printable(line)}\n`);
}

/** The day that was given, else the user's own, which begins at the hour they set. */
function todayOf(given: string | undefined, settings: Settings, terminal: Terminal): Day {
  if (given === undefined) {
    const { day, hour } = terminal.now();
    return hour < settings.dayStartsAt ? addDays(day, -1) : day;
  }
  const day = parseDay(given);
  if (day === null) throw new WrongUse(words.noToday(given));
  return day;
}

async function readNotes(vault: NodeVault, paths: readonly string[], index: VaultIndex, terminal: Terminal): Promise<void> {
  const start = terminal.elapsed();
  let bar: ProgressBar | null = null;
  for (let at = 0; at < paths.length; at += NOTES_A_BATCH) {
    index.load(paths.slice(at, at + NOTES_A_BATCH).map((path) => readNote(vault, path)));
    if (!terminal.showsProgress || terminal.elapsed() - start < SHOW_PROGRESS_AFTER_MILLISECONDS) continue;
    bar ??= (await import('./progress-bar.ts')).progressBar(paths.length, words.reading);
    bar.update(Math.min(at + NOTES_A_BATCH, paths.length));
  }
  index.settle(Infinity);
  bar?.remove();
}

function readNote(vault: NodeVault, path: string): Change {
  try {
    return { kind: 'saved', path, text: vault.readNow(path) };
  } catch (error) {
    if (error instanceof VaultError) return { kind: 'unreadable', path, reason: reasonOf(error) };
    throw error;
  }
}

function listingProblem(failure: VaultError): Problem {
  const severity = failure.kind === 'linked' ? 'hint' : 'problem';
  return { path: failure.path, line: 1, severity, detail: { kind: 'unreadable-note', reason: reasonOf(failure) } };
}

/** The message without the path it begins with and without the full stop: a part of another sentence. */
function reasonOf({ message, path }: VaultError): string {
  return message.replace(`${path} `, 'it ').replace(/\.$/, '');
}

function hintsIn(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ detail }) => (detail.kind === 'folder-without-rule' ? [words.problem(detail)] : []));
}
