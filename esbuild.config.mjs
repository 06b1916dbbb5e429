import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/** Bundles the hosts: node esbuild.config.mjs [folder]. The terminal program is dist/rapport.mjs and the chunks beside it. */
const outdir = process.argv[2] ?? 'dist';
const pluginFolder = process.argv[2] === undefined ? '.' : path.join(outdir, 'plugin');

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** Tells one program from another by its sources: what an earlier one has stored of a vault is not taken for what this one reads. */
async function fingerprintOfSources() {
  const hash = createHash('sha256');
  const files = await readdir(new URL('src', import.meta.url), { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  for (const file of paths.sort()) hash.update(await readFile(file));
  return `${version} ${hash.digest('hex').slice(0, 16)}`;
}

const programConstants = { RAPPORT_VERSION: JSON.stringify(version), RAPPORT_BUILD: JSON.stringify(await fingerprintOfSources()) };

/** gray-matter brings engines of its own, a YAML and one that evaluates JavaScript; none is ever used, since the engine is given. */
const withoutEngines = {
  name: 'without-engines',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/(?:lib\/)?engines$/ }, ({ path: engines, importer }) => (importer.includes('gray-matter') ? { path: engines, namespace: 'no-engines' } : null));
    onLoad({ filter: /.*/, namespace: 'no-engines' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** gray-matter reads files if it is asked to, and looks for a Buffer: phones have neither. */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?fs$/ }, ({ path }) => ({ path, namespace: 'no-node' }));
    onLoad({ filter: /.*/, namespace: 'no-node' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The graph's layout is stepped by hand: d3-force's clock and its events stay out. */
const layoutWithoutClock = {
  name: 'layout-without-clock',
  setup({ onResolve, onLoad }) {
    const contents = {
      'd3-timer': 'export const timer = () => ({ stop() {} });',
      'd3-dispatch': 'export const dispatch = () => ({});',
    };
    onResolve({ filter: /^d3-(?:timer|dispatch)$/ }, ({ path: name }) => ({ path: name, namespace: 'layout-without-clock' }));
    onLoad({ filter: /.*/, namespace: 'layout-without-clock' }, ({ path: name }) => ({ contents: contents[name] }));
  },
};

async function buildTerminalProgram() {
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: { rapport: 'src/hosts/cli/main.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'rapport-[hash]',
    bundle: true,
    // Chunks of their own for what only some commands load.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    keepNames: false,
    charset: 'utf8',
    legalComments: 'linked',
    logLevel: 'warning',
    define: programConstants,
    // CommonJS packages ask for Node's modules by `require`, which ES modules have not.
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    plugins: [withoutEngines],
  });
  await chmod(path.join(outdir, 'rapport.mjs'), 0o755);
}

/** main.js and styles.css in the root of the project, where a release and the app's review expect them; byte for byte the same anywhere. */
async function buildPlugin() {
  const { metafile } = await build({
    entryPoints: { main: 'src/hosts/obsidian/main.ts', styles: 'styles/index.css' },
    outdir: pluginFolder,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: ['es2022', 'chrome120', 'safari16.4'],
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // Children as arguments of a call, which is shorter than as a property of every element.
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
    inject: ['preact'],
    // The properties of characters that we ask for are known wherever lookbehind is.
    supported: { 'regexp-unicode-property-escapes': true },
    // gray-matter keeps what it reads as bytes too, which nobody looks at: a text will do where there is no Buffer.
    define: { ...programConstants, 'Buffer.from': 'String' },
    plugins: [withoutEngines, withoutNode, layoutWithoutClock],
  });
  await writeFile(path.join(outdir, 'plugin-meta.json'), JSON.stringify(metafile));
}

await buildTerminalProgram();
await buildPlugin();
