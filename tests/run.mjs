// `npm test`: every check and every test, ending with one line over all of them: `N passed, N failed`.
import { runChecks } from './run/checks.mjs';
import { runTests } from './run/vitest.mjs';

/**
 * Everything runs in the first zone. Below src/hosts nothing may read a clock, a zone or a locale, which lint holds
 * (eslint.config.mjs), so only what could still depend on them runs in the others: the hosts, the words, and all recorded outputs.
 * The zones lie on both sides of the date line and at a half hour; the locales have other digits, orders and cases.
 */
const ZONE_DEPENDENT = ['tests/hosts/', 'tests/i18n/', 'tests/recorded.test.ts', 'tests/guide.test.ts', 'tests/vault-guide.test.ts'];
const places = [
  { zone: 'America/Los_Angeles', locale: 'en_US.UTF-8', files: [] },
  { zone: 'Asia/Kolkata', locale: 'ar_EG.UTF-8', files: ZONE_DEPENDENT },
  { zone: 'Pacific/Auckland', locale: 'tr_TR.UTF-8', files: ZONE_DEPENDENT },
];

const outcomes = [...(await runChecks()), ...places.map(runTests)];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
// Said again at the end, where a log that was cut still has them.
for (const failure of outcomes.flatMap((outcome) => outcome.failures)) console.log(`\nFailed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
