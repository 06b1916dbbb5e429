import { describe, expect, it } from 'vitest';
import type { PersonBrief } from '../../src/domain/brief/brief.ts';
import { briefInWords } from '../../src/i18n/brief-lines.ts';
import { en } from '../../src/i18n/en.ts';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { indexOf, today } from './index-of.ts';

const person = (properties: string, ...log: readonly string[]): string => `---\ntype: person\n${properties}\n---\n## Interactions\n${log.map((line) => `${line}\n`).join('')}`;

const NOTES = {
  'Ada.md': person(
    'role: engineer\ncompany: Acme\nrelationship: mentor\nmet-at: FEBS\nmet-on: 2024-07-08\nintroduced-by: "[[Cleo]]"\nbirthday: 09-12',
    '- 2026-08-20 call with [[Cleo]]: the budget (received:: a template)',
    '- 2026-08-10 call (no-answer)',
    '- 2026-07-01 lunch (gave:: a book) (asked-me:: a look at the deck)',
    '- 2026-06-01 coffee (asked:: a name)',
    '- 2026-05-01 email (gave:: an article)',
    '- [ ] 2026-09-20 dinner',
    '  - [ ] send the minutes 📅 2026-09-05',
  ),
  'Bo.md': person('company: acme\nmet-at: FEBS', '- 2026-03-01 lunch with [[Cleo]]'),
  'Cleo.md': person(''),
  'Dead.md': person('status: deceased\nbirthday: 09-12', '- 2020-05-01 lunch (received:: a book)', '- [ ] send the photos'),
  'Closed.md': person('reciprocity: none', '- 2026-08-01 call (received:: a book)', '- 2026-07-01 call (gave:: a pen)'),
  'Fair.md': person('', '- 2026-08-01 met at the fair'),
  'Meetings/Budget.md': '---\ndate: 2026-09-10\nattendees: ["[[Ada]]", "[[Bo]]"]\n---\n',
};

function textOf(index: VaultIndex, paths: readonly string[], { notes = [], discreet = false }: { readonly notes?: readonly string[]; readonly discreet?: boolean } = {}): readonly string[] {
  const brief = index.brief(paths, notes, today);
  const lines = briefInWords({ words: en, today, discreet, nameOf: (path) => index.facts(path)?.name ?? path });
  const shared = lines.shared(brief);
  return [...(shared === null ? [] : [shared]), ...brief.people.flatMap((one) => lines.of(one))].flatMap(({ head, lines: all, more }) => [
    `# ${head}`,
    ...all.map(({ label, words, remark, source }) => `${[label, words, remark].filter((part) => part !== null && part !== '').join(' | ')} @${source.path}:${String(source.line)}`),
    ...(more === 0 ? [] : [`+${String(more)}`]),
  ]);
}

describe('a brief', () => {
  it('of one person says who they are, the last talks, what is open both ways, and what comes up', () => {
    expect(textOf(indexOf(NOTES), ['Ada.md'])).toEqual([
      '# How you met',
      'Met | FEBS | 8 Jul 2024 @Ada.md:7',
      'Cleo introduced Ada @Ada.md:8',
      '# Last talks',
      '20 Aug | call with Cleo: the budget | they gave: a template @Ada.md:12',
      '1 Jul | lunch | you gave: a book · they asked: a look at the deck @Ada.md:14',
      '1 Jun | coffee | you asked: a name @Ada.md:15',
      '# Open between you',
      'send the minutes | You promised · due 5 Sep @Ada.md:18',
      'a template | They gave you this 12 days ago. Not thanked yet @Ada.md:12',
      'a name | You asked 3 months ago @Ada.md:15',
      '# What you could give',
      'Last given | a book | You’ve given once since you last asked (1 of 4) @Ada.md:14',
      '# Who you both know',
      'Cleo | introduced them to you on 8 Jul 2024 @Ada.md:8',
      '# Coming up',
      '10 Sep | meeting: Budget | in 9 days @Meetings/Budget.md:3',
      '12 Sep | Birthday in 11 days @Ada.md:9',
      '20 Sep | dinner | in 2 weeks @Ada.md:17',
    ]);
  });

  it('of several says first what they have in common, and doesn’t announce the meeting itself', () => {
    const lines = textOf(indexOf(NOTES), ['Ada.md', 'Bo.md', 'Ada.md', 'Nobody.md'], { notes: ['Meetings/Budget.md'] });
    expect(lines.slice(0, 4)).toEqual(['# What they have in common', 'Ada and Bo are at Acme @Ada.md:1', 'Where you met Ada and Bo: FEBS @Ada.md:1', 'Cleo | known to Ada and Bo @Ada.md:8']);
    expect(lines.filter((line) => line.includes('Budget'))).toEqual([]);
    expect(lines.filter((line) => line === '# Last talks')).toHaveLength(2);
  });

  it('names all whom one entry joins once', () => {
    const index = indexOf({ ...NOTES, 'Meetings/Old.md': '---\ndate: 2026-02-10\nattendees: ["[[Ada]]", "[[Bo]]", "[[Fair]]"]\n---\n' });
    expect(textOf(index, ['Ada.md', 'Bo.md', 'Fair.md'])[1]).toBe('Ada, Bo and Fair were together on 10 Feb @Meetings/Old.md:3');
  });

  it('of someone who has died is a memory', () => {
    expect(textOf(indexOf(NOTES), ['Dead.md'])).toEqual(['# Last talks', '1 May 2020 | lunch | they gave: a book @Dead.md:7']);
  });

  it('shows no balance and no thank-you where reciprocity is off', () => {
    expect(textOf(indexOf(NOTES), ['Closed.md'])).toEqual(['# Last talks', '1 Aug | call | they gave: a book @Closed.md:6', '1 Jul | call | you gave: a pen @Closed.md:7']);
  });

  it('takes the first meeting from the log if no property says it', () => {
    expect(textOf(indexOf(NOTES), ['Fair.md'])[1]).toBe('First met | met at the fair | 1 Aug @Fair.md:6');
  });

  it('shows initials and no words of notes in privacy mode', () => {
    const lines = textOf(indexOf(NOTES), ['Ada.md', 'Bo.md'], { discreet: true }).join('\n');
    expect(lines).toContain('20 Aug | they gave · with C.');
    for (const secret of ['Cleo |', 'Cleo introduced', 'FEBS', 'Acme', 'budget', 'template', 'minutes', 'dinner', 'a name']) expect(lines).not.toContain(secret);
  });

  it('lists five lines of a kind and counts the others', () => {
    const promises = Array.from({ length: 7 }, (_, at) => `- [ ] send part ${String(at)}`);
    const lines = textOf(indexOf({ 'Ada.md': person('', ...promises) }), ['Ada.md']);
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('+2');
  });

  it('of a new contact is empty, and of nobody nothing', () => {
    const index = indexOf({ 'Ada.md': person('') });
    expect(textOf(index, ['Ada.md'])).toEqual([]);
    expect(index.brief(['Nobody.md'], [], today)).toEqual({ people: [] satisfies readonly PersonBrief[], shared: null });
  });
});
