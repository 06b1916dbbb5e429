import type { ContactFacts } from '../../../src/domain/contact.ts';
import { formatDate } from '../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import type { Interaction } from '../../../src/domain/interaction.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';

/** What a contact note says. */
export interface Read extends ContactFacts {
  readonly problems: readonly Problem[];
}

/** Reads a whole note, which has to be a contact. */
export function read(note: string, settings: Partial<Settings> = {}): Read {
  const facts = noteReader({ ...defaultSettings, ...settings }, readYaml).read('People/Ada Lovelace.md', note);
  if (facts.kind !== 'contact') throw new Error(`A ${facts.kind} note, and no contact`);
  return { ...facts.facts, problems: facts.problems };
}

/** The line on which a log given to {@link readLog} begins. */
export const FIRST_LINE = 5;

/** Reads the text of a log section; its first line is line 5 of the note. */
export function readLog(log: string, settings: Partial<Settings> = {}): Read {
  return read(`---\ntype: person\n---\n## Interactions\n${log}\n`, settings);
}

/** The only entry of a log. */
export function entry(log: string, settings: Partial<Settings> = {}): Interaction {
  const { interactions } = readLog(log, settings);
  const [only, ...others] = interactions;
  if (only === undefined || others.length > 0) throw new Error(`${interactions.length} entries in ${log}`);
  return only;
}

/** Entries as `2026-07-01 text`. */
export function said({ interactions }: Pick<ContactFacts, 'interactions'>): readonly string[] {
  return interactions.map(({ date, text }) => `${formatDate(date)} ${text}`.trim());
}

/** The dates of a log's entries. */
export function dates(log: string, settings: Partial<Settings> = {}): readonly string[] {
  return readLog(log, settings).interactions.map(({ date }) => formatDate(date));
}

/** What was not counted, as `line: reason`. */
export function leftOut({ notCounted }: Pick<ContactFacts, 'notCounted'>): readonly string[] {
  return notCounted.map(({ line, reason }) => `${line}: ${reason}`);
}

/** Problems as `line: kind what`. */
export function problemsOf({ problems }: Pick<Read, 'problems'>): readonly string[] {
  return problems.map(({ line, detail }) => `${line}: ${detail.kind} ${'written' in detail ? detail.written : ''}`.trim());
}
