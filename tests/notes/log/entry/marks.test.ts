import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../../src/domain/day.ts';
import type { Exchange } from '../../../../src/domain/interaction.ts';
import type { Settings } from '../../../../src/domain/settings/settings.ts';
import { entry, problemsOf, readLog } from '../reading.ts';

const inWords = ({ kind, what, state, closedOn }: Exchange): string => `${kind}${state === null ? '' : ` (${state}${closedOn === null ? '' : ` ${formatDay(closedOn)}`})`}: ${what}`;
const marks = (log: string, settings: Partial<Settings> = {}): readonly string[] => entry(log, settings).exchanges.map(inWords);

describe('marks', () => {
  it.each([
    ['(gave:: intro to [[Bob Rossi]])', 'gave: intro to [[Bob Rossi]]'],
    ['(received:: an idea)', 'received: an idea'],
    ['(got:: an idea)', 'received: an idea'],
    ['(thanked:: for the idea)', 'thanked: for the idea'],
    ['(asked:: a look at the deck)', 'asked (open): a look at the deck'],
    ['(asked-me:: a look at the deck)', 'asked-me (open): a look at the deck'],
    ['(they asked:: a look at the deck)', 'asked-me (open): a look at the deck'],
    ['(Asked_me:: a look at the deck)', 'asked-me (open): a look at the deck'],
    ['[gave:: feedback]', 'gave: feedback'],
    ['[gave:: feedback :) on the draft]', 'gave: feedback :) on the draft'],
    ['(**gave**:: feedback)', 'gave: feedback'],
    ['(gave::)', 'gave: '],
  ])('%s', (written, expected) => {
    const read = entry(`- 2026-11-20 call: caught up ${written}`);
    expect(read.exchanges.map(inWords)).toEqual([expected]);
    expect(read.text).toBe('caught up');
  });

  it('several in one text', () => {
    expect(marks('- 2026-11-20 call: x (gave:: one) y [received:: two] z')).toEqual(['gave: one', 'received: two']);
    expect(entry('- 2026-11-20 call: x (gave:: one) y [received:: two] z').text).toBe('x y z');
  });

  it('a field alone on its line, as item or continuation', () => {
    expect(marks('- 2026-11-22 coffee: planned the talk\n  - gave:: feedback :) on the draft\n  - asked:: a look at the deck')).toEqual(['gave: feedback :) on the draft', 'asked (open): a look at the deck']);
    expect(marks('- 2026-11-22 coffee: planned\n  gave:: feedback')).toEqual(['gave: feedback']);
    expect(marks('- 2026-11-22 coffee: planned\n  - **gave**:: feedback\n  - **received::** tea')).toEqual(['gave: feedback', 'received: tea']);
    expect(marks('- 2026-11-22 coffee: planned\n  - gave::feedback')).toEqual(['gave: feedback']);
    expect(marks('- 2026-11-22 gave:: feedback')).toEqual(['gave: feedback']);
  });

  it('knows its line, and may run over several', () => {
    const { exchanges, text } = entry('- 2026-11-22 coffee: planned\n  - gave:: feedback\n    on the draft');
    expect(exchanges).toMatchObject([{ what: 'feedback\non the draft', line: 6 }]);
    expect(text).toBe('planned');
  });

  it('a nested item with a single colon for what was given, received or thanked for', () => {
    expect(marks('- 2026-11-22 coffee\n  - gave: an article\n  - Received: an idea\n  - got: another\n  - thanked: for it')).toEqual(['gave: an article', 'received: an idea', 'received: another', 'thanked: for it']);
    expect(marks('### 2026-11-22 coffee\n- gave: an article')).toEqual(['gave: an article']);
  });

  it('but `asked` with a single colon is prose, and so is any mark outside a nested item', () => {
    const read = entry('- 2026-11-22 coffee: planned\n  - asked: where she will live\n  - they asked: the same');
    expect(read.exchanges).toEqual([]);
    expect(read.text).toBe('planned\nasked: where she will live\nthey asked: the same');
    expect(marks('- 2026-11-22 gave: an article')).toEqual([]);
    expect(marks('- 2026-11-22 coffee: planned\n  gave: an article')).toEqual([]);
  });

  it('a tag, with the words beside it as what', () => {
    expect(marks('- 2026-11-22 fixed her fuse box #gave')).toEqual(['gave: fixed her fuse box']);
    expect(marks('- 2026-11-22 coffee: #asked-me a signature')).toEqual(['asked-me (open): a signature']);
    expect(marks('- 2026-11-22 coffee: planned\n  - lent the drill #gave')).toEqual(['gave: lent the drill']);
    expect(marks('- 2026-11-22 coffee: lent the drill\n  - #gave')).toEqual(['gave: lent the drill']);
    expect(entry('- 2026-11-22 fixed it #gave #home').text).toBe('fixed it #home');
  });

  it.each(['#gave/time to x', 'x#gave', '#gavel', '`(gave:: x)`', '`#gave`', '(gave: x)', 'gave me a hand', '(note:: x)', '(gave:: x', 'gave:: x)', '(: gave:: x)', '\\`', '%%(gave:: x)%%'])('none: %s', (written) => {
    expect(marks(`- 2026-11-22 coffee: planned ${written}`)).toEqual([]);
  });

  it('a field of another key stays in the text', () => {
    expect(entry('- 2026-11-22 coffee: planned (mood:: good)').text).toBe('planned (mood:: good)');
  });

  it('from an entry without a mark nothing is inferred', () => {
    expect(marks('- 2026-11-22 gave her my book and asked for help')).toEqual([]);
  });

  it('own words can be added', () => {
    const settings = { marks: { gab: 'gave', bat: 'asked' } } as const;
    expect(marks('- 2026-11-22 Kaffee (gab:: Rat) [bat:: um Hilfe]', settings)).toEqual(['gave: Rat', 'asked (open): um Hilfe']);
    expect(marks('- 2026-11-22 Kaffee #gab', settings)).toEqual(['gave: Kaffee']);
  });
});

describe('a request', () => {
  it.each([
    ['a look at the deck – done', 'asked (done): a look at the deck'],
    ['a look at the deck — Done.', 'asked (done): a look at the deck'],
    ['a look at the deck - declined', 'asked (declined): a look at the deck'],
    ['a look at the deck -- dropped', 'asked (dropped): a look at the deck'],
    ['a look at the deck – done 2026-12-01', 'asked (done 2026-12-01): a look at the deck'],
    ['a look at the deck – done on 1 Dec 2026', 'asked (done 2026-12-01): a look at the deck'],
    ['a look at the deck – done, [[2026-12-01]]', 'asked (done 2026-12-01): a look at the deck'],
    ['a look at the deck – done 2026-12', 'asked (done): a look at the deck'],
    ['– done', 'asked (done): '],
    ['what is done – and what is not', 'asked (open): what is done – and what is not'],
    ['what is – done with the draft', 'asked (open): what is – done with the draft'],
    ['the well-done steak', 'asked (open): the well-done steak'],
    ['what she has done', 'asked (open): what she has done'],
  ])('%s', (written, expected) => {
    expect(marks(`- 2026-11-22 coffee\n  - asked:: ${written}`)).toEqual([expected]);
  });

  it('a day of closing that is none is a problem, and the request closed', () => {
    const log = '- 2026-11-22 coffee (asked:: a look – done 2026-02-30)';
    expect(marks(log)).toEqual(['asked (done): a look']);
    expect(problemsOf(readLog(log))).toEqual(['5: impossible-date 2026-02-30']);
  });

  it('is closed by what was received, or given, in the same entry', () => {
    expect(marks('- 2026-11-22 coffee (asked:: a look) (received:: a look)')).toEqual(['asked (done): a look', 'received: a look']);
    expect(marks('- 2026-11-22 coffee (asked-me:: a look) (gave:: a look)')).toEqual(['asked-me (done): a look', 'gave: a look']);
    expect(marks('- 2026-11-22 coffee (asked:: a look) (gave:: a look)')).toEqual(['asked (open): a look', 'gave: a look']);
    expect(marks('- 2026-11-22 coffee (asked:: a look – declined) (received:: tea)')).toEqual(['asked (declined): a look', 'received: tea']);
  });

  it('what is no request has no state', () => {
    expect(marks('- 2026-11-22 coffee (gave:: a look – done)')).toEqual(['gave: a look – done']);
  });
});
