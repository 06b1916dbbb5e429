import { TFile } from 'obsidian';
import type { Menu, Plugin } from 'obsidian';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { HOVER_SOURCE } from '../queue/queue-actions.ts';
import type { Session } from '../session/session.ts';
import { openBrief } from '../actions/open-brief.ts';
import { chooseSnooze } from '../actions/choose-snooze.ts';

/** Adds actions on a contact, and on a note that links contacts, to the menus of its file and editor. */
export function registerMenus(plugin: Plugin, session: Session): void {
  const { workspace } = plugin.app;
  plugin.registerEvent(workspace.on('file-menu', (menu, file, source) => {
    // Our own menu already has these items.
    if (file instanceof TFile && source !== HOVER_SOURCE) addItems(menu, session, file.path);
  }));
  plugin.registerEvent(workspace.on('editor-menu', (menu, _, { file }) => {
    if (file !== null) addItems(menu, session, file.path);
  }));
}

function addItems(menu: Menu, session: Session, path: string): void {
  const { app, index, words: { briefView, commands } } = session;
  const isContact = index.facts(path) !== null;
  if (!isContact && !Object.keys(app.metadataCache.resolvedLinks[path] ?? {}).some((linked) => index.facts(linked) !== null)) return;
  menu.addItem((item) => item.setSection('action').setTitle(briefView.prepare).setIcon('lucide-clipboard-list').onClick(() => void openBrief(session, isContact ? { people: [path], note: null } : { people: [], note: path })));
  if (!isContact) return;
  menu.addItem((item) => item.setSection('action').setTitle(commands.log).setIcon('lucide-message-square-plus').onClick(() => openLogForm(session, { people: [path] })));
  menu.addItem((item) => item.setSection('action').setTitle(commands.snooze).setIcon('lucide-alarm-clock').onClick(() => chooseSnooze(session, [path])));
}
