import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../../src/hosts/cli/run.ts';
import type { Terminal } from '../../../src/hosts/cli/terminal.ts';
import { folderWith } from './vault/folder.ts';
import { day } from '../../domain/builders.ts';

/** What one run of the program came to. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A vault on the disk and a user at a terminal, on a Tuesday. */
export interface Session {
  readonly vault: string;
  readonly stateFolder: string;
  /** Runs `rapport …`. */
  readonly plain: (...words: readonly string[]) => Promise<Run>;
  /** Runs `rapport COMMAND VAULT …`. */
  readonly rapport: (command: string, ...words: readonly string[]) => Promise<Run>;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
}

export interface SessionOptions {
  readonly columns?: number;
  readonly now?: string;
  readonly hour?: number;
}

/** Begins a session on a vault with these notes. */
export function session(notes: Readonly<Record<string, string | Uint8Array>>, { columns = 80, now = '2026-09-01', hour = 12 }: SessionOptions = {}): Session {
  const vault = folderWith(notes);
  const stateFolder = join(mkdtempSync(join(tmpdir(), 'rapport-state-')), 'rapport');
  onTestFinished(() => {
    rmSync(join(stateFolder, '..'), { recursive: true, force: true });
  });
  const plain = async (...words: readonly string[]): Promise<Run> => {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      write: (text) => (out += text),
      complain: (text) => (err += text),
      columns,
      colour: false,
      showsProgress: false,
      stateFolder,
      cacheFolder: join(stateFolder, '..', 'cache'),
      now: () => ({ day: day(now), hour }),
      time: () => Date.now(),
      elapsed: () => 0,
      finishBeforeInterrupt: () => undefined,
    };
    const code = await run(words, terminal);
    return { code, out, err };
  };
  return {
    vault,
    stateFolder,
    plain,
    rapport: (command, ...words) => plain(command, vault, ...words),
    read: (path) => readFileSync(join(vault, path), 'utf8'),
    write: (path, text) => {
      writeFileSync(join(vault, path), text);
    },
  };
}

/** A contact note with these properties and log lines. */
export function contact(properties: readonly string[], log: readonly string[] = []): string {
  const front = ['---', 'type: contact', ...properties, '---', ''].join('\n');
  return log.length === 0 ? front : `${front}\n## Interactions\n\n${log.join('\n')}\n`;
}
