import { defineConfig } from 'vitest/config';

const browserTests = 'tests/browser/**/*.test.ts';

/** The tests in a browser run one file after the other, so that the machine stays usable, and have patience with it; RAPPORT_BROWSER=off leaves them out. */
const projects = [
  { extends: true as const, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [browserTests] } },
  { extends: true as const, test: { name: 'browser', include: [browserTests], globalSetup: ['tests/browser/setup.ts'], fileParallelism: false, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } } },
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: process.env.RAPPORT_BROWSER === 'off' ? projects.slice(0, 1) : projects,
  },
});
