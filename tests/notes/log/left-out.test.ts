import { describe, expect, it } from 'vitest';
import { dates, leftOut, problemsOf, read, readLog, said } from './reading.ts';

describe('not an interaction, and why', () => {
  it.each([
    ['a cancelled task', '- [-] 2026-07-01 lunch', '5: cancelled-task'],
    ['a forwarded task', '- [>] 2026-07-01 lunch', '5: open-task'],
    ['a task with a question mark', '- [?] 2026-07-01 lunch', '5: open-task'],
    ['a quote', '> - 2026-07-01 lunch', '5: quoted'],
    ['a quote in a quote', '> > 2026-07-01 lunch', '5: quoted'],
    ['a callout', '> [!note] x\n> - 2026-07-01 lunch', '6: quoted'],
    ['a fence', '```\n- 2026-07-01 lunch\n```', '6: code'],
    ['a fence of tildes with a language', '~~~dataview\n2026-07-01 lunch\n~~~', '6: code'],
    ['indented code', 'Text:\n\n    2026-07-01 lunch', '7: code'],
    ['inline code', '- `2026-07-01` lunch', '5: code'],
    ['inline code in a paragraph', '`2026-07-01` lunch', '5: code'],
    ['an HTML comment', '<!--\n- 2026-07-01 lunch\n-->', '6: comment'],
    ['an HTML comment on one line', '<!-- 2026-07-01 lunch -->', '5: comment'],
    ['a %% comment', '%%\n- 2026-07-01 lunch\n%%', '6: comment'],
    ['a %% comment on one line', '%% 2026-07-01 lunch %%', '5: comment'],
    ['a %% comment that never closes', '%%\n- 2026-07-01 lunch', '6: comment'],
    ['a raw HTML block', '<div>\n2026-07-01 lunch\n</div>', '6: html'],
    ['a collapsed block', '<details>\n- 2026-07-01 lunch\n</details>', '6: html'],
    ['an embed as item', '- ![[2026-07-01]]', '5: embed'],
    ['an embed as paragraph', '![[2026-07-01]]', '5: embed'],
    ['an item without a date', '- lunch some day', '5: no-date'],
    ['an impossible date', '- 2026-02-30 lunch', '5: unreadable-date'],
    ['an ambiguous date', '- 03-04-2026 lunch', '5: unreadable-date'],
    ['a footnote', 'Text[^1]\n\n[^1]: 2026-07-01 lunch', null],
  ])('%s', (_, log, expected) => {
    const facts = readLog(log);
    expect(said(facts)).toEqual([]);
    if (expected !== null) expect(leftOut(facts)).toEqual([expected]);
  });

  it('inside an entry, too', () => {
    const facts = readLog('- 2026-07-01 lunch\n  > 2026-07-02 she wrote\n  - [-] 2026-07-03 cancelled\n\n  ```\n  2026-07-04 code\n  ```');
    expect(dates('- 2026-07-01 lunch\n  > 2026-07-02 she wrote')).toEqual(['2026-07-01']);
    expect(leftOut(facts)).toEqual(['6: quoted', '7: cancelled-task', '10: code']);
  });

  it('an image without a date is nothing to speak of', () => {
    expect(leftOut(readLog('![[photo.png]]\n\n- ![[photo.png]]'))).toEqual([]);
    expect(said(readLog('2026-07-01: a walk\n![[photo.png]]'))).toEqual(['2026-07-01 a walk\n![[photo.png]]']);
  });

  it('undated text in a quote, fence or comment is not listed', () => {
    expect(leftOut(readLog('> quoted\n\n```\ncode\n```\n\n%% comment %%\n\n<div>x</div>'))).toEqual([]);
  });
});

describe('outside a log section', () => {
  const note = (body: string): string => `---\ntype: person\n---\n${body}`;

  it('no date makes an entry', () => {
    const facts = read(note('born [[1990-04-17]]\n\n# Life events\n2023-02-01: had a son\n\n- 2024-01-01 moved\n- [x] 2024-02-01 unpacked\n\nrenewal due 2027-01-01\n\n## 2025-01-01\nx'));
    expect(facts.interactions).toEqual([]);
    expect(leftOut(facts)).toEqual(['7: outside-log', '9: outside-log', '10: outside-log', '14: outside-log']);
  });

  it('two or more dated headings or items without any log are worth a hint', () => {
    const { problems } = read(note('# Life\n- 2024-01-01 moved\n- 2024-02-01 unpacked\n- cats\n## 2025-01-01\nx'));
    expect(problems).toEqual([{ path: 'People/Ada Lovelace.md', line: 5, severity: 'hint', detail: { kind: 'dated-lines-outside-log', count: 3, heading: 'Life' } }]);
  });

  it('one is not, nor are dated paragraphs, nor any beside a log', () => {
    expect(read(note('# Life\n- 2024-01-01 moved')).problems).toEqual([]);
    expect(read(note('2024-01-01 moved\n\n2024-02-01 unpacked')).problems).toEqual([]);
    expect(read(note('# Life\n- 2024-01-01 moved\n- 2024-02-01 unpacked\n# Log')).problems).toEqual([]);
  });
});

describe('a date that can’t be read is a problem with its line', () => {
  it.each([
    ['- 2026-02-30 lunch', '5: impossible-date 2026-02-30'],
    ['- 2026-13-01 lunch', '5: impossible-date 2026-13-01'],
    ['- June 31, 2026 lunch', '5: impossible-date June 31, 2026'],
    ['- 03-04-2026 lunch', '5: ambiguous-date 03-04-2026'],
    ['- 3/4/2026 lunch', '5: ambiguous-date 3/4/2026'],
    ['- [[2026-02-30]] lunch', '5: impossible-date 2026-02-30'],
    ['- [x] 2026-02-30 lunch', '5: impossible-date 2026-02-30'],
    ['- [ ] 2026-02-30 lunch', '5: impossible-date 2026-02-30'],
    ['### 2026-02-30\nlunch', '5: impossible-date 2026-02-30'],
    ['2026-02-30: lunch', '5: impossible-date 2026-02-30'],
    ['| Date | x |\n|---|---|\n| 2026-02-30 | y |', '7: impossible-date 2026-02-30'],
    ['- lunch on [[2026-02-30]]', '5: impossible-date 2026-02-30'],
  ])('%s', (log, expected) => {
    const facts = readLog(log);
    expect(said(facts)).toEqual([]);
    expect(problemsOf(facts)).toEqual([expected]);
    expect(leftOut(facts)).toEqual([`${expected.split(':')[0]}: unreadable-date`]);
  });

  it('nested and continued lines too', () => {
    expect(problemsOf(readLog('- 2026-07-01 lunch\n  - 2026-02-30 more'))).toEqual(['6: impossible-date 2026-02-30']);
    expect(problemsOf(readLog('- 2026-07-01 lunch\n2026-02-30 more'))).toEqual(['6: impossible-date 2026-02-30']);
  });

  it('what stands below such an item is not lost', () => {
    expect(dates('- 2026-02-30 lunch\n  - with words\n  - 2026-07-01 call')).toEqual(['2026-07-01']);
    expect(leftOut(readLog('- 2026-02-30 lunch\n  - with words'))).toEqual(['5: unreadable-date']);
  });

  it('a numeric date that is one in one order only is certain; a setting decides the others', () => {
    expect(dates('- 24-07-2026 lunch\n- 7/24/2026 lunch\n- 5.5.2026 lunch')).toEqual(['2026-07-24', '2026-07-24', '2026-05-05']);
    expect(dates('- 03-04-2026 lunch', { dateOrder: 'day-first' })).toEqual(['2026-04-03']);
    expect(dates('- 03-04-2026 lunch', { dateOrder: 'month-first' })).toEqual(['2026-03-04']);
    expect(problemsOf(readLog('- 24-07-2026 lunch', { dateOrder: 'month-first' }))).toEqual(['5: impossible-date 24-07-2026']);
  });

  it('a year of two digits leaves too much open', () => {
    expect(problemsOf(readLog('- 3/4/26 lunch'))).toEqual(['5: impossible-date 3/4/26']);
  });
});

describe('a block beyond the limits', () => {
  it.each([
    ['levels', `${Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')}\n`],
    ['brackets', `- ${'['.repeat(600)}\n`],
    ['size', `- ${'x'.repeat(70_000)}\n`],
  ])('of %s is not read, and is a problem', (limit, block) => {
    const { problems, interactions } = readLog(`- 2026-07-01 before\n\n${block}\n- 2026-07-02 behind`);
    expect(problems).toMatchObject([{ detail: { kind: 'block-not-read', limit } }]);
    expect(interactions.length).toBeGreaterThan(0);
  });

  it('says which of its lines were not counted', () => {
    expect(leftOut(readLog(`- 2026-07-01 ${'['.repeat(600)}`))).toEqual(['5: too-large']);
  });
});
