import { describe, expect, test } from 'vitest';
import { session, type Session } from '../hosts/cli/session.ts';
import { caseVault } from './case-vault.ts';

interface QueueJson {
  readonly todaysFew: readonly { readonly name: string; readonly nextStep: string; readonly reasons: readonly { readonly kind: string; readonly text: string; readonly evidence: readonly unknown[] }[] }[];
  readonly queue: readonly { readonly name: string }[];
  readonly rested: readonly { readonly name: string }[];
  readonly comingUp: readonly { readonly name: string }[];
  readonly later: readonly { readonly name: string }[];
  readonly contacts: number;
  readonly notInQueue: readonly { readonly name: string; readonly why: string }[];
}

async function queueOn(today: string, { rapport }: Pick<Session, 'rapport'>): Promise<QueueJson> {
  return JSON.parse((await rapport('queue', '--json', '--today', today)).out) as QueueJson;
}

/** The reasons of those on today's list, by name. */
async function reasonsOn(today: string, one: Pick<Session, 'rapport'>): Promise<Readonly<Record<string, readonly string[]>>> {
  return Object.fromEntries((await queueOn(today, one)).todaysFew.map(({ name, reasons }) => [name, reasons.map(({ kind }) => kind)]));
}

function person(properties: readonly string[], ...log: readonly string[]): string {
  return ['---', 'type: person', ...properties, '---', '## Interactions', ...log, ''].join('\n');
}

describe('who is new', () => {
  test('an old friend with a first entry isn’t', async () => {
    const friend = caseVault('old-friend-first-entry', '2024-05-10');
    await friend.rapport('log', 'Old Friend', 'caught up', '--channel', 'call', '--date', '2024-05-10');
    const { todaysFew, notInQueue } = await queueOn('2024-05-12', friend);
    expect(todaysFew).toEqual([]);
    expect(notInQueue).toMatchObject([{ name: 'Old Friend', why: 'Next: Sat 10 Aug (in 2 months)' }]);
  });

  test('nor are family, friends and people with a frequency who begin a log', async () => {
    expect(await reasonsOn('2026-09-01', caseVault('known-people-begin-a-log', '2026-09-01'))).toEqual({ Tom: ['birthday'], Zoe: ['overdue'] });
  });

  test.each([
    ['- 2026-08-30 met at the fair', true],
    ['- 2026-08-30 Met [[Kim]] at PyCon', true],
    ['- 2026-08-30 first call, she leads the lab', true],
    ['- 2026-08-30 email: nice to meet you', true],
    ['- 2026-08-30 lunch, introduced by Tom', true],
    ['- 2026-08-30 conference: PyCon', true],
    ['- 2026-08-30 call: caught up', false],
    ['- 2026-08-30 met for lunch', false],
    ['- 2026-08-30 met up in town', false],
    ['- 2026-08-30 coffee: met her again', false],
    ['- 2026-08-30 first call in years', false],
    ['- 2026-08-30 call: remembered how we met', false],
    ['- 2026-08-30 call: introduced me to her boss', false],
  ])('the entry “%s” says so: %s', async (entry, isNew) => {
    const { todaysFew } = await queueOn('2026-09-01', session({ 'Kim.md': person([], entry) }));
    expect(todaysFew.map(({ reasons }) => reasons[0]?.kind)).toEqual(isNew ? ['new-contact'] : []);
  });

  test('not where a mention or the last-contact property is older', async () => {
    const notes = { 'Kim.md': person(['met: 2026-08-30']), 'Lou.md': person(['met: 2026-08-30', 'last-contact: 2023-06-10']), 'Mia.md': person(['met: 2026-08-30']), 'Daily/2026-05-02.md': 'I should call [[Mia]].\n' };
    expect(await reasonsOn('2026-09-01', session(notes))).toEqual({ Kim: ['new-contact'] });
  });

  test('counted from the day of an event in common', async () => {
    const { todaysFew } = await queueOn('2026-09-01', session({ 'Kim.md': person(['met: 2026-08-30'], '- 2026-08-28 event: the fair') }));
    expect(todaysFew[0]?.reasons[0]?.text).toContain('You met 4 days ago');
  });
});

describe('one thing is one reason', () => {
  test('thanks of one person', async () => {
    const { todaysFew } = await queueOn('2026-09-01', caseVault('many-thanks', '2026-09-01'));
    expect(todaysFew[0]?.reasons).toMatchObject([{ kind: 'thank', text: 'You haven’t thanked them for “the bins” and 3 more yet (3 days ago)' }]);
    expect(todaysFew[0]?.reasons[0]?.evidence).toHaveLength(4);
  });

  test('requests and promises of one person', async () => {
    const log = ['- 2026-08-01 call', '  - asked-me:: a review', '- 2026-08-10 call', '  - asked-me:: a quote', '  - [ ] send the deck 📅 2026-08-12', '  - [ ] call Tom 📅 2026-08-11', '  - [ ] send the bill 📅 2026-08-20', '  - [ ] book a room 📅 2026-08-21'];
    const { todaysFew } = await queueOn('2026-09-01', session({ 'Kim.md': person([], ...log) }));
    expect(todaysFew[0]?.reasons.map(({ text }) => text)).toEqual([
      'You promised “call Tom”, due 11 Aug', 'You promised “send the deck”, due 12 Aug + 2 more', 'They asked for “a quote” 3 weeks ago, and 1 more',
    ]);
    expect(todaysFew[0]?.reasons[1]?.evidence).toHaveLength(3);
  });

  test('a silence', async () => {
    const { todaysFew } = await queueOn('2026-09-01', caseVault('one-silence', '2026-09-01'));
    expect(todaysFew[0]?.reasons.map(({ text }) => text)).toEqual(['Last contact 7 months ago (monthly). Usually about every 5 weeks']);
  });
});

test('tries in vain show with every reason, and lead to another channel', async () => {
  const { out } = await caseVault('three-tries', '2026-09-07').rapport('queue');
  expect(out.match(/→ Try another channel/g)).toHaveLength(2);
  expect(out).toContain('3 tries since 15 Aug. Try another channel?');
  expect(out).toContain('3 tries since 2 Mar. Try another channel?');
});

describe('everyone is somewhere', () => {
  test('with a frequency and no contact yet in the queue', async () => {
    const { todaysFew } = await queueOn('2026-09-01', caseVault('frequency-without-contact', '2026-09-01'));
    expect(todaysFew).toMatchObject([{ name: 'Ida', reasons: [{ kind: 'overdue', text: 'No interactions yet (monthly)' }] }]);
  });

  test('spread over one frequency when starting fresh', async () => {
    const notes = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`P${index}.md`, person(['cadence: monthly'])]));
    const { queue, notInQueue } = await queueOn('2026-09-10', session({ ...notes, 'rapport.json': '{"startFresh": "2026-09-01"}' }));
    expect([queue.length + notInQueue.length, queue.length > 0, notInQueue.length > 0]).toEqual([12, true, true]);
  });

  test('or listed with the reason', async () => {
    const notes = { 'Ada.md': person([], '- 2026-08-01 call'), 'Bob.md': person(['cadence: none']), 'Eve.md': person(['cadence: yearly'], '- 2026-08-01 call'), 'Kim.md': person([], '- 2026-09-01 call') };
    const { notInQueue } = await queueOn('2026-09-01', session(notes));
    expect(notInQueue.map(({ name, why }) => [name, why])).toEqual([
      ['Bob', 'Reminders off'], ['Ada', 'No frequency set'], ['Eve', 'Next: Sun 1 Aug 2027 (in 11 months)'], ['Kim', 'Last contact today'],
    ]);
  });

  test('in one part of the list, so that the counts add up', async () => {
    const one = session({ 'Ada.md': person(['cadence: monthly'], '- 2026-07-01 call'), 'Bob.md': person(['cadence: monthly'], '- 2026-06-01 call'), 'Eve.md': person([], '- [ ] 2026-09-03 dinner'), 'Kim.md': person([]), 'rapport.json': '{"dailySize": 1}' });
    const { todaysFew, comingUp, later, notInQueue, contacts } = await queueOn('2026-09-01', one);
    expect([todaysFew, comingUp, later, notInQueue].map((part) => part.map(({ name }) => name))).toEqual([['Bob'], ['Eve'], ['Ada'], ['Kim']]);
    expect(contacts).toBe(4);
    expect((await one.rapport('queue', '--today', '2026-09-01')).out).toContain('1 today · 1 coming up · 1 later · 1 not in the queue · 4 contacts');
  });
});

describe('today’s list', () => {
  test('takes who is late before who is due soon', async () => {
    const { todaysFew } = await queueOn('2026-09-01', caseVault('late-before-soon', '2026-09-01'));
    expect(todaysFew.map(({ name }) => name.slice(0, 4))).toEqual(['Late', 'Late', 'Late', 'Late', 'Late']);
  });

  test('holds nobody for more than seven days in a row, and gives everyone a turn before anyone gets a second', async () => {
    const notes = Object.fromEntries(['Ada', 'Bob', 'Eve'].map((name, index) => [`${name}.md`, person(['cadence: monthly'], `- 2026-0${index + 1}-01 call`)]));
    const one = session({ ...notes, 'rapport.json': '{"dailySize": 1}' });
    const heads: (string | undefined)[] = [];
    for (let day = 1; day <= 28; day++) {
      const today = `2026-09-${String(day).padStart(2, '0')}`;
      const [first, again] = [await queueOn(today, one), await queueOn(today, one)];
      expect(again).toEqual(first);
      expect(first.queue).toHaveLength(3);
      heads.push(first.todaysFew[0]?.name);
      if (day === 8) expect(first.rested).toMatchObject([{ name: 'Ada' }]);
    }
    expect(heads).toEqual(['Ada', 'Bob', 'Eve', 'Ada'].flatMap((name) => Array<string>(7).fill(name)));
    expect((await queueOn('2026-09-01', one)).rested).toEqual([]);
  });

  test('counts again from one once someone was acted on', async () => {
    const one = session({ 'Ada.md': person([], '- 2026-08-01 call', '  - [ ] send the deck 📅 2026-08-12', '  - [ ] call Tom 📅 2026-08-11'), 'rapport.json': '{"dailySize": 1}' });
    for (let day = 1; day <= 7; day++) await queueOn(`2026-09-0${day}`, one);
    expect((await queueOn('2026-09-08', one)).todaysFew).toEqual([]);
    const other = session({ 'Ada.md': person([], '- 2026-08-01 call', '  - [ ] send the deck 📅 2026-08-12', '  - [ ] call Tom 📅 2026-08-11') });
    for (let day = 1; day <= 6; day++) await queueOn(`2026-09-0${day}`, other);
    other.write('Ada.md', other.read('Ada.md').replace('[ ] call', '[x] call'));
    for (let day = 7; day <= 9; day++) expect((await queueOn(`2026-09-0${day}`, other)).todaysFew).toHaveLength(1);
  });
});

describe('snoozing', () => {
  test('hides every reason until the date, says so, and brings a promise back on its own date', async () => {
    const log = ['- 2026-07-01 call (asked-me:: a review)', '  - [ ] send the deck 📅 2026-08-20', '  - [ ] call Tom 📅 2026-09-05'];
    const one = session({ 'Ada.md': person(['cadence: monthly', 'birthday: 09-03'], ...log) });
    const { out } = await one.rapport('snooze', 'Ada', '2026-09-10');
    expect(out.replace(/\s+/g, ' ')).toContain('Ada is snoozed until Thu 10 Sep 2026, in 9 days, including your promise due 20 Aug, their request from 2 months ago and their birthday on 3 Sep. Your promise due 5 Sep comes back on that date.');
    const on = async (day: string): Promise<readonly string[]> => (await queueOn(day, one)).todaysFew.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect([await on('2026-09-01'), await on('2026-09-03'), await on('2026-09-05')]).toEqual([[], [], ['You promised “call Tom”, due today']]);
    expect(await on('2026-09-10')).toHaveLength(4);
  });
});

describe('your turn to give', () => {
  test('where they gave two more, or where you asked and haven’t given since', async () => {
    const notes = {
      'Ada.md': person([], '- 2026-05-01 call (received:: a lead)', '- 2026-06-01 call (received:: a review)'),
      'Bob.md': person([], '- 2026-06-01 call (asked:: a look at the deck)'),
      'Eve.md': person(['reciprocity: none'], '- 2026-05-01 call (received:: a lead)', '- 2026-06-01 call (received:: a review)'),
      'Kim.md': person([], '- 2026-06-01 call (asked:: a look at the deck)', '- 2026-06-20 call (gave:: an article)'),
    };
    const { todaysFew } = await queueOn('2026-09-01', session(notes));
    expect(todaysFew.map(({ name, reasons: [reason], nextStep }) => [name, reason?.text, nextStep])).toEqual([
      ['Ada', 'They gave twice in two years, you nothing', 'Share something they’d like'],
      ['Bob', 'You asked for “a look at the deck” 3 months ago and have given nothing since', 'Share something they’d like'],
    ]);
  });
});
