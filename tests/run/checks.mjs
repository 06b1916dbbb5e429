// The checks that run no test, each a script of package.json.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Side by side, since each keeps one core busy: lint takes as long as all others together. */
const lanes = [['lint'], ['build', 'types', 'types:domain', 'styles', 'architecture']];

/** Runs all checks; each counts as one test. */
export async function runChecks() {
  const outcomes = await Promise.all(lanes.map(runLane));
  return outcomes.flat();
}

async function runLane(scripts) {
  const outcomes = [];
  for (const script of scripts) outcomes.push(await runCheck(script));
  return outcomes;
}

/** Prints what the check said in one piece, once it has ended. */
function runCheck(script) {
  return new Promise((resolve, reject) => {
    const check = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const said = [];
    for (const stream of [check.stdout, check.stderr]) stream.on('data', (chunk) => said.push(chunk));
    check.once('error', reject);
    check.once('close', (status) => {
      console.log(`\n# ${script}: ${status === 0 ? 'passed' : 'failed'}`);
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [script] });
    });
  });
}
