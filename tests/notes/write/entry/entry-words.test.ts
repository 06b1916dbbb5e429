import { describe, expect, it } from 'vitest';
import { dates, entry, readLog } from '../../log/reading.ts';

const targets = (log: string): readonly string[] => entry(log).with.map(({ target }) => target);

describe('channel', () => {
  it.each([
    ['call', 'call'], ['called', 'call'], ['phone', 'call'], ['video', 'video'], ['Zoom', 'video'], ['email', 'email'], ['Email', 'email'], ['e-mail', 'email'], ['mail', 'email'],
    ['message', 'message'], ['text', 'message'], ['sms', 'message'], ['chat', 'message'], ['WhatsApp', 'message'], ['slack', 'message'], ['dm', 'message'],
    ['meeting', 'meeting'], ['met', 'meeting'], ['coffee', 'coffee'], ['meal', 'meal'], ['lunch', 'meal'], ['Dinner', 'meal'], ['event', 'event'],
    ['letter', 'letter'], ['social', 'social'], ['other', 'other'],
  ])('the first word: %s', (word, channel) => {
    expect(entry(`- 2026-07-01 ${word} about work`).channel).toBe(channel);
    expect(entry(`- 2026-07-01: ${word}: about work`)).toMatchObject({ channel, text: 'about work' });
  });

  it.each([
    ['a bold label', '**Call** about work'], ['with a colon in it', '**Call:** about work'], ['with one behind it', '**Call**: about work'],
    ['an emoji', '📞 about work'], ['an emoji and a word', '📞 call: about work'], ['a tag', '#call about work'], ['in brackets', '(call) about work'],
    ['a field', '(channel:: call) about work'], ['a field with square brackets', '[channel:: call] about work'], ['two words', 'phone call: about work'],
    ['a dash behind', 'call – about work'], ['a bar behind', 'call | about work'], ['a field further behind', 'about work (channel:: call)'],
  ])('%s', (_, written) => {
    expect(entry(`- 2026-07-01: ${written}`)).toMatchObject({ channel: 'call', text: 'about work' });
  });

  it('a word that goes on as a sentence stays in the text', () => {
    expect(entry('- 2026-08-12 Call with Rod')).toMatchObject({ channel: 'call', text: 'Call with Rod' });
    expect(entry('- 2026-08-12 Lunch, discussed her new job')).toMatchObject({ channel: 'meal', text: 'Lunch, discussed her new job' });
  });

  it('a tag anywhere says it where no first word does', () => {
    expect(entry('- 2026-08-12 talked about work #call')).toMatchObject({ channel: 'call', text: 'talked about work #call' });
    expect(entry('- 2026-08-12 coffee after the #call').channel).toBe('coffee');
  });

  it.each(['recalled the trip', 'callous words', 'textile fair', 'about the call', 'call-in show', '🎈 balloons', '#callback'])('none is in: %s', (written) => {
    expect(entry(`- 2026-08-12 ${written}`).channel).toBeNull();
  });

  it('the user’s own words come first', () => {
    const channels = { Spaziergang: 'walk', call: 'phone', '🥾': 'walk' };
    expect(entry('- 2026-08-12 spaziergang: am See', { channels })).toMatchObject({ channel: 'walk', text: 'am See' });
    expect(entry('- 2026-08-12 call: x', { channels }).channel).toBe('phone');
    expect(entry('- 2026-08-12 🥾 am See', { channels })).toMatchObject({ channel: 'walk', text: 'am See' });
  });

  it('of an unknown word in a field stays in the text', () => {
    expect(entry('- 2026-08-12 x (channel:: pigeon)')).toMatchObject({ channel: null, text: 'x (channel:: pigeon)' });
  });
});

describe('attempt', () => {
  it.each([
    'call (no-answer)', 'call (no answer)', 'call #no-answer', 'call: no answer', 'call: No answer.', 'voicemail', 'left voicemail', 'email: no reply', 'call, no answer', 'called – left voicemail', '(no-answer)',
  ])('%s', (written) => {
    expect(entry(`- 2026-08-12 ${written}`).attempt).toBe(true);
  });

  it.each(['call: no answer to my question yet', 'call: left voicemail for Bob and talked', 'the voicemail was funny', 'email: no reply needed', 'call #no-answers', 'call `(no-answer)`'])('none: %s', (written) => {
    expect(entry(`- 2026-08-12 ${written}`).attempt).toBe(false);
  });

  it('its sign is no part of the text', () => {
    expect(entry('- 2026-08-12 call: rang twice (no-answer)').text).toBe('rang twice');
    expect(entry('- 2026-08-12 call: rang twice #no-answer').text).toBe('rang twice');
  });
});

describe('people', () => {
  it.each([
    ['- 2026-07-01 call with [[Bob]], [[Eve]] and [[Ann]]', ['Bob', 'Eve', 'Ann']],
    ['- 2026-07-01 call with [[Bob]] & [[Eve]]', ['Bob', 'Eve']],
    ['- 2026-07-01 with [[Bob]]: work', ['Bob']],
    ['- 2026-07-01: lunch w/ [[Bob]]', ['Bob']],
    ['- 2026-07-01 **Call** with [[Bob]]', ['Bob']],
    ['- 2026-07-01 📞 with [[Bob]]', ['Bob']],
    ['- 2026-07-01 (channel:: call) with [[Bob]]', ['Bob']],
    ['- 2026-07-01 (direction:: in) call with [[Bob]]', ['Bob']],
    ['- 2026-07-01 call with Carl and [[Bob]]', ['Bob']],
    ['- 2026-07-01 call with [[People/Bob Rossi|Bob]]', ['People/Bob Rossi']],
    ['- 2026-07-01 call with [Bob](People/Bob%20Rossi.md)', ['People/Bob Rossi']],
    ['- 2026-07-01 call with [Bob](<People/Bob Rossi.md>)', ['People/Bob Rossi']],
    ['- 2026-07-01 call with [Bob](People/Bob%20(work).md)', ['People/Bob (work)']],
    ['- 2026-07-01 call with [[李小龍]] and [[Ömer]]', ['李小龍', 'Ömer']],
    ['- 2026-07-01 talked (with:: [[Bob]], [[Eve]])', ['Bob', 'Eve']],
    ['- 2026-07-01 talked [with:: [[Bob]]]', ['Bob']],
    ['- 2026-07-01 talked\n  - with:: [[Bob]]', ['Bob']],
    ['- 2026-07-01 call with [[Bob]] about her trouble with [[Eve]]', ['Bob']],
  ])('%s', (log, expected) => {
    expect(targets(log)).toEqual(expected);
  });

  it.each([
    '- 2026-07-01 talked about her trouble with [[Bob]]',
    '- 2026-07-01 call: [[Bob]] has moved',
    '- 2026-07-01 met [[Bob]]',
    '- 2026-07-01 call\n  with [[Bob]] it is hard',
    '- 2026-07-01 talked `(with:: [[Bob]])`',
  ])('a mention only: %s', (log) => {
    expect(targets(log)).toEqual([]);
  });
});

describe('people without a note', () => {
  it.each([
    ['- 2026-07-01 talked (with:: Carol)', [], 'talked (with Carol)'],
    ['- 2026-07-01 talked (with:: [[Bob]], Carol and Dan) long', ['Bob'], 'talked long (with Carol, Dan)'],
    ['- 2026-07-01 talked (with:: [[Bob]] and [[Eve]])', ['Bob', 'Eve'], 'talked'],
    ['- 2026-07-01 talked (with:: [[Bob|Bobby]]; [Eve](Eve.md))', ['Bob', 'Eve'], 'talked'],
    ['- 2026-07-01 talked\n  - with:: Anders Sand\n  - at home', [], 'talked\nat home (with Anders Sand)'],
    ['- 2026-07-01 talked\n  - **Attendees:** [[Bob]], Carol', ['Bob'], 'talked (with Carol)'],
    ['- 2026-07-01 (with:: Carol)', [], '(with Carol)'],
    ['- 2026-07-01 talked (with:: )', [], 'talked'],
  ])('stay in the text: %s', (log, expected, text) => {
    expect(targets(log)).toEqual(expected);
    expect(entry(log).text).toBe(text);
  });
});

describe('who reached out', () => {
  it.each([
    ['- 2026-07-01 → call', 'out'], ['- 2026-07-01 -> call', 'out'], ['- 2026-07-01: -> call', 'out'], ['- 2026-07-01 – → call', 'out'], ['- 2026-07-01 ➡️ call', 'out'],
    ['- 2026-07-01 ← call', 'in'], ['- 2026-07-01 <- call', 'in'], ['- 2026-07-01: <- call', 'in'], ['- [[2026-07-01]] ← call', 'in'],
    ['- 2026-07-01 call (direction:: out)', 'out'], ['- 2026-07-01 call (direction:: in)', 'in'], ['- 2026-07-01 call [direction:: in]', 'in'],
    ['- 2026-07-01 call\n  - direction:: out', 'out'], ['- 2026-07-01 call\n  - **Direction:** Inbound', 'in'], ['- 2026-07-01 call\n  **Direction:** Outbound', 'out'], ['- 2026-07-01 call\n  - Direction: Outbound', 'out'],
    ['### 2026-07-01 call\n**Direction:** Inbound', 'in'],
  ])('%s', (log, direction) => {
    expect(entry(log)).toMatchObject({ direction, channel: 'call' });
  });

  it('without a mark it stays unknown', () => {
    expect(entry('- 2026-07-01 she called me').direction).toBeNull();
    expect(entry('- 2026-07-01 call -> moved to Berlin').direction).toBeNull();
    expect(entry('- 2026-07-01 call (direction:: north)')).toMatchObject({ direction: null, text: 'call (direction:: north)' });
  });

  it('is no part of the text', () => {
    expect(entry('- 2026-07-01 -> call: about work').text).toBe('about work');
    expect(entry('- 2026-07-01 (direction:: in) call: about work').text).toBe('about work');
  });
});

describe('names and words in any script', () => {
  it('a date needs no space before a script that has none', () => {
    expect(entry('- 2026-07-01電話').text).toBe('電話');
    expect(entry('- 2026-07-01：電話').text).toBe('電話');
    expect(dates('- 2026-07-01th')).toEqual([]);
  });

  it('text stays as it is', () => {
    expect(entry('- 2026-07-01: обед с Анной').text).toBe('обед с Анной');
    expect(entry('- 2026-07-01: قهوة مع أمل').text).toBe('قهوة مع أمل');
    expect(readLog('- 2026-07-01: 👩‍👩‍👧 visited').interactions).toMatchObject([{ text: '👩‍👩‍👧 visited' }]);
  });
});
