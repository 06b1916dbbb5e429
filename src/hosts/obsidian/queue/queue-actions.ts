import { Keymap, Menu } from 'obsidian';
import type { HoverParent } from 'obsidian';
import type { QueueActions } from '../../../views/queue/actions.ts';
import { act } from './act.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { openSetup } from '../actions/open-views.ts';
import { givingOf } from '../giving/give-ideas.ts';
import { addContactItems } from './contact-menu.ts';
import type { Session } from '../session/session.ts';

/** The source name for the app's page previews. */
export const HOVER_SOURCE = 'rapport';

/** The queue's actions in the app, except those on the view itself. */
export function queueActions(session: Session, hoverParent: HoverParent): Omit<QueueActions, 'filter' | 'toggle' | 'showMore'> {
  const { app } = session;
  return {
    act: (path, offered, anchor) => void act(session, path, offered, anchor),
    menu: (path, event, anchor) => {
      const menu = new Menu();
      addContactItems(menu, session, path, anchor);
      const file = app.vault.getFileByPath(path);
      if (file !== null) app.workspace.trigger('file-menu', menu, file, HOVER_SOURCE);
      // A click from the keyboard has no position.
      if (event.clientX !== 0 || event.clientY !== 0) menu.showAtMouseEvent(event);
      else menu.showAtPosition({ x: anchor.getBoundingClientRect().left, y: anchor.getBoundingClientRect().bottom }, anchor.ownerDocument);
    },
    open: (path, event) => void session.open({ path, line: 1 }, Keymap.isModEvent(event)),
    hover: (path, event, targetEl) => {
      app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent, targetEl, linktext: path, sourcePath: '' });
    },
    drag: (path, event) => {
      const file = app.vault.getFileByPath(path);
      if (file !== null) event.dataTransfer?.setData('text/plain', app.fileManager.generateMarkdownLink(file, ''));
    },
    giving: givingOf(session),
    leave: () => {
      const leaf = app.workspace.getMostRecentLeaf(app.workspace.rootSplit);
      if (leaf !== null) app.workspace.setActiveLeaf(leaf, { focus: true });
    },
    newContact: () => openNewContact(session),
    lookAtVault: () => void openSetup(session),
  };
}
