import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, type Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Change } from '../../src/index/port/change.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { timed, type Figure } from './figure.ts';

const DATED_NOTES = 20_000;
const LINKS_A_NOTE = 3;
/** So many notes the plugin takes in before it looks at the clock. */
const NOTES_A_PIECE = 4;
const WORDS = ['coffee with', 'call with', 'idea of', 'saw', 'thought of', 'lunch with', '[x] card for', '[ ] write'];

interface Saved {
  readonly path: string;
  readonly text: string;
}

function contactNotes(list: string, vault: string): readonly Saved[] {
  return readFileSync(list, 'utf8').split('\n').map((file) => ({ path: path.relative(vault, file), text: readFileSync(file, 'utf8') }));
}

/** Daily notes of as many days, each with three lines that link a contact. */
export function datedNotes(names: readonly string[]): readonly Saved[] {
  return Array.from({ length: DATED_NOTES }, (_, at): Saved => {
    const day = new Date(Date.UTC(2026, 7, 31) - at * 86_400_000).toISOString().slice(0, 10);
    const lines = Array.from({ length: LINKS_A_NOTE }, (_link, line) => {
      const number = at * LINKS_A_NOTE + line;
      return `- ${WORDS[number % WORDS.length] ?? ''} [[${names[(number * 7919) % names.length] ?? ''}]], and rain on day ${number}`;
    });
    return { path: `Daily/${day}.md`, text: ['## Day', '', '- up early, a long walk by the canal', ...lines, '', '## Notes', '', 'Nothing else.', ''].join('\n') };
  });
}

const saved = (notes: readonly Saved[]): readonly Change[] => notes.map((note) => ({ kind: 'saved', ...note }));

/** Times what dated notes cost, over the contact notes whose paths stand in `list`. */
function measure(list: string, vault: string, runs: number, today: Day): readonly Figure[] {
  const contacts = contactNotes(list, vault);
  const dated = datedNotes(contacts.map(({ path: note }) => path.basename(note, '.md')));
  const newIndex = (): VaultIndex => new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
  const firstQueue = (notes: readonly Saved[]) => (): string => {
    const index = newIndex();
    index.apply(saved(notes));
    return `${index.queue(today).items.length} in the queue`;
  };
  // As the plugin does it: the names of dated notes are known from the beginning, what they say comes behind the first queue.
  const deferred = [...contacts, ...dated.map(({ path: note }) => ({ path: note, text: '' }))];
  const rounds = Math.min(runs, 5);
  const alone = timed('first queue of the contacts alone', rounds, firstQueue(contacts));
  const beside = timed('first queue, dated notes read behind it', rounds, firstQueue(deferred));
  const all = timed('first queue, dated notes read before it', 1, firstQueue([...contacts, ...dated]));
  const index = newIndex();
  index.apply(saved(deferred));
  index.queue(today);
  index.network(today);
  const pieces = timed(`dated notes taken in, ${NOTES_A_PIECE} at a time`, DATED_NOTES / NOTES_A_PIECE, (run) => {
    index.apply(saved(dated.slice(run * NOTES_A_PIECE, (run + 1) * NOTES_A_PIECE)));
    return '';
  });
  const whole = pieces.times.reduce((sum, time) => sum + time, 0);
  const queueThen = timed('the queue then', 1, () => `${index.queue(today).items.length} in the queue`);
  index.network(today);
  const save = (note: Saved | undefined, run: number): string => {
    if (note !== undefined) index.apply([{ kind: 'saved', path: note.path, text: note.text.replace('rain', `rain ${run}`).replace('## Interactions\n', `## Interactions\n\n- 2026-08-20 call: measured ${run}\n`) }]);
    return `${index.queue(today).items.length} in the queue`;
  };
  const edits = Math.max(runs, 40);
  return [
    alone,
    beside,
    all,
    { ...pieces, note: `${whole.toFixed(0)} ms together` },
    queueThen,
    timed('one saved dated note, to the queue', edits, (run) => save(dated[run * 13 + 1], run)),
    timed('one saved contact note, to the queue', edits, (run) => save(contacts[run * 13 + 1], run)),
    timed('people in dated notes who are no contacts', 3, () => `${index.unknownPeople().length} people`),
  ];
}

const today = dayOf(2026, 9, 1);
if (today === null) throw new Error('2026-09-01 is a day');
const [list = '', vault = '', runs = '7'] = process.argv.slice(2);
if (list !== '') console.log(JSON.stringify(measure(list, vault, Number(runs), today)));
