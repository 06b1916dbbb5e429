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
  ])('%j has the label %j', (entry, label) => {
    expect(channelLabel(entry)).toBe(label);
  });
});
