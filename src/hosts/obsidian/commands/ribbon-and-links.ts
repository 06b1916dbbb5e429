import type { Plugin } from 'obsidian';
import type { Session } from '../session/session.ts';
import { openContactPanel, openContacts, openGoals, openNetwork, openQueue } from '../actions/open-views.ts';

/** The views that `obsidian://rapport?view=…` can open. */
const VIEWS: ReadonlyMap<string, (session: Session) => Promise<void>> = new Map([
  ['queue', openQueue],
  ['contact', openContactPanel],
  ['contacts', openContacts],
  ['goals', openGoals],
  ['network', openNetwork],
]);

/** Registers ribbon icons and links that open the views. A link only shows and never changes anything, since any web page can contain one. */
export function registerRibbonAndLinks(plugin: Plugin, session: Session): void {
  const { queueView, goalsView, commands } = session.words;
  plugin.addRibbonIcon('lucide-users', queueView.title, () => void openQueue(session));
  plugin.addRibbonIcon('lucide-target', goalsView.title, () => void openGoals(session));
  plugin.registerObsidianProtocolHandler(plugin.manifest.id, ({ view = 'queue' }) => {
    plugin.app.workspace.onLayoutReady(() => {
      const open = VIEWS.get(view);
      if (open === undefined) session.showNotice(commands.noSuchView(view, [...VIEWS.keys()]));
      else void open(session);
    });
  });
}
