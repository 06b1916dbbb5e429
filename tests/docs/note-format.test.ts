import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCadence } from '../../src/domain/cadence.ts';
import type { AboutLine, ContactFacts, Located } from '../../src/domain/contact.ts';
import { formatDate, formatDay, parseDay } from '../../src/domain/day.ts';
import type { GoalFacts } from '../../src/domain/goal.ts';
import type { Direction, Exchange, Interaction, NoteLink } from '../../src/domain/interaction.ts';
import type { OtherNote } from '../../src/domain/other-note.ts';
import { english } from '../../src/domain/languages/english.ts';
import { defaultSettings, PROPERTY_FACTS, type Settings } from '../../src/domain/settings/settings.ts';
import { promiseItem } from '../../src/domain/relationship/open-items.ts';
import { plainWords } from '../../src/domain/text/plain-words.ts';
import { RELATIONSHIPS, VENUES } from '../../src/domain/vocabulary.ts';
import { birthdayText } from '../../src/hosts/cli/export/contact-json.ts';
import { propertyNames } from '../../src/notes/contact/property-names.ts';
import { readBirthday } from '../../src/notes/contact/property-values.ts';
import { readDateAt } from '../../src/notes/dates/written-date.ts';
import { readYaml } from '../../src/notes/frontmatter/yaml-engine.ts';
import { CHANNELS, channelVocabulary } from '../../src/notes/log/channels.ts';
import { itemsToClose } from '../../src/notes/log/typed/items-to-close.ts';
import { foldHeading, logVocabulary } from '../../src/notes/log/log-vocabulary.ts';
import { longestBlock, mostBrackets, mostLevels } from '../../src/notes/structure/limits.ts';
import { noteReader, type NoteFacts } from '../../src/notes/note.ts';
import { addedLines, entry } from '../notes/write/entry/writer.ts';
import { readDocument, type Block, type Cell, type Table } from './document.ts';

const NOTE = 'People/Ada Lovelace.md';
const DAILY = 'Daily/2026-08-03.md';
const NOTHING = '—';
const documentation = readDocument('docs/note-format.md');

type Row = Readonly<Record<string, string>>;
/** Reads the example in the first cell of a row, or the block above a table, as the rows that the document should have. */
type Reader = (example: string, row: readonly Cell[]) => readonly Row[];

/** Tables whose first cell is an example, by the name of its column. */
const EXAMPLES: Readonly<Record<string, Reader>> = {
  path: (notePath, [, frontmatter]) => [{ 'the note is': kindOf(notePath, frontmatter?.text ?? '') }],
  note: (notePath, [, frontmatter, heading]) => [{ name: factsOf(notePath, withProperties(frontmatter?.text ?? '') + (heading?.text === NOTHING ? '' : heading?.text ?? '')).name }],
  frontmatter: (properties) => [{ status: factsOf(NOTE, withProperties(`type: person\n${properties}`)).status }],
  heading: (heading) => [{ 'is a log': logVocabulary(defaultSettings).headings.has(foldHeading(heading)) ? 'yes' : NOTHING }],
  cadence: (written) => [{ means: cadenceText(written) }],
  birthday: (written) => [{ 'reads as': birthdayOf(written) }],
  'date as written': (written) => [{ 'reads as': dateOf(written) }],
  entry: (log) => some(interactionsIn(logNote(log))),
  'after the date': (text) => interactionsIn(logNote(`- 2026-07-01 ${text}`)),
  'mark in an entry': (marks) => interactionsIn(logNote(`- 2026-07-01 call: caught up ${marks}`)).map(({ marks: found = '' }) => ({ 'reads as': found })),
  'words of an entry': (words) => [{ 'promise *send the article*': boxOf(words) }],
  task: (task) => some(promisesIn(logNote(task))),
  'the section has': (log) => [{ 'what is written': addedLines(`## Interactions\n${log === 'nothing' ? '' : log}\n`, entry('2026-11-20', 'planned the talk', { channel: 'call' })) }],
  'line in a daily note': (line) => some(interactionsIn(line, DAILY).map(({ with: people = '', channel = '' }) => ({ 'contact with': people, channel }))),
};

/** What an entry does to the box of a promise. */
function boxOf(text: string): string {
  const promise = { text: 'send the article', due: null, waitingFor: 'me', since: null, repeats: false, path: NOTE, line: 1 } as const;
  const [found] = itemsToClose([promiseItem(promise)], { text, marks: [], day: parseDay('2026-07-01') ?? expect.fail() }, 'Ada Lovelace');
  return found === undefined ? NOTHING : found.isCertain ? 'ticked' : 'offered';
}

/** The columns of an example's own text. */
const INPUTS: ReadonlySet<string> = new Set([...Object.keys(EXAMPLES), 'frontmatter', 'heading']);

/** Tables under a block, by the name of their first column. */
const RESULTS: Readonly<Record<string, (note: string, notePath: string) => readonly Row[]>> = {
  date: interactionsIn,
  line: (note, notePath) => factsOf(notePath, note).notCounted.map(({ line, reason }) => ({ line: `${line - logStart(note)}`, 'not counted': reason })),
  plan: (note, notePath) => factsOf(notePath, note).plans.map(({ date, channel, text }) => ({ plan: formatDate(date), channel: channel ?? NOTHING, text })),
  task: (note, notePath) => (recordsOf(notePath, note)?.tasks ?? []).map(({ text, due, isPromise }) => ({ task: text, due: due === null ? NOTHING : formatDay(due), promise: isPromise ? 'yes' : NOTHING })),
};

/** Tables that are compared as a whole. */
const VOCABULARIES: Readonly<Record<string, (table: Table) => void>> = {
  'fact, names, key': ({ rows }) => {
    const written = new Map(rows.map(([, names, key]) => [key?.text ?? '', names?.spans]));
    expect(Object.fromEntries(written)).toEqual(propertyNames({}).namesOf);
    expect(rows.map(([, , key]) => key?.text)).toEqual([...PROPERTY_FACTS]);
  },
  'vocabulary, words': ({ rows }) => {
    for (const [name, words] of rows) expect(words?.spans).toEqual(wordsOf(name?.text ?? ''));
  },
  'channel, words, signs': ({ rows }) => {
    const { words, signs } = channelVocabulary({}, []);
    expect(rows.map(([channel]) => channel?.text)).toEqual([...CHANNELS]);
    for (const [channel, forms, drawn] of rows) {
      expect(forms?.spans.filter((word) => words.get(word) === channel?.text)).toEqual(english.channels[channel?.text ?? '']?.split(', '));
      expect(drawn?.text.split(' ').filter((sign) => sign !== NOTHING)).toEqual(signs.flatMap(([sign, of]) => (of === channel?.text ? [sign] : [])));
    }
  },
  'mark, other words, meaning': ({ rows }) => {
    const written = rows.flatMap(([kind, others]) => [kind?.text ?? '', ...(others?.spans ?? [])].map((word) => [word, kind?.text]));
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(logVocabulary(defaultSettings).marks));
  },
  'limit, value': ({ rows }) => {
    expect(rows.map(([, value]) => Number(value?.text))).toEqual([mostLevels, mostBrackets, longestBlock]);
  },
  'property, meaning': ({ rows }) => {
    expect(rows.length).toBeGreaterThan(0);
  },
};

describe('docs/note-format.md', () => {
  describe.each(documentation.tables.map((table) => [`line ${table.line}: ${table.header.join(', ')}`, table] as const))('%s', (_, table) => {
    const [first = ''] = table.header;
    const compare = VOCABULARIES[table.header.join(', ')];
    const readExample = EXAMPLES[first];
    const [block] = table.above;
    if (block !== undefined) {
      it('is what the block above reads as', () => { expectBlock(table, block); });
    } else if (compare !== undefined) {
      it('is what the code has', () => { compare(table); });
    } else if (readExample !== undefined) {
      const results = table.header.filter((name) => !INPUTS.has(name));
      it.each(table.rows.flatMap((row) => examplesIn(row).map((example) => [example, row] as const)))('%s', (example, row) => {
        expect(readExample(example, row).map((read) => only(read, results))).toEqual([only(rowOf(table, row), results)]);
      });
    } else {
      it('is a kind of table that this test knows', () => { expect.fail(`Unexpected header: ${table.header.join(', ')}`); });
    }
  });

  it('has a result for every block of Markdown', () => {
    const executed = documentation.tables.flatMap(({ above }) => above);
    expect(documentation.blocks.filter((block) => block.language === 'markdown' && !executed.includes(block))).toEqual([]);
  });

  it('names the default of each setting as it is', () => {
    for (const [, key = '', value = ''] of documentation.text.matchAll(/setting `([\w.]+)`, default `([^`]+)`/g)) {
      expect(`${key}: ${value}`).toBe(`${key}: ${JSON.stringify(settingAt(key))}`);
    }
  });

  it.each([0, 1])('has in its JSON every field that an export has (block %i)', (index) => {
    const written: unknown = JSON.parse(documentation.blocks.filter(({ language }) => language === 'json')[index]?.text ?? '');
    const exported: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../recorded/export.json'), 'utf8'));
    const actual = fieldsOf(index === 0 ? exported : fieldAt(exported, 'goals'));
    for (const [at, fields] of fieldsOf(index === 0 ? written : [written])) expect([at, fields]).toEqual([at, actual.get(at)]);
  });
});

function examplesIn([first]: readonly Cell[]): readonly string[] {
  return first === undefined || first.spans.length === 0 ? [first?.text ?? ''] : first.spans;
}

function expectBlock(table: Table, { text, path: notePath }: Block): void {
  if (table.header[0] === 'fact') {
    const facts = factValues(notePath, text);
    for (const [fact, value] of table.rows) expect(`${fact?.text ?? ''}: ${facts[fact?.text ?? ''] ?? NOTHING}`).toBe(`${fact?.text ?? ''}: ${value?.text ?? ''}`);
    return;
  }
  const read = RESULTS[table.header[0] ?? ''];
  if (read === undefined) throw new Error(`Unexpected header: ${table.header.join(', ')}`);
  const found = read(notePath === '' ? asContactNote(text) : text, notePath === '' ? NOTE : notePath);
  expect(found.map((row) => only(row, table.header))).toEqual(table.rows.map((row) => rowOf(table, row)));
}

/** The cells of a row by their column. */
function rowOf({ header }: Table, row: readonly Cell[]): Row {
  return Object.fromEntries(header.map((name, index) => [name, (row[index]?.text ?? '').replaceAll('`', '').replaceAll('<br>', '\n')]));
}

/** What was read, for the columns that a document shows; a column that nothing is read for differs from every cell. */
function only(read: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name) => [name, read[name] === '' ? NOTHING : (read[name] ?? `no column ${name}`)]));
}

/** At least one row, of nothing. */
function some(rows: readonly Row[]): readonly Row[] {
  const nothing = ['date', 'channel', 'text', 'due', 'waits for', 'contact with'].map((name) => [name, NOTHING]);
  return rows.length > 0 ? rows : [Object.fromEntries(nothing)];
}

function withProperties(properties: string): string {
  return `---\n${properties}\n---\n`;
}

function logNote(log: string): string {
  return `${withProperties('type: person')}## Interactions\n${log}\n`;
}

/** A block is a whole note, the body of a contact note, or the text of its log. */
function asContactNote(text: string): string {
  if (text.startsWith('---')) return text;
  return text.startsWith('# ') ? `${withProperties('type: person')}${text}` : logNote(text);
}

/** The lines before the first one of a block that is the text of a log. */
function logStart(note: string): number {
  return note.slice(0, note.indexOf('## Interactions\n')).split('\n').length;
}

function noteOf(notePath: string, text: string, settings: Partial<Settings> = {}): NoteFacts {
  return noteReader({ ...defaultSettings, ...settings }, readYaml).read(notePath, text);
}

function factsOf(notePath: string, text: string): ContactFacts {
  const note = noteOf(notePath, text);
  if (note.kind !== 'contact') throw new Error(`${notePath} is ${note.kind}`);
  return note.facts;
}

function recordsOf(notePath: string, text: string): OtherNote | undefined {
  const note = noteOf(notePath, text);
  if (note.kind !== 'other') throw new Error(`${notePath} is ${note.kind}`);
  return note.records;
}

function interactionsIn(text: string, notePath: string = NOTE): readonly Row[] {
  const found = notePath === NOTE ? factsOf(notePath, text).interactions : (recordsOf(notePath, text)?.interactions ?? []);
  return found.map(interactionRow);
}

function interactionRow({ date, channel, direction, attempt, text, with: people, exchanges, followUps }: Interaction): Row {
  return {
    date: formatDate(date),
    channel: channel ?? NOTHING,
    'who reached out': directionText(direction),
    attempt: attempt ? 'yes' : NOTHING,
    with: targets(people),
    text,
    marks: exchanges.map(markText).join('; '),
    'follow-up': followUps.map(({ by }) => formatDay(by)).join(', '),
  };
}

function promisesIn(note: string): readonly Row[] {
  return factsOf(NOTE, note).commitments.map(({ text, due, waitingFor }) => ({ text, due: due === null ? NOTHING : formatDay(due), 'waits for': waitingFor }));
}

function directionText(direction: Direction | null): string {
  if (direction === null) return NOTHING;
  return direction === 'out' ? 'I did' : 'they did';
}

function markText({ kind, state, what }: Exchange): string {
  return `${kind}${state === null ? '' : `, ${state}`}: ${what}`;
}

function targets(links: readonly NoteLink[]): string {
  return links.map(({ target }) => target).join(', ');
}

const KINDS: Readonly<Record<NoteFacts['kind'], string>> = { contact: 'a contact', other: 'another note', template: 'a template', me: 'your own note', goal: 'a goal' };

function kindOf(notePath: string, frontmatter: string): string {
  return KINDS[noteOf(notePath, withProperties(frontmatter), { contacts: { ...defaultSettings.contacts, folders: ['People'] } }).kind];
}

function cadenceText(written: string): string {
  const cadence = parseCadence(written);
  if (cadence === null) return 'a problem';
  return cadence === 'none' ? 'not tracked' : `every ${cadence.every} ${cadence.unit}${cadence.every === 1 ? '' : 's'}`;
}

function birthdayOf(written: string): string {
  const birthday = readBirthday(written, null);
  return birthday === null ? 'a problem' : birthdayText(birthday);
}

function dateOf(written: string): string {
  const reading = readDateAt(written, 0, written.length, null);
  expect(reading?.end).toBe(written.length);
  return reading?.kind === 'date' ? formatDate(reading.date) : 'a problem';
}

function wordsOf(vocabulary: string): readonly string[] {
  if (vocabulary === 'relationship') return RELATIONSHIPS;
  if (vocabulary === 'where you met') return VENUES;
  throw new Error(`Unexpected vocabulary: ${vocabulary}`);
}

function factValues(notePath: string, text: string): Row {
  const note = noteOf(notePath === '' ? NOTE : notePath, text);
  if (note.kind === 'goal') return goalValues(note.goal);
  if (note.kind !== 'contact') throw new Error(`a ${note.kind} note`);
  const { name, role, organisations, metAt, metOn, lastContact, reach, about, wants, offers } = note.facts;
  const aboutLines = (wanted: AboutLine['topic']): string => about.flatMap(({ value, topic }) => (topic === wanted ? plainWords(value) : [])).join('<br>');
  return {
    name,
    role: role ?? NOTHING,
    organisation: organisations.join(', '),
    'where you met': metAt ?? NOTHING,
    'when you met': metOn === null ? NOTHING : formatDate(metOn.value),
    phone: reach.filter(({ kind }) => kind === 'phone').map((way) => way.text).join(', '),
    'about the person': aboutLines('person'),
    'what to give': aboutLines('giving'),
    wants: wants.map(({ text }) => text).join('<br>'),
    offers: offers.map(({ text }) => text).join('<br>'),
    'last contact': lastContact === null ? NOTHING : formatDate(lastContact.value),
  };
}

function goalValues({ status, start, due, target, roles, venues, people, wanted }: GoalFacts): Row {
  const words = (values: readonly Located<string>[]): string => values.map(({ value }) => value).join(', ');
  return {
    status,
    start: start === null ? NOTHING : formatDay(start),
    due: due === null ? NOTHING : formatDay(due),
    target: `${target ?? NOTHING}`,
    roles: words(roles),
    venues: words(venues),
    people: targets(people),
    wanted: targets(wanted),
  };
}

/** The value of a setting's key such as `elsewhere.largestMeeting`. */
function settingAt(key: string): unknown {
  return key.split('.').reduce<unknown>(fieldAt, defaultSettings);
}

function fieldAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

/** The names of the fields of every kind of object in a value, by the way to it, sorted. */
function fieldsOf(value: unknown, at = '', found = new Map<string, readonly string[]>()): ReadonlyMap<string, readonly string[]> {
  if (Array.isArray(value)) {
    for (const element of value) fieldsOf(element, at, found);
  } else if (typeof value === 'object' && value !== null) {
    found.set(at, [...new Set([...(found.get(at) ?? []), ...Object.keys(value)])].sort());
    for (const [key, field] of Object.entries(value)) fieldsOf(field, `${at}/${key}`, found);
  }
  return found;
}
