import { describe, expect, it } from 'vitest';
import { formatCadence } from '../../../src/domain/cadence.ts';
import { formatDate, formatDay } from '../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import type { Read } from '../log/reading.ts';
import { read } from '../log/reading.ts';

const of = (properties: string, settings: Partial<Settings> = {}): Read => read(`---\ntype: person\n${properties}\n---\n`, settings);
const problems = (properties: string, settings: Partial<Settings> = {}): readonly unknown[] => of(properties, settings).problems.map(({ detail, line }) => ({ line, ...detail }));

describe('names', () => {
  it('the property, else the file’s', () => {
    expect(of('')).toMatchObject({ name: 'Ada Lovelace', otherNames: [] });
    expect(of('name: Augusta Ada King')).toMatchObject({ name: 'Augusta Ada King', otherNames: ['Ada Lovelace'] });
    expect(of('name: 王小明')).toMatchObject({ name: '王小明' });
  });

  it.each(['aliases: [Countess, Ada King]', 'alias: [Countess, Ada King]', 'aliases:\n  - Countess\n  - Ada King', 'aliases: Countess\nnickname: Ada King'])('others: %s', (properties) => {
    expect(of(properties).otherNames).toEqual(['Countess', 'Ada King']);
  });
});

describe('every name of a property', () => {
  it.each([
    ['organisations', ['company', 'org', 'organization', 'organisation', 'employer', 'team'], 'Acme', ['Acme']],
    ['role', ['role', 'title', 'job', 'position'], 'engineer', 'engineer'],
    ['relationship', ['relationship', 'relation', 'relationship-type'], 'mentor', 'mentor'],
    ['circle', ['circle', 'tier', 'relationship-tier', 'strength'], 'inner', 'inner'],
    ['metAt', ['met-at', 'where-met', 'venue', 'source', 'lead-source'], 'conference', 'conference'],
  ])('%s', (fact, names, written, expected) => {
    for (const name of names) expect(of(`${name}: ${written}`)).toMatchObject({ [fact]: expected });
  });

  it.each([
    ['metOn', ['met-on', 'met', 'first-met', 'first-contact', 'first-seen']],
    ['lastContact', ['last-contact', 'last-contacted', 'last-interaction', 'last-touch', 'last-chat', 'last-contact-date', 'prm-last-contacted']],
  ] as const)('%s', (fact, names) => {
    for (const name of names) {
      const date = of(`${name}: 2026-07-01`)[fact];
      expect(date === null ? null : [formatDate(date.value), date.line]).toEqual(['2026-07-01', 3]);
    }
  });

  it.each([
    ['nextContact', ['next-contact', 'next-follow-up', 'next-contact-due', 'follow-up-date']],
    ['snoozedUntil', ['snooze-until', 'snoozed-until', 'prm-snooze-until']],
  ] as const)('%s', (fact, names) => {
    for (const name of names) {
      const day = of(`${name}: 2026-07-01`)[fact];
      expect(day === null ? null : formatDay(day.value)).toBe('2026-07-01');
    }
  });

  it('cadence', () => {
    const names = ['cadence', 'frequency', 'contact-frequency', 'contact-every', 'cadence-days', 'contact-interval-days', 'keep-in-touch', 'touch-cadence-days', 'prm-cadence'];
    for (const name of names) expect(of(`${name}: 30`).cadence?.value.text).toBe('30');
  });

  it.each([
    ['introducedBy', ['introduced-by', 'introduced', 'referred-by', 'intro-by']],
    ['knows', ['knows', 'connections', 'friends']],
    ['goals', ['goals', 'goal']],
  ] as const)('%s', (fact, names) => {
    for (const name of names) expect(of(`${name}: "[[Bob]]"`)[fact]).toEqual([{ target: 'Bob', line: 3 }]);
  });

  it('birthday, anniversary, death', () => {
    for (const name of ['birthday', 'born', 'bday', 'dob', 'birth-date', 'prm-birthday']) expect(of(`${name}: 1990-04-17`).birthday?.value).toEqual({ year: 1990, month: 4, day: 17 });
    for (const name of ['anniversary', 'wedding']) expect(of(`${name}: 04-17`).anniversary?.value).toEqual({ year: null, month: 4, day: 17 });
    for (const name of ['died', 'deceased', 'date-of-death', 'dod']) expect(of(`${name}: 2026-01-01`).status).toBe('deceased');
  });

  it.each(['last-contact', 'last_contact', 'lastContact', 'LastContact', 'Last Contact', 'LAST-CONTACT', 'last contact', '"Last - Contact"'])('case, dashes, underscores and spaces are folded away: %s', (name) => {
    expect(of(`${name}: 2026-07-01`).lastContact).not.toBeNull();
  });

  it('own names can be added, and come first', () => {
    const properties = { cadence: ['Rhythmus'], role: ['company'] };
    expect(of('rhythmus: monthly\ncadence: monthly', { properties }).cadence?.value.text).toBe('monthly');
    expect(of('company: baker', { properties })).toMatchObject({ role: 'baker', organisations: [] });
  });
});

describe('values', () => {
  it('a string, a link or a list', () => {
    expect(of('company: "[[Acme Inc|Acme]]"').organisations).toEqual(['Acme']);
    expect(of('company: [[Acme]]').organisations).toEqual(['Acme']);
    expect(of('company: ["[[Orgs/Acme]]", Umbrella]').organisations).toEqual(['Acme', 'Umbrella']);
    expect(of('company:').organisations).toEqual([]);
    expect(of('role: ""').role).toBeNull();
  });

  it('several links', () => {
    expect(of('introduced-by: ["[[Bob]]", "[[People/Eve|E]]", "[Carl](People/Carl%20C.md)"]').introducedBy.map(({ target }) => target)).toEqual(['Bob', 'People/Eve', 'People/Carl C']);
    expect(of('knows:\n  - "[[Bob]]"\nfriends:\n  - "[[Eve]]"').knows).toEqual([{ target: 'Bob', line: 4 }, { target: 'Eve', line: 6 }]);
    expect(of('introduced-by: "[[Bob]] and [[Eve]]"').introducedBy).toHaveLength(2);
    expect(of('goals: [climate work, "[[Goals/Move]]"]').goals.map(({ target }) => target)).toEqual(['climate work', 'Goals/Move']);
  });

  it('`title` is a role only where it says more than the name', () => {
    expect(of('title: ada lovelace').role).toBeNull();
    expect(of('title: Countess\naliases: [countess]').role).toBeNull();
    expect(of('title: Countess').role).toBe('Countess');
    expect(of('title: Ada Lovelace\njob: engineer').role).toBe('engineer');
    expect(of('role: Ada Lovelace').role).toBe('Ada Lovelace');
  });

  it('reach is kept as its source text, never as a number', () => {
    expect(of('phone: +15551234567').reach).toEqual([{ kind: 'phone', text: '+15551234567', line: 3 }]);
    expect(of('phone: 01234').reach).toMatchObject([{ text: '01234' }]);
    expect(of('emails: [a@example.org, b@example.org]').reach).toMatchObject([{ kind: 'email', text: 'a@example.org' }, { text: 'b@example.org' }]);
    expect(of('email:\n  - type: work\n    value: a@example.org\n  - {label: home, email: b@example.org}').reach).toMatchObject([{ text: 'a@example.org', line: 5 }, { text: 'b@example.org', line: 6 }]);
    expect(of('website: https://example.org\nlinkedin: in/ada\ncity: London\ntimezone: Europe/London').reach.map(({ kind }) => kind)).toEqual(['website', 'linkedin', 'location', 'timezone']);
    expect(of('Work Email: a@x.org\nemail-2: b@x.org\ntel: 1\nphone_home: 2\ncell: 3\nhomepage: x.org').reach.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['email a@x.org', 'email b@x.org', 'phone 2', 'phone 1', 'phone 3', 'website x.org']);
  });

  it('flags', () => {
    expect(of('private: true\nreciprocity: none')).toMatchObject({ private: true, reciprocityOff: true });
    expect(of('private: false\nreciprocity: some')).toMatchObject({ private: false, reciprocityOff: false });
    expect(of('private: maybe').private).toBe(true);
    expect(problems('private: maybe')).toEqual([{ line: 3, kind: 'unreadable-property', property: 'private', written: 'maybe', expected: 'yes-or-no' }]);
  });

  it('tags', () => {
    expect(of('tags: [Person/Work, "#berlin"]').tags).toEqual(['person/work', 'berlin']);
  });
});

describe('where and when we met: the value decides', () => {
  it.each([
    ['met-at: PyCon', 'PyCon', null],
    ['met-on: 2024-05-01', null, '2024-05-01'],
    ['met: 2024-05', null, '2024-05'],
    ['met: at PyCon', 'at PyCon', null],
    ['where-met: 2024-05-01', null, '2024-05-01'],
    ['introduced: 2024-05-01', null, '2024-05-01'],
    ['source: https://example.org/x', null, null],
    ['source: www.example.org', null, null],
    ['source: https://example.org\nvenue: PyCon', 'PyCon', null],
    ['met-at: "[[PyCon 2024]]"\nmet-on: "[[2024-05-01]]"', 'PyCon 2024', '2024-05-01'],
    ['introduced-by: "[[2024-05-01]]"', null, '2024-05-01'],
  ])('%s', (properties, where, when) => {
    const { metAt, metOn, introducedBy, problems: found } = of(properties);
    expect([metAt, metOn === null ? null : formatDate(metOn.value)]).toEqual([where, when]);
    expect(introducedBy).toEqual([]);
    expect(found).toEqual([]);
  });

  it('what can’t be read is a problem', () => {
    expect(problems('met-on: last spring')).toMatchObject([{ kind: 'unreadable-property', expected: 'date' }]);
    expect(problems('met: 2019')).toMatchObject([{ kind: 'unreadable-property', expected: 'date' }]);
    expect(problems('met-on: 2024-02-30')).toMatchObject([{ kind: 'impossible-date' }]);
    expect(problems('source: 03-04-2024')).toMatchObject([{ kind: 'ambiguous-date' }]);
  });
});

describe('cadence', () => {
  it.each([
    ['30', 'every 30 days'], ['daily', 'daily'], ['weekly', 'weekly'], ['biweekly', 'every 2 weeks'], ['fortnightly', 'every 2 weeks'], ['monthly', 'monthly'], ['bimonthly', 'every 2 months'],
    ['quarterly', 'quarterly'], ['twice-yearly', 'twice a year'], ['semiannually', 'twice a year'], ['yearly', 'yearly'], ['annually', 'yearly'], ['every 3 months', 'quarterly'], ['3 months', 'quarterly'],
    ['2w', 'every 2 weeks'], ['90d', 'every 90 days'], ['P1M', 'monthly'], ['none', 'none'], ['never', 'none'], ['Monthly', 'monthly'], ['"[[Monthly]]"', 'monthly'], ['[quarterly]', 'quarterly'],
  ])('%s', (written, expected) => {
    const { cadence } = of(`cadence: ${written}`);
    expect(cadence === null ? null : formatCadence(cadence.value.cadence)).toBe(expected);
  });

  it('another word is a problem', () => {
    expect(of('cadence: often').cadence).toBeNull();
    expect(problems('cadence: often')).toEqual([{ line: 3, kind: 'unreadable-property', property: 'cadence', written: 'often', expected: 'cadence' }]);
  });
});

describe('birthday', () => {
  it.each([
    ['1990-04-17', { year: 1990, month: 4, day: 17 }], ['04-17', { year: null, month: 4, day: 17 }], ['--04-17', { year: null, month: 4, day: 17 }], ['"????-04-17"', { year: null, month: 4, day: 17 }],
    ['17 April', { year: null, month: 4, day: 17 }], ['1990-04', { year: 1990, month: 4, day: null }], ['April 17', { year: null, month: 4, day: 17 }], ['17th of April', { year: null, month: 4, day: 17 }],
    ['17 Apr.', { year: null, month: 4, day: 17 }], ['April 17, 1990', { year: 1990, month: 4, day: 17 }], ['17 April 1990', { year: 1990, month: 4, day: 17 }], ['"[[1990-04-17]]"', { year: 1990, month: 4, day: 17 }],
    ['02-29', { year: null, month: 2, day: 29 }], ['17.04.1990', { year: 1990, month: 4, day: 17 }], ['0000-04-17', { year: null, month: 4, day: 17 }], ['--0417', { year: null, month: 4, day: 17 }], ['4-7', { year: null, month: 4, day: 7 }],
  ])('%s', (written, expected) => {
    expect(of(`birthday: ${written}`).birthday).toEqual({ value: expected, line: 3 });
  });

  it.each([
    ['spring', 'unreadable-property'], ['17-04', 'unreadable-property'], ['02-30', 'unreadable-property'], ['17 Marble', 'unreadable-property'], ['1990', 'unreadable-property'],
    ['1990-02-30', 'impossible-date'], ['03.04.1990', 'ambiguous-date'],
  ])('%s is a problem', (written, kind) => {
    expect(of(`birthday: ${written}`).birthday).toBeNull();
    expect(problems(`birthday: ${written}`)).toMatchObject([{ kind, line: 3 }]);
  });

  it('the date order of the settings holds', () => {
    expect(of('birthday: 03.04.1990', { ...defaultSettings, dateOrder: 'day-first' }).birthday?.value).toEqual({ year: 1990, month: 4, day: 3 });
  });
});

describe('status', () => {
  it.each([
    ['status: active', 'active'], ['status: paused', 'paused'], ['status: Archived', 'archived'], ['status: deceased', 'deceased'], ['status: "[[Archived]]"', 'archived'],
    ['status: on fire', 'active'], ['status: late', 'active'], ['do-not-contact: true', 'do-not-contact'], ['do-not-contact: false', 'active'], ['prm-paused: true', 'paused'], ['prm-paused: yes', 'paused'],
    ['died: true', 'deceased'], ['died: 2026-01-01', 'deceased'], ['died: 2026', 'deceased'], ['deceased: false', 'active'], ['died: 2026-01', 'deceased'],
    ['status: active\ndied: 2026-01-01', 'deceased'], ['status: paused\ndo-not-contact: true', 'do-not-contact'], ['status: archived\ndo-not-contact: true', 'archived'],
  ])('%s', (properties, status) => {
    expect(of(properties)).toMatchObject({ status, problems: [] });
  });

  it('who is said to have died, in whatever words, has', () => {
    expect(of('died: last spring').status).toBe('deceased');
    expect(problems('died: last spring')).toMatchObject([{ kind: 'unreadable-property', expected: 'date' }]);
  });
});

describe('several of one row', () => {
  it('of dates the latest counts', () => {
    expect(of('last-contact: 2026-01-01\nlast-chat: 2026-03-01\nlast-touch: 2026-02-01')).toMatchObject({ lastContact: { line: 4 }, problems: [] });
    expect(of('snoozed-until: 2026-03-01\nsnooze-until: 2026-01-01')).toMatchObject({ snoozedUntil: { line: 3 }, problems: [] });
  });

  it('of others the first in the order of the row, and that they differ is a problem', () => {
    expect(of('frequency: weekly\ncadence: monthly').cadence).toMatchObject({ line: 4, value: { text: 'monthly' } });
    expect(problems('frequency: weekly\ncadence: monthly')).toEqual([{ line: 4, kind: 'differing-properties', names: ['cadence', 'frequency'] }]);
    expect(problems('next-contact: 2026-01-01\nnext-follow-up: 2026-02-01')).toMatchObject([{ kind: 'differing-properties' }]);
    expect(problems('met-on: 2026-01-01\nfirst-met: 2026-02-01')).toMatchObject([{ kind: 'differing-properties' }]);
    expect(problems('org: Acme\ncompany: Umbrella')).toMatchObject([{ kind: 'differing-properties', names: ['company', 'org'] }]);
  });

  it('that say the same are none', () => {
    expect(problems('frequency: Monthly\ncadence: "[[monthly]]"')).toEqual([]);
    expect(problems('cadence: monthly\nfrequency:')).toEqual([]);
  });

  it('of one name folded are two of a row', () => {
    expect(problems('Cadence: weekly\ncadence: monthly')).toMatchObject([{ kind: 'differing-properties' }]);
  });

  it('the very same key twice is a problem of its own', () => {
    expect(problems('cadence: weekly\ncadence: monthly')).toMatchObject([{ kind: 'duplicate-property', property: 'cadence' }]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-07-01', '2026-07-01'], ['2026-07-01T10:00:00+02:00', '2026-07-01'], ['2026-07-01 10:00', '2026-07-01'], ['"[[2026-07-01]]"', '2026-07-01'], ['[[2026-07-01]]', '2026-07-01'], ['"[[Daily/2026-07-01|today]]"', '2026-07-01'],
    ['July 1, 2026', '2026-07-01'], ['2026-07', '2026-07'], ['2026/07/01', '2026-07-01'],
  ])('%s', (written, expected) => {
    const { lastContact } = of(`last-contact: ${written}`);
    expect(lastContact === null ? null : formatDate(lastContact.value)).toBe(expected);
  });

  it.each([['yesterday', 'unreadable-property'], ['2026-02-30', 'impossible-date'], ['03-04-2026', 'ambiguous-date'], ['2026-07-01 or so', 'unreadable-property']])('%s is a problem', (written, kind) => {
    expect(of(`last-contact: ${written}`).lastContact).toBeNull();
    expect(problems(`last-contact: ${written}`)).toMatchObject([{ kind, line: 3 }]);
  });
});
