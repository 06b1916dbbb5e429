import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Run } from '../hosts/cli/session.ts';
import { disk, onDisk } from './faulty-disk.ts';
import { Bench, NOTES, WRITING_COMMANDS } from './writing-commands.ts';

vi.mock('node:fs', async (importOriginal) => (await import('./faulty-disk.ts')).faulty(await importOriginal()));

/** What the other writer adds: a property that reading it does not change. */
const THEIRS = 'what they wrote\n';

/** What another program does with a note while the command runs. */
const MEDDLERS: Readonly<Record<string, (file: string) => void>> = {
  'writes into it': (file) => {
    appendFileSync(file, THEIRS);
  },
  'puts another file in its place': (file) => {
    writeFileSync(`${file}.other`, readFileSync(file, 'utf8') + THEIRS);
    renameSync(`${file}.other`, file);
  },
  'deletes it': (file) => {
    rmSync(file);
  },
  'renames it': (file) => {
    renameSync(file, `${file}.moved`);
  },
};

const cases = WRITING_COMMANDS.flatMap((command) => Object.keys(NOTES).flatMap((note) => Object.entries(MEDDLERS).map(([what, meddle]) => ({ command, name: command.name, note, what, meddle }))));

describe('another program', () => {
  test.each(cases)('that $what ($note), at any step of $name, keeps what it wrote', async ({ command, note, what, meddle }) => {
    const bench = await Bench.for(command);
    const start = bench.start[note] ?? '';
    const written = await bench.expected();
    // A note that the command has nothing to do with is nobody's concern.
    if (written[note] === start) return;
    const onTheirs = await bench.expected({ [note]: start + THEIRS });
    // A name that no contact has any more is written as it was said.
    const without = await bench.expected({ [note]: null });
    const allowed = [start, written[note], start + THEIRS, `${written[note] ?? ''}${THEIRS}`, onTheirs[note]];
    for (let step = 1; ; step++) {
      await bench.reset();
      let run: Run = { code: -1, out: '', err: '' };
      let cameTooLate = false;
      const calls = await onDisk(({ number, name, words }) => {
        if (number !== step) return;
        const { beforeCall } = disk;
        disk.beforeCall = null;
        // What takes the note's place in the very instant of the renaming can't be told: the system has no call for it.
        cameTooLate = what === 'puts another file in its place' && name === 'renameSync' && words[1] === bench.file(note);
        if (!cameTooLate) meddle(bench.file(note));
        disk.beforeCall = beforeCall;
      }, async () => {
        run = await bench.run();
      });
      if (calls < step) break;
      if (cameTooLate) continue;
      const at = `step ${step}: ${run.code} ${run.err}`;
      if (run.code !== 0) expect(run.err, at).toMatch(/^[^\n]+[.:]\n/);
      const now = bench.texts();
      const isGone = what === 'deletes it' || what === 'renames it';
      expect(isGone ? [...allowed, null] : allowed, at).toContain(now[note]);
      for (const other of Object.keys(NOTES)) if (other !== note) expect([bench.start[other], written[other], onTheirs[other], ...(isGone ? [without[other]] : [])], at).toContain(now[other]);
      await bench.nextRun();
      const texts = [...Object.values(bench.texts()), ...Object.values(bench.beside())];
      if (!isGone) expect(texts.some((text) => text?.includes(THEIRS)), at).toBe(true);
      if (what === 'renames it') expect(texts.some((text) => allowed.includes(text ?? undefined)), at).toBe(true);
      expect(Object.keys(bench.beside()).filter((path) => path.includes('.rapport-')), at).toEqual([]);
    }
  });
});
