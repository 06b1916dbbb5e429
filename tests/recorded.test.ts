import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/hosts/cli/run.ts';
import type { Terminal } from '../src/hosts/cli/terminal.ts';
import { words } from '../src/hosts/cli/messages.ts';
import { expectRecorded } from './recording.ts';

const vault = path.join(import.meta.dirname, 'vault');
/** The sample vault's own day. */
const today = ['--today', '2026-09-01'];

async function outputOf(...words: readonly string[]): Promise<string> {
  let written = '';
  const terminal: Terminal = {
    write: (text) => {
      written += text;
    },
    complain: (text) => {
      written += text;
    },
    columns: 100,
    colour: false,
    showsProgress: false,
    stateFolder: path.join(vault, 'no such folder'),
    cacheFolder: path.join(vault, 'no such folder'),
    now: () => {
      throw new Error('The clock is not asked where --today is given.');
    },
    time: () => 0,
    elapsed: () => 0,
    finishBeforeInterrupt: () => undefined,
  };
  await run(words, terminal);
  return written;
}

/** One person for each pattern, standing and kind of note; see vault-guide.md. */
const people = [
  'Ruth Abendroth', 'Noor el Idrissi', 'Kwabena Osei-Mensah', 'Dieter Krahl', 'Gerrit Haanstra', 'Anke Lorenz', 'Ada Nwosu', 'Henrik Solvang', 'Lionel Okafor',
  'Tomás Arriaga', 'Oma Hilde', '佐藤美咲', 'Rosalind Ekström', 'Zara Whitcombe', 'Yara Benali', 'Theo Marchand',
];

describe('what the sample vault gives is as it was recorded', () => {
  it('queue', async () => {
    expectRecorded('tests/recorded/queue.txt', await outputOf('queue', vault, '--all', ...today));
  });

  it('check', async () => {
    expectRecorded('tests/recorded/check.txt', await outputOf('check', vault, ...today));
  });

  it('export as JSON', async () => {
    const json = await outputOf('export', vault, '--format', 'json', ...today);
    expect(() => JSON.parse(json) as unknown).not.toThrow();
    expectRecorded('tests/recorded/export.json', json);
  });

  it('export as CSV', async () => {
    expectRecorded('tests/recorded/interactions.csv', await outputOf('export', vault, '--format', 'csv', ...today));
    expectRecorded('tests/recorded/contacts.csv', await outputOf('export', vault, '--format', 'csv', '--table', 'contacts', ...today));
  });

  it('goals: one in each state', async () => {
    expectRecorded('tests/recorded/goals.txt', await outputOf('goals', vault, ...today));
  });

  it('network', async () => {
    expectRecorded('tests/recorded/network.txt', await outputOf('network', vault, ...today));
    expectRecorded('tests/recorded/network.json', await outputOf('network', vault, '--json', ...today));
  });

  it('review', async () => {
    expectRecorded('tests/recorded/review-week.txt', await outputOf('review', vault, ...today));
    expectRecorded('tests/recorded/review-year.txt', await outputOf('review', vault, '--year', ...today));
    expectRecorded('tests/recorded/review-week.json', await outputOf('review', vault, '--json', ...today));
  });

  it('events', async () => {
    expectRecorded('tests/recorded/events.txt', await outputOf('events', vault, ...today));
    expectRecorded('tests/recorded/events.json', await outputOf('events', vault, '--json', ...today));
  });

  it.each(['Ysolde Fontaine', 'Ada Nwosu', 'Ruth Abendroth', 'Hyun-woo Bae', '王晓明'])('path %s', async (name) => {
    expectRecorded(`tests/recorded/path/${name}.txt`, await outputOf('path', vault, name, ...today));
  });

  it.each([
    ['Ruth Abendroth', ['Ruth Abendroth']],
    ['Oma Hilde', ['Oma Hilde']],
    ['Ada Nwosu and Marisol Quintero', ['Ada Nwosu', 'Marisol Quintero']],
    ['Design review', ['Meetings/2026-09-15 Design review.md']],
  ])('brief %s', async (file, names) => {
    expectRecorded(`tests/recorded/brief/${file}.txt`, await outputOf('brief', vault, ...names, ...today));
  });

  it('brief as JSON', async () => {
    expectRecorded('tests/recorded/brief/Marisol Quintero.json', await outputOf('brief', vault, 'Marisol Quintero', '--json', ...today));
  });

  it('give', async () => {
    expectRecorded('tests/recorded/give.txt', await outputOf('give', vault, ...today));
    expectRecorded('tests/recorded/give.json', await outputOf('give', vault, '--json', ...today));
  });

  it.each(people)('show %s', async (name) => {
    expectRecorded(`tests/recorded/show/${name}.txt`, await outputOf('show', vault, name, ...today));
  });
});

describe('every way in which a relationship or a goal can stand has somebody in the sample vault, and reads kindly', () => {
  const shown = async (): Promise<string> => (await Promise.all(people.map((name) => outputOf('show', vault, name, ...today)))).join('\n');

  it('standings and patterns', async () => {
    const pages = await shown();
    for (const standing of Object.values(words.standing)) expect(pages).toMatch(new RegExp(`Stage +${standing}`));
    for (const label of ['Mutual. ', 'You give more. ', 'They give more. ', 'Not enough data: ']) expect(pages).toContain(label);
  });

  it('goals', async () => {
    const goals = await outputOf('goals', vault, ...today);
    for (const state of Object.values(words.goals.state)) expect(goals).toContain(` · ${state}\n`);
  });

  it('without grades, guilt or surveillance', async () => {
    const own = [...Object.values(words.standing), ...Object.values(words.goals.state), ...Object.values(words.nextStep)].join('\n');
    for (const text of [own, await outputOf('goals', vault, ...today), await outputOf('network', vault, ...today), await outputOf('events', vault, ...today), await outputOf('review', vault, ...today)]) {
      expect(text).not.toMatch(/\b(?:score|grade|rank(?:ing)?|rating|fail(?:ed|ing|ure)?|neglect\w*|guilt\w*|lazy|bad|worst|(?<!lands )best|must|monitor|(?<!On )track(?:ed|ing)?)\b/i);
    }
  });
});
