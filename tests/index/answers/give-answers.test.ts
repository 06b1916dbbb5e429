import { describe, expect, it } from 'vitest';
import { day } from '../../domain/builders.ts';
import { indexOf, today } from '../index-of.ts';

const WANTS = '---\ntype: person\nlooking-for: a lawyer\n---\n';
const person = (properties = '', body = ''): string => `---\ntype: person\n${properties}---\n${body}`;
const log = (...entries: readonly string[]): string => ['## Interactions', ...entries.map((entry) => `- ${entry}`), ''].join('\n');
const LAWYER = person('role: lawyer\n');

/** Who is suggested for Ada. */
function forAda(notes: Readonly<Record<string, string>>, settings = {}): readonly string[] {
  return indexOf({ 'Ada.md': WANTS, ...notes }, settings).giveIdeas('Ada.md', today).map(({ offer }) => (offer.by === 'me' ? 'me' : offer.by.contact));
}

describe('what one could give', () => {
  it.each([
    ['a role', LAWYER], ['a property', person('offers: [hiking, legal advice]\n')], ['a section', person('', '## Can help with\n- legal questions\n')],
    ['something received', person('', log('2020-01-05 call (received:: the number of an attorney)'))],
  ])('comes from %s', (_, note) => {
    expect(forAda({ 'Bob.md': note })).toEqual(['Bob.md']);
  });

  it('comes from my own note, and from several of them', () => {
    expect(forAda({ 'Me.md': '---\nrapport: me\noffers: legal advice\n---\n', 'Ich.md': '---\nrapport: me\n---\n## Offers\n- law\n' })).toEqual(['me', 'me']);
  });

  it('is for open requests, until they are answered or half a year old', () => {
    const asked = (...entries: readonly string[]): readonly string[] => indexOf({ 'Ada.md': person('', log(...entries)), 'Bob.md': LAWYER }).giveIdeas('Ada.md', today).map(({ want }) => want.from);
    expect(asked('2026-08-01 call (asked-me:: a lawyer)')).toEqual(['request']);
    expect(asked('2026-08-01 call (asked-me:: a lawyer)', '2026-08-09 email (gave:: a lawyer’s number)')).toEqual([]);
    expect(asked('2026-08-01 call (asked-me:: a lawyer – done)')).toEqual([]);
    expect(asked('2026-01-01 call (asked-me:: a lawyer)')).toEqual([]);
  });

  it('is no need that was met', () => {
    const ada = `${WANTS}${log('2026-08-09 email (gave:: legal advice)')}`;
    expect(forAda({ 'Ada.md': ada, 'Bob.md': LAWYER })).toEqual([]);
  });

  it.each([
    ['knows', { 'Bob.md': person('role: lawyer\nknows: "[[Ada]]"\n') }],
    ['was introduced by', { 'Bob.md': person('role: lawyer\nintroduced-by: "[[Ada]]"\n') }],
    ['met', { 'Bob.md': person('role: lawyer\n', log('2026-05-01 lunch with [[Ada]]')) }],
    ['met in a meeting', { 'Bob.md': LAWYER, 'Meeting.md': '---\ndate: 2026-05-01\nattendees: ["[[Ada]]", "[[Bob]]"]\n---\n' }],
    ['was introduced to', { 'Ada.md': `${WANTS}${log('2026-08-09 email (gave:: intro to [[Bob]])')}`, 'Bob.md': LAWYER }],
    ['works with', { 'Ada.md': person('looking-for: a lawyer\ncompany: Elbe\n'), 'Bob.md': person('role: lawyer\ncompany: Elbe\n') }],
  ])('is nobody whom the other %s', (_, notes) => {
    expect(forAda(notes)).toEqual([]);
  });

  it('is never for or from those who are left out, nor where give and take is hidden', () => {
    for (const properties of ['status: archived\n', 'died: true\n', 'do-not-contact: true\n', 'reciprocity: none\n']) {
      expect(forAda({ 'Bob.md': person(`role: lawyer\n${properties}`) })).toEqual([]);
      expect(forAda({ 'Ada.md': person(`looking-for: a lawyer\n${properties}`), 'Bob.md': LAWYER })).toEqual([]);
    }
    expect(forAda({ 'Ada.md': person('looking-for: a lawyer\nrelationship: sister\n'), 'Bob.md': LAWYER })).toEqual([]);
  });

  it('is family only if the settings say so', () => {
    const notes = { 'Bob.md': person('role: lawyer\nrelationship: brother\n') };
    expect(forAda(notes)).toEqual([]);
    expect(forAda(notes, { familyIntroduces: true })).toEqual(['Bob.md']);
  });

  it('is three people at most, and each once', () => {
    const lawyers = Object.fromEntries(['Bob', 'Cy', 'Di', 'Ed'].map((name) => [`${name}.md`, person('role: lawyer\noffers: legal advice\n')]));
    expect(forAda(lawyers)).toEqual(['Bob.md', 'Cy.md', 'Di.md']);
  });

  it('stays away once it was dismissed: from someone for something, whatever it is, or from anyone', () => {
    const dismissing = (dismissed: string): readonly string[] => forAda({ 'Ada.md': person(`looking-for: a lawyer\ndismissed-ideas: ${dismissed}\n`), 'Bob.md': LAWYER, 'Cy.md': LAWYER });
    expect(dismissing('"[[Bob]]: a lawyer"')).toEqual(['Cy.md']);
    expect(dismissing('"[[Bob]]"')).toEqual(['Cy.md']);
    expect(dismissing('"[[Bob]]: a boat"')).toEqual(['Bob.md', 'Cy.md']);
    expect(dismissing('legal things')).toEqual([]);
    expect(dismissing('"[[Nobody]]: a lawyer"')).toEqual(['Bob.md', 'Cy.md']);
  });

  it('joins two who care about the same, unless it is what many do', () => {
    const climbers = (count: number): readonly string[] => {
      const names = Array.from({ length: count }, (_, index) => `P${index}.md`);
      return indexOf(Object.fromEntries(names.map((name) => [name, person('interests: [climbing, music]\n')]))).giveIdeas('P0.md', today).map(({ want }) => want.text);
    };
    expect(climbers(2)).toEqual(['climbing']);
    expect(climbers(6)).toEqual([]);
    expect(forAda({ 'Bob.md': person('interests: law\n') })).toEqual([]);
  });

  it('follows the notes', () => {
    const index = indexOf({ 'Ada.md': WANTS, 'Bob.md': LAWYER, 'Me.md': '---\nrapport: me\n---\n' });
    const found = (): readonly string[] => index.contacts().flatMap((path) => index.giveIdeas(path, today)).map(({ offer }) => offer.path);
    expect(found()).toEqual(['Bob.md']);
    index.apply([{ kind: 'saved', path: 'Me.md', text: '---\nrapport: me\noffers: law\n---\n' }]);
    expect(found()).toEqual(['Bob.md', 'Me.md']);
    index.apply([{ kind: 'removed', path: 'Me.md' }, { kind: 'saved', path: 'Bob.md', text: person('role: baker\n') }]);
    expect(found()).toEqual([]);
    expect(index.giveIdeas('Bob.md', day('2027-01-01'))).toEqual([]);
  });
});
