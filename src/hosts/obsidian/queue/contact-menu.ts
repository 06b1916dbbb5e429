import type { Menu } from 'obsidian';
import type { Session } from '../session/session.ts';
import { offeredActions } from '../../../domain/queue/reason-actions.ts';
import { ACTION_ICONS } from '../../../views/queue/actions.ts';
import { act } from './act.ts';
import { openBrief } from '../actions/open-brief.ts';
import { openMerge } from '../actions/merge-contacts.ts';
import { addSnoozeItems } from '../actions/snooze.ts';

/** Adds all actions on a contact to a menu. */
export function addContactItems(menu: Menu, session: Session, path: string, anchor: HTMLElement): void {
  const { words: { briefView, commands, queueView } } = session;
  const relationship = session.index.relationship(path, session.today());
  for (const offered of relationship === null ? [] : offeredActions(session.index.reasons(path, session.today()), relationship)) {
    // The times to snooze for are items of their own.
    if (offered.action === 'snooze') continue;
    menu.addItem((item) => item.setSection('rapport').setTitle(queueView.action(offered.action)).setIcon(ACTION_ICONS[offered.action]).onClick(() => void act(session, path, offered, anchor)));
  }
  addSnoozeItems(menu, session, path);
  menu.addItem((item) => item.setSection('rapport').setTitle(briefView.prepare).setIcon('lucide-clipboard-list').onClick(() => void openBrief(session, { people: [path], note: null })));
  menu.addItem((item) => item.setSection('rapport').setTitle(session.words.merge.command).setIcon('lucide-merge').onClick(() => openMerge(session, path)));
  const open = (title: string, icon: string, where: 'tab' | 'split' | false): void => {
    menu.addItem((item) => item.setSection('rapport-open').setTitle(title).setIcon(icon).onClick(() => void session.open({ path, line: 1 }, where)));
  };
  open(commands.open, 'lucide-file', false);
  open(commands.openInNewTab, 'lucide-file-plus', 'tab');
  open(commands.openToTheRight, 'lucide-separator-vertical', 'split');
}
