import { Plugin } from 'obsidian';
import { en } from '../../i18n/en.ts';
import { readPluginData } from './plugin-data.ts';
import { QUEUE_VIEW_TYPE, QueueView } from './queue/queue-view.tsx';
import { VaultSession } from './vault-session.ts';

/** Registers what the app is to know of, and begins to read once the workspace stands: loading itself does no work on the vault. */
export default class RapportPlugin extends Plugin {
  private session: VaultSession | null = null;

  override async onload(): Promise<void> {
    const file = { path: `${this.manifest.dir ?? ''}/data.json`, load: () => this.loadData() as Promise<unknown>, save: (data: unknown) => this.saveData(data) };
    const session = this.addChild(new VaultSession(this.app, en, file, readPluginData(await file.load())));
    this.session = session;
    this.registerView(QUEUE_VIEW_TYPE, (leaf) => new QueueView(leaf, session));
    this.app.workspace.onLayoutReady(() => void session.start());
  }

  override onExternalSettingsChange(): void {
    void this.session?.reloadData();
  }
}
