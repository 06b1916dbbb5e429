import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/languages/language.ts';
import { LANGUAGES } from '../../../src/domain/languages/languages.ts';
import { foldAccents } from '../../../src/domain/text/fold-case.ts';
import { propertyRuns } from '../../property-runs.ts';
import { dates, entry, leftOut, read, readLog, said } from './reading.ts';

describe('a list item that starts with a date', () => {
  it.each([
    ['- 2026-07-01: coffee', '2026-07-01 coffee'],
    ['* 2026-08-12 Call with Rod', '2026-08-12 Call with Rod'],
    ['+ 2026-08-12 Call with Rod', '2026-08-12 Call with Rod'],
    ['1. 2026-05-11 | Demo', '2026-05-11 Demo'],
    ['7) 2026-05-11 | Demo', '2026-05-11 Demo'],
    ['- [x] 2026-05-11 Demo', '2026-05-11 Demo'],
    ['- [X] 2026-05-11 Demo', '2026-05-11 Demo'],
  ])('%s', (written, expected) => {
    expect(said(readLog(written))).toEqual([expected]);
  });

  it('without any text is an entry too', () => {
    expect(said(readLog('- 2026-07-01'))).toEqual(['2026-07-01']);
  });
});

describe('a wrapped date', () => {
  it.each([
    ['- [[2026-07-04]] — coffee', '2026-07-04 coffee'],
    ['- [[2026-07-04 Thursday|2026-07-04]] coffee', '2026-07-04 coffee'],
    ['- [[Daily/2026-07-04|Saturday]] coffee', '2026-07-04 coffee'],
    ['- [[2026/07/04]] coffee', '2026-07-04 coffee'],
    ['- [[Journal/Note#Day|2026-07-04]] coffee', '2026-07-04 coffee'],
    ['- [[2026-07-04#Evening]] coffee', '2026-07-04 coffee'],
    ['- [2025-02-20]: coffee', '2025-02-20 coffee'],
    ['- [2025-02-20] coffee', '2025-02-20 coffee'],
    ['- (2025-02-20) coffee', '2025-02-20 coffee'],
    ['- [2026-07-04](Daily/2026-07-04.md): coffee', '2026-07-04 coffee'],
    ['- **2026-03-30** coffee', '2026-03-30 coffee'],
    ['- **2026-03-30:** coffee', '2026-03-30 coffee'],
    ['- __2026-03-30__ coffee', '2026-03-30 coffee'],
    ['- *2026-03-30* coffee', '2026-03-30 coffee'],
    ['- _2026-03-30_ coffee', '2026-03-30 coffee'],
    ['- ==2026-03-30== coffee', '2026-03-30 coffee'],
    ['- **[[2026-03-30]]** coffee', '2026-03-30 coffee'],
    ['- [**2026-03-30**] coffee', '2026-03-30 coffee'],
    ['- **2026-03-30 — long talk** about work', '2026-03-30 long talk about work'],
    ['- [[2026-04-10 - Intro talk - Jane]]', '2026-04-10 Intro talk - Jane'],
    ['- (date:: 2026-01-05) coffee', '2026-01-05 coffee'],
    ['- [date:: [[2026-01-05]]] coffee', '2026-01-05 coffee'],
    ['- 📅 2026-01-05 coffee', '2026-01-05 coffee'],
    ['- 🗓️ 2026-01-05 coffee', '2026-01-05 coffee'],
  ])('%s', (written, expected) => {
    expect(said(readLog(written))).toEqual([expected]);
  });

  it('a label that shares its emphasis with the date is the channel', () => {
    expect(entry('- **2026-03-30 Call:** about work')).toMatchObject({ channel: 'call', text: 'about work' });
  });
});

describe('between date and text', () => {
  it.each([': ', ' - ', ' – ', ' — ', ' | ', ' · ', ', ', ' = ', ' ', ':', ' : ', ' -- ', '：'])('may stand "%s"', (separator) => {
    expect(said(readLog(`- 2026-07-01${separator}saw her`))).toEqual(['2026-07-01 saw her']);
  });
});

describe('a top-level item without a leading date counts by its only one', () => {
  it.each([
    ['where it is the text of a link', '- a long talk on [[2026-01-24]]', '2026-01-24 a long talk on [[2026-01-24]]'],
    ['with words behind', '- talked on [[2026-01-24]] about work', '2026-01-24 talked on [[2026-01-24]] about work'],
    ['in the target of a link', '- talked [last week](Daily/2026-01-24.md) at work', '2026-01-24 talked [last week](Daily/2026-01-24.md) at work'],
    ['as the alias', '- talked [[Journal#x|2026-01-24]] at work', '2026-01-24 talked [[Journal#x|2026-01-24]] at work'],
    ['as the last thing on the line', '- [Roadmap](roadmap.md) — 2026-07-10', '2026-07-10 [Roadmap](roadmap.md)'],
    ['in brackets at the end', '- saw her at the fair (2026-07-10).', '2026-07-10 saw her at the fair'],
    ['in emphasis at the end', '- saw her at the fair *2026-07-10*', '2026-07-10 saw her at the fair'],
  ])('%s', (_, written, expected) => {
    expect(said(readLog(written))).toEqual([expected]);
  });

  it.each([
    ['two dates', '- from [[2026-01-24]] to [[2026-01-26]]'],
    ['a date in the middle of the text', '- before 2026-01-24 she was away'],
    ['a date behind a task sign', '- send the book 📅 2026-01-24'],
    ['a date behind a scheduled sign', '- send the book ⏳ 2026-01-24'],
    ['a date in a field', '- send the book (due:: 2026-01-24)'],
    ['a date in the words of a field', '- a favour (asked:: a look at the deck – done 2026-01-24)'],
    ['a date in a field without brackets', '- send the book due:: 2026-01-24'],
    ['an address with a date', '- read https://example.org/2026/01/24'],
    ['an external link', '- read [this](https://example.org/2026-01-24)'],
    ['an embed', '- see ![[2026-01-24]] for it'],
    ['inline code', '- see `2026-01-24`'],
    ['a number that looks like one', '- version 1.2.3 of the plan'],
    ['a month alone', '- back in June 2026'],
  ])('but not by %s', (_, written) => {
    expect(dates(written)).toEqual([]);
    expect(leftOut(readLog(written))).toEqual(['5: no-date']);
  });

  it('a nested item has to lead with its date', () => {
    expect(said(readLog('- 2026-07-01 a walk\n  - about the trip on [[2026-01-24]]'))).toEqual(['2026-07-01 a walk\nabout the trip on [[2026-01-24]]']);
  });
});

describe('a ticked task', () => {
  it('counts on its leading date', () => {
    expect(dates('- [x] 2026-07-01 sent the book ✅ 2026-07-03')).toEqual(['2026-07-01']);
  });

  it('else on the day when it was done', () => {
    expect(said(readLog('- [x] sent the book 📅 2026-07-02 ✅ 2026-07-03'))).toEqual(['2026-07-03 sent the book']);
    expect(said(readLog('- [x] sent the book [completion:: 2026-07-03]'))).toEqual(['2026-07-03 sent the book']);
  });

  it('without either is none', () => {
    expect(dates('- [x] sent the book')).toEqual([]);
  });
});

describe('a dated heading', () => {
  it('has its text below, and labels in it', () => {
    const { interactions } = readLog('### 2026-06-12 — Email\n\n- **Direction:** Outbound\n- **Summary:** Sent the deck');
    expect(interactions).toMatchObject([{ channel: 'email', direction: 'out', text: 'Sent the deck', line: 5 }]);
  });

  it('runs to the next heading of its level or a higher one', () => {
    const log = '### 2026-06-12 Call\nfirst\n#### Details\nsecond\n### 2026-05-01 Lunch\nthird\n## Notes\nfourth';
    expect(said(readLog(log))).toEqual(['2026-06-12 first\nDetails\nsecond', '2026-05-01 third']);
  });

  it('inside it nothing is an entry of its own', () => {
    const log = '### 2026-06-12 Call\n- 2026-06-01 is when she moved\n- about [[2026-01-24]]\n\n2026-06-02 too\n\n| Date | x |\n|---|---|\n| 2026-06-03 | y |';
    expect(dates(log)).toEqual(['2026-06-12']);
  });

  it('may wrap its date', () => {
    expect(dates('### [[2026-06-12]]\ncall\n### **2026-05-01**\nlunch\n### Monday, June 1, 2026\nwalk')).toEqual(['2026-06-12', '2026-05-01', '2026-06-01']);
  });

  it('may stand under its text line in the setext form', () => {
    expect(said(read('---\ntype: person\n---\n# Interactions\n\n2026-06-12 walk\n---\nby the river'))).toEqual(['2026-06-12 walk\nby the river']);
  });
});

describe('a table', () => {
  it('has an entry in each row with a date; the header names the other cells', () => {
    const { interactions } = readLog('| Date | Channel | Notes |\n|---|---|---|\n| 2026-05-02 | Slack | Asked about the role |\n| 2026-05-09 | 📞 Call | |');
    expect(interactions).toMatchObject([
      { channel: 'message', text: 'Asked about the role', line: 7 },
      { channel: 'call', text: '', line: 8 },
    ]);
  });

  it('may name direction, people and marks', () => {
    const [row] = readLog('| When | Who | Direction | Gave | What |\n|---|---|---|---|---|\n| 2026-05-02 | [[Eve\\|E]] | Outbound | an article | lunch: the role |').interactions;
    expect(row).toMatchObject({ direction: 'out', channel: 'meal', text: 'the role', with: [{ target: 'Eve' }], exchanges: [{ kind: 'gave', what: 'an article' }] });
  });

  it('needs no column of a known name: the cell with a date is it', () => {
    expect(said(readLog('| Was | Wann |\n|---|---|\n| saw her | 2026-05-02 |'))).toEqual(['2026-05-02 saw her']);
  });

  it.each([
    '| Datum | Kanal | Mit | Notizen |', '| Fecha | Medio | Con | Resumen |', '| Date | Moyen | Avec | Résumé |', '| Data | Canale | Con | Note |', '| Data | Meio | Com | Resumo |', '| DATUM | Soort | Met | Onderwerp |', '| jour | type | avec | resume |',
  ])('has a header in any language: %s', (header) => {
    const [row] = readLog(`${header}\n|---|---|---|---|\n| 2026-05-02 | Telegram | [[Eve]] | the role |`).interactions;
    expect(row).toMatchObject({ channel: 'message', text: 'the role', with: [{ target: 'Eve' }] });
  });

  it('has a header of any words of a language', () => {
    const languages = LANGUAGES.flatMap(({ columns }) => (columns === undefined ? [] : [columns]));
    const headers = fc.constantFrom(...languages).chain((columns) => fc.tuple(...[columns.date, columns.channel, columns.with].map((words) => fc.constantFrom(...wordsOf(words)))));
    fc.assert(
      fc.property(headers, fc.constantFrom((text: string) => text, foldAccents, (text: string) => `**${text.toUpperCase()}**`), (words, styled) => {
        const [row] = readLog(`| ${words.map(styled).join(' | ')} | x |\n|---|---|---|---|\n| 2026-05-02 | call | [[Eve]] | the role |`).interactions;
        expect(row).toMatchObject({ channel: 'call', text: 'the role', with: [{ target: 'Eve' }] });
      }),
      { numRuns: propertyRuns.usual },
    );
  });

  it('may have no header', () => {
    expect(said(readLog('| 2026-05-02 | saw her |\n|---|---|\n| 2026-05-03 | again |'))).toEqual(['2026-05-02 saw her', '2026-05-03 again']);
  });

  it('has line breaks and escaped bars in its cells', () => {
    expect(said(readLog('| Date | Notes |\n|---|---|\n| 2026-05-02 | one<br>two \\| three |'))).toEqual(['2026-05-02 one\ntwo | three']);
  });

  it('says which rows have no date', () => {
    expect(leftOut(readLog('| Date | Notes |\n|---|---|\n| 2026-05-02 | one |\n|  | two |'))).toEqual(['8: no-date']);
  });

  it('without any date is no log', () => {
    expect(leftOut(readLog('| Topic | Notes |\n|---|---|\n| cats | two |'))).toEqual([]);
  });
});

describe('a paragraph line that starts with a date', () => {
  it.each([
    ['2024-03-15: Lunch, discussed her new job', '2024-03-15 Lunch, discussed her new job'],
    ['2020-06-22 = Met for lunch', '2020-06-22 Met for lunch'],
    ['**2024-03-15** saw her', '2024-03-15 saw her'],
  ])('%s', (written, expected) => {
    expect(said(readLog(written))).toEqual([expected]);
  });

  it('each such line is one; others belong to the one before', () => {
    expect(said(readLog('2024-03-15: first\nmore of it\n2024-03-16: second\n\nand a paragraph\n- and an item'))).toEqual([
      '2024-03-15 first\nmore of it',
      '2024-03-16 second\nand a paragraph\nand an item',
    ]);
  });

  it('running text that happens to begin a line with a month is none', () => {
    expect(said(readLog('2024-03-15: we planned the trip of\nJune 2024 in detail'))).toEqual(['2024-03-15 we planned the trip of\nJune 2024 in detail']);
    expect(dates('2024-03: first\n2024-04: second')).toEqual(['2024-03', '2024-04']);
  });

  it('a dated line in bold begins one, and its items belong to it', () => {
    expect(said(readLog('**2024-03-15**\n- talked about work\n- and cats\n\n**2024-04-15**\n- again'))).toEqual(['2024-03-15 talked about work\nand cats', '2024-04-15 again']);
  });
});

describe('what belongs to an entry', () => {
  it('nested items, continuation lines and further paragraphs', () => {
    expect(said(readLog('- 2026-07-01 walk\n  by the river\nand back\n\n  a paragraph\n\n  - an item\n    of two lines\n    - and one in it'))).toEqual([
      '2026-07-01 walk\nby the river\nand back\na paragraph\nan item\nof two lines\nand one in it',
    ]);
  });

  it('a nested item that starts with a full date is one of its own, with channel and people of the other', () => {
    const { interactions } = readLog('- 2026-07-01 call with [[Bob]]: first\n  - 2026-07-02 more\n  - other\n  - [x] 2026-07-03 done');
    expect(interactions).toMatchObject([
      { line: 5, text: 'call with [[Bob]]: first\nother', channel: 'call', with: [{ target: 'Bob' }] },
      { line: 6, text: 'more', channel: 'call', with: [{ target: 'Bob' }] },
      { line: 8, text: 'done', channel: 'call', with: [{ target: 'Bob' }] },
    ]);
  });

  it('but one that starts with a month alone is text', () => {
    expect(said(readLog('- 2026-07-01 walk\n  - June 2026 was hard'))).toEqual(['2026-07-01 walk\nJune 2026 was hard']);
  });

  it('so is a continuation line at column 0, wherever it continues', () => {
    expect(readLog('- 2026-07-01 call: first\n2026-07-02 more\nof it').interactions).toMatchObject([{ text: 'first' }, { text: 'more\nof it', channel: 'call', line: 6 }]);
    expect(dates('- 2026-07-01 walk\n  - an item\n2026-07-02 more')).toEqual(['2026-07-01', '2026-07-02']);
    expect(dates('- an item without a date\n2026-07-02 more')).toEqual(['2026-07-02']);
    expect(dates('- [ ] a task\n2026-07-02 more')).toEqual(['2026-07-02']);
  });

  it('an indented continuation line that starts with a date is text', () => {
    expect(said(readLog('- 2026-07-01 she moved on\n  2026-07-02 to Berlin'))).toEqual(['2026-07-01 she moved on\n2026-07-02 to Berlin']);
  });
});

describe('groups', () => {
  it.each([
    ['year headings', '### 2026\n- 2026-07-01 a\n### 2025\n- 2025-07-01 b'],
    ['month headings', '### 2026-07\n- 2026-07-01 a\n### July 2025\n- 2025-07-01 b'],
    ['a year as item', '- 2026\n  - 2026-07-01 a\n- **2025**\n  - 2025-07-01 b'],
    ['a month as item', '- 2026-07:\n  - 2026-07-01 a\n- [[2025-07]]\n  - 2025-07-01 b'],
    ['months in years', '- 2026\n  - July 2026\n    - 2026-07-01 a\n- 2025\n  - July 2025\n    - 2025-07-01 b'],
    ['years over dated headings', '### 2026\n#### 2026-07-01\na\n### 2025\n#### 2025-07-01\nb'],
    ['words', '- Calls\n  - 2026-07-01 a\n- Visits\n  - 2025-07-01 b'],
    ['word headings', '### Calls\n- 2026-07-01 a\n### Visits\n- 2025-07-01 b'],
  ])('%s are no entries', (_, log) => {
    const facts = readLog(log);
    expect(said(facts)).toEqual(['2026-07-01 a', '2025-07-01 b']);
    expect(leftOut(facts)).toEqual([]);
  });

  it('a month over a table groups its rows', () => {
    expect(said(readLog('### 2026-07\n| Date | Notes |\n|---|---|\n| 2026-07-01 | a |'))).toEqual(['2026-07-01 a']);
  });

  it('a month without dated entries below is an entry', () => {
    expect(said(readLog('- 2026-06\n  - much mail'))).toEqual(['2026-06 much mail']);
    expect(said(readLog('### June 2026\nmuch mail'))).toEqual(['2026-06 much mail']);
  });

  it('a month with words is an entry', () => {
    expect(said(readLog('- June 2026: much mail'))).toEqual(['2026-06 much mail']);
  });
});

describe('entries stand in the order of the note', () => {
  it('nested ones too', () => {
    expect(readLog('- 2026-07-01 a\n  - 2026-07-02 b\nlazy\n2026-07-03 c').interactions.map(({ line }) => line)).toEqual([5, 6, 8]);
  });
});
