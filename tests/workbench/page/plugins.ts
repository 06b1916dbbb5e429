import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import type { App } from '../obsidian/app.ts';
import type { Disk } from '../obsidian/disk.ts';
import { obsidianModule } from '../obsidian/module.ts';
import { Plugin } from '../obsidian/plugin.ts';
import type { PluginManifest } from '../obsidian/plugin.ts';

const modules: Readonly<Record<string, unknown>> = {
  obsidian: obsidianModule,
  '@codemirror/commands': commands,
  '@codemirror/language': language,
  '@codemirror/state': state,
  '@codemirror/view': view,
};

/** Loads the plugins that the server offers, each as the app does: its main.js unchanged, as CommonJS. */
export async function loadPlugins(app: App, disk: Disk, count: number): Promise<readonly Plugin[]> {
  const plugins: Plugin[] = [];
  for (let number = 0; number < count; number += 1) plugins.push(await loadPlugin(app, disk, number));
  return plugins;
}

async function loadPlugin(app: App, disk: Disk, number: number): Promise<Plugin> {
  const [main, manifestText, styles] = await Promise.all(['main.js', 'manifest.json', 'styles.css'].map((file) => disk.pluginFile(number, file)));
  if (typeof main !== 'string' || typeof manifestText !== 'string') throw new Error('main.js or manifest.json is missing. Build the plugin first.');
  const manifest = JSON.parse(manifestText) as PluginManifest;
  const before = performance.now();
  const plugin = evaluated(main, app, { ...manifest, dir: `${app.vault.configDir}/plugins/${manifest.id}` });
  const evaluatedAt = performance.now();
  await plugin.start();
  performance.measure(`evaluate ${manifest.id}`, { start: before, end: evaluatedAt });
  performance.measure(`load ${manifest.id}`, { start: evaluatedAt });
  if (typeof styles === 'string') addStyles(plugin, styles);
  return plugin;
}

function evaluated(main: string, app: App, manifest: PluginManifest): Plugin {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`The workbench does not offer the module ${name}`);
    return modules[name];
  };
  const run = new Function('require', 'module', 'exports', `${main}\n//# sourceURL=plugin:${manifest.id}`);
  Reflect.apply(run, undefined, [require, module, module.exports]);
  const { exports } = module;
  const Main: unknown = typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports;
  if (typeof Main !== 'function') throw new Error(`${manifest.id} doesn’t export a plugin`);
  const plugin: unknown = Reflect.construct(Main, [app, manifest]);
  if (!(plugin instanceof Plugin)) throw new Error(`${manifest.id} exports something that isn’t a plugin`);
  return plugin;
}

function addStyles(plugin: Plugin, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  plugin.register(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}
