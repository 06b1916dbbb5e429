import { describe, expect, it } from 'vitest';
import { caseVault } from './case-vault.ts';

describe('goals', () => {
  it('reach those who are in touch, and established over more than a few weeks', async () => {
    const { rapport } = caseVault('three-mails-in-a-month', '2026-09-01');
    const { out } = await rapport('goals');
    expect(out).toContain('0 of 2 relationships built');
    expect(out).not.toContain('Reached');
  });

  it('say where there was no contact yet', async () => {
    const { rapport } = caseVault('linked-but-never-contacted', '2026-09-01');
    const { out } = await rapport('goals');
    expect(out).toContain('Not in touch yet:\n      Priya · no interactions yet; say hello to begin');
    expect(out).not.toContain('New');
  });

  it('ask for nobody once their date has passed', async () => {
    const { rapport } = caseVault('goal-past-due', '2028-02-29');
    expect((await rapport('queue')).out).not.toContain('Priya');
    expect((await rapport('goals')).out).toContain('Was due 31 Jan 2027');
  });

  it('ask until their date', async () => {
    const { rapport } = caseVault('goal-past-due', '2027-01-31');
    expect((await rapport('queue')).out).toContain('Priya');
  });

  it('look for a wanted person who has the missing role once', async () => {
    const { rapport } = caseVault('wanted-person-has-the-missing-role', '2026-09-01');
    const { out } = await rapport('goals');
    expect(out).toContain('To Hanne (art director):');
    expect(out).not.toContain('To somebody');
    expect(out.match(/You → Marta/g)).toHaveLength(1);
  });

  it.each(['Art director, Fjord', 'art-director', 'Deputy Art Director'])('find a role in “%s” by whole words', async (role) => {
    const { rapport, write } = caseVault('wanted-person-has-the-missing-role', '2026-09-01');
    write('People/Hanne.md', `---\ntype: person\nrole: ${role}\ngoals: "[[Two retainers]]"\n---\n`);
    expect((await rapport('goals')).out).toContain('art director  Hanne');
  });

  it('find no role in a part of a word', async () => {
    const { rapport, write } = caseVault('wanted-person-has-the-missing-role', '2026-09-01');
    write('People/Hanne.md', '---\ntype: person\nrole: art directorship\ngoals: "[[Two retainers]]"\n---\n');
    expect((await rapport('goals')).out).toContain('no art director yet');
  });
});

describe('only in need', () => {
  it('is seen where there is nothing but asks', async () => {
    const { rapport } = caseVault('asked-and-never-gave', '2026-09-01');
    const { out } = await rapport('show', 'Frank');
    expect(out).toContain('4 of your 5 requests came after a long time out of touch');
    expect(out).toContain('You’ve asked 5 times and given nothing yet');
  });
});

describe('someone who has died', () => {
  it('has a history, and no frequency and no next date', async () => {
    const { rapport } = caseVault('in-memory', '2026-09-01');
    const { out } = await rapport('show', 'Arthur');
    expect(out).toContain('funeral');
    expect(out).not.toMatch(/Frequency|Next|monthly/);
  });
});

describe('a path', () => {
  it('to someone in touch says so, and asks nobody', async () => {
    const { rapport } = caseVault('path-to-someone-in-touch', '2026-09-01');
    const { out } = await rapport('path', 'Ada');
    expect(out).toContain('You’re in touch. No introduction needed.');
    expect(out).not.toContain('→');
  });

  it('to someone out of touch is shown', async () => {
    const { rapport } = caseVault('path-to-someone-in-touch', '2028-01-01');
    expect((await rapport('path', 'Ada')).out).toContain('You → Bob → Ada');
  });
});
