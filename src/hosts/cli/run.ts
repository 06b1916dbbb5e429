import { CommanderError } from 'commander';
import { VaultError } from '../../index/vault.ts';
import { EXIT } from './exit-codes.ts';
import { printable } from './output/printable.ts';
import { rapportProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
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
    if (!(error instanceof WrongUse || error instanceof VaultError)) throw error;
    const candidates = error instanceof WrongUse ? error.candidates : [];
    terminal.complain([error.message, ...candidates.map((candidate) => `  ${candidate}`)].map((line) => `${printable(line)}\n`).join(''));
    return EXIT.wrongUse;
  }
}
