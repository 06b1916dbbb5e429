import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import { EXIT } from './exit.ts';
import { words } from './messages.ts';
import { systemCode } from './vault/file-error.ts';
import { fileFailure } from './vault/file-failure.ts';

/** The user's local calendar day and hour. */
export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
}

/** The world outside the vault: output, the clock and the user's folders. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Width in columns. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether a progress bar may be drawn. */
  readonly showsProgress: boolean;
  /** The folder for what `undo` needs. */
  readonly stateFolder: string;
  /** The folder for caches. */
  readonly cacheFolder: string;
  readonly now: () => LocalTime;
  /** The computer's clock, in milliseconds since 1970. */
  readonly time: () => number;
  /** A monotonic clock, in milliseconds. */
  readonly elapsed: () => number;
  /** Delays interrupts until the current write is done, so that an entry in several notes isn't left half-written. */
  readonly finishBeforeInterrupt: () => void;
}

const COLUMNS_OF_A_PIPE = 80;
/** Narrower can't be laid out; wider lines are too long to read. */
const NARROWEST = 40;
const WIDEST = 120;

/** The terminal of this process: the one place where clock and environment are read. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  // `isTTY` is undefined for a pipe, whatever its type says.
  const isTerminal = Boolean(stdout.isTTY);
  const columns = isTerminal ? stdout.columns : COLUMNS_OF_A_PIPE;
  let mayHaveWritten = false;
  stdout.on('error', (error) => {
    const code = systemCode(error);
    if (code === null) throw error;
    // Closing the output early (`rapport check VAULT | head`) isn't a failure.
    if (code === 'EPIPE') process.exit();
    stderr.write(`${words.outputLost(fileFailure('The output', { kind: 'system-error', code }), mayHaveWritten)}\n`);
    process.exit(EXIT.wrongUse);
  });
  // Where the messages themselves are lost, nobody can be told.
  stderr.on('error', (error) => {
    if (systemCode(error) === null) throw error;
  });
  return {
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    columns: Math.min(Math.max(columns, NARROWEST), WIDEST),
    colour: isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    showsProgress: Boolean(stderr.isTTY) && env['TERM'] !== 'dumb',
    stateFolder: join(absolute(env['XDG_STATE_HOME']) ?? join(homeFolder(), '.local', 'state'), 'rapport'),
    cacheFolder: join(absolute(env['XDG_CACHE_HOME']) ?? join(homeFolder(), '.cache'), 'rapport'),
    now: localTime,
    time: () => Date.now(),
    elapsed: () => performance.now(),
    finishBeforeInterrupt() {
      mayHaveWritten = true;
      for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
        process.once(signal, () => process.exit(code));
      }
    },
  };
}

function localTime(): LocalTime {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error('The clock of this computer shows no day of the calendar.');
  return { day, hour: now.getHours() };
}

/** The user's home; the root folder for a user who has none, as in a container: nothing can be stored there. */
function homeFolder(): string {
  try {
    const home = homedir();
    return isAbsolute(home) ? home : '/';
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return '/';
  }
}

/** The specification has relative paths ignored. */
function absolute(folder: string | undefined): string | null {
  return folder?.startsWith('/') === true ? folder : null;
}
