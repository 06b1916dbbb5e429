import { CommanderError } from 'commander';
import { VaultError } from '../../index/port/vault.ts';
import { EXIT, UsageError } from './exit.ts';
import { printable } from './output/printable.ts';
import { rapportProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { asVaultError } from './vault/file-error.ts';

/** Runs the program with the words of its command line; the result is its exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = rapportProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and version were asked for, and written.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
    const told = asTold(error);
    const candidates = told instanceof UsageError ? told.candidates : [];
    terminal.complain([told.message, ...candidates.map((candidate) => `  ${candidate}`)].map((line) => `${printable(line)}\n`).join(''));
    return EXIT.wrongUse;
  }
}

/** What the user is told of an error: a sentence where it is theirs or the system's. Any other is a mistake of this program, and thrown. */
function asTold(error: unknown): UsageError | VaultError {
  if (error instanceof UsageError || error instanceof VaultError) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : 'The disk';
  return asVaultError(path, error);
}
