import { describe, expect, it } from 'vitest';
import { leftOut, problemsOf, read, said } from '../reading.ts';

const note = (list: string): string => `---\ntype: person\ninteractions:\n${list}\n---\n# Log\n- 2026-07-01 walk\n`;

describe('a frontmatter list `interactions`', () => {
  it('has an entry in each map, before those of the log', () => {
    const { interactions } = read(note('  - {date: 2025-01-05, text: "caught up"}\n  - date: 2025-02-05\n    type: call\n    direction: out\n    with: "[[Bob]]"\n    gave: an article\n    text: about work'));
    expect(interactions).toMatchObject([
      { text: 'caught up', line: 4 },
      { text: 'about work', channel: 'call', direction: 'out', with: [{ target: 'Bob' }], exchanges: [{ kind: 'gave', what: 'an article', line: 9 }], line: 5 },
      { text: 'walk' },
    ]);
  });

  it('or a text that leads with a date', () => {
    expect(said(read(note('  - "2025-01-05 call: work"\n  - 2025-02-05')))).toEqual(['2025-01-05 work', '2025-02-05', '2026-07-01 walk']);
  });

  it('says what can’t be read', () => {
    const facts = read(note('  - {date: 2025-02-30, text: x}\n  - {text: no date}'));
    expect(problemsOf(facts)).toEqual(['4: impossible-date 2025-02-30']);
    expect(leftOut(facts)).toEqual(['4: unreadable-date', '5: no-date']);
  });

  it('anything but a list has none', () => {
    expect(problemsOf(read('---\ntype: person\ninteractions: 12\n---\n'))).toEqual([]);
  });
});
