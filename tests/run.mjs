// Runs every suite and ends with one line over all of them: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** The zones lie on both sides of the date line and at a half hour; the locales have other digits, orders and cases. */
const places = [
  { zone: 'America/Los_Angeles', locale: 'en_US.UTF-8', propertyRuns: null },
  { zone: 'Asia/Kolkata', locale: 'ar_EG.UTF-8', propertyRuns: '200' },
  { zone: 'Pacific/Auckland', locale: 'tr_TR.UTF-8', propertyRuns: '200' },
];

const checks = [
  { name: 'build', command: ['node', 'esbuild.config.mjs'] },
  { name: 'types', command: ['npx', '--no-install', 'tsc', '--noEmit'] },
  { name: 'types of the domain', command: ['npx', '--no-install', 'tsc', '--noEmit', '-p', 'src/domain/tsconfig.json'] },
  { name: 'lint', command: ['npx', '--no-install', 'eslint', '--max-warnings', '0', '.'] },
  { name: 'styles', command: ['npx', '--no-install', 'stylelint', '--max-warnings', '0', 'styles/*.css'] },
  { name: 'architecture', command: ['npx', '--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src'] },
];

function runCheck({ name, command: [program, ...args] }) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runTests({ zone, locale, propertyRuns }, results) {
  console.log(`\n# tests in ${zone}, ${locale}`);
  const report = path.join(results, `${zone.replace('/', '-')}.json`);
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  if (propertyRuns !== null) env.RAPPORT_PROPERTY_RUNS ??= propertyRuns;
  const args = ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env });
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that can't be loaded has no tests, and has failed all the same.
  const failed = Math.max(numFailedTests, status === 0 && success ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed };
}

const results = mkdtempSync(path.join(tmpdir(), 'rapport-tests-'));
try {
  const outcomes = [...checks.map(runCheck), ...places.map((place) => runTests(place, results))];
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
