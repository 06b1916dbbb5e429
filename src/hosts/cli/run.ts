import { CommanderError } from 'commander';
import { VaultError } from '../../index/port/vault.ts';
import { EXIT } from './exit-codes.ts';
import { words as messages } from './messages.ts';
import { printable } from './output/printable.ts';
import { rapportProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { asVaultError } from './vault/file-error.ts';
import { WrongUse } from './wrong-use.ts';

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
    const [sentence, candidates] = error instanceof WrongUse ? [error.message, error.candidates] : [messages.refusal(failureOf(error).detail), []];
    terminal.complain([sentence, ...candidates.map((candidate) => `  ${candidate}`)].map((line) => `${printable(line)}\n`).join(''));
    return EXIT.wrongUse;
  }
}

/** An error of the system, about a note or the disk. Any other is a mistake of this program, and thrown. */
function failureOf(error: unknown): VaultError {
  if (error instanceof VaultError) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : 'The disk';
  return asVaultError(path, error);
}
