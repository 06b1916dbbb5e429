import type { Problem } from '../../../domain/problem.ts';
import { VaultError } from '../../../index/port/vault.ts';
import { dateOrderEvidence } from '../../../notes/dates/written-date.ts';
import { EXIT } from '../exit.ts';
import { words } from '../messages.ts';
import type { OpenVault, ReadingOptions } from '../open-vault.ts';
import { openVault } from '../open-vault.ts';
import { asJson } from '../output/json.ts';
import { printable } from '../output/printable.ts';
import type { Terminal } from '../terminal.ts';

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** `rapport check`: every problem and hint. Gives the exit code, which hints don't affect. */
export async function check(folder: string, options: ReadingOptions, terminal: Terminal): Promise<number> {
  const open = await openVault(folder, options, terminal);
  const problems = findings(open, 'problem');
  const hints = findings(open, 'hint');
  terminal.write(options.json === true ? asJson({ version: 1, problems, hints }) : asLines(problems, hints, open.index.contacts().length));
  return problems.length === 0 ? EXIT.fine : EXIT.finding;
}

/** Unwrapped lines in a form that editors can open. */
function asLines(problems: readonly Finding[], hints: readonly Finding[], contacts: number): string {
  const asLine = ({ path, line, message }: Finding): string => printable(`${path}:${line}: ${message}`);
  const lines = problems.map(asLine);
  if (hints.length > 0) lines.push(...(lines.length > 0 ? [''] : []), `${words.hints}:`, ...hints.map((hint) => `  ${asLine(hint)}`));
  if (lines.length > 0) lines.push('');
  lines.push(problems.length === 0 ? words.noProblem(contacts) : words.problemCount(problems.length, hints.length));
  return lines.map((line) => `${line}\n`).join('');
}

function findings(open: OpenVault, severity: Problem['severity']): readonly Finding[] {
  const problems = open.problems.filter((problem) => problem.severity === severity);
  const ambiguous = problems.filter(({ detail }) => detail.kind === 'ambiguous-date');
  const others = problems.filter(({ detail }) => detail.kind !== 'ambiguous-date');
  return [...others.map(({ path, line, detail }) => ({ path, line, message: words.problem(detail) })), ...ambiguousDates(open, ambiguous)].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
  );
}

/** One setting resolves all ambiguous dates of a vault, so they are reported once, at the first. */
function ambiguousDates(open: OpenVault, problems: readonly Problem[]): readonly Finding[] {
  const [first] = problems;
  if (first === undefined || first.detail.kind !== 'ambiguous-date') return [];
  const { dayFirst, monthFirst } = dateOrderEvidence(textsOf(open));
  return [{ path: first.path, line: first.line, message: words.ambiguousDates(problems.length, first.detail.written, words.suggestOrder(dayFirst, monthFirst)) }];
}

/** The texts of all contacts. A note that has become unreadable since is skipped. */
function textsOf({ index, vault }: OpenVault): readonly string[] {
  return index.contacts().flatMap((path) => {
    try {
      return [vault.readNow(path)];
    } catch (error) {
      if (error instanceof VaultError) return [];
      throw error;
    }
  });
}
