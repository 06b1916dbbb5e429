import { describe, expect, it, test } from 'vitest';
import { formatDay } from '../../src/domain/day.ts';
import { read } from '../notes/log/reading.ts';
import { caseVault } from './case-vault.ts';

/** Promises of a note's body, as `them: words (due)`. */
function promises(body: string): readonly string[] {
  const { commitments } = read(`---\ntype: person\n---\n${body}\n`);
  return commitments.map(({ text, waitingFor, due }) => `${waitingFor}: ${text}${due === null ? '' : ` (${formatDay(due)})`}`);
}

describe('a box without words', () => {
  test('is no promise anywhere', async () => {
    const { contact, rapport } = caseVault('boxes-without-words', '2024-05-12');
    expect((await contact('P')).promises).toEqual([]);
    expect((await rapport('queue')).out).not.toContain('promised');
    expect((await rapport('show', 'P')).out).not.toContain('Promises');
  });

  it.each(['- [ ]', '- [ ] …', '- [ ] [to do]', '- [ ] {{next step}}', '- [ ] <next step>', '- [ ] %% later %%', '- [ ] 📅 2026-08-20', '- [ ] #task', '- [ ] Ada:', '- [/] ___'])('%s', (task) => {
    expect(promises(task)).toEqual([]);
  });

  it.each([
    ['- [ ] [[Report]]', 'me: [[Report]]'], ['- [ ] [the deck](deck.md)', 'me: [the deck](deck.md)'], ['- [ ] 🎁', 'me: 🎁'], ['- [ ] call [work]', 'me: call [work]'],
    ['- [ ] [Report] write it', 'me: [Report] write it'], ['- [ ] 電話', 'me: 電話'],
  ])('%s has words', (task, promise) => {
    expect(promises(task)).toEqual([promise]);
  });

  it('in other notes neither', async () => {
    const { facts, write } = caseVault('boxes-without-words', '2024-05-12');
    write('Plans.md', '- [ ] [[P]]: #promise\n- [ ] [[P]]: <!-- what? --> #promise\n- [ ] [[P]]: the keys #promise\n');
    expect((await facts()).contacts[0]?.promises.map(({ text }) => text)).toEqual(['the keys']);
  });
});

describe('signs of a due date', () => {
  test('each of them', async () => {
    const { contact } = caseVault('signs-of-due-dates', '2024-05-12');
    const found = (await contact('John Sand')).promises;
    expect(found.map(({ text, due }) => [text, due])).toEqual(['one', 'two', 'three', 'four', 'five', 'six'].map((text) => [text, '2024-05-06']));
  });

  it.each(['⌛️ 2026-08-20', '🗓️ [[2026-08-20]]', '@[[2026-08-20]]', '[due:: 2026-08-20]', '(scheduled:: 2026-08-20)'])('%s', (sign) => {
    expect(promises(`- [ ] send it ${sign}`)).toEqual(['me: send it (2026-08-20)']);
  });

  it('a task in a log may begin with one', () => {
    expect(promises('## Log\n- [ ] 🗓 2026-08-20 send it')).toEqual(['me: send it (2026-08-20)']);
  });
});

describe('what they owe me', () => {
  test('waits for them', async () => {
    const { contact, rapport } = caseVault('owed-to-me', '2024-05-12');
    expect((await contact('Lea Six')).promises).toMatchObject([{ text: 'send the book', waitingFor: 'me' }, { text: 'the intro', waitingFor: 'them' }]);
    expect((await rapport('queue')).out).not.toContain('promised “the intro”');
  });

  it.each(['## Waiting for', '## ⏳ Waiting on', '## Owed to me', '### What she owes me', '**Waiting for:**', '## They promised', 'Waiting for Ada:', '- Ada owes me', '## Waiting for\n\nSome text.\n\n### This week'])('%s', (heading) => {
    const indent = heading.startsWith('-') ? '  ' : '';
    expect(promises(`${heading}\n${indent.length > 0 ? '' : '\n'}${indent}- [ ] the intro`)).toEqual(['them: the intro']);
  });

  it.each(['## Things I owe them', '## Waiting for me', '## Tasks', '## They owe me\n\n## Next', '## They owe me\n\n### I owe them', '**Waiting for:**\n\n## Tasks'])('but not %s', (heading) => {
    expect(promises(`${heading}\n\n- [ ] the intro`)).toEqual(['me: the intro']);
  });

  it('a tag or its first words say so', () => {
    expect(promises('- [ ] the intro #waiting\n- [ ] waiting for the contract\n- [ ] read Waiting for Godot\n- [ ] waiting for my own reply')).toEqual([
      'them: the intro #waiting', 'them: waiting for the contract', 'me: read Waiting for Godot', 'me: waiting for my own reply',
    ]);
  });
});
