import { dayOf, type Day } from '../../src/domain/day.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { VaultIndex } from '../../src/index/vault-index.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../src/notes/note.ts';
import { figuresOf, sumOf } from '../domain/giving/figures.ts';
import { LAST_PAIRS, type PairsOfLanguage, TUNING_PAIRS, UNSEEN_PAIRS } from '../domain/giving/written-pairs.ts';
import { timed, type Figure } from './figure.ts';

const CONTACTS = 10_000;
const SUBJECTS = 400;
const EDITS = 300;

const SYLLABLES = ['ba', 'den', 'kor', 'li', 'mar', 'nu', 'pel', 'rio', 'sat', 'tov', 'wex', 'zil', 'fro', 'gant', 'hul', 'jem', 'quo', 'sha', 'vut', 'yar'];

/** A made-up word, the same for the same number. */
function word(number: number): string {
  const syllable = (factor: number): string => SYLLABLES[Math.floor(number / factor) % SYLLABLES.length] ?? '';
  return `${syllable(1)}${syllable(20)}${syllable(7)}`;
}

/** A contact who wants, offers and gave something, each about one of some hundred subjects. */
function contactNote(index: number, extra = ''): string {
  const about = (factor: number): string => word((index * factor) % SUBJECTS);
  return [
    '---', 'type: person', `role: ${about(13)} engineer`, `interests: [${about(7)}, ${about(11)}, music]`, '---', `# Contact ${index}`, '',
    '## Looking for', `- a ${about(3)} for her ${about(5)}`, '', '## Can help with', `- ${about(17)} and ${about(19)}`, '',
    '## Interactions', ...(extra === '' ? [] : [`- ${extra}`]), `- 2026-07-01 call (received:: an intro to a ${about(23)})`, `- 2026-06-01 coffee (asked-me:: somebody who knows ${about(29)})`, '',
  ].join('\n');
}

/** How long matching takes among ten thousand contacts. */
function measure(today: Day): readonly Figure[] {
  const reader = noteReader(defaultSettings, readYaml);
  const notes = Array.from({ length: CONTACTS }, (_, index) => ({ path: `People/Contact ${index}.md`, text: contactNote(index) }));
  const newIndex = (): VaultIndex => {
    const index = new VaultIndex(reader, defaultSettings);
    index.apply(notes.map((note) => ({ kind: 'saved', ...note })));
    // As the app does once the queue is shown, in slices.
    index.prepareNetwork(index.contacts(), today);
    return index;
  };
  const indices = [newIndex(), newIndex(), newIndex()];
  const first = timed('the first ideas, once the index is there', 3, (run) => `${indices[run]?.giveIdeas('People/Contact 7.md', today).length ?? 0} ideas`);
  const [index = newIndex()] = indices;
  const next = timed('the ideas of one more contact', 300, (run) => `${index.giveIdeas(`People/Contact ${run * 31}.md`, today).length} ideas`);
  const saving = timed('a saved note, to the ideas of its contact', EDITS, (run) => {
    const at = (run * 7) % CONTACTS;
    index.apply([{ kind: 'saved', path: `People/Contact ${at}.md`, text: contactNote(at, `2026-08-20 call (gave:: a ${word(run)})`) }]);
    return `${index.giveIdeas(`People/Contact ${at}.md`, today).length} ideas`;
  });
  const all = timed('the ideas of everyone', 1, () => `${index.contacts().flatMap((path) => index.giveIdeas(path, today)).length} ideas`);
  return [first, next, saving, all];
}

/** How much of the written sets is found, and how much of it is wrong. */
function findings(): string {
  const line = (name: string, sets: readonly PairsOfLanguage[]): string => {
    const figures = figuresOf(sets);
    const { found, matching, wrong, notMatching } = sumOf(figures);
    return `${name}: ${found} of ${matching} found (${Math.round((found / matching) * 100)} %), ${wrong} of ${notMatching} wrong (${Math.round((wrong / notMatching) * 100)} %); ${figures.map((one) => `${one.language} ${one.found}/${one.matching}, ${one.wrong}/${one.notMatching}`).join('; ')}`;
  };
  return [line('60 pairs that the rules were tuned by', TUNING_PAIRS), line('40 pairs that were seen once before', UNSEEN_PAIRS), line('40 pairs that were not', LAST_PAIRS)].join('\n');
}

const today = dayOf(2026, 9, 1);
if (today === null) throw new Error('2026-09-01 is a day');
console.error(findings());
console.log(JSON.stringify(measure(today)));
