import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Reason } from '../../src/domain/relationship/relationship.ts';
import type { VaultIndex } from '../../src/index/vault-index.ts';
import { day } from '../domain/builders.ts';
import { en } from '../../src/i18n/en.ts';
import { contact, indexOf, today } from './index-of.ts';

/** Notes of contacts by name, each with the entries of its log. */
function vault(people: Readonly<Record<string, readonly string[]>>, others: Readonly<Record<string, string>> = {}): VaultIndex {
  return indexOf({ ...Object.fromEntries(Object.entries(people).map(([name, log]) => [`${name}.md`, contact(...log)])), ...others });
}

/** Who is in the queue for a kind of reason, on a day. */
function queued(kind: Reason['kind'], index: VaultIndex, on = today): readonly string[] {
  return index.queue(on).items.flatMap(({ relationship, reasons }) => (reasons.some((reason) => reason.kind === kind) ? [relationship.record.facts.name] : []));
}

const said = (index: VaultIndex, path: string, on = today): readonly string[] => index.reasons(path, on).filter(({ kind }) => kind === 'news' || kind === 'how-it-went').map((reason) => en.queue.reason(reason, on));

describe('asking how it went', () => {
  const gave = ['2026-08-01 call (gave:: intro to [[Bob]])'];
  const asked = (people: Readonly<Record<string, readonly string[]>>, on?: string): readonly string[] => queued('how-it-went', vault(people), on === undefined ? today : day(on));

  it('comes a week after an introduction or a recommendation that was given, for three months', () => {
    expect(asked({ Ada: gave, Bob: [] }, '2026-08-07')).toEqual([]);
    expect(asked({ Ada: gave, Bob: [] }, '2026-08-08')).toEqual(['Ada']);
    expect(asked({ Ada: gave, Bob: [] }, '2026-10-30')).toEqual(['Ada']);
    expect(asked({ Ada: gave, Bob: [] }, '2026-10-31')).toEqual([]);
    expect(asked({ Ada: ['2026-08-01 call (gave:: a reference for the fellowship)'] })).toEqual(['Ada']);
    expect(asked({ Ada: ['2026-08-01 call (gave:: a book by [[Bob]])'], Bob: [] })).toEqual([]);
  });

  it('comes at once with an entry with whom it names, which it says with both lines', () => {
    const index = vault({ Ada: gave, Bob: ['2026-08-03 call'] });
    expect(queued('how-it-went', index, day('2026-08-02'))).toEqual([]);
    expect(queued('how-it-went', index, day('2026-08-03'))).toEqual(['Ada']);
    expect(said(index, 'Ada.md')).toEqual(['You gave them “intro to Bob” 4 weeks ago, and were in touch with Bob 4 weeks ago. How did it go?']);
    expect(index.reasons('Ada.md', today)[0]?.evidence).toEqual([{ path: 'Ada.md', line: 6 }, { path: 'Bob.md', line: 6 }]);
    // Today's list is drawn without the entries of today.
    expect(index.queue(day('2026-08-03')).today).toEqual([]);
    expect(index.queue(day('2026-08-04')).today).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['the next contact from then on settles it', { Ada: [...gave, '2026-08-08 call'], Bob: [] }, []],
    ['contact before that does not', { Ada: [...gave, '2026-08-05 call'], Bob: [] }, ['Ada']],
    ['unless it was with both', { Ada: [...gave, '2026-08-05 lunch with [[Bob]]'], Bob: [] }, []],
    ['or a mark names them', { Ada: [...gave, '2026-08-05 call (thanked:: [[Bob]])'], Bob: [] }, []],
    ['contact after an entry with the other does', { Ada: [...gave, '2026-08-05 call'], Bob: ['2026-08-04 call'] }, []],
    ['a try in vain does not', { Ada: [...gave, '2026-08-08 call (no-answer)'], Bob: [] }, ['Ada']],
    ['a plan waits', { Ada: [...gave, '2026-09-10 lunch'], Bob: [] }, []],
  ])('%s', (_rule, people, expected) => expect(asked(people)).toEqual(expected));

  it('is not for those whose give and take is hidden, nor about the dead, nor when snoozed', () => {
    const with_ = (properties: string): string => `---\ntype: person\n${properties}\n---\n## Log\n- ${gave[0] ?? ''}\n`;
    expect(queued('how-it-went', vault({ Bob: [] }, { 'Ada.md': with_('reciprocity: none') }))).toEqual([]);
    expect(queued('how-it-went', vault({ Bob: [] }, { 'Ada.md': with_('snooze-until: 2026-12-01') }))).toEqual([]);
    expect(queued('how-it-went', vault({ Ada: gave }, { 'Bob.md': '---\ntype: person\nstatus: deceased\n---\n' }))).toEqual([]);
  });

  it('is for two people at a time, about the newest', () => {
    const index = vault({ Ada: gave, Bob: [], Eve: ['2026-08-03 call (gave:: intro to [[Bob]])'], Zoe: ['2026-08-02 call (gave:: recommended her to [[Bob]])'] });
    expect(queued('how-it-went', index)).toEqual(['Eve', 'Zoe']);
    expect(queued('how-it-went', index, day('2026-08-08'))).toEqual(['Ada']);
  });
});

describe('telling who introduced someone', () => {
  const received = ['2026-07-01 call (received:: intro to [[Bob]])', '2026-07-02 email (thanked:: for it)'];

  it('says what came of it, with the lines, once', () => {
    const people = { Ada: received, Bob: ['2026-07-10 call', '2026-07-20 lunch', '2026-08-05 call (received:: a contract)'] };
    const index = vault(people);
    expect(queued('news', index)).toEqual(['Ada']);
    expect(said(index, 'Ada.md')).toEqual(['They introduced you to Bob. Since 10 Jul: 3 interactions and “a contract”']);
    expect(index.reasons('Ada.md', today)[0]?.evidence).toEqual([{ path: 'Ada.md', line: 6 }, { path: 'Bob.md', line: 6 }, { path: 'Bob.md', line: 8 }]);
    expect(queued('news', vault({ ...people, Ada: [...received, '2026-07-11 call'] }))).toEqual([]);
    expect(queued('news', index, addDays(day('2026-07-10'), 91))).toEqual([]);
  });

  it('comes right after thanks', () => {
    const index = vault({ Ada: ['2026-08-05 call (received:: intro to [[Bob]])'], Bob: ['2026-08-10 call'] });
    expect(index.reasons('Ada.md', today).map(({ kind }) => kind)).toEqual(['thank', 'news']);
  });

  it('is one reason for all that someone introduced', () => {
    const index = vault({ Ada: [...received, '2026-07-03 email (received:: intro to [[Eve]])'], Bob: ['2026-07-10 call'], Eve: ['2026-07-12 call'] });
    expect(said(index, 'Ada.md')).toEqual(['They introduced you to Eve. Since 12 Jul: 1 interaction (and news of 1 more)']);
  });

  it('leaves out what the introduced person gave where that is hidden, and whoever switched give and take off', () => {
    const off = '---\ntype: person\nreciprocity: none\n---\n## Log\n- 2026-07-10 call (received:: a contract)\n';
    expect(said(vault({ Ada: received }, { 'Bob.md': off }), 'Ada.md')).toEqual(['They introduced you to Bob. Since 10 Jul: 1 interaction']);
    expect(queued('news', vault({ Bob: ['2026-07-10 call'] }, { 'Ada.md': `---\ntype: person\nreciprocity: none\n---\n## Log\n- ${received[0] ?? ''}\n` }))).toEqual([]);
  });

  it('is there once the first contact of today is written, and done with contact today', () => {
    const index = vault({ Ada: received, Bob: [] });
    expect(queued('news', index)).toEqual([]);
    index.apply([{ kind: 'saved', path: 'Bob.md', text: contact('2026-09-01 call') }]);
    expect(queued('news', index)).toEqual(['Ada']);
    index.apply([{ kind: 'saved', path: 'Bob.md', text: contact('2026-08-20 call') }]);
    expect(index.queue(today).today.map(({ done }) => done)).toEqual([false]);
    index.apply([{ kind: 'saved', path: 'Ada.md', text: contact(...received, '2026-09-01 shared news about Bob') }]);
    expect(index.queue(today).today.map(({ done }) => done)).toEqual([true]);
  });
});
