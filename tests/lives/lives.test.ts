import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionOnCopy, type CaseSession } from '../cases/case-vault.ts';

/** Ten small vaults of different lives, as they are on a Tuesday; what is expected of each was worked out by hand. */
const TODAY = '2026-09-01';

/** A life with what its statements are about; each question is put to a copy of its own. */
interface Life extends Pick<CaseSession, 'contact' | 'rapport'> {
  readonly begin: () => CaseSession;
  readonly lastContact: (name: string) => Promise<string | null>;
  readonly due: (name: string) => Promise<string | null>;
  /** The kinds of reason for which someone is in the queue, the strongest first; empty for who isn't in it. */
  readonly reasons: (name: string) => Promise<readonly string[]>;
  readonly problems: () => Promise<readonly string[]>;
}

function life(name: string): Life {
  const begin = (): CaseSession => sessionOnCopy(join(import.meta.dirname, 'vaults', name), TODAY);
  const contact: Life['contact'] = (who) => begin().contact(who);
  return {
    begin,
    contact,
    rapport: (...words) => begin().rapport(...words),
    lastContact: async (who) => (await contact(who)).lastContact?.date ?? null,
    due: async (who) => (await contact(who)).due,
    reasons: async (who) => {
      const { contacts, queue } = await begin().facts();
      const path = contacts.find((one) => one.name === who)?.path;
      return queue.find((item) => item.path === path)?.reasons.map(({ kind }) => kind) ?? [];
    },
    problems: async () => (await begin().facts()).problems.map(({ message }) => message),
  };
}

describe('a job seeker', () => {
  const { lastContact, due, reasons, contact, rapport, problems } = life('job-seeker');

  it('was last in touch by what happened, not by what was intended or cancelled', async () => {
    expect([await lastContact('Ruth Adler'), await lastContact('Ines Kraft')]).toEqual(['2026-08-10', '2026-06-20']);
    expect(await due('Ruth Adler')).toBe('2026-11-10');
  });

  it('has a recruiter who called', async () => {
    const { interactions } = await contact('Tom Berg');
    expect(interactions.at(-1)).toMatchObject({ date: '2026-08-25', channel: 'call', direction: 'in' });
    expect(await reasons('Tom Berg')).toEqual([]);
  });

  it('should thank for the reference, and meet the friend', async () => {
    expect(await reasons('Ruth Adler')).toEqual(['thank', 'give']);
    expect(await reasons('Ines Kraft')).toEqual(['overdue']);
  });

  it('has one of two relationships, and no mentor', async () => {
    const { out } = await rapport('goals', '--json');
    expect(JSON.parse(out)).toMatchObject({ goals: [{ state: 'behind', reached: 1, knownBefore: 0, roles: [{ role: 'recruiter', people: ['People/Tom Berg.md'] }, { role: 'mentor', people: [] }] }] });
  });

  it('has notes without a problem', async () => expect(await problems()).toEqual([]));
});

describe('a freelancer', () => {
  const { lastContact, due, reasons, contact } = life('freelancer');

  it('meets people in the log of a company', async () => {
    expect([await lastContact('Marta Lund'), await lastContact('Ole Brandt')]).toEqual(['2026-08-19', '2026-07-02']);
    expect(await due('Marta Lund')).toBe('2026-09-30');
  });

  it('promised one thing, whatever the empty boxes say', async () => {
    expect((await contact('Marta Lund')).promises).toMatchObject([{ text: 'send the second round', due: '2026-08-28', waitingFor: 'me' }]);
    expect(await reasons('Marta Lund')).toEqual(['promise']);
  });

  it('waits for an invoice, and has been given more than they gave', async () => {
    expect((await contact('Gil Ames')).promises).toMatchObject([{ text: 'the invoice for the poster', waitingFor: 'them' }]);
    expect(await reasons('Gil Ames')).toEqual(['thank', 'give']);
  });
});

describe('a founder', () => {
  const { lastContact, reasons, contact, rapport } = life('founder');

  it('has sent the deck that was asked for', async () => {
    expect((await contact('Priya Rao')).interactions.flatMap(({ exchanges }) => exchanges)).toMatchObject([{ kind: 'asked-me', state: 'done' }, { kind: 'gave' }]);
    expect(await reasons('Priya Rao')).toEqual([]);
  });

  it('met the adviser in July by the names in a meeting note, and not in the cancelled one', async () => {
    expect(await lastContact('Sam Ortiz')).toBe('2026-07-20');
    expect((await contact('Priya Rao')).interactions.map(({ date }) => date)).toEqual(['2026-07-20', '2026-08-27', '2026-08-29']);
  });

  it('has tried three times, and should try another channel', async () => {
    expect((await contact('Sam Ortiz')).interactions.filter(({ attempt }) => attempt)).toHaveLength(3);
    expect(await reasons('Sam Ortiz')).toEqual(['overdue']);
    expect((await rapport('queue')).out).toMatch(/3 tries since 15 Aug/);
  });

  it('has not just met their wife', async () => expect(await reasons('Nadia Klein')).toEqual(['birthday']));
});

describe('a manager who calls only in need', () => {
  const { reasons, due, rapport } = life('manager');

  it('sees it, and is told to offer something first', async () => {
    expect((await rapport('show', 'Frank Weber')).out).toContain('of your 5 requests came after a long time out of touch');
    expect(await reasons('Frank Weber')).toEqual(['give']);
  });

  it('has a mutual relationship with someone they meet', async () => {
    const { out } = await rapport('show', 'Jo Lindt', '--json');
    expect(JSON.parse(out)).toMatchObject({ reciprocity: { given: 2, received: 2, pattern: 'mutual' } });
    expect([await due('Jo Lindt'), await reasons('Jo Lindt')]).toEqual(['2026-09-25', []]);
  });

  it('leaves someone on hold in peace, by name', async () => {
    const { notInQueue } = JSON.parse((await rapport('queue', '--json')).out) as { readonly notInQueue: readonly { readonly name: string; readonly why: string }[] };
    expect(notInQueue.map(({ name, why }) => [name, why])).toEqual([['Uwe Marx', 'Paused'], ['Jo Lindt', 'Next: Fri 25 Sep (in 3 weeks)']]);
  });
});

describe('a shy engineer', () => {
  const { lastContact, due, reasons, contact, rapport, problems } = life('shy-engineer');

  it('has spoken to nobody by wishing or dreaming', async () => {
    expect([await lastContact('Jane Dow'), await lastContact("Mary-Lou O'Neil"), await lastContact('Wei')]).toEqual([null, '2026-04-20', '2026-08-30']);
  });

  it('finds people by the names that they have', async () => {
    expect((await rapport('show', 'Jane Dow')).code).toBe(0);
    expect((await rapport('show', 'Mary-Lou')).code).toBe(0);
  });

  it('is asked to begin, and to go on', async () => {
    expect([await reasons('Jane Dow'), await reasons("Mary-Lou O'Neil"), await reasons('Wei')]).toEqual([['overdue'], ['overdue'], []]);
    expect(await due("Mary-Lou O'Neil")).toBe('2026-07-20');
    expect((await rapport('queue')).out).toContain('No interactions yet');
  });

  it('knows nobody from 1604', async () => {
    expect((await contact("Mary-Lou O'Neil")).birthday).toBe('--03-02');
    expect(await problems()).toEqual([]);
  });
});

describe('a retiree', () => {
  const { lastContact, due, reasons, rapport } = life('retiree');

  it('remembers a friend without being reminded to call', async () => {
    expect([await reasons('Arthur Poole'), await due('Arthur Poole')]).toEqual([[], null]);
    expect((await rapport('show', 'Arthur Poole')).out).not.toContain('monthly');
  });

  it('has letters that are known by their month', async () => {
    expect([await lastContact('Harold Finch'), await due('Harold Finch'), await reasons('Harold Finch')]).toEqual(['2026-06', '2026-07-07', ['overdue']]);
  });

  it('is told how to write down the marmalade', async () => expect((await rapport('check')).out).toContain('received:: marmalade'));

  it('has a birthday ahead, and a son who is fine', async () => {
    expect(JSON.parse((await rapport('queue', '--json')).out)).toMatchObject({ comingUp: [{ name: 'Margaret Hill', on: '2026-09-04', kind: 'birthday' }, { name: 'Tim', on: '2026-09-07', kind: 'due' }] });
    expect([await due('Margaret Hill'), await reasons('Tim')]).toEqual(['2026-09-11', []]);
  });

  it('knows what a friend cares about', async () => expect((await rapport('show', 'Margaret')).out).toContain('Church choir. New hip since May.'));
});

describe('a salesperson', () => {
  it('has called a client by the table of their company', async () => expect(await life('salesperson').lastContact('Bo Rye')).toBe('2026-08-03'));

  it('was last in touch as other tools say, and not by a mail that came back', async () => {
    const { lastContact } = life('salesperson');
    expect([await lastContact('Di Hay'), await lastContact('Flo Elm')]).toEqual(['2026-05-01', '2026-06-01']);
  });

  it('is reminded of those who are neither archived nor paused', async () => {
    const { reasons } = life('salesperson');
    expect([await reasons('Di Hay'), await reasons('Ed Oak'), await reasons('Flo Elm')]).toEqual([['overdue'], [], []]);
  });

  it('fills the empty table, and the property that other tools read', async () => {
    const { rapport, read } = life('salesperson').begin();
    expect((await rapport('log', 'Di Hay', 'renewal', '--channel', 'call')).code).toBe(0);
    expect(read('CRM/Di Hay.md')).toContain('last_spoke: 2026-09-01\n');
    expect(read('CRM/Di Hay.md')).toContain('| Date | Type | Notes |\n|------|------|-------|\n| 2026-09-01 | Call | renewal |\n');
  });
});

describe('an academic', () => {
  const { lastContact, reasons, contact, rapport } = life('academic');

  it('writes dates as at home, and has given the review', async () => {
    expect(await lastContact('Hanne Vik')).toBe('2026-07-03');
    expect((await contact('Hanne Vik')).interactions[0]?.exchanges).toMatchObject([{ kind: 'asked-me', state: 'done' }]);
    expect(await reasons('Hanne Vik')).toEqual([]);
  });

  it('was on a panel of nine, which is no contact with each', async () => expect(await lastContact('Olu Ade')).toBe('2026-06-01'));

  it('is asked for nothing by a goal whose date has passed', async () => {
    expect(await reasons('Olu Ade')).toEqual([]);
    expect(JSON.parse((await rapport('goals', '--json')).out)).toMatchObject({ goals: [{ state: 'past-due', roles: [{ role: 'editor', people: ['People/Hanne Vik.md'] }] }] });
  });
});

describe('an organiser in Spanish and German', () => {
  const { lastContact, due, reasons, contact, problems, rapport } = life('organiser');

  it('had dinner with one, and only meant to call the other', async () => {
    expect([await lastContact('Paco Ruiz'), await lastContact('Jürgen Vogt')]).toEqual(['2026-08-26', '2026-05-02']);
  });

  it('keeps their frequencies', async () => {
    expect([await due('Paco Ruiz'), await due('Jürgen Vogt'), await reasons('Jürgen Vogt')]).toEqual(['2026-09-26', '2026-08-02', ['overdue']]);
  });

  it('has a log with channels, gifts and tries in their own words', async () => {
    expect((await contact('Paco Ruiz')).interactions).toMatchObject([
      { date: '2026-05-05', channel: 'call', attempt: true }, { date: '2026-07-03', channel: 'meal', exchanges: [{ kind: 'gave', what: 'las fotos del barrio' }] }, { date: '2026-08-26', channel: 'meal' },
    ]);
    expect((await contact('Jürgen Vogt')).interactions.map(({ channel }) => channel)).toEqual(['coffee', 'call']);
  });

  it('has a birthday ahead and nothing to mend', async () => {
    expect(JSON.parse((await rapport('queue', '--json')).out)).toMatchObject({ comingUp: [{ name: 'Paco Ruiz', on: '2026-09-03' }] });
    expect(await problems()).toEqual([]);
  });
});

describe('someone with daily notes only', () => {
  const { lastContact, due, reasons } = life('daily-notes-only');

  it('is in touch by what the days report', async () => {
    expect([await lastContact('Eve Stone'), await lastContact('Max Horn')]).toEqual(['2026-08-30', '2026-08-24']);
  });

  it('is reminded of the one who is due', async () => {
    expect([await due('Eve Stone'), await reasons('Eve Stone'), await reasons('Max Horn')]).toEqual(['2026-09-30', [], ['overdue']]);
  });
});
