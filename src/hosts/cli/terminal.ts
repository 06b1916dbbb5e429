import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Day } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';

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
  return {
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
    columns: Math.min(Math.max(columns, NARROWEST), WIDEST),
    colour: isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    showsProgress: Boolean(stderr.isTTY) && env['TERM'] !== 'dumb',
    stateFolder: join(absolute(env['XDG_STATE_HOME']) ?? join(homedir(), '.local', 'state'), 'rapport'),
    cacheFolder: join(absolute(env['XDG_CACHE_HOME']) ?? join(homedir(), '.cache'), 'rapport'),
    now: localTime,
    time: () => Date.now(),
    elapsed: () => performance.now(),
    finishBeforeInterrupt() {
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

/** The specification has relative paths ignored. */
function absolute(folder: string | undefined): string | null {
  return folder?.startsWith('/') === true ? folder : null;
}
