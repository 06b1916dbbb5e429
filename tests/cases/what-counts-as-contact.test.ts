import { describe, expect, it } from 'vitest';
import { contactsIn } from '../notes/other-note/reading.ts';
import { caseVault } from './case-vault.ts';

const DAILY = 'Daily/2026-08-03.md';

describe('a line that says it didn’t happen, or not yet', () => {
  it('moves no date', async () => {
    const ann = await caseVault('spoken-of-but-not-met', '2024-05-12').contact('Ann Lee');
    expect(ann.lastContact).toMatchObject({ date: '2024-02-01' });
    expect(ann.interactions).toEqual([]);
  });

  it('hides nobody from the queue', async () => {
    const { facts, contact } = caseVault('meant-to-call', '2026-06-30');
    expect(await contact('Eve')).toMatchObject({ lastContact: { date: '2026-04-02' }, due: '2026-05-02' });
    expect((await facts()).queue.map(({ reasons }) => reasons.map(({ kind }) => kind))).toEqual([['overdue']]);
  });

  it.each(['- called [[Ann]], must call [[Bob]]', '- [[Bob]] cancelled, had lunch with [[Ann]] instead', '- No lunch with [[Bob]] today but coffee with [[Ann]]'])('%s: each clause for itself', (line) => {
    expect(contactsIn(DAILY, line)).toMatchObject([expect.stringMatching(/ Ann$/)]);
  });
});

describe('whoever reached out', () => {
  it('was in touch', async () => {
    const ann = await caseVault('they-reached-out', '2024-05-12').contact('Ann Lee');
    expect(ann.interactions.map(({ date, channel }) => `${date} ${channel ?? '?'}`)).toEqual([
      '2024-05-01 call', '2024-05-02 ?', '2024-05-03 email', '2024-05-04 call', '2024-05-05 meeting', '2024-05-06 meeting', '2024-05-07 video',
    ]);
  });
});

describe('a try without an answer', () => {
  it.each([
    ['tries-without-an-answer', 'Q', '2024-05-12', '2024-01-01', 10],
    ['no-reply-in-brackets', 'Wei', '2026-09-01', undefined, 3],
  ])('isn’t contact: %s', async (vault, name, today, last, tries) => {
    const { lastContact, interactions } = await caseVault(vault, today).contact(name);
    expect(lastContact?.date).toBe(last);
    expect(interactions.filter(({ attempt }) => attempt)).toHaveLength(tries);
  });

  it.each(['called [[Ann]], straight to voicemail', 'left a message for [[Ann]]', 'missed call from [[Ann]]', 'texted [[Ann]] (no reply yet)', 'rang [[Ann]] but she didn’t pick up', '[[Ann]]: no answer'])('in a daily note: %s', (line) => {
    expect(contactsIn(DAILY, `- ${line}`)).toMatchObject([expect.stringMatching(/ Ann unanswered$/)]);
  });
});
