import { describe, expect, it } from 'vitest';
import { channelLabel, channelName } from '../../src/domain/named-channel.ts';

describe('the channel of an entry', () => {
  it('goes by the writer’s word, else by its name', () => {
    expect([{ channel: 'meal', channelWord: 'lunch' }, { channel: 'meal' }, { channel: null }].map(channelName)).toEqual(['lunch', 'meal', null]);
  });

  it.each([
    [{ channel: 'meal', channelWord: 'lunch', text: 'talked' }, 'lunch'],
    [{ channel: 'meal', channelWord: 'lunch', text: 'Lunch with her' }, null],
    [{ channel: 'meal', channelWord: 'lunch', text: 'luncheon meat' }, 'lunch'],
    [{ channel: 'coffee', text: 'coffee, the boat' }, null],
    [{ channel: 'call', text: '' }, 'call'],
    [{ channel: null, text: 'talked' }, null],
    [{ channel: 'meal', channelWord: 'lunch', text: 'Had lunch with [[X]]', countedAs: 'daily-note' }, null],
    [{ channel: 'call', channelWord: 'Anruf', text: '[[X]]: langer Anruf!', countedAs: 'log' }, null],
    [{ channel: 'call', text: 'recalled the callback', countedAs: 'daily-note' }, 'call'],
    [{ channel: 'call', text: 'asked her to call Bob' }, 'call'],
  ])('%j has the label %j', (entry, label) => {
    expect(channelLabel(entry)).toBe(label);
  });
});
