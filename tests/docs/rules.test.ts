import { describe, expect, it } from 'vitest';
import { dueAfter, parseCadence } from '../../src/domain/cadence.ts';
import { formatDate, formatDay, type Day } from '../../src/domain/day.ts';
import { EXCHANGE_CATEGORIES } from '../../src/domain/exchange/exchange-category.ts';
import { patternOf } from '../../src/domain/exchange/reciprocity.ts';
import type { Reason, Relationship, ReminderPause } from '../../src/domain/relationship/relationship.ts';
import type { NetworkEvent } from '../../src/domain/events/event.ts';
import { defaultSettings } from '../../src/domain/settings/settings.ts';
import { fileName } from '../../src/domain/text/note-path.ts';
import * as thresholds from '../../src/domain/thresholds.ts';
import { en } from '../../src/i18n/en.ts';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { day } from '../domain/builders.ts';
import { contact, indexOf } from '../index/index-of.ts';
import { readDocument, type Block, type Table } from './document.ts';

const NOTHING = '—';
const documentation = readDocument('docs/rules.md');

type Row = Readonly<Record<string, string>>;

/** The columns of an example about one contact. */
const ANSWERS: Readonly<Record<string, (relationship: Relationship, index: VaultIndex, today: Day) => string>> = {
  'last contact': ({ lastContact }) => (lastContact === null ? NOTHING : formatDate(lastContact.date)),
  stage: ({ stage }) => stage,
  'out of touch': ({ quiet }) => (quiet ? 'yes' : NOTHING),
  due: ({ due }) => dayText(due),
  'due soon from': ({ dueSoonFrom }) => dayText(dueSoonFrom),
  rhythm: ({ rhythm }) => `${rhythm ?? NOTHING}`,
  reasons: ({ record }, index, today) => listed(reasonsInQueue(index, record.facts.path, today)),
  'reminders off': ({ pauses }) => listed(pauses.map(pauseText)),
  'left out': ({ excluded }) => excluded ?? NOTHING,
  balance: ({ reciprocity }) => reciprocity.pattern,
  'gives since the last ask': ({ reciprocity }) => `${reciprocity.givesSinceAsk}`,
  'thank-yous due': ({ reciprocity }) => listed(reciprocity.toThank.map(({ what }) => what)),
  'open requests': ({ reciprocity }) => listed([...reciprocity.openByMe, ...reciprocity.openByThem].map(({ what }) => what)),
  'coming up': ({ comingUp }) => dayText(comingUp?.on ?? null),
  event: ({ record }, index, today) => listed(eventsOf(index, record.facts.path, today).map((event) => en.events.title(event, today))),
  'since the event': ({ record: { facts } }, index, today) => listed(eventsOf(index, facts.path, today).flatMap(({ people }) => people.filter(({ relationship }) => relationship.record.facts.path === facts.path).map(({ since }) => since))),
  'state of the goal': (_, index, today) => listed(index.goals(today).map(({ state }) => state)),
  'whom to greet': (_, index, today) => listed(index.goals(today).flatMap(({ greetings }) => greetings.map(({ relationship }) => relationship.record.facts.name))),
  reached: (_, index, today) => listed(index.goals(today).map(({ reached }) => `${reached}`)),
  'what you could give': ({ record }, index, today) => listed(index.giveIdeas(record.facts.path, today).map(({ want, offer }) => `${want.text}: ${offer.by === 'me' ? 'me' : fileName(offer.by.contact)}`)),
  pace: (_, index, today) => listed(index.goals(today).map(({ pace }) => `${Math.round((pace ?? 0) * 100) / 100}`)),
};

/** Tables without notes above them. */
const COMPARED: Readonly<Record<string, (row: Row) => void>> = {
  'last contact, cadence, due': (row) => {
    const due = dueAfter(day(row['last contact'] ?? ''), parseCadence(row['cadence'] ?? '') ?? 'none');
    expect(dayText(due)).toBe(row['due']);
  },
  'given, received, balance': (row) => {
    const counts = { given: Number(row['given']), received: Number(row['received']), asks: 0, askedMe: 0, thanked: 0 };
    expect(patternOf(counts)).toBe(row['balance']);
  },
  'groups of outcomes': (row) => { expect(row['groups of outcomes']).toBe(EXCHANGE_CATEGORIES.join(', ')); },
  'constant, value, in the text': ({ constant = '', value = '', 'in the text': phrase = '' }) => {
    const written: unknown = JSON.parse(value);
    expect(Object.entries(thresholds).find(([name]) => name === constant)?.[1]).toEqual(written);
    expect(documentation.text.split('## Numbers')[0]?.replaceAll('`', '')).toContain(phrase);
    for (const number of numbersIn(written)) expect(wordsFor(number).some((word) => new RegExp(`(?<![\\w.])${word}(?![\\w.])`, 'i').test(phrase)), `${phrase}: ${number}`).toBe(true);
  },
  'stage, when': ({ stage = '' }) => { expect(['new', 'getting-to-know', 'established', 'long-standing']).toContain(stage); },
};

/** Tables that explain. What they say is in the examples below them. */
const EXPLAINING: ReadonlySet<string> = new Set(['what, turns off', 'part, who', 'reason, action, what is written', 'reason, when, first comes', 'state of a goal, when', 'group, when, next step']);

describe('docs/rules.md', () => {
  describe.each(documentation.tables.map((table) => [`line ${table.line}: ${table.header.join(', ')}`, table] as const))('%s', (_, table) => {
    const header = table.header.join(', ');
    const compare = COMPARED[header];
    const queue = /^(queue|today's list) on ([\d-]+)$/.exec(table.header[0] ?? '');
    if (table.above.length > 0 && queue !== null) {
      it('is the answer from the notes above', () => { expect(rowsOf(table)).toEqual(queueRows(table, queue[1] === 'queue', queue[2] ?? '')); });
    } else if (table.above.length > 0) {
      it.each(rowsOf(table))('is the answer from the notes above: $today', (row) => { expectAnswers(table, row); });
    } else if (compare !== undefined) {
      it.each(rowsOf(table))('%j', compare);
    } else {
      it('is a kind of table that this test knows', () => { expect([...EXPLAINING]).toContain(header); });
    }
  });

  it('has a result for every block of notes', () => {
    const executed = documentation.tables.flatMap(({ above }) => above);
    expect(documentation.blocks.filter((block) => !executed.includes(block))).toEqual([]);
  });

  it('names every threshold', () => {
    const named = documentation.tables.find(({ header }) => header[0] === 'constant')?.rows.map(([constant]) => constant?.text ?? '') ?? [];
    expect([...named].sort()).toEqual(Object.keys(thresholds).sort());
  });

  it('names the reasons from the strongest to the weakest', () => {
    const named = documentation.tables.find(({ header }) => header[0] === 'reason')?.rows.map(([kind]) => kind?.text ?? '') ?? [];
    const table = documentation.tables.find(({ header }) => header.includes('coming up'));
    const orders = table === undefined ? [] : rowsOf(table).map(({ reasons = '' }) => reasons.split(', ').filter((kind) => kind !== NOTHING));
    for (const kinds of orders) expect(kinds).toEqual(named.filter((kind) => kinds.includes(kind)));
    expect(named).toHaveLength(14);
  });

  it('names the default of each setting as it is', () => {
    const named = [...documentation.text.matchAll(/setting `(\w+)`, default `([^`]+)`/g)];
    expect(named.length).toBeGreaterThan(3);
    for (const [, key, value] of named) expect(`${key ?? ''}: ${value ?? ''}`).toBe(`${key ?? ''}: ${JSON.stringify(Object.entries(defaultSettings).find(([name]) => name === key)?.[1])}`);
  });
});

function rowsOf({ header, rows }: Table): readonly Row[] {
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, (row[index]?.text ?? '').replaceAll('`', '')])));
}

/** Each block is a note; one without a path is the log, or the whole note, of the only contact. */
function indexOfBlocks(blocks: readonly Block[], settings: Parameters<typeof indexOf>[1] = {}): VaultIndex {
  return indexOf(Object.fromEntries(blocks.map(({ path, text }) => [path === '' ? 'People/Ada.md' : path, text.startsWith('---') ? text : contact().concat(text)])), settings);
}

function expectAnswers(table: Table, row: Row): void {
  const index = indexOfBlocks(table.above);
  const today = day(row['today'] ?? '');
  const relationship = index.relationship(`People/${row['contact'] ?? 'Ada'}.md`, today);
  if (relationship === null) throw new Error('no contact');
  const columns = table.header.filter((name) => name !== 'today' && name !== 'contact');
  const answers = columns.map((name) => [name, ANSWERS[name]?.(relationship, index, today) ?? `no column ${name}`] as const);
  expect(answers).toEqual(columns.map((name) => [name, row[name]]));
}

function queueRows({ header, above }: Table, whole: boolean, today: string): readonly Row[] {
  const queue = indexOfBlocks(above).queue(day(today));
  const items = whole ? queue.items : queue.today;
  return items.map(({ relationship, reasons }) => ({ [header[0] ?? '']: relationship.record.facts.name, reasons: listed(kindsOf(reasons)) }));
}

function eventsOf(index: VaultIndex, path: string, today: Day): readonly NetworkEvent[] {
  return index.events(today).filter(({ people }) => people.some(({ relationship }) => relationship.record.facts.path === path));
}

function reasonsInQueue(index: VaultIndex, path: string, today: Day): readonly string[] {
  return kindsOf(index.queue(today).items.find(({ relationship }) => relationship.record.facts.path === path)?.reasons ?? []);
}

function kindsOf(reasons: readonly Reason[]): readonly string[] {
  return reasons.map(({ kind }) => kind);
}

function pauseText(resting: ReminderPause): string {
  return 'until' in resting ? `${resting.kind} until ${formatDay(resting.until)}` : resting.kind;
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? NOTHING : texts.join(', ');
}

function dayText(date: Day | null): string {
  return date === null ? NOTHING : formatDay(date);
}

/** The numbers of a constant: itself, a range, or a share of so many. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const WORDS: Readonly<Record<number, readonly string[]>> = {
  0.25: ['quarter'], 0.5: ['half'], 0.75: ['75%'], 1: ['one'], 2: ['two', 'twice'], 3: ['three', 'thirds'], 5: ['five'], 7: ['seven'], 8: ['eight'], 10: ['ten'],
};

/** How a number may be written. */
function wordsFor(number: number): readonly string[] {
  return [`${number}`, ...(WORDS[number] ?? [])];
}
