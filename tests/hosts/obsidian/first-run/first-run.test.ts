import type { App } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { proposedChoices, suggestionKey } from '../../../../src/domain/onboarding/choices.ts';
import type { VaultSurvey } from '../../../../src/domain/onboarding/vault-survey.ts';
import { lookAtVault } from '../../../../src/hosts/obsidian/first-run/survey-vault.ts';
import { changesOfNotes, saveChoices } from '../../../../src/hosts/obsidian/first-run/save-choices.ts';
import { readPluginData } from '../../../../src/hosts/obsidian/session/plugin-data.ts';
import { VaultSession } from '../../../../src/hosts/obsidian/session/vault-session.ts';
import { en } from '../../../../src/i18n/en.ts';
import { fakeApp } from '../fake-app.ts';

vi.mock('obsidian', async () => (await import('../fake-app.ts')).obsidian);

const log = ['## Interactions', '- 2026-05-01 call', '- 2026-06-02 call', '- 2026-07-01 call', '- 2026-08-02 call', ''].join('\n');
const NOTES = {
  'Ada.md': `---\ntype: person\n---\n${log}## History\n- 2020-01-01: moved\n`,
  'Me.md': 'I like bees.\n',
  'People/Bob.md': 'Bob\n',
  'People/Eve.md': 'Eve\n',
  'People/Kim.md': 'Kim\n',
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 8, 1, 12));
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('createFragment', () => undefined);
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setInterval, clearInterval, requestAnimationFrame: () => 0, cancelAnimationFrame: () => undefined }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started() {
  const app = fakeApp(NOTES);
  const saved: unknown[] = [];
  const file = { path: 'data.json', load: () => Promise.resolve(null), save: (json: unknown) => { saved.push(json); return Promise.resolve(); } };
  // The parts that a session works with; the others throw when they are missed.
  const session = new VaultSession(app as unknown as App, en, file, readPluginData(null));
  session.load();
  await session.start();
  const survey = await lookAtVault(session, () => true);
  if (survey === null) throw new Error('nobody looked');
  return { app, session, saved, survey };
}

function everything(survey: VaultSurvey) {
  return { ...proposedChoices(survey, true), folders: new Set(['People']), headings: new Set(['History']), ownNote: 'Me.md', cadences: new Set(survey.cadences.map(suggestionKey)) };
}

describe('the first run', () => {
  it('looks at what is there and writes nothing', async () => {
    const { survey, app, saved } = await started();
    expect(survey).toMatchObject({ notes: 5, contacts: ['Ada'], interactions: 4, folders: [{ folder: 'People' }], headings: [{ heading: 'History', entries: 1 }], ownNote: null, cadences: [{ people: [{}] }] });
    expect([app.vault.processed, saved]).toEqual([[], []]);
  });

  it('stops looking when nobody wants it any more', async () => {
    const { session } = await started();
    expect(await lookAtVault(session, () => false)).toBeNull();
  });

  it('saves settings alone where nothing else was chosen', async () => {
    const { session, survey, app, saved } = await started();
    expect(await saveChoices(session, proposedChoices(survey, true), survey)).toBeNull();
    expect(app.vault.processed).toEqual([]);
    expect(saved.at(-1)).toMatchObject({ startFresh: '2026-09-01', app: { welcomed: true } });
  });

  it('writes into the chosen notes as one action that can be undone, and answers by the new settings', async () => {
    const { session, survey, app } = await started();
    expect(changesOfNotes(session, everything(survey), survey)).toHaveLength(2);
    expect(await saveChoices(session, everything(survey), survey)).toBeNull();
    expect(app.vault.texts.get('Ada.md')).toContain('cadence: monthly\n');
    expect(app.vault.texts.get('Me.md')).toBe('---\nrapport: me\n---\nI like bees.\n');
    expect(session.index.contacts()).toEqual(['Ada.md', 'People/Bob.md', 'People/Eve.md', 'People/Kim.md']);
    expect(session.index.facts('Ada.md')?.interactions).toHaveLength(5);
    expect(session.index.ownNote()).toBe('Me.md');
    await session.undo();
    expect(Object.fromEntries(app.vault.texts)).toEqual(NOTES);
  });

  it('saves nothing at all where a note refuses', async () => {
    const { session, survey, app, saved } = await started();
    app.vault.remove('Me.md');
    expect(await saveChoices(session, everything(survey), survey)).toContain('Me.md');
    expect(app.vault.texts.get('Ada.md')).toBe(NOTES['Ada.md']);
    expect(saved).toEqual([]);
  });

  it('tells why the settings were not saved', async () => {
    const { session, survey } = await started();
    vi.spyOn(session, 'saveSettings').mockRejectedValue(new Error('the disk is full'));
    expect(await saveChoices(session, proposedChoices(survey, true), survey)).toBe('The settings can’t be saved: the disk is full. Try again.');
  });
});
