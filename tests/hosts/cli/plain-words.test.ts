import { expect, test } from 'vitest';
import { contact, session } from './session.ts';

/** Markup in every text of a note that is shown. */
const said = (word: string): string => `${word} [[Ben Moss|Ben]] **bold *in* it** *slanted* _low_ ==mark== [site](https://x.org/a_(b)) ![[pic.png]] [[Cy Lane#Log]]`;
const NOTES = {
  'Ada.md': contact(
    ['relationship: mentor', 'role: "[[Mentor|mentor]] of *all*"', 'company: "[[Acme|Acme]]"', `met-at: "${said('fair')}"`, 'met-on: 2026-07-01', 'knows: "[[Ben Moss|Ben]]"', 'introduced-by: "[[Ben Moss|Ben]]"', 'goals: "[[Goal|my goal]]"', 'cadence: weekly'],
    [
      `- 2026-08-01 call: ${said('talked')}`,
      `- 2026-07-01 call: met (gave:: ${said('gift')}) (asked:: ${said('advice')})`,
      `- 2026-06-01 call: met (received:: ${said('book')}) (asked-me:: ${said('favour')})`,
      `- [ ] ${said('promise')}`,
      `- 2026-08-15 plan: ${said('planned')}`,
      '',
      '## Family',
      `- ${said('children')}`,
    ],
  ),
  'Ben Moss.md': contact(['role: investor'], ['- 2026-05-01 lunch']),
  'Acme.md': 'A company.\n',
  'Goal.md': '---\ntype: networking-goal\nstart: 2026-01-01\ndue: 2026-12-31\ntarget: 3\nroles: [mentor, "[[Investor|investor]]"]\nvenues: "[[Fair|fair]]"\npeople: "[[Ada]]"\n---\n',
  '2026-08-20.md': `- [ ] ${said('task')} [[Ada]]\n- ${said('mention')} about [[Ada]]\n- met [[Ada]]: ${said('coffee')}\n`,
};

test.each([['queue'], ['show', 'Ada'], ['network'], ['goals'], ['path', 'Ada'], ['path', 'Ben']])('%s %s shows what notes say without the signs of Markdown', async (command, ...words) => {
  const { out } = await session(NOTES, { columns: 400 }).rapport(command, ...words);
  expect(out.split('\n').filter((line) => /\[\[|\]\]|\*|==|_low_|\]\(/.test(line))).toEqual([]);
});
