import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const browserTests = ['tests/browser/**/*.test.ts'];

/** What starts programs, fails every step of every command, or measures time. */
const slowTests = ['tests/trust/**/*.test.ts', 'tests/hostile/**/*.test.ts', 'tests/architecture/**/*.test.ts', 'tests/hosts/cli/process.test.ts', 'tests/notes/structure/limits.test.ts'];

/** Two pages at a time: each keeps more than one core busy. */
const BROWSER_WORKERS = 2;

/** One after the other: `unit` and `slow` keep every core busy, `browser` has patience with a busy machine. */
const projects = [
  { extends: true as const, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...browserTests, ...slowTests], maxWorkers: availableParallelism(), sequence: { groupOrder: 1 } } },
  { extends: true as const, test: { name: 'slow', include: slowTests, maxWorkers: availableParallelism(), sequence: { groupOrder: 1 } } },
  { extends: true as const, test: { name: 'browser', include: browserTests, globalSetup: ['tests/browser/setup.ts'], maxWorkers: BROWSER_WORKERS, sequence: { groupOrder: 2 }, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } } },
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: process.env.RAPPORT_BROWSER === 'off' ? projects.filter(({ test }) => test.name !== 'browser') : projects,
  },
});
