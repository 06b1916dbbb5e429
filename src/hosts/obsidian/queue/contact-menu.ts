import type { Menu } from 'obsidian';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import type { Session } from '../session/session.ts';
import { openMerge } from '../actions/merge-contacts.ts';
import { addSnoozeItems } from '../actions/snooze.ts';

/** Adds all actions on a contact to a menu. */
export function addContactItems(menu: Menu, session: Session, path: string): void {
  const { words: { commands } } = session;
  menu.addItem((item) => item.setSection('rapport').setTitle(commands.log).setIcon('lucide-message-square-plus').onClick(() => openLogForm(session, { people: [path] })));
  addSnoozeItems(menu, session, path);
  menu.addItem((item) => item.setSection('rapport').setTitle(session.words.merge.command).setIcon('lucide-merge').onClick(() => openMerge(session, path)));
  const open = (title: string, icon: string, where: 'tab' | 'split' | false): void => {
    menu.addItem((item) => item.setSection('rapport-open').setTitle(title).setIcon(icon).onClick(() => void session.open({ path, line: 1 }, where)));
  };
  open(commands.open, 'lucide-file', false);
  open(commands.openInNewTab, 'lucide-file-plus', 'tab');
  open(commands.openToTheRight, 'lucide-separator-vertical', 'split');
}
