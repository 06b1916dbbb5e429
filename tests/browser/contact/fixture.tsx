import { h, render } from 'preact';
import { eventWhereMet } from '../../../src/domain/events/event.ts';
import { parseDay } from '../../../src/domain/day.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { en } from '../../../src/i18n/en.ts';
import { VaultIndex } from '../../../src/index/vault-index.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { applySplices, isRefusal } from '../../../src/notes/text/splice.ts';
import type { Edit } from '../../../src/notes/text/splice.ts';
import { closeRequest } from '../../../src/notes/write/exchange/close-request.ts';
import { completion } from '../../../src/index/write/complete-item.ts';
import type { ContactActions } from '../../../src/views/contact/contact-actions.ts';
import type { OpenNote } from '../../../src/views/contact/contact-page.tsx';
import { ContactPage } from '../../../src/views/contact/contact-page.tsx';

/** What a test says to the page: the notes, and whose is open. */
export interface Shown {
  readonly notes: Readonly<Record<string, string>>;
  readonly path: string;
  readonly discreet: boolean;
}

declare global {
  interface Window {
    /** Shows a note of a small vault in the panel; a second call is an update. */
    showContact: (shown: Shown) => void;
    /** What was asked for by buttons, in words. */
    asked: string[];
    texts: Record<string, string>;
  }
}

const today = parseDay('2026-09-01');
if (today === null) throw new Error('no day');
const reader = noteReader(defaultSettings, readYaml);
window.asked = [];

window.showContact = ({ notes, path, discreet }) => {
  window.texts = { ...notes };
  const index = new VaultIndex(reader, defaultSettings);
  index.apply(Object.entries(notes).map(([note, text]) => ({ kind: 'saved', path: note, text })));
  const write = (edit: Edit): Promise<boolean> => {
    if (isRefusal(edit)) return Promise.resolve(false);
    // As in the app, the answers follow a moment later.
    window.setTimeout(() => window.showContact({ notes: { ...notes, [path]: applySplices(notes[path] ?? '', edit) }, path, discreet }), 20);
    return Promise.resolve(true);
  };
  const actions: ContactActions = {
    giving: { ideasFor: () => [], nameOf: (path: string) => path, accept: () => undefined, dismiss: () => Promise.resolve(false) },
    log: () => window.asked.push('log'),
    showEvent: (event) => window.asked.push(`event ${event}`),
    snooze: () => window.asked.push('snooze'),
    setCadence: () => window.asked.push('cadence'),
    makeContact: () => window.asked.push('make contact'),
    thank: (received) => {
      window.asked.push(`thank ${received.what}`);
      return Promise.resolve(true);
    },
    mark: (entry) => window.asked.push(`mark ${entry.path}:${String(entry.line)}`),
    close: (request, state) => write(closeRequest(notes[path] ?? '', path, { request, state, on: today }, reader)),
    done: (item) => write(completion(item, today, reader).change(notes[path] ?? '')),
    reschedule: (plan) => window.asked.push(`reschedule ${plan.path}:${String(plan.line)}`),
    fixesOf: () => [],
    sayContact: (line, isContact) => {
      window.asked.push(`${isContact ? 'contact' : 'no contact'} ${line.path}:${String(line.line)}`);
      return Promise.resolve(true);
    },
  };
  const relationship = index.relationship(path, today);
  const background = index.background(path, today);
  const note: OpenNote = relationship === null || background === null
    ? { kind: 'no-contact', note: { name: path, is: 'note', adds: ['type', 'person'] } }
    : { kind: 'contact', relationship, background, event: eventWhereMet(index.events(today), path), queue: index.queue(today), problems: index.problems().filter((problem) => problem.path === path) };
  const platform = {
    words: en,
    today,
    discreet,
    setIcon: (element: HTMLElement, name: string) => {
      element.dataset['icon'] = name;
    },
    openSource: (source: { readonly path: string; readonly line: number }) => window.asked.push(`open ${source.path}:${String(source.line)}`),
    readTexts: () => undefined,
  };
  const root = document.querySelector('main');
  if (root !== null) render(h(ContactPage, { platform, note, nameOf: (other) => index.facts(other)?.name ?? other, isDailyNote: reader.isDailyNote, actions, status: '' }), root);
};
