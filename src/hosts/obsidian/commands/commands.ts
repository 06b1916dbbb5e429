import type { Plugin } from 'obsidian';
import { openLinkToGoal } from '../goals/choose-goal.ts';
import { openNewGoal } from '../goals/new-goal.ts';
import { openLogForm } from '../log-form/log-form-modal.tsx';
import { redoLast, undoLast } from '../session/report.ts';
import type { Session } from '../session/session.ts';
import { addReview } from '../actions/add-review.ts';
import { queueToDailyNote } from '../actions/queue-to-daily-note.ts';
import { prepareForMeeting } from '../actions/open-brief.ts';
import { OpenContactModal, openNextInQueue } from '../actions/open-contact.ts';
import { openMarkDone } from '../actions/choose-done.ts';
import { openMerge } from '../actions/merge-contacts.ts';
import { openNewContact } from '../actions/new-contact.ts';
import { chooseFrequency } from '../actions/keep-in-touch.ts';
import { openContactPanel, openContacts, openGoals, openNetwork, openQueue, openSetup } from '../actions/open-views.ts';
import { ProblemsModal } from '../problems/problems-modal.tsx';
import { chooseSnooze } from '../actions/choose-snooze.ts';
import { activeListOfPeople, splitNote } from '../actions/split-note.ts';

/** Registers all commands. None has a default hotkey: users choose their own. */
export function registerCommands(plugin: Plugin, session: Session): void {
  const { words: { briefView, commands, goalsView, merge } } = session;
  const add = (id: string, name: string, icon: string, callback: () => void): void => {
    plugin.addCommand({ id, name, icon, callback });
  };
  /** Adds a command for the contact whose note is active; it is hidden elsewhere. */
  const addForThisContact = (id: string, name: string, icon: string, act: (path: string) => void): void => {
    plugin.addCommand({
      id,
      name,
      icon,
      checkCallback: (checking) => {
        const path = activeContact(session);
        if (path !== null && !checking) act(path);
        return path !== null;
      },
    });
  };

  add('log', commands.log, 'lucide-message-square-plus', () => {
    const path = activeContact(session);
    openLogForm(session, { people: path === null ? [] : [path] });
  });
  addForThisContact('log-with-this-contact', commands.logHere, 'lucide-message-square-plus', (path) => openLogForm(session, { people: [path] }));
  add('open-queue', commands.openQueue, 'lucide-users', () => void openQueue(session));
  add('open-contact-panel', commands.openPanel, 'lucide-contact', () => void openContactPanel(session));
  add('open-contacts', commands.openContacts, 'lucide-list', () => void openContacts(session));
  add('open-network', commands.openNetwork, 'lucide-network', () => void openNetwork(session));
  add('open-goals', commands.openGoals, 'lucide-target', () => void openGoals(session));
  add('open-contact', commands.openContact, 'lucide-search', () => new OpenContactModal(session).open());
  add('prepare-for-meeting', briefView.prepare, 'lucide-clipboard-list', () => void prepareForMeeting(session));
  add('new-contact', commands.newContact, 'lucide-user-plus', () => openNewContact(session));
  plugin.addCommand({
    id: 'split-note',
    name: commands.splitNote,
    icon: 'lucide-split',
    checkCallback: (checking) => {
      const path = activeListOfPeople(session);
      if (path !== null && !checking) void splitNote(session, path);
      return path !== null;
    },
  });
  addForThisContact('snooze-this-contact', commands.snoozeHere, 'lucide-alarm-clock', (path) => chooseSnooze(session, [path]));
  addForThisContact('mark-as-done', commands.markDone, 'lucide-check', (path) => void openMarkDone(session, path));
  addForThisContact('keep-in-touch-with-this-contact', commands.keepInTouchHere, 'lucide-repeat', (path) => chooseFrequency(session, [path]));
  addForThisContact('merge-contacts', merge.command, 'lucide-merge', (path) => openMerge(session, path));
  add('new-goal', goalsView.newGoal, 'lucide-target', () => openNewGoal(session, (path) => void session.open({ path, line: 1 })));
  addForThisContact('link-to-goal', goalsView.linkHere, 'lucide-link', (path) => openLinkToGoal(session, [path]));
  add('next-in-queue', commands.next, 'lucide-arrow-right', () => void openNextInQueue(session));
  add('queue-to-daily-note', commands.queueToDailyNote, 'lucide-calendar-check', () => void queueToDailyNote(session));
  add('weekly-review', commands.weeklyReview, 'lucide-calendar-range', () => void addReview(session, 'week'));
  add('yearly-review', commands.yearlyReview, 'lucide-calendar-range', () => void addReview(session, 'year'));
  add('show-problems', commands.problems, 'lucide-circle-alert', () => new ProblemsModal(session).open());
  add('undo', commands.undo, 'lucide-undo-2', () => void undoLast(session));
  add('redo-last-change', commands.redo, 'lucide-redo-2', () => void redoLast(session));
  add('discreet', commands.discreet, 'lucide-eye-off', () => {
    session.setDiscreet(!session.discreet);
    session.showNotice(session.discreet ? commands.discreetOn : commands.discreetOff);
  });
  add('clear-cache', commands.clearCache, 'lucide-database-zap', () => void clearCache(session));
  add('set-up-contacts', commands.setUpContacts, 'lucide-list-checks', () => void openSetup(session));
}

/** The contact whose note is active, or `null`. */
function activeContact({ app, index }: Session): string | null {
  const path = app.workspace.getActiveFile()?.path ?? null;
  return path !== null && index.facts(path) !== null ? path : null;
}

/** Deletes this device's cache of the vault. */
async function clearCache(session: Session): Promise<void> {
  const { words: { commands } } = session;
  session.showNotice((await session.clearCache()) ? commands.cacheCleared : commands.cacheNotCleared);
}
