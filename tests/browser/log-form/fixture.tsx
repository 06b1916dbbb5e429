import { render } from 'preact';
import { en } from '../../../src/i18n/en.ts';
import { LogForm } from '../../../src/views/log-form/log-form.tsx';
import { PlatformProvider } from '../../../src/views/platform.ts';
import { contact, openForm } from '../../hosts/obsidian/log-form/fake-session.ts';

declare global {
  interface Window {
    /** Opens the form over notes in memory: for the contact at a path, or for nobody. */
    showLogForm: (path: string | null) => void;
    /** Resolves once what was filled in has been worked out. */
    formSettled: () => Promise<void>;
    noteText: (path: string) => string;
    /** What was said after saving. */
    formSaid: () => readonly string[];
  }
}

const NOTES = {
  'Ada.md': contact('2026-08-20 call: x (asked:: a look at the deck)', '2026-05-01 coffee', '  - [ ] send the article'),
  'Bob Rossi.md': '---\ntype: person\naliases: [Bobby]\n---\n',
};

window.showLogForm = (path) => {
  let round = 0;
  const fake = openForm(NOTES, path === null ? [] : [path], {
    changed: () => show(),
    saved: (andNext) => {
      if (andNext) round++;
      show();
    },
  });
  const root = document.querySelector('main') ?? document.body;
  const platform = { words: en, today: fake.today(), discreet: false, setIcon: () => undefined, openSource: () => undefined, readTexts: () => undefined };
  const show = (): void =>
    render(
      <PlatformProvider value={platform}>
        <LogForm view={fake.form.view()} actions={fake.form} round={round} saveKey="Ctrl+Enter" />
      </PlatformProvider>,
      root,
    );
  window.formSettled = () => fake.settled();
  window.noteText = (note) => fake.notes.get(note) ?? '';
  window.formSaid = () => fake.done;
  show();
  void fake.form.refresh();
};
