import { render } from 'preact';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { filterChoices, filteredQueue, isFiltering, NO_FILTER } from '../../../src/domain/queue/queue-filter.ts';
import { en } from '../../../src/i18n/en.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { PlatformProvider } from '../../../src/views/platform.ts';
import type { QueueActions } from '../../../src/views/queue/actions.ts';
import { QueuePanel } from '../../../src/views/queue/queue-panel.tsx';
import type { Group, RowOptions } from '../../../src/views/queue/rows.ts';
import { day } from '../../domain/builders.ts';

/** What a test says to the page. */
export interface Shown {
  readonly notes: Readonly<Record<string, string>>;
  readonly discreet?: boolean;
  readonly progress?: { readonly read: number; readonly total: number };
}

declare global {
  interface Window {
    /** Shows the queue of a small vault. */
    showQueue: (shown: Shown) => void;
    /** Saves a note of it, as an edit does; one without text is taken out. */
    saveNote: (path: string, text: string | null) => void;
    /** What was asked for, in words. */
    queueAsked: string[];
  }
}

const today = day('2026-09-01');
window.queueAsked = [];

window.showQueue = ({ notes, discreet = false, progress = null }) => {
  const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
  index.apply(Object.entries(notes).map(([path, text]) => ({ kind: 'saved', path, text })));
  const root = document.querySelector('main');
  if (root === null) throw new Error('no place for the queue');
  const place = root;
  let filter = NO_FILTER;
  let options: RowOptions = { toggled: new Set<Group>(), showsMore: false, isFiltered: false };
  const ask = (what: string) => (path: string): void => {
    window.queueAsked.push(`${what} ${path}`);
  };
  const actions: QueueActions = {
    act: (path, { action, reason }) => {
      window.queueAsked.push(`${action} ${path}${reason === null ? '' : ` ${reason.kind}`}`);
    },
    leave: () => window.queueAsked.push('leave'),
    menu: ask('menu'),
    open: ask('open'),
    hover: () => undefined,
    drag: ask('drag'),
    filter: (wanted) => {
      filter = wanted;
      options = { ...options, isFiltered: isFiltering(wanted) };
      show();
    },
    toggle: (group) => {
      const toggled = new Set(options.toggled);
      if (!toggled.delete(group)) toggled.add(group);
      options = { ...options, toggled };
      show();
    },
    showMore: () => {
      options = { ...options, showsMore: true };
      show();
    },
    giving: { ideasFor: () => [], nameOf: (path: string) => path, accept: () => undefined, dismiss: () => Promise.resolve(false) },
    newContact: () => window.queueAsked.push('new contact'),
    lookAtVault: () => window.queueAsked.push('look at the vault'),
  };
  const platform = {
    words: en,
    today,
    discreet,
    setIcon: (icon: HTMLElement, name: string) => {
      icon.dataset['icon'] = name;
    },
    openSource: ({ path, line }: { readonly path: string; readonly line: number }) => window.queueAsked.push(`source ${path}:${String(line)}`),
    readTexts: () => undefined,
  };
  function show(): void {
    const queue = index.queue(today);
    render(
      <PlatformProvider value={platform}>
        <h1 class="rapport-hidden">Queue</h1>
        <div class="view-content rapport-view" style={{ blockSize: '600px' }}>
          <QueuePanel
            actions={actions}
            shown={{ queue: filteredQueue(queue, filter, []), filter, choices: () => filterChoices(queue, []), options, progress, notes: Object.keys(notes).length, contacts: index.contacts().length }}
          />
        </div>
      </PlatformProvider>,
      place,
    );
  }
  window.saveNote = (path, text) => {
    index.apply([text === null ? { kind: 'removed', path } : { kind: 'saved', path, text }]);
    show();
  };
  show();
};
