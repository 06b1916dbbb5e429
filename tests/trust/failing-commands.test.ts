import { describe, expect, test, vi } from 'vitest';
import type { Run } from '../hosts/cli/session.ts';
import { onDisk, systemError } from './faulty-disk.ts';
import { Bench, WRITING_COMMANDS } from './writing-commands.ts';

vi.mock('node:fs', async (importOriginal) => (await import('./faulty-disk.ts')).faulty(await importOriginal()));

/** One sentence or more, for people: no code of the program. */
const SENTENCES = /^[^\n]+[.:]\n(?:[^\n]+\n)*$/;

async function failing(bench: Bench, isFailing: (call: number) => boolean, code: string): Promise<{ readonly run: Run; readonly calls: number }> {
  let run: Run = { code: -1, out: '', err: '' };
  await bench.reset();
  const calls = await onDisk(({ number, name }) => {
    if (isFailing(number)) throw systemError(code, name);
  }, async () => {
    run = await bench.run();
  });
  return { run, calls };
}

describe.each(WRITING_COMMANDS)('$name', (command) => {
  test.each(['ENOSPC', 'EIO', 'EACCES', 'ENOENT'].flatMap((code) => [false, true].map((forGood) => ({ code, forGood }))))('on a disk that says $code, for good: $forGood, leaves whole notes, and says so', async ({ code, forGood }) => {
    const bench = await Bench.for(command);
    const written = await bench.expected();
    expect(written).not.toEqual(bench.start);
    let failed = 0;
    for (let step = 1; ; step++) {
      const { run, calls } = await failing(bench, (call) => (forGood ? call >= step : call === step), code);
      if (calls < step) break;
      const at = `step ${step}: ${run.err}`;
      const now = bench.texts();
      for (const [path, text] of Object.entries(now)) expect([bench.start[path], written[path]], at).toContain(text);
      if (run.code === 0) expect(now, at).toEqual(written);
      else {
        failed++;
        expect(run.err, at).toMatch(SENTENCES);
        for (const [path, text] of Object.entries(now)) if (text !== bench.start[path]) expect(run.err, at).toContain(path);
      }
      const kept = Object.values(bench.beside()).filter((text) => Object.values(bench.start).includes(text) && !Object.values(now).includes(text));
      const next = await bench.nextRun();
      const left = bench.beside();
      expect(Object.keys(left).filter((path) => !path.startsWith('.trash/')), at).toEqual([]);
      for (const path of Object.keys(left)) expect(next.err, at).toContain(path);
      for (const text of kept) expect(Object.values(left), at).toContain(text);
      expect(bench.texts(), at).toEqual(now);
    }
    expect(failed).toBeGreaterThan(5);
  });
});
