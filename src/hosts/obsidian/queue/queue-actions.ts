import { Keymap, Menu } from 'obsidian';
import type { HoverParent } from 'obsidian';
import type { QueueActions } from '../../../views/queue/actions.ts';
import { markDone } from '../actions/mark-done.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { openSetup } from '../actions/open-views.ts';
import { addContactItems } from './contact-menu.ts';
import { showSnoozeMenu } from '../actions/snooze.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import type { Session } from '../session/session.ts';

/** The source name for the app's page previews. */
export const HOVER_SOURCE = 'rapport';

/** The queue's actions in the app, except those on the view itself. */
export function queueActions(session: Session, hoverParent: HoverParent): Omit<QueueActions, 'filter' | 'toggle' | 'showMore'> {
  const { app } = session;
  return {
    log: (path) => openLogForm(session, { people: [path] }),
    done: (path, item) => {
      const relationship = session.index.relationship(path, session.today());
      if (relationship !== null) void markDone(session, relationship, item);
    },
    snooze: (path, anchor) => showSnoozeMenu(session, path, anchor),
    menu: (path, event, anchor) => {
      const menu = new Menu();
      addContactItems(menu, session, path);
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
    newContact: () => openNewContact(session),
    lookAtVault: () => void openSetup(session),
  };
}
