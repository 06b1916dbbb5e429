// `npm start`: the plugin in a browser, on a copy of the sample vault. `npm start -- --help` lists the options.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './workbench/launch.mjs';
import { onChangedSources } from './workbench/sources.mjs';

const root = path.dirname(import.meta.dirname);
const HELP = `npm start                        a copy of the sample vault, on that vault's date
npm start -- --vault PATH        your vault. Changes are written to it
npm start -- --vault PATH --copy a copy of your vault
npm start -- --plugin FOLDER     with another built plugin, always on a copy
npm run dev                      the same, and rebuilds and reloads whenever a source changes`;

const { values } = parseArgs({ options: { vault: { type: 'string' }, copy: { type: 'boolean', default: false }, plugin: { type: 'string', multiple: true, default: [] }, reload: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });

async function run() {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const { startWorkbench } = await load('start');
  const workbench = await startWorkbench({
    vault: values.vault ?? null,
    copies: values.copy,
    plugins: [root, ...values.plugin.map((folder) => path.resolve(folder))],
    hasForeign: values.plugin.length > 0,
    isFirstTime: true,
  });
  console.log(`${workbench.notice}\n\nOpen ${workbench.address}\n\nPress Ctrl+C to stop.`);
  if (values.reload) {
    onChangedSources(async () => {
      const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
      if (status === 0) await workbench.rebuild();
      console.log(status === 0 ? 'Rebuilt. Reloading the page.' : 'Build failed. The page is unchanged.');
    });
  }
  const stop = async () => {
    await workbench.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void stop());
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
