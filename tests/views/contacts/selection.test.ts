import { describe, expect, it } from 'vitest';
import { allOf, extended, NOTHING_SELECTED, toggled } from '../../../src/views/contacts/selection.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('gains a row and loses it', () => {
    const one = toggled(NOTHING_SELECTED, 'b');
    expect([...one.keys]).toEqual(['b']);
    expect([...toggled(one, 'b').keys]).toEqual([]);
  });

  it('extends from the last row that was pressed, either way, and shrinks again', () => {
    const from = toggled(toggled(NOTHING_SELECTED, 'a'), 'c');
    const down = extended(from, 'e', ROWS);
    expect([...down.keys]).toEqual(['a', 'c', 'd', 'e']);
    expect([...extended(down, 'd', ROWS).keys]).toEqual(['a', 'c', 'd']);
    expect([...extended(down, 'b', ROWS).keys].sort()).toEqual(['a', 'b', 'c']);
  });

  it('begins at a row where nothing was pressed, or where that row is no longer shown', () => {
    expect([...extended(NOTHING_SELECTED, 'd', ROWS).keys]).toEqual(['d']);
    expect([...extended(toggled(NOTHING_SELECTED, 'gone'), 'd', ROWS).keys]).toEqual(['gone', 'd']);
  });

  it('is all rows', () => {
    expect([...allOf(ROWS).keys]).toEqual(ROWS);
  });
});
