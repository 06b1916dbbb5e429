import { CommanderError } from 'commander';
import { VaultError } from '../../index/port/vault.ts';
import { EXIT, UsageError } from './exit.ts';
import { printable } from './output/printable.ts';
import { rapportProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { asVaultError } from './vault/file-error.ts';

/** Runs the program with its command-line arguments, and gives its exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = rapportProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and version have been printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
    const expected = asExpectedError(error);
    const candidates = expected instanceof UsageError ? expected.candidates : [];
    terminal.complain([expected.message, ...candidates.map((candidate) => `  ${candidate}`)].map((line) => `${printable(line)}\n`).join(''));
    return EXIT.wrongUse;
  }
}

/** A usage error or an error of the system, whose message is for the user. Rethrows anything else, which is a bug. */
function asExpectedError(error: unknown): UsageError | VaultError {
  if (error instanceof UsageError || error instanceof VaultError) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : 'The disk';
  return asVaultError(path, error);
}
