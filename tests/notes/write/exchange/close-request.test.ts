import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/i18n/en.ts';
import { applySplices, isRefusal } from '../../../../src/notes/text/splice.ts';
import { bodyClosed, closing, FRONTMATTER, only, openRequests, read, refusal } from './closing.ts';
import { day } from '../../../domain/builders.ts';

const log = (entry: string): string => `## Interactions\n${entry}`;
const closed = (entry: string): string => bodyClosed(log(entry)).slice('## Interactions\n'.length);

describe('closing a request', () => {
  it.each([
    ['- 2026-07-01 coffee (asked:: a look at the deck)', '- 2026-07-01 coffee (asked:: a look at the deck – done 2026-09-01)'],
    ['- 2026-07-01 coffee (asked:: a look) and cake', '- 2026-07-01 coffee (asked:: a look – done 2026-09-01) and cake'],
    ['- 2026-07-01 coffee [asked:: a look]', '- 2026-07-01 coffee [asked:: a look – done 2026-09-01]'],
    ['- 2026-07-01 coffee (asked:: a look )', '- 2026-07-01 coffee (asked:: a look – done 2026-09-01 )'],
    ['- 2026-07-01 coffee (asked:: intro to [[Bob Rossi]])', '- 2026-07-01 coffee (asked:: intro to [[Bob Rossi]] – done 2026-09-01)'],
    ['- 2026-07-01 coffee (they asked:: advice)', '- 2026-07-01 coffee (they asked:: advice – done 2026-09-01)'],
    ['- 2026-07-01 coffee (asked:: a look :))', '- 2026-07-01 coffee (asked:: a look : – done 2026-09-01))'],
    ['- 2026-07-01 coffee (asked:: a look) (gave:: a book)', '- 2026-07-01 coffee (asked:: a look – done 2026-09-01) (gave:: a book)'],
    ['- 2026-07-01 coffee (asked::)', '- 2026-07-01 coffee (asked:: – done 2026-09-01)'],
    ['- 2026-07-01 coffee\n  - asked:: a look', '- 2026-07-01 coffee\n  - asked:: a look – done 2026-09-01'],
    ['- 2026-07-01 coffee\n  - asked:: a look\n  - gave:: a book', '- 2026-07-01 coffee\n  - asked:: a look – done 2026-09-01\n  - gave:: a book'],
    ['- 2026-07-01 coffee\n  - asked:: a long\n    look', '- 2026-07-01 coffee\n  - asked:: a long\n    look – done 2026-09-01'],
    ['- 2026-07-01 coffee\n  - asked:: a look :)  ', '- 2026-07-01 coffee\n  - asked:: a look :) – done 2026-09-01  '],
    ['- 2026-07-01 coffee\n  asked:: a look', '- 2026-07-01 coffee\n  asked:: a look – done 2026-09-01'],
    ['- 2026-07-01 his view of the deck #asked', '- 2026-07-01 his view of the deck – done 2026-09-01 #asked'],
    ['- 2026-07-01 #asked-me his view of the deck', '- 2026-07-01 #asked-me his view of the deck – done 2026-09-01'],
    ['- 2026-07-01 coffee (asked:: a look) ^abc', '- 2026-07-01 coffee (asked:: a look – done 2026-09-01) ^abc'],
    ['### 2026-07-01 — Coffee\n\n- asked:: a look', '### 2026-07-01 — Coffee\n\n- asked:: a look – done 2026-09-01'],
    ['### 2026-07-01 — Coffee\n\nasked:: a look\n', '### 2026-07-01 — Coffee\n\nasked:: a look – done 2026-09-01\n'],
    ['| Date | Asked | Notes |\n|---|---|---|\n| 2026-07-01 | a look   | coffee |', '| Date | Asked | Notes |\n|---|---|---|\n| 2026-07-01 | a look – done 2026-09-01   | coffee |'],
    ['| Date | Notes |\n|---|---|\n| 2026-07-01 | coffee (asked:: a\\|b) |', '| Date | Notes |\n|---|---|\n| 2026-07-01 | coffee (asked:: a\\|b – done 2026-09-01) |'],
    ['2026-07-01: coffee (asked:: a look)', '2026-07-01: coffee (asked:: a look – done 2026-09-01)'],
  ])('%s', (entry, expected) => {
    expect(closed(entry)).toBe(expected);
  });

  it('says what became of it', () => {
    expect(bodyClosed(log('- 2026-07-01 coffee (asked:: a look)'), 'declined')).toContain('(asked:: a look – declined 2026-09-01)');
    expect(bodyClosed(log('- 2026-07-01 coffee (asked:: a look)'), 'dropped')).toContain('(asked:: a look – dropped 2026-09-01)');
  });

  it('in an entry of the properties', () => {
    const text = '---\ntype: contact\ninteractions:\n  - {date: 2026-07-01, text: "coffee (asked:: a look)"}\n  - date: 2026-06-01\n    asked: a book # soon\n---\n';
    const [look, book] = openRequests(text);
    if (look === undefined || book === undefined) throw new Error('no requests');
    const edit = closing(text, look);
    expect(isRefusal(edit) ? edit : applySplices(text, edit)).toBe(text.replace('a look', 'a look – done 2026-09-01'));
    const other = closing(text, book);
    expect(isRefusal(other) ? other : applySplices(text, other)).toBe(text.replace('a book', 'a book – done 2026-09-01'));
  });

  it('finds it where it stands now, by its words and its day', () => {
    const text = `${FRONTMATTER}${log('- 2026-07-01 coffee (asked:: a look)')}`;
    const request = only(openRequests(text));
    const moved = text.replace('## Interactions\n', '## Interactions\n- 2026-08-01 call\n- 2026-07-01 lunch\n');
    const edit = closing(moved, request);
    if (isRefusal(edit)) throw new Error(en.refusal(edit.refused));
    expect(applySplices(moved, edit)).toContain('(asked:: a look – done 2026-09-01)');
  });

  it('of two alike closes the one of its line', () => {
    const text = `${FRONTMATTER}${log('- 2026-07-01 coffee (asked:: a look)\n- 2026-07-01 lunch (asked:: a look)')}`;
    const [, second] = openRequests(text);
    if (second === undefined) throw new Error('no second request');
    const edit = closing(text, second);
    if (isRefusal(edit)) throw new Error(en.refusal(edit.refused));
    expect(applySplices(text, edit)).toContain('lunch (asked:: a look – done 2026-09-01)');
    expect(refusal(closing(text, { ...second, line: 1 })).refused).toBe('This request is in the note more than once. Close it there.');
  });

  it('is refused, with the line, where it can’t be read back', () => {
    const blockId = `${FRONTMATTER}${log('- 2026-07-01 coffee\n  - asked:: a look ^abc')}`;
    expect(refusal(closing(blockId, only(openRequests(blockId))))).toMatchObject({ line: 6 });
  });

  it('is refused once it is closed or gone', () => {
    const text = `${FRONTMATTER}${log('- 2026-07-01 coffee (asked:: a look)')}`;
    const request = only(openRequests(text));
    expect(refusal(closing(text.replace('a look', 'a look – declined'), request))).toEqual({ refused: 'This request is already closed.', line: 5 });
    expect(refusal(closing(text.replace('a look', 'a book'), request))).toEqual({ refused: 'This request is no longer in the note.', line: null });
    expect(refusal(closing('no contact', request))).toEqual({ refused: 'This request is no longer in the note.', line: null });
  });

  it('is read as closed on that day', () => {
    const text = `${FRONTMATTER}${bodyClosed(log('- 2026-07-01 coffee (asked:: a look)'))}`;
    expect(only(read(text).facts.interactions).exchanges).toMatchObject([{ kind: 'asked', what: 'a look', state: 'done', closedOn: day('2026-09-01') }]);
  });
});
