import { describe, expect, it } from 'vitest';
import { session, type Session } from '../hosts/cli/session.ts';

const NOTE = `---
type: person
cadence: weekly
met-at: "[[SciPy 2025]]"
---
## Interactions
- 2026-08-01 lunch: talked to [[Bob Rossi|Bob]]
- 2026-08-02 Zoom: the deck (gave:: intro to [[People/Bob Rossi|Bob]])
- 2026-08-03 dinner at [[Bob]]’s (received:: [the plan](plan.md))
- 2026-08-04 coffee: (asked-me:: a look at [[Deck]])
- [ ] send [[Deck|the deck]] 📅 2026-08-20
- [ ] 2026-10-02 brunch: with [[Bob]]
`;

function eve(): Session {
  return session({ 'Eve.md': NOTE, 'Daily/2026-08-05.md': 'Idea: [[Eve]] should meet [[Bob]].\n' }, { columns: 120 });
}

describe('the words of the notes', () => {
  it('name the channel as they are written, in every list', async () => {
    const { rapport } = eve();
    const { out: shown } = await rapport('show', 'Eve');
    for (const line of ['1 Aug   lunch: talked to Bob', '2 Aug   Zoom: the deck', '3 Aug   dinner at Bob’s', '2 Oct   brunch with Bob']) expect(shown.replace(/ +/g, ' ')).toContain(line.replace(/ +/g, ' '));
    expect((await rapport('queue')).out).toContain('3 Aug  dinner at Bob’s');
    const { out: exported } = await rapport('show', 'Eve', '--json');
    expect(JSON.parse(exported)).toMatchObject({ interactions: [{ channel: 'meal', channelWord: 'lunch' }, { channel: 'video', channelWord: 'Zoom' }, { channel: 'meal', channelWord: 'dinner' }, { channel: 'coffee' }], plans: [{ channel: 'meal', channelWord: 'brunch' }] });
  });

  it.each([
    ['lunch', '- 2026-09-01 lunch: the boat'],
    ['Supper', '- 2026-09-01 Supper: the boat'],
    ['video call', '- 2026-09-01 video call: the boat'],
    ['🍵', '- 2026-09-01 🍵: the boat'],
    ['meal', '- 2026-09-01 meal: the boat'],
  ])('given as the channel %s are written', async (word, line) => {
    const { rapport } = session({ 'Eve.md': '---\ntype: person\n---\n## Interactions\n' });
    expect((await rapport('log', 'Eve', 'the boat', '--channel', word)).out).toContain(line);
  });

  it('take the form of the other entries, and the channel column of a table', async () => {
    const { rapport, read } = session({
      'Eve.md': '---\ntype: person\n---\n## Interactions\n| Date | How | Notes |\n|---|---|---|\n| 2026-07-01 | Coffee | hi |\n',
      'Ann.md': '---\ntype: person\n---\n## Interactions\n- **2026-07-01** — **Call** hi\n',
    });
    await rapport('log', 'Eve', 'the boat', '--channel', 'lunch', '--with', 'Ann');
    expect(read('Eve.md')).toContain('| 2026-09-01 | Lunch | the boat');
    expect(read('Ann.md')).toContain('- **2026-09-01** — **Lunch** the boat');
  });

  it('are refused as a channel where they name none', async () => {
    expect(await eve().rapport('log', 'Eve', 'the boat', '--channel', 'luncheon')).toMatchObject({ code: 2, err: expect.stringContaining('“luncheon” isn’t a channel') as unknown });
  });

  it('show links without their brackets, but for the line that was written', async () => {
    const { rapport } = eve();
    const outputs = await Promise.all([rapport('show', 'Eve'), rapport('queue'), rapport('path', 'Eve'), rapport('done', 'Eve', 'nothing like that')]);
    for (const { out, err } of outputs) expect(out + err).not.toMatch(/\[\[|\]\]|\]\(/);
    expect(outputs[0]?.out).toContain('you gave: intro to Bob');
    expect(outputs[1]?.out).toContain('They asked for “a look at Deck”');
    const { out } = await rapport('done', 'Eve', 'deck', 'send');
    expect(out).toContain('Done: “send the deck”');
    expect(out).toContain('- [x] send [[Deck|the deck]]');
  });
});
