import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { channelOfLabel, readEntryHead } from '../../../src/notes/log/entry/entry-head.ts';
import { logVocabulary } from '../../../src/notes/log/log-vocabulary.ts';
import { propertyRuns } from '../../property-runs.ts';
import { readLog } from './reading.ts';

const { channels } = logVocabulary(defaultSettings);

describe('the word for a channel', () => {
  it.each([
    ['- 2026-01-01 lunch: talked', 'meal', 'lunch'],
    ['- 2026-01-01 **Lunch:** talked', 'meal', 'Lunch'],
    ['- 2026-01-01 video call: talked', 'video', 'video call'],
    ['- 2026-01-01 ☕ tea: talked', 'coffee', 'tea'],
    ['- 2026-01-01 (brunch) talked', 'meal', 'brunch'],
    ['- 2026-01-01 talked #WhatsApp', 'message', 'WhatsApp'],
    ['- 2026-01-01 talked (channel:: Zoom)', 'video', 'Zoom'],
    ['- 2026-01-01 talked\n  - **Channel:** phone', 'call', 'phone'],
    ['### 2026-01-01 — Dinner\ntalked\nmore', 'meal', 'Dinner'],
    ['> [!Lunch] 2026-01-01 talked', 'meal', 'Lunch'],
    ['| Date | How | Text |\n|---|---|---|\n| 2026-01-01 | Slack | talked |', 'message', 'Slack'],
    ['- 2026-01-01 met her', 'meeting', 'met'],
  ])('of %j is kept as written', (text, channel, channelWord) => {
    expect(readLog(text).interactions).toMatchObject([{ channel, channelWord }]);
  });

  it.each(['- 2026-01-01 call: talked', '- 2026-01-01 **Call** talked', '- 2026-01-01 📞 talked', '- 2026-01-01 talked'])('of %j is its name', (text) => {
    expect(readLog(text).interactions).toMatchObject([expect.not.objectContaining({ channelWord: expect.anything() as unknown })]);
  });

  it('of an entry is that of the entries below it, unless they name one', () => {
    expect(readLog('- 2026-01-01 lunch: talked\n  - 2026-01-02 again\n  - 2026-01-03 coffee: again').interactions.map(({ channel, channelWord }) => [channel, channelWord])).toEqual([['meal', 'lunch'], ['meal', 'lunch'], ['coffee', undefined]]);
  });

  it('is read as the channel that it names as a label', () => {
    expect(['lunch', 'Video call', '🍵', '1:1', 'meal', 'luncheon', 'lunch:', ''].map((word) => channelOfLabel(word, channels))).toEqual(['meal', 'video', 'coffee', 'meeting', 'meal', null, null, null]);
  });

  it('is part of what was written, whatever that is', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...channels.words.keys(), '**', ': ', '#', '(', ')', '☕ ', ' ', '-> '), fc.string({ maxLength: 4 })), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (written) => {
      const { channel, channelWord } = readEntryHead(written, 1, channels);
      return channelWord === null || (channel !== null && written.includes(channelWord));
    }), { numRuns: propertyRuns.long });
  });
});
