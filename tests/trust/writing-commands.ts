import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Run, Session } from '../hosts/cli/session.ts';
import { contact, session } from '../hosts/cli/session.ts';

/** A command that writes, the words behind its vault, and what was run before it. */
export interface WritingCommand {
  readonly name: string;
  readonly words: readonly [command: string, ...words: string[]];
  readonly before?: readonly [command: string, ...words: string[]];
}

/** Every command of the terminal that writes to notes. */
export const WRITING_COMMANDS: readonly WritingCommand[] = [
  { name: 'log', words: ['log', 'ada', 'the plan', '--channel', 'call'] },
  { name: 'log with others', words: ['log', 'ada', 'the plan', '--with', 'Bob', '--gave', 'a book', '--follow-up', '2026-09-20 ask'] },
  { name: 'log a plan', words: ['log', 'ada', 'dinner', '--date', 'in 3 weeks'] },
  { name: 'snooze', words: ['snooze', 'ada', 'in 3 weeks'] },
  { name: 'dismiss an idea', words: ['give', 'ada', '--dismiss', 'sailing'] },
  { name: 'undo', words: ['undo'], before: ['log', 'ada', 'the plan', '--with', 'Bob'] },
];

export const NOTES: Readonly<Record<string, string>> = {
  'People/Ada.md': contact(['note: "as it is"   # kept', 'looking-for: someone for sailing'], ['2026-07-01 call: x', '2026-06-01 call']),
  'People/Bob.md': contact(['expertise: sailing'], ['2026-06-01 lunch', '  with a second line']).replace(/\n/g, '\r\n'),
};

/** No process has this number: it is beyond what systems give out. */
const ENDED = '99999999';
const OWN = new RegExp(`^(\\..+\\.rapport-)${process.pid}(-held)?$`);

/** A vault in which one command is run again and again, each time from the same state. */
export class Bench {
  private readonly session: Session = session(NOTES);
  /** What the notes hold before the command. */
  readonly start: Readonly<Record<string, string>>;

  private constructor(readonly command: WritingCommand, start: Readonly<Record<string, string>>) {
    this.start = start;
  }

  static async for(command: WritingCommand): Promise<Bench> {
    const { before } = command;
    if (before === undefined) return new Bench(command, NOTES);
    const { rapport, read } = session(NOTES);
    await rapport(...before);
    return new Bench(command, Object.fromEntries(Object.keys(NOTES).map((path) => [path, read(path)])));
  }

  /** Everything as it was before the command, with `changed` in the place of notes; `null` is none. */
  async reset(changed: Readonly<Record<string, string | null>> = {}): Promise<void> {
    rmSync(this.session.vault, { recursive: true, force: true });
    rmSync(this.session.stateFolder, { recursive: true, force: true });
    mkdirSync(join(this.session.vault, 'People'), { recursive: true });
    for (const [path, text] of Object.entries(NOTES)) writeFileSync(join(this.session.vault, path), text);
    if (this.command.before !== undefined) await this.session.rapport(...this.command.before);
    for (const [path, text] of Object.entries(changed)) {
      if (text === null) rmSync(this.file(path));
      else writeFileSync(this.file(path), text);
    }
  }

  run(): Promise<Run> {
    return this.session.rapport(...this.command.words);
  }

  /** What the notes hold after the command where nothing fails. */
  async expected(changed: Readonly<Record<string, string | null>> = {}): Promise<Readonly<Record<string, string | null>>> {
    await this.reset(changed);
    await this.run();
    return this.texts();
  }

  /** The texts of the notes; `null` for one that is not there. */
  texts(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(Object.keys(NOTES).map((path) => [path, this.text(path)]));
  }

  text(path: string): string | null {
    try {
      return readFileSync(this.file(path), 'utf8');
    } catch {
      return null;
    }
  }

  file(path: string): string {
    return join(this.session.vault, path);
  }

  /** Every other text in the vault: what lies beside notes or in the trash, by path. */
  beside(): Readonly<Record<string, string>> {
    const files = readdirSync(this.session.vault, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name)).filter((file) => !Object.keys(NOTES).some((path) => this.file(path) === file));
    return Object.fromEntries(paths.map((file) => [file.slice(this.session.vault.length + 1), readFileSync(file, 'utf8')]));
  }

  /** The next run of the program, behind one that has ended: it reads the vault, and clears away. */
  async nextRun(): Promise<Run> {
    const folder = this.file('People');
    for (const name of readdirSync(folder)) {
      const [, stem, held = ''] = OWN.exec(name) ?? [];
      if (stem !== undefined) renameSync(join(folder, name), join(folder, `${stem}${ENDED}${held}`));
    }
    return this.session.rapport('queue');
  }
}
