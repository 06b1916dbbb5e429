import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sessionOnCopy, type ExportedContact } from '../cases/case-vault.ts';

/** What is expected of a contact; each entry is its date, its channel, `attempt` where nobody answered, its marks, and how many others were there. */
interface Expected {
  readonly organisation?: string;
  readonly relationship?: string;
  readonly birthday: string | null;
  readonly due: string | null;
  readonly entries: readonly string[];
  /** Why lines of the log were left out. */
  readonly leftOut?: readonly string[];
  /** What a card says about the person. */
  readonly about?: string;
  /** Promises that wait for the contact. */
  readonly theirs?: readonly string[];
}

const VAULTS = join(import.meta.dirname, 'vaults');
const TODAY = '2026-09-01';

/** A vault for each language, as people of that language write it; what is expected was worked out by hand. */
const LANGUAGES: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  german: {
    'Anna Weber': {
      organisation: 'Holzbau Weber', relationship: 'Freundin', birthday: '1984-05-12', due: '2026-09-21',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-14 coffee', '2026-07-03 call gave', '2026-08-10 call'],
      leftOut: ['note-created'], about: 'zwei Kinder, ein Dackel',
    },
    'Jonas Krüger': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['den Vertrag'] },
  },
  spanish: {
    'Lucía Ortega': {
      organisation: 'Editorial Norte', relationship: 'amiga', birthday: '1990-02-09', due: '2026-10-10',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-13 coffee', '2026-07-03 call received', '2026-08-10 call'],
      leftOut: ['note-created'], about: 'canta en un coro',
    },
    'Mateo Gil': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['el contrato'] },
  },
  french: {
    'Chloé Martin': {
      organisation: 'Atelier Martin', relationship: 'amie', birthday: '1990-02-09', due: '2026-10-10',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-13 coffee', '2026-07-03 call gave', '2026-08-10 meal'],
      leftOut: ['note-created'], about: 'chante dans un chœur',
    },
    'Hugo Petit': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-01 message', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['le contrat'] },
  },
  italian: {
    'Giulia Ferri': {
      organisation: 'Studio Ferri', relationship: 'amica', birthday: '1990-02-09', due: '2026-10-10',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-13 coffee', '2026-07-03 call gave', '2026-08-10 call'],
      leftOut: ['note-created'], about: 'due figlie, un cane',
    },
    'Luca Bruni': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['il contratto'] },
  },
  portuguese: {
    'Beatriz Lima': {
      organisation: 'Editora Lima', relationship: 'amiga', birthday: '1990-02-09', due: '2026-10-10',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-13 coffee', '2026-07-03 call gave', '2026-08-10 call'],
      leftOut: ['note-created'], about: 'prefere chá',
    },
    'Rui Costa': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['o contrato'] },
  },
  dutch: {
    'Sanne Bakker': {
      organisation: 'Bakkerij Bakker', relationship: 'vriendin', birthday: '1990-02-09', due: '2026-10-10',
      entries: ['2025-11-03 call +1', '2026-03-21 call attempt', '2026-05-02 meal +1', '2026-06-13 coffee', '2026-07-03 call gave', '2026-08-10 meal'],
      leftOut: ['note-created'], about: 'zingt in een koor',
    },
    'Daan Visser': { birthday: '1979-11-30', due: '2026-11-10', entries: ['2025-11-03 call +1', '2026-01-12 video', '2026-04-05 meeting', '2026-05-02 meal +1', '2026-08-10 call'], theirs: ['het contract'] },
  },
  chinese: { 王芳: { birthday: '1990-02-09', due: null, entries: ['2026-03-21 letter', '2026-05-02 meal', '2026-07-03 call', '2026-08-10 coffee'] } },
  japanese: { 山田花子: { birthday: '1990-02-09', due: null, entries: ['2026-01-02 letter', '2026-05-02 meal', '2026-07-03 call', '2026-08-10 coffee'] } },
  korean: { 김민수: { birthday: '1990-02-09', due: null, entries: ['2026-03-21 letter', '2026-05-02 meal', '2026-07-03 call', '2026-08-10 coffee'] } },
  russian: { 'Анна Смирнова': { birthday: '1990-02-09', due: null, entries: ['2026-03-21 letter', '2026-05-02 meal', '2026-07-03 call', '2026-08-10 coffee'] } },
};

it.each(Object.entries(LANGUAGES))('notes in %s say what a reader of the language understands', async (language, expected) => {
  const session = sessionOnCopy(join(VAULTS, language), TODAY);
  const { contacts, problems } = await session.facts();
  expect(Object.fromEntries(contacts.map((contact) => [contact.name, summaryOf(contact)]))).toEqual(Object.fromEntries(Object.entries(expected).map(([name, { about, ...facts }]) => [name, facts])));
  for (const [name, { about }] of Object.entries(expected)) if (about !== undefined) expect((await session.rapport('show', name)).out).toMatch(new RegExp(`What they care about\\n.*${about}`, 's'));
  expect(contacts.map(({ lastContact }) => lastContact?.date)).toEqual(contacts.map(() => '2026-08-10'));
  expect(problems).toEqual([]);
});

it('each language has a vault, and each vault what is expected of it', () => {
  expect(readdirSync(VAULTS).sort()).toEqual(Object.keys(LANGUAGES).sort());
});

function summaryOf({ organisations: [organisation], relationship, birthday, due, interactions, notCounted, promises }: ExportedContact): Expected {
  const theirs = promises.filter(({ waitingFor }) => waitingFor === 'them').map(({ text }) => text);
  return {
    ...(organisation === undefined ? {} : { organisation }),
    ...(relationship === null ? {} : { relationship }),
    birthday,
    due,
    entries: interactions.map(({ date, channel, attempt, exchanges, with: others }) =>
      [date, channel, ...(attempt ? ['attempt'] : []), ...exchanges.map(({ kind }) => kind), ...(others.length > 0 ? [`+${others.length}`] : [])].join(' ')),
    ...(notCounted.length === 0 ? {} : { leftOut: notCounted.map(({ reason }) => reason) }),
    ...(theirs.length === 0 ? {} : { theirs }),
  };
}
