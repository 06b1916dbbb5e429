// `npm start`: the plugin in a browser, over a copy of the sample vault; `npm start -- --help` tells of the rest.
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
  console.log(`${workbench.notice}\n\nOpen ${workbench.address}\n\nCtrl+C ends it.`);
  if (values.reload) {
    onChangedSources(async () => {
      const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
      if (status === 0) await workbench.rebuild();
      console.log(status === 0 ? 'Built, and the page reloads.' : 'Not built: the page stays as it is.');
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
