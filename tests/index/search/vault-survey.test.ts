import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cadencesOfNotes, proposedChoices, settingsWith, suggestionKey } from '../../../src/domain/onboarding/choices.ts';
import { formatDay } from '../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import type { VaultSurvey } from '../../../src/domain/onboarding/vault-survey.ts';
import { NodeVault } from '../../../src/hosts/cli/vault/node-vault.ts';
import { ContactTexts, surveyVault } from '../../../src/index/search/vault-survey.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { day } from '../../domain/builders.ts';
import { indexOf, today } from '../index-of.ts';

function surveyOf(notes: Readonly<Record<string, string>>, settings: Settings = defaultSettings): VaultSurvey {
  const reader = noteReader(settings, readYaml);
  const index = indexOf(notes, settings);
  const texts = new ContactTexts(reader);
  for (const [path, text] of Object.entries(notes)) texts.add(path, path.replace('.md', ''), text);
  return surveyVault(index, texts, Object.keys(notes).length, today);
}

function contact(properties: string, ...lines: readonly string[]): string {
  return ['---', 'type: person', ...(properties === '' ? [] : [properties]), '---', ...lines, ''].join('\n');
}

function log(...days: readonly string[]): readonly string[] {
  return ['## Interactions', ...days.map((written) => `- ${written} call`)];
}

const monthly = log('2026-05-01', '2026-06-02', '2026-07-01', '2026-08-02');

describe('a survey of the sample vault', () => {
  const vault = new NodeVault(path.join(import.meta.dirname, '../../vault'));
  const paths = vault.listing().paths;
  const survey = surveyOf(Object.fromEntries(paths.map((note) => [note, vault.readNow(note)])));

  it('counts what is there', () => {
    const { notes, contacts, interactions, folders, ownNote } = survey;
    expect({ notes, contacts: contacts.length, interactions, folders, ownNote }).toEqual({ notes: 185, contacts: 95, interactions: 798, folders: [], ownNote: 'People/Nora Velde.md' });
  });

  it('finds the heading that holds life events', () => {
    expect(survey.headings.map(({ heading, notes, entries, samples }) => [heading, notes, entries, ...samples.map(({ entry }) => `${formatDay(entry.date.day)} ${entry.text}`)])).toEqual([
      ['History', 1, 4, '2012-09-01 moved to Bilbao', '2016-05-14 band founded in a laundry room', '2021-11-20 head nurse'],
    ]);
  });

  it('finds the dates that can be read two ways, and what the certain ones speak for', () => {
    expect(survey.dateOrder).toMatchObject({ count: 3, dayFirst: 1, monthFirst: 0 });
    expect(survey.dateOrder?.samples.map(({ written, dayFirst, monthFirst }) => [written, formatDay(dayFirst.day), formatDay(monthFirst.day)])).toEqual([
      ['03-04-2026', '2026-04-03', '2026-03-04'],
      ['11/2/2026', '2026-02-11', '2026-11-02'],
      ['4.12.2025', '2025-12-04', '2025-04-12'],
    ]);
    expect(proposedChoices(survey, true).dateOrder).toBe('day-first');
  });

  it('finds the rhythms of those who have no cadence, and of nobody whose cadence can’t be read', () => {
    expect(survey.cadences.map((suggestion) => [suggestionKey(suggestion), ...suggestion.people.map(({ record }) => record.facts.name)])).toEqual([
      ['people weekly', 'Dieter Krahl', 'Gerrit Haanstra'],
      ['people monthly', 'Matteo Bellandi'],
      ['people every 2 months', 'Clémence Aubry', 'Yannick Dubois'],
      ['people quarterly', 'Oskar Lindahl', 'Wanda Kowalczyk', 'Zara Whitcombe'],
      ['people twice a year', 'Florian Reuter', 'Petra Nováková'],
    ]);
  });

  it('makes one of problems that are alike', () => {
    expect(survey.toCheck.map(({ first, count }) => [first.detail.kind, count])).toEqual([
      ['impossible-date', 3], ['ambiguous-date', 3], ['differing-properties', 3], ['unresolved-link', 2], ['unreadable-property', 2], ['mark-without-person', 1], ['block-not-read', 1], ['broken-frontmatter', 1],
    ]);
  });
});

describe('a survey', () => {
  it('of an empty vault finds nothing', () => {
    expect(surveyOf({})).toEqual({ notes: 0, contacts: [], interactions: 0, folders: [], headings: [], dateOrder: null, ownNote: null, cadences: [], toCheck: [] });
  });

  it('asks about a folder with notes that no rule matches', () => {
    expect(surveyOf({ 'People/Ada.md': 'x', 'People/Bob.md': 'x', 'People/Eve.md': 'x' }).folders).toEqual([{ folder: 'People', notes: ['People/Ada.md', 'People/Bob.md', 'People/Eve.md'] }]);
  });

  it('asks about History and Timeline from one line on, about others from three', () => {
    const lines = ['- 2026-01-01 a', '- 2026-01-02 b'];
    expect(surveyOf({ 'Ada.md': contact('', '## Timeline', '- 2026-01-01 a', '## Gemüsegarten', ...lines) }).headings.map(({ heading }) => heading)).toEqual(['Timeline']);
    expect(surveyOf({ 'Ada.md': contact('', '## Gemüsegarten', ...lines), 'Bob.md': contact('', '## *gemüsegarten*:', ...lines) }).headings).toMatchObject([{ heading: 'Gemüsegarten', notes: 2, entries: 4, samples: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Ada' }] }]);
  });

  it('does not count what is still to come as an interaction', () => {
    expect(surveyOf({ 'Ada.md': contact('', '## Interactions', '- 2026-08-01 call', '- 2026-10-01 dinner') }).interactions).toBe(1);
  });

  it('suggests a cadence for a circle when most of it keep the same', () => {
    const notes = { 'Ada.md': contact('circle: Inner', ...monthly), 'Bob.md': contact('circle: inner', ...monthly), 'Eve.md': contact('circle: INNER', ...monthly), 'Zoe.md': contact('', ...monthly) };
    expect(surveyOf(notes).cadences.map((suggestion) => [suggestionKey(suggestion), suggestion.people.length])).toEqual([['circle inner', 3], ['people monthly', 1]]);
  });

  it('suggests none to those who have one, are quiet, archived or dead', () => {
    const notes = {
      'Ada.md': contact('cadence: yearly', ...monthly),
      'Bob.md': contact('', ...log('2020-05-01', '2020-06-02', '2020-07-01', '2020-08-02')),
      'Eve.md': contact('status: archived', ...monthly),
      'Kim.md': contact('died: 2026-08-03', ...monthly),
      'Lee.md': contact('frequency: now and then', ...monthly),
    };
    expect(surveyOf(notes).cadences).toEqual([]);
  });
});

describe('what was chosen', () => {
  const notes = { 'Ada.md': contact('circle: Inner', ...monthly), 'Bob.md': contact('circle: inner', ...monthly), 'Eve.md': contact('circle: inner', ...monthly), 'Zoe.md': contact('', ...monthly) };
  const survey = surveyOf(notes);

  it('is, as proposed, only to start fresh', () => {
    expect(settingsWith(proposedChoices(survey, true), survey, defaultSettings, today)).toEqual({ ...defaultSettings, startFresh: today });
    expect(cadencesOfNotes(proposedChoices(survey, true), survey)).toEqual([]);
  });

  it('is, as proposed, a folder of people too where nobody is a contact yet', () => {
    const folder = { 'People/Ada.md': 'x', 'People/Bob.md': 'x', 'People/Eve.md': 'x' };
    expect(proposedChoices(surveyOf(folder), true).folders).toEqual(new Set(['People']));
    expect(proposedChoices(surveyOf({ ...folder, ...notes }), true).folders).toEqual(new Set());
  });

  it('keeps the day on which one started fresh', () => {
    const earlier = { ...defaultSettings, startFresh: day('2026-01-01') };
    expect(settingsWith(proposedChoices(survey, true), survey, earlier, today).startFresh).toBe(earlier.startFresh);
    expect(settingsWith(proposedChoices(survey, false), survey, earlier, today).startFresh).toBeNull();
  });

  it('is added to the settings; cadences of single people go into their notes', () => {
    const choices = { ...proposedChoices(survey, true), folders: new Set(['People']), headings: new Set(['History']), startsFresh: false, cadences: new Set(survey.cadences.map(suggestionKey)) };
    const before = { ...defaultSettings, logHeadings: ['Notizen'], cadence: { ...defaultSettings.cadence, byCircle: { outer: 'none' as const } } };
    const settings = settingsWith(choices, survey, before, today);
    expect(settings.contacts.folders).toEqual(['People']);
    expect(settings.logHeadings).toEqual(['Notizen', 'History']);
    expect(settings.startFresh).toBeNull();
    expect(settings.cadence.byCircle).toEqual({ outer: 'none', inner: { every: 1, unit: 'month' } });
    expect(cadencesOfNotes(choices, survey)).toEqual([{ path: 'Zoe.md', cadence: 'monthly' }]);
  });
});
