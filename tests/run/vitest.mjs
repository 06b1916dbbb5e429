// The test suites, in one place of the world at a time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Runs the test files whose paths hold one of `files` (all of them, if it is empty) as a machine in that zone and locale does. */
export function runTests({ zone, locale, files }) {
  console.log(`\n# tests in ${zone}, ${locale}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-tests-'));
  try {
    const report = path.join(folder, 'report.json');
    const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
    // What a browser shows is tried once.
    if (files.length > 0) env.RAPPORT_BROWSER = 'off';
    const args = ['--no-install', 'vitest', 'run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync('npx', args, { cwd: root, stdio: 'inherit', env });
    return outcomeOf(JSON.parse(readFileSync(report, 'utf8')), status === 0, zone);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf({ numPassedTests, numFailedTests, numFailedTestSuites, success, testResults }, hasPassed, zone) {
  // A file that can't be loaded has no tests, and has failed all the same.
  const failed = hasPassed && success ? 0 : numFailedTests || Math.max(1, numFailedTestSuites);
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
