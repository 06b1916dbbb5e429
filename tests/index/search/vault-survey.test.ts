import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposedWho } from '../../../src/domain/onboarding/choices.ts';
import { formatDay } from '../../../src/domain/day.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings/settings.ts';
import type { VaultSurvey } from '../../../src/domain/onboarding/vault-survey.ts';
import { NodeVault } from '../../../src/hosts/cli/vault/node-vault.ts';
import { ContactTexts, surveyVault } from '../../../src/index/search/vault-survey.ts';
import { readYaml } from '../../../src/notes/frontmatter/yaml-engine.ts';
import { noteReader } from '../../../src/notes/note.ts';
import { indexOf, today } from '../index-of.ts';

function surveyOf(notes: Readonly<Record<string, string>>, settings: Settings = defaultSettings): VaultSurvey {
  const reader = noteReader(settings, readYaml);
  const index = indexOf(notes, settings);
  const texts = new ContactTexts(reader);
  for (const [path, text] of Object.entries(notes)) texts.add(path, path.replace('.md', ''), text);
  return surveyVault(index, texts, Object.keys(notes).length, [], today);
}

function contact(properties: string, ...lines: readonly string[]): string {
  return ['---', 'type: person', ...(properties === '' ? [] : [properties]), '---', ...lines, ''].join('\n');
}

describe('a survey of the sample vault', () => {
  const vault = new NodeVault(path.join(import.meta.dirname, '../../vault'));
  const paths = vault.listing().paths;
  const survey = surveyOf(Object.fromEntries(paths.map((note) => [note, vault.readNow(note)])));

  it('counts what is there', () => {
    const { notes, contacts, interactions, found, ownNote } = survey;
    expect({ notes, contacts: contacts.length, interactions, found, ownNote }).toEqual({ notes: 192, contacts: 99, interactions: { inContactNotes: 809, inOtherNotes: 19 }, found: [], ownNote: 'People/Nora Velde.md' });
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
    expect(proposedWho(survey).dateOrder).toBe('day-first');
  });
});

describe('a survey', () => {
  it('of an empty vault finds nothing', () => {
    expect(surveyOf({})).toEqual({ notes: 0, contacts: [], interactions: { inContactNotes: 0, inOtherNotes: 0 }, found: [], headings: [], dateOrder: null, ownNote: null });
  });

  it('asks about a folder with notes that no rule matches', () => {
    expect(surveyOf({ 'People/Ada.md': 'x', 'People/Bob.md': 'x', 'People/Eve.md': 'x' }).found).toEqual([{ kind: 'folder', word: 'People', notes: ['People/Ada.md', 'People/Bob.md', 'People/Eve.md'] }]);
  });

  it('asks about History and Timeline from one line on, about others from three', () => {
    const lines = ['- 2026-01-01 a', '- 2026-01-02 b'];
    expect(surveyOf({ 'Ada.md': contact('', '## Timeline', '- 2026-01-01 a', '## Gemüsegarten', ...lines) }).headings.map(({ heading }) => heading)).toEqual(['Timeline']);
    expect(surveyOf({ 'Ada.md': contact('', '## Gemüsegarten', ...lines), 'Bob.md': contact('', '## *gemüsegarten*:', ...lines) }).headings).toMatchObject([{ heading: 'Gemüsegarten', notes: 2, entries: 4, samples: [{ name: 'Ada' }, { name: 'Bob' }, { name: 'Ada' }] }]);
  });

  it('does not count what is still to come as an interaction', () => {
    expect(surveyOf({ 'Ada.md': contact('', '## Interactions', '- 2026-08-01 call', '- 2026-10-01 dinner') }).interactions).toEqual({ inContactNotes: 1, inOtherNotes: 0 });
  });
});
