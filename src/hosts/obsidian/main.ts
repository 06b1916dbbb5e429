import { Platform, Plugin } from 'obsidian';
import { en } from '../../i18n/en.ts';
import { BriefView } from './brief/brief-view.tsx';
import { registerCommands } from './commands/commands.ts';
import { registerMenus } from './commands/menus.ts';
import { openSetup, openQueue } from './actions/open-views.ts';
import { registerRibbonAndLinks } from './commands/ribbon-and-links.ts';
import { ContactView } from './contact/contact-view.ts';
import { ContactsView } from './contacts/contacts-view.tsx';
import { GoalsView } from './goals/goals-view.tsx';
import { NetworkView } from './network/network-view.tsx';
import { dataFileOf } from './session/data-file.ts';
import { loadPluginData } from './session/plugin-data-store.ts';
import { HOVER_SOURCE } from './queue/queue-actions.ts';
import { QueueView } from './queue/queue-view.tsx';
import { RapportSettingTab } from './settings/settings-tab.ts';
import { SetupView } from './setup/setup-view.tsx';
import { StatusBarCount } from './status-bar.ts';
import { VaultSession } from './session/vault-session.ts';
import { BRIEF_VIEW_TYPE, CONTACT_VIEW_TYPE, CONTACTS_VIEW_TYPE, GOALS_VIEW_TYPE, NETWORK_VIEW_TYPE, QUEUE_VIEW_TYPE, SETUP_VIEW_TYPE } from './view-types.ts';

/** Registers views and commands, and starts reading once the workspace is ready: loading itself does no work on the vault. */
export default class RapportPlugin extends Plugin {
  private session: VaultSession | null = null;

  override async onload(): Promise<void> {
    const session = this.addChild(await this.newSession());
    this.session = session;

    this.registerView(QUEUE_VIEW_TYPE, (leaf) => new QueueView(leaf, session));
    this.registerView(CONTACT_VIEW_TYPE, (leaf) => new ContactView(leaf, session));
    this.registerView(CONTACTS_VIEW_TYPE, (leaf) => new ContactsView(leaf, session));
    this.registerView(SETUP_VIEW_TYPE, (leaf) => new SetupView(leaf, session));
    this.registerView(NETWORK_VIEW_TYPE, (leaf) => new NetworkView(leaf, session));
    this.registerView(GOALS_VIEW_TYPE, (leaf) => new GoalsView(leaf, session));
    this.registerView(BRIEF_VIEW_TYPE, (leaf) => new BriefView(leaf, session));
    this.addSettingTab(new RapportSettingTab(this.app, this, session));
    this.registerHoverLinkSource(HOVER_SOURCE, { display: this.manifest.name, defaultMod: true });
    registerRibbonAndLinks(this, session);
    registerCommands(this, session);
    registerMenus(this, session);
    this.addChild(new StatusBarCount(this, session));

    this.app.workspace.onLayoutReady(() => void session.start());
  }

  /** After the plugin is enabled: the queue, and until it was done once, the page that sets up the contacts. A phone has room for one. */
  override onUserEnable(): void {
    const { session } = this;
    if (session === null) return;
    const { welcomed } = session.preferences;
    const queue = welcomed || !Platform.isPhone ? openQueue(session) : Promise.resolve();
    void queue.then(() => (welcomed ? undefined : openSetup(session)));
  }

  override onExternalSettingsChange(): void {
    void this.session?.reloadData();
  }

  private async newSession(): Promise<VaultSession> {
    const file = dataFileOf(this);
    return new VaultSession(this.app, en, file, await loadPluginData(file));
  }
}
