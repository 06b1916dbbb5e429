import { describe, expect, it } from 'vitest';
import { leftOut, problemsOf, readLog, read, said } from '../notes/log/reading.ts';
import { caseVault, type ExportedContact } from './case-vault.ts';

const TODAY = '2026-09-01';
const entriesOf = ({ interactions }: ExportedContact): readonly string[] => interactions.map(({ date, channel, text }) => [date, channel ?? '–', text].join(' '));
const entriesIn = async (vault: string, name: string): Promise<readonly string[]> => entriesOf(await caseVault(vault, TODAY).contact(name));
const channels = (log: string): readonly (string | null)[] => readLog(log).interactions.map(({ channel }) => channel);

describe('items behind a dated paragraph', () => {
  it('are entries where they would be anywhere in the log', async () => {
    expect(await entriesIn('items-behind-a-dated-paragraph', 'A')).toEqual(['2019-07-15 meal dinner', '2021-07-07 – talk on [[2021-07-07]]', '2021-07-08 – talk on [[2021-07-08]]']);
    expect(await entriesIn('items-behind-a-dated-paragraph', 'B')).toEqual(['2019-07-15 meal dinner', '2022-08-30 – sent the book']);
  });

  it('belong to it where they have no date', () => {
    expect(said(readLog('2026-07-15 a dinner\n\n- her new job\n- 📞 2026-07-20 the boat'))).toEqual(['2026-07-15 a dinner\nher new job', '2026-07-20 the boat']);
  });
});

describe('groups by month and year', () => {
  it('a month with words of its own is an entry', async () => {
    const [first] = (await caseVault('month-group-with-words', TODAY).contact('A')).interactions;
    expect(first).toMatchObject({ date: '2026-06', exchanges: [{ kind: 'gave', what: 'a book' }] });
    expect(await entriesIn('month-group-with-words', 'B')).toEqual(['2026-06 – a fine month for both of us', '2026-06-03 call call']);
  });

  it('words of a year are not dropped without a word', () => {
    expect(leftOut(readLog('- 2026\n  gave:: a book\n  - 2026-06-03 call'))).toEqual(['5: no-date']);
  });

  it('a month above any form of entry groups them', async () => {
    expect(await entriesIn('month-heading-above-lines', 'A')).toEqual(['2026-06-08 – talk on [[2026-06-08]]', '2026-06-09 – sent it']);
    expect(await entriesIn('month-heading-above-lines', 'B')).toEqual(['2026-06-07 coffee coffee', '2026-06-08 call x']);
    expect(said(readLog('### June 2026\n> [!call] 2026-06-08\n> the boat'))).toEqual(['2026-06-08 the boat']);
    expect(said(readLog('- June 2026\n  - Call 2026-06-08: the boat'))).toEqual(['2026-06-08 the boat']);
  });

  it('a month without any is an entry', () => {
    expect(said(readLog('### June 2026\nA letter from her.'))).toEqual(['2026-06 A letter from her.']);
  });

  it('each line of a paragraph with a month is one', async () => {
    expect(await entriesIn('month-lines-in-a-paragraph', 'A')).toEqual(['2024-01 meal lunch', '2024-02 coffee coffee', '2024-03 call call']);
    expect(said(readLog('June 2026 letter from her\nFebruary 2026 wrote back'))).toEqual(['2026-06 letter from her', '2026-02 wrote back']);
    expect(said(readLog('2026-03-01: lunch; she begins in\nJune 2026 with the new job'))).toEqual(['2026-03-01 lunch; she begins in\nJune 2026 with the new job']);
  });

  it('a day needs no year in the group of a year', () => {
    expect(said(readLog('### 2025\n- 3 July: a walk\n- **July 12th** tea\n- 08-20 a talk\n- 20-30 guests\n### Calls\n- 3 July: the boat'))).toEqual(['2025-07-03 a walk', '2025-07-12 tea', '2025-08-20 a talk']);
    expect(said(readLog('- 2025\n  - Fri 3 Oct — a walk\n- 2 May: tea'))).toEqual(['2025-10-03 a walk']);
    expect(said(readLog('### 2025\n#### July\n- 3 July a walk'))).toEqual(['2025-07-03 a walk']);
  });
});

describe('a channel in front of the date', () => {
  it('is the entry’s channel', async () => {
    expect(await entriesIn('channel-before-date', 'Ann Lee')).toEqual(['2024-04-01 meeting Met at the fair', '2024-04-02 coffee rope', '2024-04-03 call the boat', '2024-04-04 call the mast']);
  });

  it.each([
    ['- 💬 [[2026-07-01]] hello', 'message', 'hello'],
    ['- Lunch on July 1, 2026 — her job', 'meal', 'her job'],
    ['- [x] Video call (2026-07-01): plans', 'video', 'plans'],
    ['### ☕ 2026-07-01\nthe boat', 'coffee', 'the boat'],
    ['Email 2026-07-01: the deck', 'email', 'the deck'],
  ])('%s', (log, channel, text) => {
    expect(readLog(log).interactions).toMatchObject([{ channel, text }]);
  });

  it('of a sentence that says something else is none', () => {
    expect(said(readLog('- Call before 2026-07-01 about it\n- **Her birthday** 2026-07-01 at home\n- 2026-06-01 a tea\n  - Call 2026-05-01 came up'))).toEqual(['2026-06-01 a tea\nCall 2026-05-01 came up']);
  });
});

describe('callouts in a log', () => {
  it('that are dated are entries, and others are listed', async () => {
    const ann = await caseVault('log-of-callouts', TODAY).contact('Ann Lee');
    expect(entriesOf(ann)).toEqual(['2024-04-02 call she moves', '2024-05-02 meeting Pricing\nWe agreed.']);
    expect(ann.notCounted).toEqual([{ line: 15, reason: 'quoted' }]);
  });

  it('keep marks, and leave out code and tasks', () => {
    expect(readLog('> [!lunch]+ 2026-07-01 (gave:: a book)\n> `(gave:: no)`\n> - [ ] write\n> - asked:: a talk').interactions).toMatchObject([{ channel: 'meal', exchanges: [{ kind: 'gave', what: 'a book' }, { kind: 'asked', what: 'a talk' }] }]);
  });

  it.each(['> [!quote] 2026-07-01 she said', '> [!todo] 2026-07-01 call', '> [!tip] Remember tea'])('%s is none', (log) => {
    const facts = readLog(log);
    expect(said(facts)).toEqual([]);
    expect(leftOut(facts)).toEqual(['5: quoted']);
  });

  it('need a day that there is', () => {
    expect(problemsOf(readLog('> [!call] 2026-02-30 x'))).toEqual(['5: impossible-date 2026-02-30']);
  });
});

describe('what a template or an import writes', () => {
  it('is no contact', async () => {
    const ann = await caseVault('note-creation-entry', '2024-02-01').contact('Ann Lee');
    expect(ann).toMatchObject({ lastContact: null, interactions: [], notCounted: [{ line: 9, reason: 'note-created' }] });
  });

  it.each(['Note created', '*Created contact*', 'Added to CRM', '🆕 Contact added to my address book', 'Imported from Google Contacts', 'Created'])('- 2026-07-01: %s', (text) => {
    expect(leftOut(readLog(`- 2026-07-01: ${text}`))).toEqual(['5: note-created']);
  });

  it.each([
    'Person added to Notion by Zapier', 'New contact', 'Added to Google contacts', 'Initial import', 'Kontakt angelegt', 'Neuer Kontakt', 'Zu den Kontakten hinzugefügt', 'Kontakt in Notion angelegt', 'Aus Google importiert', '*Notiz erstellt*',
    'Contacto creado', 'Añadida a la agenda', 'Importado de Google', 'Fiche créée', 'Fiche creee', "Ajouté au carnet d'adresses", 'Création de la fiche', 'Aggiunto alla rubrica', 'Scheda creata da modello',
    'Contato adicionado ao CRM', 'Importado do Google', 'Toegevoegd aan contacten', 'Contact aangemaakt', 'Geïmporteerd uit Google',
  ])('in any language: %s', (text) => {
    expect(leftOut(readLog(`- 2026-07-01: ${text}`))).toEqual(['5: note-created']);
  });

  it.each([
    'Made contact with her at the fair', 'Contact made', 'Synced with her', 'Added on LinkedIn', 'Kontakt aufgenommen', 'Neuer Kontakt mit ihr', 'Kontakt hergestellt', 'Notiz von ihr bekommen', 'In Kontakt geblieben', 'Añadida en LinkedIn',
    'Contacto con ella', 'Nouveau contact avec elle', 'Créé un plan ensemble', 'Aggiunto un ospite', 'Criado um plano', 'Contact met haar', 'Nieuw plan gemaakt', '', '[[Ann]]', '.',
  ])('says more: %s', (text) => {
    expect(leftOut(readLog(`- 2026-07-01: ${text}`))).toEqual([]);
  });

  it.each(['Created a plan together', 'Added her to the dinner list', 'Call: person created a stir', 'Imported wine from her'])('- 2026-07-01: %s is', (text) => {
    expect(said(readLog(`- 2026-07-01: ${text}`))).toHaveLength(1);
  });
});

describe('two entries on one day', () => {
  it('an entry of another note joins the one that it is like', async () => {
    const { interactions } = await caseVault('two-entries-on-one-day', TODAY).contact('Ann');
    expect(interactions.map(({ line, with: people, alsoIn }) => [line, people, alsoIn.length])).toEqual([[5, [], 0], [6, ['Bob.md'], 1]]);
  });
});

describe('a note that is nothing but dated headings', () => {
  it('is its own log, and is written to in that form', async () => {
    const session = caseVault('note-of-dated-headings', '2024-05-12');
    expect((await session.contact('JonDoe')).interactions.map(({ date }) => date)).toEqual(['2024-04-06', '2024-04-20']);
    await session.rapport('log', 'JonDoe', 'holidays', '--date', '2024-05-10');
    expect(session.read('1-1 notes/JonDoe.md')).toMatch(/^# Jon Doe\n\n## \[2024-05-10\]\n- holidays\n\n## \[2024-04-20\]\n/);
  });

  it.each([
    ['without a title', '## 2026-07-01 Call\nx\n## 2026-06-01\ny', 2],
    ['by year', '# Ada\n## 2026\n### 2026-07-01\nx\n### 2026-06-01\n#### Notes\ny', 2],
    ['by month', '# Ada\n## July 2026\nx\n## June 2026\ny', 2],
    ['one alone is none', '# Ada\n## 2026-07-01\nx', 0],
    ['beside another heading', '# Ada\n## Gifts\n## 2026-07-01\nx\n## 2026-06-01\ny', 0],
    ['before another heading', '# Ada\n## 2026-07-01\nx\n## 2026-06-01\ny\n## Gifts', 0],
  ])('%s', (_, body, count) => {
    expect(read(`---\ntype: person\n---\n${body}`).interactions).toHaveLength(count);
  });
});

describe('tables', () => {
  it('one that is empty takes its first row', async () => {
    const session = caseVault('empty-log-table', '2024-05-12');
    for (const name of ['P', 'Q']) await session.rapport('log', name, 'about the boat', '--date', '2024-05-10', '--channel', 'call');
    expect(session.read('P.md')).toContain('|------|------|-------|\n| 2024-05-10 | Call | about the boat |\n| | | |\n');
    expect(session.read('Q.md')).toContain('|------|------|-------|\n| 2024-05-10 | Call | about the boat |\n| 2024-02-10 | Coffee | job |\n');
    expect((await session.contact('Q')).notCounted).toEqual([]);
  });

  it('a column is known by what stands in it', () => {
    expect(channels('| Wann | Wie | Was |\n|---|---|---|\n| 2026-07-01 | call | x |\n| 2026-06-01 | Coffee | y |')).toEqual(['call', 'coffee']);
    expect(said(readLog('| Day | Last seen | Notes |\n|---|---|---|\n| Mon | 2026-07-06 | x |'))).toEqual(['2026-07-06 Mon\nx']);
  });

  it('bold dates close in their cell', async () => {
    const session = caseVault('bold-dates-in-a-table', TODAY);
    await session.rapport('log', 'X', 'added now', '--date', '2026-08-15');
    expect(session.read('X.md')).toContain('| **2026-08-15:** |  | added now |');
  });
});

describe('the form of a new entry', () => {
  it('May says not whether months are short; the entry below does', async () => {
    const session = caseVault('short-month-names', TODAY);
    await session.rapport('log', 'X', 'added now', '--date', '2026-06-15');
    expect(session.read('X.md')).toContain('- 15 Jun 2026: added now\n');
  });

  it('names are written on one line', async () => {
    const session = caseVault('crlf-log', TODAY);
    await session.rapport('log', 'X', 'y', '--with', 'a\nb', '--date', '2026-08-15');
    expect(session.read('X.md')).toContain('- 2026-08-15 y (with:: a b)\r\n');
  });
});

describe('suggestions', () => {
  it('name the heading, and count lines with a month', async () => {
    const { out } = await caseVault('unread-log-headings', TODAY).rapport('check');
    expect(out).toContain('3 dated lines under “Keepsakes” aren’t counted');
  });

  it('for a mark with one colon', async () => {
    const { out } = await caseVault('mark-with-one-colon', TODAY).rapport('check');
    expect(out).toContain('(received: …) has one colon. Write (received:: marmalade).');
    expect(out).toContain('(gave: …) has one colon. Write (gave:: her number to Sue).');
    expect(problemsOf(readLog('- 2026-07-01 tea (asked: where she lives) (mood: good)'))).toEqual([]);
  });

  it.each([
    ['rows', '## Ausflüge\n| Datum | Was |\n|---|---|\n| 2026-07-01 | x |', 'Ausflüge', 1],
    ['months', '## Walks\n- June 2026 tea\n- 2026-05 lunch', 'Walks', 2],
    ['lines by year', '## Walks\n### 2026\n- 2026-07-01 tea', 'Walks', 1],
    ['lines below the title', '# Ada Lovelace\n- 2026-07-01 tea\n- 2026-06-01 tea', null, 2],
  ])('count %s', (_, body, heading, count) => {
    expect(read(`---\ntype: person\n---\n${body}`).problems).toMatchObject([{ severity: 'hint', detail: { kind: 'dated-lines-outside-log', heading, count } }]);
  });
});
