import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

const root = path.dirname(import.meta.dirname);

/**
 * Holds an output equal to the one that was recorded in `file` (relative to the repository). With RAPPORT_RECORD=1 it is
 * recorded anew, and differences show in version control; without, nothing is ever written.
 */
export function expectRecorded(file: string, output: string): void {
  const target = path.join(root, file);
  if (process.env['RAPPORT_RECORD'] === '1') {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, output);
  }
  expect(existsSync(target), `${file} is recorded`).toBe(true);
  expect(output).toBe(readFileSync(target, 'utf8'));
}
