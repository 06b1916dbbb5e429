import { render } from 'preact';
import { en } from '../../../src/i18n/en.ts';
import { LogForm } from '../../../src/views/log-form/log-form.tsx';
import { PlatformProvider } from '../../../src/views/platform.ts';
import { contact, openForm } from '../../hosts/obsidian/log-form/fake-session.ts';

/** The form over notes in memory, for tests in a browser: `#Ada.md` opens it for her. */
const people = location.hash === '' ? [] : [decodeURIComponent(location.hash.slice(1))];
const root = document.querySelector('main') ?? document.body;
let round = 0;

const fake = openForm(
  {
    'Ada.md': contact('2026-08-20 call: x (asked:: a look at the deck)', '2026-05-01 coffee'),
    'Bob Rossi.md': `---\ntype: person\naliases: [Bobby]\n---\n`,
  },
  people,
  {
    changed: () => show(),
    saved: (andNext) => {
      if (andNext) round++;
      show();
    },
  },
);

function show(): void {
  const platform = { words: en, today: fake.today(), discreet: false, setIcon: () => undefined, openSource: () => undefined };
  render(
    <PlatformProvider value={platform}>
      <LogForm view={fake.form.view()} actions={fake.form} round={round} />
    </PlatformProvider>,
    root,
  );
}

Object.assign(window, {
  noteText: (path: string) => fake.notes.get(path) ?? '',
  saved: () => fake.done,
  settled: () => fake.settled(),
});
show();
void fake.form.refresh();
