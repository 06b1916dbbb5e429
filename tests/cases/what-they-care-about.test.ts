import { describe, expect, it } from 'vitest';
import { session } from '../hosts/cli/session.ts';
import { caseVault } from './case-vault.ts';

describe('what they care about', () => {
  it('is the prose above the log', async () => {
    const { rapport } = caseVault('what-they-care-about', '2026-09-01');
    const { out } = await rapport('show', 'Omar');
    expect(out).toContain('What they care about\n  Sold his company in 2021. Sailing. Wife Noor is a doctor, twins.\n  (People/Omar.md:6)');
  });

  it('comes before the call, in the queue as well', async () => {
    const { rapport } = caseVault('what-they-care-about', '2026-09-01');
    const { out } = await rapport('queue');
    expect(out).toContain('Sold his company in 2021. Sailing.');
    expect(out).toContain('25 Jul  call: board deck');
  });

  it('is in sections about the person, and in no other', async () => {
    const note = ['---', 'type: person', '---', '# Omar', 'Met him [[2021-05-01|long ago]] at the harbour.', 'Birthday:: 04-17', '- [ ] call him', '', '## Family', 'Noor, **twins**.', '### Children', '- Ali',
      '', '## Work', 'Not a word of this.', '', '## Log', '- 2026-07-25 call', 'Prose of the log.', '', '## Likes', '- [[Sailing|sailing boats]]', ''].join('\n');
    const { out } = await session({ 'Omar.md': note }).rapport('show', 'Omar');
    const about = out.slice(out.indexOf('What they care about'), out.indexOf('Keeping in touch'));
    expect(about.trim().split('\n').slice(1).map((line) => line.trim())).toEqual([
      'Met him long ago at the harbour. (Omar.md:5)', 'Noor, twins. (Omar.md:10)', 'Ali (Omar.md:12)', 'sailing boats (Omar.md:22)',
    ]);
  });

  it('says nothing where there is nothing', async () => {
    expect((await session({ 'Omar.md': '---\ntype: person\n---\n# Omar\n## Log\n- 2026-07-25 call\n' }).rapport('show', 'Omar')).out).not.toContain('care about');
  });
});
