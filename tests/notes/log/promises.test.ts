import { describe, expect, it } from 'vitest';
import { formatDate, formatDay } from '../../../src/domain/day.ts';
import type { Commitment } from '../../../src/domain/interaction.ts';
import { entry, problemsOf, read, readLog } from './reading.ts';

const note = (body: string): string => `---\ntype: person\naliases: [Countess, "Ada King"]\n---\n${body}`;
const promises = (body: string): readonly Commitment[] => read(note(body)).commitments;
const promise = (text: string): Commitment | undefined => promises(`- [ ] ${text}`)[0];

describe('an open task in a contact note is a promise', () => {
  it('anywhere', () => {
    const found = promises('- [ ] one\n\n# Notes\n* [/] two\n1. [ ] three\n   - [ ] nested\n\n# Log\n- [ ] four\n- 2026-07-01 call\n  - [ ] five\n### 2026-06-01\n- [ ] six\n');
    expect(found.map(({ text, line, since }) => [text, line, since === null ? null : formatDay(since)])).toEqual([
      ['one', 5, null], ['two', 8, null], ['three', 9, null], ['nested', 10, null], ['four', 13, null], ['five', 15, '2026-07-01'], ['six', 17, '2026-06-01'],
    ]);
  });

  it.each(['- [x] done', '- [X] done', '- [-] cancelled', '- [>] forwarded', '> - [ ] quoted', '```\n- [ ] code\n```', '%%\n- [ ] comment\n%%', '- [] no box', '[ ] no item', '- [  ] two spaces'])('not so: %s', (body) => {
    expect(promises(body)).toEqual([]);
  });

  it('the text of its entry goes without it', () => {
    expect(entry('- 2026-07-01 call: work\n  - [ ] send the book\n  - [x] sent the letter').text).toBe('work\n[x] sent the letter');
  });
});

describe('when it is due', () => {
  it.each([
    ['send it 📅 2026-08-20'], ['send it ⏳ 2026-08-20'], ['send it (due:: 2026-08-20)'], ['send it [due:: 2026-08-20]'], ['send it (due:: [[2026-08-20]])'], ['send it (@2026-08-20)'],
    ['📅 2026-08-20 send it'], ['send it 📅 2026-08-20 ⏫ ➕ 2026-01-01'], ['send it 🛫 2026-08-01 📅 2026-08-20 ^id-1'], ['send it (scheduled:: 2026-08-20)'],
    ['send it ⏳ 2026-08-01 📅 2026-08-20'], ['send it 📅2026-08-20'],
  ])('%s', (written) => {
    const found = promise(written);
    expect(found?.text).toBe('send it');
    expect(found?.due === null || found === undefined ? null : formatDay(found.due)).toBe('2026-08-20');
  });

  it.each(['send it', 'send it by 2026-08-20', 'send it `📅 2026-08-20`', 'send it (created:: 2026-08-20)'])('no day: %s', (written) => {
    expect(promise(written)?.due).toBeNull();
  });

  it('a day that is none is a problem', () => {
    expect(problemsOf(read(note('- [ ] send it 📅 2026-02-30')))).toEqual(['5: impossible-date 2026-02-30']);
    expect(problemsOf(readLog('- 2026-07-01 call\n  - [ ] send it (due:: 03-04-2026)'))).toEqual(['6: ambiguous-date 03-04-2026']);
  });
});

describe('for whom it waits', () => {
  it.each([
    ['Ada Lovelace: send the contract'], ['Ada: send the contract'], ['ADA: send the contract'], ['[[Ada Lovelace]]: send the contract'], ['[[People/Ada Lovelace|Ada]]: send the contract'],
    ['**Ada**: send the contract'], ['@Ada: send the contract'], ['Countess: send the contract'], ['Ada King: send the contract'],
  ])('for them: %s', (written) => {
    expect(promise(written)).toMatchObject({ waitingFor: 'them', text: 'send the contract' });
  });

  it.each(['send the contract', 'Bob: send the contract', 'ask Ada: what about it', 'call Ada', 'note: Ada is away'])('for me: %s', (written) => {
    expect(promise(written)).toMatchObject({ waitingFor: 'me', text: written });
  });

  it('names of any script', () => {
    const { commitments } = read('---\ntype: person\nname: Ömer Çelik\n---\n- [ ] O\u0308mer: dosya\n');
    expect(commitments).toMatchObject([{ waitingFor: 'them', text: 'dosya' }]);
  });
});

describe('repetition', () => {
  it.each(['water 🔁 every week 📅 2026-08-20', 'water (repeat:: every week) 📅 2026-08-20'])('%s', (written) => {
    expect(promise(written)).toMatchObject({ repeats: true, text: 'water' });
  });

  it('none without a sign', () => {
    expect(promise('water every week')?.repeats).toBe(false);
  });
});

describe('the Tasks plugin’s global filter', () => {
  it('is respected, and no part of the text', () => {
    const { commitments } = readLog('- [ ] one #task\n- [ ] two', { taskFilter: '#task' });
    expect(commitments.map(({ text }) => text)).toEqual(['one']);
  });
});

describe('follow-up', () => {
  it.each(['(follow-up:: 2026-12-01)', '[follow-up:: 2026-12-01]', '(Follow up:: [[2026-12-01]])', '(follow_up:: Dec 1, 2026)'])('%s', (written) => {
    const { followUps, text } = entry(`- 2026-07-01 call: work ${written}`);
    expect(followUps.map(({ by, line }) => [formatDay(by), line])).toEqual([['2026-12-01', 5]]);
    expect(text).toBe('work');
  });

  it('on a line of its own', () => {
    expect(entry('- 2026-07-01 call\n  - follow-up:: 2026-12-01').followUps).toMatchObject([{ line: 6 }]);
  });

  it('that is no day stays in the text, and one that can’t be is a problem', () => {
    expect(entry('- 2026-07-01 call: work (follow-up:: soon)')).toMatchObject({ followUps: [], text: 'work (follow-up:: soon)' });
    expect(problemsOf(readLog('- 2026-07-01 call: work (follow-up:: 2026-02-30)'))).toEqual(['5: impossible-date 2026-02-30']);
  });
});

describe('a plan', () => {
  it('is an open box with a leading date in a log', () => {
    const { plans, interactions, commitments } = readLog('- [ ] 2026-10-02 dinner with [[Bob]]\n- [/] [[2026-10-03]] call: the deck\n- [ ] 2026-11 trip');
    expect(plans.map(({ date, channel, text, boxed, line }) => [formatDate(date), channel, text, boxed, line])).toEqual([
      ['2026-10-02', 'meal', 'dinner with [[Bob]]', true, 5],
      ['2026-10-03', 'call', 'the deck', true, 6],
      ['2026-11', null, 'trip', true, 7],
    ]);
    expect(plans[0]?.with).toMatchObject([{ target: 'Bob' }]);
    expect(interactions).toEqual([]);
    expect(commitments).toEqual([]);
  });

  it('nested in an entry as well', () => {
    expect(readLog('- 2026-07-01 call\n  - [ ] 2026-10-02 dinner').plans).toMatchObject([{ line: 6 }]);
  });

  it('a task that leads with 📅 is a promise with its due day', () => {
    const { plans, commitments } = readLog('- [ ] 📅 2026-10-02 send it');
    expect(plans).toEqual([]);
    expect(commitments).toMatchObject([{ text: 'send it' }]);
  });

  it('outside a log it is a promise', () => {
    expect(promises('- [ ] 2026-10-02 dinner')).toMatchObject([{ text: '2026-10-02 dinner' }]);
  });

  it('a future entry without a box is an entry: whether it is ahead is not for the note to say', () => {
    expect(readLog('- 2999-10-02 dinner').interactions).toHaveLength(1);
  });
});
