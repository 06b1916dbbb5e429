// Runs every suite and ends with one line over all of them: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** The zones lie on both sides of the date line and at a half hour; the locales have other digits, orders and cases. What a browser shows is tried once. */
const places = [
  { zone: 'America/Los_Angeles', locale: 'en_US.UTF-8', env: {} },
  { zone: 'Asia/Kolkata', locale: 'ar_EG.UTF-8', env: { RAPPORT_PROPERTY_RUNS: '200', RAPPORT_BROWSER: 'off' } },
  { zone: 'Pacific/Auckland', locale: 'tr_TR.UTF-8', env: { RAPPORT_PROPERTY_RUNS: '200', RAPPORT_BROWSER: 'off' } },
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
  return status === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };
}

function runTests({ zone, locale, env: ofPlace }, results) {
  console.log(`\n# tests in ${zone}, ${locale}`);
  const report = path.join(results, `${zone.replace('/', '-')}.json`);
  const env = { ...ofPlace, ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const args = ['--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env });
  const { numPassedTests, numFailedTests, numFailedTestSuites, success, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that can't be loaded has no tests, and has failed all the same.
  const failed = status === 0 && success ? 0 : numFailedTests || Math.max(1, numFailedTestSuites);
  return { passed: numPassedTests, failed, failures: testResults.flatMap((file) => failuresIn(file, zone)) };
}

/** What failed in one file, a line and a half each: where, which test, and the beginning of why. */
function failuresIn({ name, message, assertionResults }, zone) {
  const place = `${zone} ${path.relative(root, name)}`;
  const failed = assertionResults.filter((result) => result.status === 'failed');
  const failures = failed.map((result) => `${place}: ${result.fullName}\n  ${beginningOf(result.failureMessages.join(' '))}`);
  return failures.length === 0 && message ? [`${place}\n  ${beginningOf(message)}`] : failures;
}

function beginningOf(message) {
  return message.replaceAll(/\s+/g, ' ').slice(0, 400);
}

const results = mkdtempSync(path.join(tmpdir(), 'rapport-tests-'));
try {
  const outcomes = [...checks.map(runCheck), ...places.map((place) => runTests(place, results))];
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  // Said again at the end, where a log that was cut still has them.
  for (const failure of outcomes.flatMap((outcome) => outcome.failures)) console.log(`\nFailed: ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(results, { recursive: true, force: true });
}
