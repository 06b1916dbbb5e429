import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, type Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import type { Change } from '../../src/index/port/change.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { timed, type Figure } from './figure.ts';

const GOALS = 50;
const ROLES = ['engineer', 'founder', 'researcher', 'buyer', 'investor'];

/** The generated notes as one network: most were introduced by somebody, some know each other, one in ten serves a goal. */
function networkNotes(list: string, vault: string): readonly Change[] {
  const paths = readFileSync(list, 'utf8').split('\n');
  const linkTo = (at: number): string => `"[[${path.basename(paths[at % paths.length] ?? '', '.md')}]]"`;
  const contacts = paths.map((file, at): Change => {
    const lines = [
      ...(at % 3 === 0 ? [] : [`introduced-by: ${linkTo(Math.floor(at / 4))}`]),
      ...(at % 5 === 0 ? [`knows: [${linkTo(at * 7 + 1)}, ${linkTo(at * 11 + 3)}]`] : []),
      ...(at % 10 === 0 ? [`goals: "[[Goal ${(at / 10) % GOALS}]]"`] : []),
    ];
    const text = readFileSync(file, 'utf8').replace('---\n', () => ['---', ...lines, ''].join('\n'));
    return { kind: 'saved', path: path.relative(vault, file), text };
  });
  const goals = Array.from({ length: GOALS }, (_, at): Change => ({
    kind: 'saved',
    path: `Goals/Goal ${at}.md`,
    text: ['---', 'type: networking-goal', 'due: 2026-12-31', 'target: 8', `roles: [${ROLES[at % 5] ?? ''}, ${ROLES[(at + 3) % 5] ?? ''}]`, `wanted: [${linkTo(at * 191)}]`, '---', ''].join('\n'),
  }));
  return [...contacts, ...goals];
}

/** Times the answers about the network and the goals, over the notes whose paths stand in `list`. */
function measure(list: string, vault: string, runs: number, today: Day): readonly Figure[] {
  const notes = networkNotes(list, vault);
  const build = (): VaultIndex => {
    const index = new VaultIndex(noteReader(defaultSettings, readYaml), defaultSettings);
    index.apply(notes);
    index.queue(today);
    return index;
  };
  const indexes = Array.from({ length: 2 }, build);
  const [index = build(), fresh = build()] = indexes;
  const asked = notes.filter((_, at) => at % 997 === 5).flatMap((change) => (change.kind === 'saved' ? [change.path] : []));
  const contacts = fresh.contacts();
  const longest = timed('network, ahead, 20 contacts at a time', Math.ceil(contacts.length / 20), (run) => (index.prepareNetwork(contacts.slice(run * 20, run * 20 + 20), today), `${contacts.length} people`));
  const networkReady = timed('network, opened then', 1, () => `${index.network(today).people.length} people`);
  const goalsFirst = timed('goals, for the first time', 1, () => `${fresh.goals(today).length} goals`);
  const networkFirst = timed('network, for the first time', 1, () => `${fresh.network(today).people.length} people`);
  index.network(today);
  index.goals(today);
  const save = (run: number): void => {
    const note = notes[run * 13 + 1];
    if (note?.kind === 'saved') index.apply([{ ...note, text: note.text.replace('## Interactions\n', () => `## Interactions\n\n- 2026-08-${10 + run} call: measured (gave:: a figure)\n`) }]);
  };
  return [
    networkFirst,
    longest,
    networkReady,
    goalsFirst,
    timed('one saved note, to the queue', runs, (run) => (save(run), `${index.queue(today).items.length} in the queue`)),
    timed('one saved note, to the network', runs, (run) => (save(run), `${index.network(today).people.length} people`)),
    timed('one saved note, to the goals', runs, (run) => (save(run), `${index.goals(today).length} goals`)),
    timed('ways to somebody', runs, (run) => `${index.pathsTo(asked[run % asked.length] ?? '', today)?.paths.length ?? 0} ways`),
    timed('who knows whom, for the drawing', 1, () => `${index.introductions(today).links.length} links`),
  ];
}

const today = dayOf(2026, 9, 1);
if (today === null) throw new Error('2026-09-01 is a day');
const [list = '', vault = '', runs = '7'] = process.argv.slice(2);
console.log(JSON.stringify(measure(list, vault, Number(runs), today)));
