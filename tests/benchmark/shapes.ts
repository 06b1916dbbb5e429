import { dayOf, type Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readFrontmatter } from '../../src/notes/frontmatter/read.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { readStructureWithRemark } from '../../src/notes/structure/structure.ts';
import { timed, type Figure } from './figure.ts';

const ENTRIES = 10_000;
const LINKS = 5_000;
const FRONTMATTER = '---\ntype: person\ncadence: monthly\n---\n## Interactions\n\n';

/** The day so many days before 2026-08-31, as ISO 8601 writes it. */
function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 7, 31) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Vaults and notes of other shapes than contacts with seventeen entries each. */
function measure(runs: number, today: Day): readonly Figure[] {
  const reader = noteReader(defaultSettings, readYaml);
  const shortNotes = (count: number): readonly { readonly path: string; readonly text: string }[] =>
    Array.from({ length: count }, (_, note) => ({ path: `People/Person ${note}.md`, text: FRONTMATTER + Array.from({ length: note % 4 }, (_entry, at) => `- ${dayBefore((note * 7 + at * 40) % 900)} call: number ${at}\n`).join('') }));
  const toQueue = (notes: readonly { readonly path: string; readonly text: string }[]) => (): string => {
    const index = new VaultIndex(reader, defaultSettings);
    index.apply(notes.map((note) => ({ kind: 'saved', ...note })));
    return `${index.queue(today).items.length} in the queue`;
  };
  const log = FRONTMATTER + Array.from({ length: ENTRIES }, (_, at) => `- ${dayBefore(at)} ${at % 3 === 0 ? 'call' : 'coffee'}: what was said on day ${at}${at % 9 === 0 ? ' (gave:: a hint)' : ''}\n`).join('');
  const people = shortNotes(1000);
  const linking = `---\n---\n${Array.from({ length: LINKS }, (_, at) => `- call [[Person ${at % people.length}]] about ${at}\n`).join('')}`;
  const index = new VaultIndex(reader, defaultSettings);
  index.apply([...people.map((note) => ({ kind: 'saved' as const, ...note })), { kind: 'saved', path: 'Long.md', text: log }]);
  index.queue(today);
  return [
    timed('1,000 notes with short logs, to the queue', runs, toQueue(people)),
    timed('10,000 notes with short logs, to the queue', runs, toQueue(shortNotes(10_000))),
    timed('100,000 notes with short logs, to the queue', 1, toQueue(shortNotes(100_000))),
    timed('one log of 10,000 entries, read', runs, () => `${(log.length / 1e6).toFixed(1)} MB, ${reader.read('Long.md', log).problems.length} problems`),
    timed('the same by remark', 1, () => (readStructureWithRemark(log, readFrontmatter(log, readYaml).bodyStart), '')),
    timed('one more entry in it, to the queue', runs * 5, (run) => {
      index.apply([{ kind: 'saved', path: 'Long.md', text: `${log}- 2026-08-31 call: measured ${run}\n` }]);
      return `${index.queue(today).items.length} in the queue`;
    }),
    timed('a daily note with 5,000 links, to the queue', runs * 5, (run) => {
      index.apply([{ kind: 'saved', path: '2026-08-30.md', text: `${linking}- call [[Person 1]] again ${run}\n` }]);
      return `${index.queue(today).items.length} in the queue`;
    }),
  ];
}

const today = dayOf(2026, 9, 1);
if (today === null) throw new Error('2026-09-01 is a day');
console.log(JSON.stringify(measure(Number(process.argv[2] ?? '5'), today)));
