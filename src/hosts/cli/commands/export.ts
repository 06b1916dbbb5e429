import { formatDay } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import { contactJson, queueJson } from '../export/contact-json.ts';
import { asCsv } from '../export/csv.ts';
import { goalJson } from '../export/goal-json.ts';
import { introductionsJson } from '../export/introductions-json.ts';
import { contactRows, interactionRows } from '../export/tables.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../exit.ts';

export interface ExportOptions extends ReadingOptions {
  readonly format?: 'json' | 'csv';
  readonly table?: 'interactions' | 'contacts';
  readonly private?: true;
}

/** `rapport export`: everything that was read, for other programs. */
export async function exportFacts(folder: string, options: ExportOptions, terminal: Terminal): Promise<void> {
  const { format = 'json', table } = options;
  if (format === 'csv' && options.json === true) throw new UsageError(words.twoFormats);
  if (format === 'json' && table !== undefined) throw new UsageError(words.tableIsCsv);
  const open = await openVault(folder, options, terminal);
  const problems = options.private === true ? open.problems : leaveOutPrivate(open);
  if (format === 'json') {
    terminal.write(asJson(vaultJson(open, problems)));
    return;
  }
  const relationships = open.index.relationships(open.today);
  terminal.write(asCsv(table === 'contacts' ? contactRows(relationships) : interactionRows(relationships)));
}

/** Removes private notes from the index, so that no other contact reveals them, and gives the remaining problems. */
function leaveOutPrivate({ index, problems }: OpenVault): readonly Problem[] {
  const hidden = new Set(index.contacts().filter((path) => index.facts(path)?.private === true));
  index.apply([...hidden].map((path) => ({ kind: 'removed', path })));
  return problems.filter(({ path }) => !hidden.has(path));
}

/** The facts as JSON (docs/note-format.md, "JSON export"). */
function vaultJson({ index, today }: OpenVault, problems: readonly Problem[]): object {
  const withSeverity = (severity: Problem['severity']): readonly object[] =>
    problems.filter((problem) => problem.severity === severity).map(({ path, line, detail }) => ({ path, line, message: words.problem(detail) }));
  return {
    version: 1,
    today: formatDay(today),
    contacts: index.relationships(today).map((relationship) => contactJson(relationship, index.reasons(relationship.record.facts.path, today), today)),
    queue: queueJson(index.queue(today), today),
    goals: index.goals(today).map((report) => goalJson(report, today)),
    introductions: introductionsJson(index, today),
    problems: withSeverity('problem'),
    hints: withSeverity('hint'),
  };
}
