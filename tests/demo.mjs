// `npm start`: the main job on the sample vault, on the vault's own day. `npm start -- --vault PATH` takes a vault of one's own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.dirname(import.meta.dirname);
const program = path.join(root, 'dist', 'rapport.mjs');
const { values, positionals } = parseArgs({ options: { vault: { type: 'string' } }, allowPositionals: true, strict: false });

const sampleDay = '2026-09-01';
const own = typeof values.vault === 'string';
const vault = own ? path.resolve(values.vault) : path.join(root, 'tests', 'vault');
if (own) console.log(`Your vault at ${vault}. It is only read.\n`);
else console.log(`The sample vault at tests/vault, on its own day ${sampleDay}. For a vault of your own: npm start -- --vault PATH\n`);

const args = ['queue', vault, ...(own ? [] : ['--today', sampleDay]), ...positionals];
const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
