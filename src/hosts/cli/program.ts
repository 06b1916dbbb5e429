import { Command, InvalidArgumentError, Option } from 'commander';
import type { ExportOptions } from './commands/export.ts';
import type { GiveOptions } from './commands/give.ts';
import type { LogOptions } from './commands/log.ts';
import type { QueueOptions } from './commands/queue.ts';
import type { ReviewOptions } from './commands/review.ts';
import type { SplitOptions } from './commands/split.ts';
import type { ReadingOptions } from './open-vault.ts';
import type { Terminal } from './terminal.ts';
import { capitalised } from '../../domain/text/capitalised.ts';

/** Sets the exit code of a successful run. */
export type Finish = (exitCode: number) => void;

const ABOUT = 'Reads the contact notes in a folder of Markdown and shows who to follow up with, and why.';
const SETTINGS = `
Settings are JSON: those of --settings, else rapport.json in the vault, else
those of the plugin in the vault. Exit codes: 0 fine, 1 a problem was found
(check), 2 incorrect usage. Incorrect usage changes nothing.`;
const DATES = `
Dates are ISO (2026-09-01) or words: yesterday, last friday, 12 march, in 3
weeks. The output says which date was understood.`;

const CACHE = ['--cache', 'read only notes that have changed since the last run with --cache'] as const;

/** The command line: all commands and options. Each command is loaded on demand. */
export function rapportProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command('rapport')
    .description(ABOUT)
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.write,
      writeErr: terminal.complain,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => terminal.colour,
      outputError: (message, write) => {
        write(asSentence(message));
      },
    })
    .helpCommand(false)
    .addHelpText('after', SETTINGS);

  reading(program, 'queue', 'who to follow up with, and why')
    .option('--limit <number>', 'how many to show after today\u2019s list', wholeNumber)
    .option('--all', 'everyone, and who isn\u2019t in the queue')
    .option(...CACHE)
    .action(async (vault: string, options: QueueOptions) => {
      await (await import('./commands/queue.ts')).queue(vault, options, terminal);
    });

  reading(program, 'show', 'one relationship: history, give and take, promises, and why it has its status')
    .argument('<name>', 'a name, another name or a path')
    .option(...CACHE)
    .action(async (vault: string, name: string, options: ReadingOptions) => {
      await (await import('./commands/show.ts')).show(vault, name, options, terminal);
    });

  reading(program, 'brief', 'what to know before a meeting: last talks, what is open, what you could give')
    .argument('<names...>', 'names, other names or paths; the path of a meeting note for its people')
    .option(...CACHE)
    .action(async (vault: string, names: readonly string[], options: ReadingOptions) => {
      await (await import('./commands/brief.ts')).brief(vault, names, options, terminal);
    });

  reading(program, 'give', 'what you could give, and who you could introduce')
    .argument('[name]', 'a name, another name or a path; everyone without it')
    .option('--dismiss <words>', 'don\u2019t suggest the one with these words again')
    .action(async (vault: string, name: string | undefined, options: GiveOptions) => {
      await (await import('./commands/give.ts')).give(vault, name, options, terminal);
    });

  reading(program, 'goals', 'every goal: progress, people, introductions, next steps').action(async (vault: string, options: ReadingOptions) => {
    await (await import('./commands/goals.ts')).goals(vault, options, terminal);
  });

  reading(program, 'network', 'the whole network: stages, balance, activity').action(async (vault: string, options: ReadingOptions) => {
    await (await import('./commands/network.ts')).network(vault, options, terminal);
  });

  reading(program, 'events', 'where you met several people, and what became of it').action(async (vault: string, options: ReadingOptions) => {
    await (await import('./commands/events.ts')).events(vault, options, terminal);
  });

  reading(program, 'path', 'who can introduce you to someone, and how you met')
    .argument('<name>', 'a name, another name or a path')
    .action(async (vault: string, name: string, options: ReadingOptions) => {
      await (await import('./commands/path.ts')).path(vault, name, options, terminal);
    });

  reading(program, 'log', 'log an interaction, or a plan if the date is in the future')
    .argument('<name>', 'a name, another name or a path')
    .argument('<text>', 'what it was about')
    .option('--date <date>', 'when it was (today)')
    .option('--channel <channel>', 'how: call, coffee, email \u2026')
    .addOption(new Option('--direction <direction>', 'who reached out: you (out) or them (in)').choices(['out', 'in']))
    .option('--no-answer', 'you tried, and they didn\u2019t answer')
    .option('--gave <what>', 'what you gave', collect)
    .option('--received <what>', 'what you received', collect)
    .option('--thanked <what>', 'what you thanked for', collect)
    .option('--asked <what>', 'what you asked for', collect)
    .option('--asked-me <what>', 'what they asked you for', collect)
    .option('--with <name>', 'who else was there (repeat for each)', collect)
    .option('--follow-up <date and text>', 'when to be in touch again, and what about')
    .option('--done <words>', 'an open promise, request or plan that this settles')
    .addHelpText('after', DATES)
    .action(async (vault: string, name: string, text: string, options: LogOptions) => {
      await (await import('./commands/log.ts')).log(vault, name, text, options, terminal);
    });

  reading(program, 'done', 'mark a promise, request or plan as done')
    .argument('<name>', 'a name, another name or a path')
    .argument('[words...]', 'words of it; not needed if only one thing is open')
    .action(async (vault: string, name: string, typed: readonly string[], options: ReadingOptions) => {
      await (await import('./commands/done.ts')).done(vault, name, typed, options, terminal);
    });

  reading(program, 'snooze', 'hide someone from the queue until a date')
    .argument('<name>', 'a name, another name or a path')
    .argument('<until>', 'the date on which they come back')
    .addHelpText('after', DATES)
    .action(async (vault: string, name: string, until: string, options: ReadingOptions) => {
      await (await import('./commands/snooze.ts')).snooze(vault, name, until, options, terminal);
    });

  reading(program, 'review', 'look back on the week or the year')
    .option('--week', 'the week (if neither is given)')
    .option('--year', 'the year')
    .option('--write', 'write it into the note of the week or the year')
    .action(async (vault: string, options: ReviewOptions) => {
      await (await import('./commands/review.ts')).review(vault, options, terminal);
    });

  reading(program, 'split', 'create a contact for each person in a note')
    .argument('<note>', 'the path of the note')
    .option('--dry-run', 'only print what would be created')
    .action(async (vault: string, note: string, options: SplitOptions) => {
      await (await import('./commands/split.ts')).split(vault, note, options, terminal);
    });

  reading(program, 'undo', 'undo the last change')
    .addHelpText('after', `\nThe undo list is outside the vault, readable only by you, in\n${terminal.stateFolder}`)
    .action(async (vault: string, options: ReadingOptions) => {
      (await import('./commands/undo.ts')).undoLastCommand(vault, options, terminal);
    });

  reading(program, 'check', 'list every problem as path:line: message; exit code 1 if there is one').action(async (vault: string, options: ReadingOptions) => {
    finish(await (await import('./commands/check.ts')).check(vault, options, terminal));
  });

  reading(program, 'export', 'export everything as JSON or CSV')
    .addOption(new Option('--format <format>', 'JSON, or CSV (RFC 4180)').choices(['json', 'csv']))
    .addOption(new Option('--table <table>', 'for CSV: what the rows are').choices(['interactions', 'contacts']))
    .option('--private', 'include private contacts')
    .action(async (vault: string, options: ExportOptions) => {
      await (await import('./commands/export.ts')).exportFacts(vault, options, terminal);
    });

  program
    .command('cache')
    .description('the cache that --cache uses')
    .addHelpText('after', `\nIt is outside the vault, readable only by you, in\n${terminal.cacheFolder}`)
    .command('clear')
    .description('delete it for all vaults')
    .action(async () => {
      (await import('./vault/cache-file.ts')).clearCache(terminal.cacheFolder);
      terminal.write(`${(await import('./messages.ts')).words.cacheCleared}\n`);
    });

  return program;
}

/** A command on a vault, with the options common to all. */
function reading(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<vault>', 'the folder of the notes')
    .option('--json', 'print JSON')
    .option('--today <date>', 'the date to use as today, as YYYY-MM-DD')
    .option('--settings <file>', 'read the settings from this file');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** commander's messages (`error: unknown option '--x'`, and a suggestion on a line of its own) as plain sentences. */
function asSentence(message: string): string {
  const text = message.replace(/^error: /, '').trim().replace(/\n/g, '. ');
  const sentence = capitalised(text);
  return /[.?)]$/.test(sentence) ? `${sentence}\n` : `${sentence}.\n`;
}

/** Set by the build to the package's version. */
declare const RAPPORT_VERSION: string | undefined;
const VERSION = typeof RAPPORT_VERSION === 'string' ? RAPPORT_VERSION : 'development';
