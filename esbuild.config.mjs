import { chmod, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

/** Bundles the hosts: node esbuild.config.mjs [folder]. The terminal program is dist/rapport.mjs and the chunks beside it. */
const outdir = process.argv[2] ?? 'dist';

const { version } = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));

/** gray-matter brings a YAML of its own, which is never used: the engine is given. */
const withoutJsYaml = {
  name: 'without-js-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^js-yaml$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: `const refuse = () => { throw new Error('js-yaml is not part of Rapport'); };
        module.exports = { safeLoad: refuse, safeDump: refuse };`,
    }));
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
    target: 'node20.12',
    minify: true,
    keepNames: false,
    charset: 'utf8',
    legalComments: 'linked',
    logLevel: 'warning',
    define: { RAPPORT_VERSION: JSON.stringify(version) },
    // CommonJS packages ask for Node's modules by `require`, which ES modules have not.
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    plugins: [withoutJsYaml],
  });
  await chmod(path.join(outdir, 'rapport.mjs'), 0o755);
}

await buildTerminalProgram();
