import { statSync } from 'node:fs';
import type { Day } from '../../domain/day.ts';
import { addDays, parseDay } from '../../domain/day.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { VaultIndex } from '../../index/vault-index.ts';
import type { VaultError } from '../../index/port/vault.ts';
import { periodicFormats, type PeriodicFormat } from '../../notes/dated-note/periodic-notes.ts';
import { readYaml } from '../../notes/frontmatter/yaml-engine.ts';
import type { NoteReader } from '../../notes/note.ts';
import { noteReader } from '../../notes/note.ts';
import { periodicConfiguration } from './vault/app-configuration.ts';
import { CacheFile } from './vault/cache-file.ts';
import { words } from './messages.ts';
import { printable } from './output/printable.ts';
import { FileError } from './vault/file-error.ts';
import { readNotes, readNotesWithCache, reasonOf } from './read-notes.ts';
import { readSettingsFile } from './vault/settings-file.ts';
import type { Terminal } from './terminal.ts';
import { systemCode } from './vault/file-error.ts';
import { NodeVault } from './vault/node-vault.ts';
import { ShownHistoryFile } from './write/shown-history-file.ts';
import { UsageError } from './exit.ts';

/** The options of every command that reads a vault. */
export interface ReadingOptions {
  readonly json?: true;
  readonly today?: string;
  readonly settings?: string;
  /** Uses the cache, so that only changed notes are read. Texts must then be loaded on demand. */
  readonly cache?: true;
}

/** A vault that has been read, and the day of the questions. */
export interface OpenVault {
  readonly vault: NodeVault;
  readonly index: VaultIndex;
  readonly reader: NoteReader;
  readonly settings: Settings;
  readonly today: Day;
  /** Problems and hints of the whole vault, by path and line. */
  readonly problems: readonly Problem[];
  /** All notes, sorted. */
  readonly paths: readonly string[];
  /** How the app names the notes of days, weeks and longer periods. */
  readonly formats: readonly PeriodicFormat[];
}

/** Reads a vault. Throws a `UsageError` if there is none, or no contact in it. */
export async function openVault(folder: string, options: ReadingOptions, terminal: Terminal): Promise<OpenVault> {
  const open = await openVaultWithoutContacts(folder, options, terminal);
  if (open.index.contacts().length === 0) throw new UsageError(words.noContact(folder, open.paths.length), hintsIn(open.problems));
  return open;
}

/** Reads a vault that may have no contact yet. Throws a `UsageError` if there is none. */
export async function openVaultWithoutContacts(folder: string, options: ReadingOptions, terminal: Terminal): Promise<OpenVault> {
  const vault = openFolder(folder);
  const { settings, problems: settingsProblems, asProblem } = readSettingsFile(vault.root, options.settings);
  const today = todayOf(options.today, settings, terminal);
  const dated = { formats: periodicFormats(periodicConfiguration(vault.root)) };
  const reader = noteReader(settings, readYaml, dated);
  const shownFile = new ShownHistoryFile(terminal.stateFolder, vault.root);
  const index = new VaultIndex(reader, settings, () => shownFile.read());
  const { paths, failures, leftovers } = vault.listing();
  cleanUpLeftovers(vault, leftovers, terminal);
  if (options.cache === true) await readNotesWithCache(vault, paths, index, { settings, dated }, new CacheFile(terminal.cacheFolder, vault.root), terminal);
  else await readNotes(vault, paths, index, terminal);
  const problems = [...settingsProblems, ...failures.map(listingProblem), ...index.problems(), ...index.settingHints().map((detail) => asProblem(detail, 'hint'))];
  return { vault, index, reader, settings, today, problems, paths, formats: dated.formats };
}

/** The folder of a vault. */
export function openFolder(folder: string): NodeVault {
  try {
    if (!statSync(folder).isDirectory()) throw new UsageError(words.noFolder(folder));
    return new NodeVault(folder);
  } catch (error) {
    if (error instanceof UsageError || systemCode(error) === null) throw error;
    throw new UsageError(systemCode(error) === 'ENOENT' ? words.noVault(folder) : words.closedVault(folder));
  }
}

/** Cleans up after killed runs, and says what went to the trash and what stays. */
export function cleanUpLeftovers(vault: NodeVault, leftovers: readonly string[], terminal: Terminal): void {
  const { rescued, failures } = vault.clearLeftovers(leftovers);
  const told = [...rescued.map(({ path, movedTo }) => words.rescued(path, movedTo)), ...failures.map(({ path, detail }) => words.leftBehind(path, words.refusal(detail)))];
  for (const line of told) terminal.complain(`${printable(line)}\n`);
}

/** The given day, else the user's current day, which begins at the hour they set. */
function todayOf(given: string | undefined, settings: Settings, terminal: Terminal): Day {
  if (given === undefined) {
    const { day, hour } = terminal.now();
    return hour < settings.dayStartsAt ? addDays(day, -1) : day;
  }
  const day = parseDay(given);
  if (day === null) throw new UsageError(words.noToday(given));
  return day;
}

function listingProblem(failure: VaultError): Problem {
  const what = failure instanceof FileError ? failure.failure : null;
  const isLeftAlone = what?.kind === 'link-not-followed' || what?.kind === 'not-a-file' || (what?.kind === 'system-error' && what.code === 'ELOOP');
  return { path: failure.path, line: 1, severity: isLeftAlone ? 'hint' : 'problem', detail: { kind: 'unreadable-note', reason: reasonOf(failure) } };
}

function hintsIn(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ path, line, detail }) => {
    if (detail.kind === 'folder-without-rule') return [words.problem(detail)];
    return detail.kind === 'several-people' || detail.kind === 'contact-table' ? [`${path}:${line}: ${words.problem(detail)}`] : [];
  });
}
