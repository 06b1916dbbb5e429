// `npm run bench`: how fast the terminal program is, as ratios measured in one run. Both sides of each ratio are printed.
// Options: --runs N (default 7), --large (also 100,000 notes), --app (also the plugin, in Chromium), --plugins FOLDER (also the built plugins in it, beside Rapport), --keep (leaves the generated vaults where they are), --year (nothing but the figures of simulated years by the list), --matching (nothing but what one could give: how well it is found, and how fast).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { load } from '../workbench/launch.mjs';
import { generateVault } from './generate.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '7' }, large: { type: 'boolean', default: false }, app: { type: 'boolean', default: false }, plugins: { type: 'string' }, keep: { type: 'boolean', default: false }, year: { type: 'boolean', default: false }, matching: { type: 'boolean', default: false } } });
if (options.year) {
  console.log((await load('../year/figures')).yearTable());
  process.exit();
}
const runs = Number(options.runs);
const root = path.dirname(path.dirname(import.meta.dirname));
const program = path.join(root, 'dist', 'rapport.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'rapport-bench-'));

const reportMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;
const readLoop = `
  const { readFileSync } = require('node:fs');
  let length = 0;
  for (const file of readFileSync(process.argv[1], 'utf8').split('\\n')) length += readFileSync(file, 'utf8').length;
  console.log(length);
`;

/** Whole processes, timed from outside. Milliseconds, and the peak of the process's memory in MB. */
function timeProcess(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reportMemory, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return { milliseconds, memory: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function row(name, times, extra = '') {
  const figures = [Math.min(...times), median(times), Math.max(...times)].map((time) => time.toFixed(0).padStart(7)).join('');
  console.log(`${name.padEnd(44)}${figures}  ${extra}`);
}

function measureProcesses(contacts) {
  const vault = path.join(folder, `vault-${contacts}`);
  const { paths, bytes, entries } = generateVault(vault, contacts, 17);
  const list = path.join(folder, `list-${contacts}`);
  writeList(list, paths);
  console.log(`\n${contacts} contact notes, ${entries} entries, ${(bytes / 1e6).toFixed(1)} MB; ${runs} runs each, in turn (ms: least, median, most)`);
  const reading = [];
  const queueing = [];
  for (let run = 0; run <= runs; run++) {
    const read = timeProcess(['-e', readLoop, list]);
    const queue = timeProcess([program, 'queue', vault, '--today', '2026-09-01']);
    // The first pair fills the page cache.
    if (run > 0) {
      reading.push(read);
      queueing.push(queue);
    }
  }
  const times = (results) => results.map(({ milliseconds }) => milliseconds);
  row('reading alone, a process', times(reading));
  const memory = Math.max(...queueing.map((result) => result.memory));
  row('rapport queue, a process', times(queueing), `peak memory ${memory.toFixed(0)} MB`);
  const ratios = queueing.map((result, run) => result.milliseconds / reading[run].milliseconds);
  console.log(`rapport queue / reading alone: ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`);
  return { vault, list, median: median(times(queueing)), memory };
}

function writeList(file, paths) {
  writeFileSync(file, paths.join('\n'));
}

/** Runs a program of this folder in a process of its own, prints its figures under a heading, and gives the median of each by its name. */
async function measureIn(name, heading, ...args) {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({ entryPoints: [path.join(import.meta.dirname, `${name}.ts`)], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
  console.log(`\n${heading} (ms: least, median, most)`);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  if (stderr !== '') console.log(stderr.trimEnd());
  const figures = JSON.parse(stdout);
  for (const { name, times, note } of figures) row(name, times, note);
  return (wanted) => median(figures.find((figure) => figure.name === wanted).times);
}

async function measureInside(vault, list) {
  const of = await measureIn('inside', 'inside one process, same notes', list, vault, String(runs));
  console.log(`notes to queue / reading the bytes: ${(of('everything: notes to queue') / of('reading the bytes')).toFixed(1)}; remark on everything / notes to queue: ${(of('remark on every body') / of('everything: notes to queue')).toFixed(0)}`);
  console.log(`remark on everything / structure by the scanner: ${(of('remark on every body') / of('structure of every body')).toFixed(0)}`);
  console.log(`gray-matter and yaml on every block / frontmatter as Rapport reads it: ${(of('gray-matter and yaml on every block') / of('frontmatter of every note')).toFixed(1)}`);
}

async function measureNetwork(vault, list) {
  await measureIn('network', 'the network, its goals and its ways, same notes with introductions and 50 goals', list, vault, String(Math.max(runs, 15)));
}

async function measureHistory(vault, list) {
  const of = await measureIn('history', '20,000 dated notes with 60,000 links beside the same notes', list, vault, String(runs));
  console.log(`first queue with dated notes / without: ${(of('first queue, dated notes read behind it') / of('first queue of the contacts alone')).toFixed(2)}`);
}

async function measureLiving(vault, list) {
  const of = await measureIn('living', 'a vault that is lived in, same notes', list, vault);
  console.log(`from the snapshot to the queue / from the notes: ${(of('from the snapshot to the queue') / of('from the notes to the queue')).toFixed(2)}`);
  console.log(`from the notes to the queue / one saved note to the queue: ${(of('from the notes to the queue') / of('one saved note, to the queue')).toFixed(0)}`);
}

async function measureShapes() {
  const of = await measureIn('shapes', 'other shapes of notes', String(Math.min(runs, 5)));
  console.log(`100,000 short notes / 10,000: ${(of('100,000 notes with short logs, to the queue') / of('10,000 notes with short logs, to the queue')).toFixed(1)}`);
  console.log(`remark on one log of 10,000 entries / reading it: ${(of('the same by remark') / of('one log of 10,000 entries, read')).toFixed(0)}`);
}

async function measureOthers(vault) {
  const { measurePlugins } = await load('../benchmark/plugins');
  const cell = (time) => (time === null ? '–' : time.toFixed(1)).padStart(9);
  console.log(`\nother plugins in the same workbench, same notes (ms)\n${'plugin'.padEnd(30)}${['evaluate', 'onload', 'to list', 'edit'].map((head) => head.padStart(9)).join('')}`);
  for (const { name, evaluating, loading, toList, editToList, failure } of await measurePlugins(vault, options.plugins)) {
    console.log(`${name.padEnd(30)}${[evaluating, loading, toList, editToList].map(cell).join('')}${failure === null ? '' : `  ${failure}`}`);
  }
}

async function measurePlugin(vault) {
  const { measureApp } = await load('../benchmark/app');
  const { cold, warm, firstPaints, nodes, contacts, blocksWithout, memory, editWithPlugin, editWithout } = await measureApp(vault);
  const milliseconds = (time) => `${time.toFixed(1)} ms`;
  const all = (times) => `${milliseconds(median(times))} (${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))})`;
  const of = (figure) => all(warm.map((start) => start[figure]));
  console.log(`\nthe plugin in Chromium, same notes (${warm.length} warm starts: median, least to most)`);
  console.log(`evaluating main.js: ${milliseconds(cold.evaluating)} cold, ${of('evaluating')}; onload: ${milliseconds(cold.loading)} cold, ${of('loading')}`);
  console.log(`first start: ${milliseconds(cold.toFirstQueue)} to the first of the queue, ${cold.readForFirst} notes read; all after ${milliseconds(cold.toWholeQueue)}, ${cold.read} read`);
  console.log(`  longest times without a pause: ${cold.longestBlocks.map(milliseconds).join(', ')}`);
  console.log(`warm start: ${of('toFirstQueue')} to the first of the queue, ${Math.max(...warm.map(({ readForFirst }) => readForFirst))} notes read; all after ${of('toWholeQueue')}, at most ${Math.max(...warm.map(({ read }) => read))} read`);
  console.log(`  longest times without a pause: ${warm.flatMap(({ longestBlocks }) => longestBlocks).sort((one, other) => other - one).slice(0, 10).map(milliseconds).join(', ')}`);
  console.log(`  without a plugin: ${blocksWithout.map(milliseconds).join(', ')}`);
  console.log(`memory over the app's own: ${memory.toFixed(0)} MB`);
  console.log(`from the command to the painted queue: ${all(firstPaints)}, ${nodes} elements`);
  const inTurn = (times) => times.map(milliseconds).join(', ');
  console.log(`all contacts: ${milliseconds(contacts.frame)} of work for a frame of scrolling, of the 16.7 ms that it has (${((contacts.frame / 16.7) * 100).toFixed(0)} %); ${contacts.nodes} elements`);
  console.log(`  to order by each column: ${inTurn(contacts.ordering)}; to filter by each letter: ${inTurn(contacts.filtering)}`);
  console.log(`a saved note with Rapport and its queue / without a plugin: ${milliseconds(editWithPlugin)} / ${milliseconds(editWithout)}`);
}

async function measureAll() {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
  const small = measureProcesses(1000);
  const middle = measureProcesses(10_000);
  console.log(`from 1,000 to 10,000 notes: ${(middle.median / small.median).toFixed(1)} times the time`);
  if (options.large) {
    const large = measureProcesses(100_000);
    console.log(`from 10,000 to 100,000 notes: ${(large.median / middle.median).toFixed(1)} times the time, ${(large.memory / middle.memory).toFixed(1)} times the memory`);
  }
  await measureInside(middle.vault, middle.list);
  await measureNetwork(middle.vault, middle.list);
  await measureHistory(middle.vault, middle.list);
  await measureLiving(middle.vault, middle.list);
  await measureShapes();
  if (options.app) await measurePlugin(middle.vault);
  if (options.plugins !== undefined) await measureOthers(middle.vault);
}

try {
  await (options.matching ? measureIn('matching', 'what one could give, among 10,000 contacts') : measureAll());
} finally {
  if (options.keep) console.log(`\nkept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
